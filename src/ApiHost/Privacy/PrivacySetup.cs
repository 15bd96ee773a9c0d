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
            Description = "One JSON document with the account, the profile as an expert if there is one, and the appointments of this organisation "
                + "that the caller booked for herself or that name her address. The address counts once it is verified.",
            Access = Access.Member,
            Response = typeof(Envelope<PersonalDataView>),
            Errors = [ApiErrorCode.ResourceNotFound],
        });
        routes.Map("DELETE", "/users/me", endpoints.Erase, new Operation("erasePersonalData", Tag, "Erases the caller's personal data")
        {
            Description = "Erases the account at once, and soon after what the appointments of all organisations tell of the caller. It cannot be "
                + "undone. The profile of an expert belongs to the organisation, which removes it with DELETE /staff/{id}.",
            Access = Access.SignedIn,
            Request = typeof(ErasureRequest),
            Response = typeof(Envelope<ErasureView>),
            Status = StatusCodes.Status202Accepted,
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
            TenantId = "tnt_01hzx3v7qk8m5n2p4r6t8w0y1f",
            Role = "member",
            RegisteredAt = new DateTime(2027, 2, 1, 9, 0, 0, DateTimeKind.Utc),
        };
        examples
            .Add(new ErasureRequest { Password = "correct horse battery" }, PersonalDataRequests.Default.ErasureRequest)
            .Add(account, PersonalDataAnswers.Default.AccountDataView)
            .Add(
                new PersonalDataView { Account = account, Appointments = [SchedulingExamples.Appointment with { ManageToken = null }] },
                PersonalDataAnswers.Default.PersonalDataView)
            .Add(
                PersonalDataEndpoints.ViewOf(new Actors.Identity.User(userId, account.Email, account.Name, true, [])),
                PersonalDataAnswers.Default.ErasureView);
    }
}
