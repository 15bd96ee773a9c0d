using Actors.Web.Api;

namespace Actors.Web.Desk.Services;

/// <summary>Services, for those who manage them.</summary>
internal static class ServiceReader
{
    /// <summary>Where all services are.</summary>
    public const string Root = DeskVisit.Root + "/services";

    // Where no service says so.
    private const string UsualCurrency = "EUR";

    /// <summary>One.</summary>
    public static async Task<ServiceInfo> OneAsync(DeskVisit visit, string id) =>
        (await visit.Api.GetAsync(PathOf(id), ApiJson.Default.ServiceInfo, visit.Aborted)).Required;

    /// <summary>Where the API has one.</summary>
    public static string PathOf(string id) => "/services/" + Uri.EscapeDataString(id);

    /// <summary>Where a service's page is.</summary>
    public static string AddressOf(string id, string step = "") => $"{Root}/{Uri.EscapeDataString(id)}{step}";

    /// <summary>Where clients book: the organisation's page, or a service's.</summary>
    public static string BookingAddressOf(DeskVisit visit, ServiceInfo? service = null) =>
        $"/book/{Uri.EscapeDataString(visit.Tenant.Slug)}{(service is null ? "" : "/" + Uri.EscapeDataString(service.ServiceType))}";

    /// <summary>The currency in which a new service most likely costs something.</summary>
    public static string CurrencyOf(IEnumerable<ServiceInfo> services) =>
        services.Select(service => service.Price?.Currency).FirstOrDefault(code => code is not null) ?? UsualCurrency;
}
