using Actors.ApiHost.Http;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Privacy;

/// <summary>A person's own data.</summary>
internal static class PrivacySetup
{
    private const string Tag = "Personal data";

    /// <summary>Adds what it needs.</summary>
    /// <param name="builder">The host.</param>
    public static WebApplicationBuilder AddPrivacy(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<PersonalRecords>();
        builder.Services.TryAddSingleton<PersonalDataEndpoints>();
        return builder;
    }

    /// <summary>Adds its routes.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapPrivacy(this ApiRoutes routes, PersonalDataEndpoints endpoints)
    {
        routes.Map("GET", "/users/me/export", endpoints.Export, new Operation("exportPersonalData", Tag, "Exports what is held of the caller")
        {
            Description = "One JSON document with the account, and of each organisation that the caller ever joined the profile, the profile as an "
                + "expert if there is one, and the appointments that the caller booked for herself or that name her address. The address counts "
                + "once it is verified.",
            Access = Access.SignedIn,
            Response = typeof(Envelope<PersonalDataView>),
            Errors = [ApiErrorCode.ResourceNotFound],
        });
        routes.Map("DELETE", "/users/me", endpoints.Erase, new Operation("erasePersonalData", Tag, "Erases the caller's personal data")
        {
            Description = "Erases the account at once, and soon after what the appointments of all organisations tell of the caller. It cannot be "
                + "undone. The profile of an expert belongs to the organisation, which removes it with DELETE /staff/{id}. Accounts that were "
                + "registered here are asked for the password. Users of other providers send an empty object, with a token whose sign-in is not "
                + "older than ten minutes (auth_time, or fva with Clerk); otherwise the answer is 401 with the challenge of RFC 9470.",
            Access = Access.SignedIn,
            Request = typeof(ErasureRequest),
            Response = typeof(Envelope<ErasureView>),
            Status = StatusCodes.Status202Accepted,
            Errors = [ApiErrorCode.ResourceNotFound, ApiErrorCode.InvalidTransition],
        });
    }

    /// <summary>Adds examples for the contract.</summary>
    /// <param name="examples">Where examples go.</param>
    public static void AddPrivacyExamples(this ExampleCatalog examples)
    {
        const string userId = "usr_01hzx3v7qk8m5n2p4r6t8w0y1f";
        var account = new AccountDataView
        {
            Id = userId,
            Email = "ana@example.com",
            EmailVerified = true,
            Name = "Ana Sousa",
            Phone = "+351910000000",
            RegisteredAt = new DateTime(2027, 2, 1, 9, 0, 0, DateTimeKind.Utc),
        };
        var organization = new OrganizationDataView
        {
            Id = "tnt_01hzx3v7qk8m5n2p4r6t8w0y1f",
            Name = "Clinic",
            Appointments = [SchedulingExamples.Appointment with { ManageToken = null }],
        };
        examples
            .Add(new ErasureRequest { Password = "correct horse battery" }, PersonalDataRequests.Default.ErasureRequest)
            .Add(account, PersonalDataAnswers.Default.AccountDataView)
            .Add(
                new PersonalDataView { Account = account, Organizations = [organization] },
                PersonalDataAnswers.Default.PersonalDataView)
            .Add(organization, PersonalDataAnswers.Default.OrganizationDataView)
            .Add(
                PersonalDataEndpoints.ViewOf(userId, PersonalDataEndpoints.OwnIsDone),
                PersonalDataAnswers.Default.ErasureView);
    }
}
