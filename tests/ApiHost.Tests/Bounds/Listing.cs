using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Bounds;

/// <summary>A route that lists things, as the host itself knows it: a new one is here by itself.</summary>
internal sealed record Listing(Operation Operation, string Path)
{
    /// <summary>All of a server.</summary>
    public static IReadOnlyList<Listing> Of(ApiServer server) =>
    [
        .. from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let operation = endpoint.Metadata.GetMetadata<Operation>()
           where operation is { IsLongRead: true }
           orderby operation.Id
           select new Listing(operation, "/" + endpoint.RoutePattern.RawText!.TrimStart('/')),
    ];

    /// <summary>True when it has pages.</summary>
    public bool HasPages => Has("page") && Has("limit");

    /// <summary>A request with as much to do as the route's parameters allow.</summary>
    public string Worst(string id, string innerId, string service)
    {
        var query = new List<string>();
        if (Has("limit")) query.Add("limit=100");
        if (Has("search")) query.Add("search=a");
        if (Has("serviceType") && Has("from")) query.Add($"serviceType={service}&from=2027-03-08T00:00:00Z&to=2027-03-21T20:00:00Z");
        if (Has("serviceType") && Has("count")) query.Add($"serviceType={service}&count=10");
        if (Has("includeUnavailable")) query.Add("includeUnavailable=true");
        if (Operation.Id == "getCalendar") query.Add("from=2027-03-01T00:00:00Z&to=2027-05-02T00:00:00Z");
        return PathOf(id, innerId) + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    /// <summary>Its path, about one thing, and one thing of that.</summary>
    public string PathOf(string id, string innerId) =>
        Path.Replace("{id}", id, StringComparison.Ordinal).Replace("{scheduleId}", innerId, StringComparison.Ordinal)
            .Replace("{source}", innerId, StringComparison.Ordinal).Replace("{deliveryId}", innerId, StringComparison.Ordinal)
            .Replace("{invoiceId}", innerId, StringComparison.Ordinal);

    private bool Has(string parameter) => Operation.Query.Any(known => known.Name == parameter);
}
