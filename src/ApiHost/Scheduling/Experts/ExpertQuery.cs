using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Experts;

/// <summary>Which published experts are listed.</summary>
/// <param name="Documents">The list, without its tenant and without who offers the service.</param>
/// <param name="ServiceType">Only who offers this service, by its slug or its id; null for anybody.</param>
internal sealed record ExpertQuery(DocumentQuery Documents, string? ServiceType) : IQuery<ExpertQuery>
{
    private const int LongestValue = 100;
    private const int LongestPlace = 200;
    private const int MostPlaces = 4;

    private static readonly (string Name, DocumentSort Sort, bool Descending)[] Sorts =
    [
        ("name", DocumentSort.Subject, false),
        ("-name", DocumentSort.Subject, true),
        ("-rating", DocumentSort.Amount, true),
        ("rating", DocumentSort.Amount, false),
        ("-createdAt", DocumentSort.CreatedAt, true),
        ("createdAt", DocumentSort.CreatedAt, false),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        QueryParameter.OfWords("search", "Words of the name, the title, the fields of work, what is helped with, or the text.", "Rita"),
        QueryParameter.OfWords("category", "Only who works in this field, as the profile calls it.", "Physiotherapy"),
        QueryParameter.OfWords("language", "Only who speaks this language, as the profile calls it.", "pt"),
        new("serviceType", "string", "Only who offers this service: its slug, or its id.", "consultation"),
        QueryParameter.OfWords(
            "location", "Only who works in this city, state or country; several with commas between.", "Lisbon, Portugal"),
        new("minRating", "number", "Only who is rated so at the least, 1 to 5.", "4.5"),
        new(
            "sort", "string", "What to order by, name by default; a hyphen puts the greatest first. Who has no rating comes last.",
            "-rating")
        {
            Values = [.. Sorts.Select(sort => sort.Name)],
        },
    ];

    /// <inheritdoc/>
    public static ExpertQuery Read(ref QueryReader query)
    {
        var paging = Paging.Read(ref query);
        var words = new List<string?>
        {
            TagOf(query.Words("category", LongestValue), ExpertDocuments.CategoryTag),
            TagOf(query.Words("language", LongestValue), ExpertDocuments.LanguageTag),
        };
        words.AddRange(PlacesOf(ref query));
        // What somebody types comes last, since its last word is the beginning of one.
        words.Add(query.Words("search", LongestPlace));
        var (_, sort, descending) = SortOf(ref query);
        var list = new DocumentQuery
        {
            // The tenant is known to the handler.
            Tenant = "",
            Kind = SchedulingDocuments.PublishedExpert,
            Search = words.Any(word => word is not null) ? string.Join(' ', words.OfType<string>()) : null,
            AmountFrom = query.Hundredths("minRating", 1, 5) is { } least ? ExpertDocuments.RankFrom(least) : null,
            Sort = sort,
            Descending = descending,
            Page = paging.Page,
            Limit = paging.Limit,
        };
        return new ExpertQuery(list, query.Text("serviceType", Slugs.MaxLength));
    }

    private static string? TagOf(string? value, Func<string, string?> tag) => value is null ? null : tag(value);

    private static IEnumerable<string?> PlacesOf(ref QueryReader query)
    {
        var places = (query.Words("location", LongestPlace) ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (places.Length > MostPlaces) query.Add("location", $"must name at most {MostPlaces} places");
        return places.Take(MostPlaces).Select(ExpertDocuments.PlaceTag);
    }

    private static (string Name, DocumentSort Sort, bool Descending) SortOf(ref QueryReader query)
    {
        if (query.Text("sort", 20) is not { } asked) return Sorts[0];
        foreach (var sort in Sorts)
        {
            if (sort.Name == asked) return sort;
        }

        query.Add("sort", "must be name, rating or createdAt, with a hyphen before it for the greatest first");
        return Sorts[0];
    }
}
