using Actors.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Shared;

/// <summary>What forms of the desk let people choose from: the services, and the experts whom the visitor may see.</summary>
public sealed record DeskLists
{
    /// <summary>How many pages of a list are read for a choice: what is longer is found by searching.</summary>
    private const int MostPages = 3;

    private const int PageSize = 100;

    /// <summary>The services.</summary>
    public required IReadOnlyList<ServiceInfo> Services { get; init; }

    /// <summary>The experts.</summary>
    public required IReadOnlyList<ExpertInfo> Experts { get; init; }

    /// <summary>A service's name: today's, or else the slug.</summary>
    public string ServiceName(string slug) => Services.FirstOrDefault(service => service.ServiceType == slug)?.Name ?? slug;

    /// <summary>Those who offer a service, of those whom the visitor may see.</summary>
    public IReadOnlyList<ExpertInfo> ThoseWhoOffer(ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return [.. Experts.Where(expert => service.IsOfferedBy(expert.Id))];
    }

    /// <summary>Reads both at once.</summary>
    public static async Task<DeskLists> ReadAsync(DeskVisit visit)
    {
        var services = AllAsync(page => visit.Api.GetAsync(Page("/services", page), ApiJson.Default.ServiceInfoArray, visit.Aborted));
        var experts = ExpertsAsync(visit);
        return new DeskLists { Services = await services, Experts = await experts };
    }

    // Admins see the whole team, an expert is one of it, and others see who is published.
    private static async Task<IReadOnlyList<ExpertInfo>> ExpertsAsync(DeskVisit visit)
    {
        if (visit.User.IsAdmin)
            return await AllAsync(page => visit.Api.GetAsync(Page("/staff", page), ApiJson.Default.ExpertInfoArray, visit.Aborted));
        if (visit.User.ExpertId is not { } own)
            return await AllAsync(page => visit.Api.GetAsync(Page("/experts", page), ApiJson.Default.ExpertInfoArray, visit.Aborted));
        var expert = await visit.Api.GetAsync("/experts/" + Uri.EscapeDataString(own), ApiJson.Default.ExpertInfo, visit.Aborted);
        if (expert.Is(out var found, out var problem)) return [found];
        return problem.Status == StatusCodes.Status404NotFound ? [] : throw new Errors.ApiProblemException(problem);
    }

    private static string Page(string path, int page) => new ApiQuery(path).With("limit", PageSize).With("page", page).ToString();

    private static async Task<IReadOnlyList<T>> AllAsync<T>(Func<int, Task<Answer<T[]>>> read)
    {
        var first = await read(1);
        var all = new List<T>(first.Required);
        for (var page = 2; page <= Math.Min(first.Pagination?.TotalPages ?? 1, MostPages); page++) all
            .AddRange((await read(page)).Required);
        return all;
    }
}
