using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Hub;

/// <summary>What an organisation offers, and who serves it.</summary>
internal static class HubEndpoint
{
    // The first free time is a question for each service: that is asked where they are few.
    private const int MostAsked = 8;

    private const string Services = "/services?limit=100";
    private const string Experts = "/experts?limit=100";

    /// <summary>Shows it; where there is nothing to choose it leads straight to the times, unless somebody comes from there.</summary>
    public static async Task<IResult> ShowAsync(BookingVisit visit)
    {
        var asked = visit.Api.GetAsync(Services, ApiJson.Default.ServiceInfoArray, visit.Aborted);
        var people = visit.Api.GetAsync(Experts, ApiJson.Default.ExpertInfoArray, visit.Aborted);
        ServiceInfo[] services = [.. (await asked).Required.Where(service => service.Active)];
        var experts = (await people).Required;
        if (services is [var only] && experts.Length <= 1 && visit.Query("all") is null)
            return Results.Redirect(visit.WayAddress("/" + only.ServiceType).ToString());
        return PageResult.Of<HubPage>(new HubView
        {
            Visit = visit,
            Services = services,
            Experts = experts,
            FirstFree = services.Length <= MostAsked ? await FirstFreeAsync(visit, services) : new Dictionary<string, string>(),
        });
    }

    private static async Task<IReadOnlyDictionary<string, string>> FirstFreeAsync(BookingVisit visit, ServiceInfo[] services)
    {
        var zone = Zones.Named(visit);
        var asked = services.Select(service => visit.Api.GetAsync(
            new ApiQuery("/appointments/availability/next").With("serviceType", service.ServiceType).With("timeZone", zone?.Id).ToString(),
            ApiJson.Default.SlotsInfo, visit.Aborted));
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (service, answer) in services.Zip(await Task.WhenAll(asked)))
        {
            // A hub without a first free time is still a hub.
            if (answer.Data is not { Slots: [var slot, ..] } slots || Zones.Find(slots.TimeZone) is not { } shown) continue;
            first[service.ServiceType] = Zones.When(visit.Language, shown, slot.Start, Zones.TwelveHours(visit));
        }

        return first;
    }
}
