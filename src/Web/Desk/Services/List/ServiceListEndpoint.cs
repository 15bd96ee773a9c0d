using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Services.List;

/// <summary>The services.</summary>
internal static class ServiceListEndpoint
{
    private const int PageSize = 25;
    private const int LongestSearch = 200;

    /// <summary>Lists them.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        visit.RequireAdmin();
        var (search, page) = (visit.Query("search"), PagerPages.Asked(visit.Query("page")));
        if (search?.Length > LongestSearch) search = null;
        var lists = DeskLists.ReadAsync(visit);
        var services = await visit.Api.GetAsync(
            new ApiQuery("/services").With("search", search).With("limit", PageSize).With("page", page).ToString(),
            ApiJson.Default.ServiceInfoArray, visit.Aborted);
        return PageResult.Of<ServiceListPage>(new ServiceListView
        {
            Visit = visit,
            Services = services.Required,
            Experts = (await lists).Experts,
            Search = search,
            Page = page,
            Pages = services.Pagination?.TotalPages ?? 1,
            Total = services.Pagination?.Total ?? services.Required.Length,
        });
    }
}

/// <summary>A page of the services.</summary>
public sealed record ServiceListView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The services.</summary>
    public required IReadOnlyList<ServiceInfo> Services { get; init; }

    /// <summary>Names.</summary>
    public required IReadOnlyList<ExpertInfo> Experts { get; init; }

    /// <summary>The words that were looked for.</summary>
    public string? Search { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }

    /// <summary>How many services there are.</summary>
    public required int Total { get; init; }

    /// <summary>The address of a page of the list.</summary>
    public string AddressOf(int page) =>
        new ApiQuery(ServiceReader.Root).With("search", Search).With("page", page > 1 ? page : null).ToString();
}
