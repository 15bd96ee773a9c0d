using Actors.ApiHost.Http;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.ApiHost.Scheduling.Services;
using Actors.ApiHost.Waitlist;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Privacy;

/// <summary>A person's own data.</summary>
internal static class PrivacySetup
{
    public static WebApplicationBuilder AddPrivacy(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<PersonalRecords>();
        builder.Services.TryAddSingleton<PersonalDataEndpoints>();
        builder.Services.AddJson(PersonalDataRequests.Default, PersonalDataAnswers.Default);
        builder.Services.AddExamples(AddExamples);
        builder.Services.AddTag(PersonalDataEndpoints.Tag, "What is held of the caller: all of it out, or all of it gone.");
        return builder;
    }

    public static void MapPrivacy(this IEndpointRouteBuilder api) =>
        api.ServiceProvider.GetRequiredService<PersonalDataEndpoints>().Map(api);

    private static void AddExamples(ExampleCatalog examples)
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
        var purchase = new PurchaseRecordView
        {
            Id = "pur_01hzx3v7qk8m5n2p4r6t8w0y1j",
            Name = "Ten sessions",
            Price = new PriceView { Amount = 40_000, Currency = "EUR" },
            ClientEmail = "ana@example.com",
            ClientName = "Ana Sousa",
            PaymentId = "pay_pur_01hzx3v7qk8m5n2p4r6t8w0y1j",
            CreatedAt = new DateTime(2027, 2, 2, 9, 0, 0, DateTimeKind.Utc),
        };
        var organization = new OrganizationDataView
        {
            Id = "tnt_01hzx3v7qk8m5n2p4r6t8w0y1f",
            Name = "Clinic",
            Appointments = [AppointmentExamples.Appointment with { ManageToken = null }],
            Reviews = [],
            Vouchers = [],
            Purchases = [purchase],
            Waitlist = [WaitlistExamples.Entry with { Token = null, Position = null }],
        };
        examples
            .Add(new ErasureRequest { Password = "correct horse battery" }, PersonalDataRequests.Default.ErasureRequest)
            .Add(account, PersonalDataAnswers.Default.AccountDataView)
            .Add(
                new PersonalDataView { Account = account, Organizations = [organization] },
                PersonalDataAnswers.Default.PersonalDataView)
            .Add(purchase, PersonalDataAnswers.Default.PurchaseRecordView)
            .Add(organization, PersonalDataAnswers.Default.OrganizationDataView)
            .Add(
                PersonalDataEndpoints.ViewOf(userId, PersonalDataEndpoints.OwnIsDone),
                PersonalDataAnswers.Default.ErasureView);
    }
}
