namespace Actors.ApiHost.Http.Results;

/// <summary>A successful answer.</summary>
public sealed class Envelope<T>
{
    /// <summary>Always true.</summary>
    public bool Success { get; init; } = true;

    /// <summary>What was asked for.</summary>
    public required T Data { get; init; }

    /// <summary>A word to people, if there is one to say.</summary>
    public string? Message { get; init; }

    /// <summary>About the answer itself.</summary>
    public required AnswerMeta Meta { get; init; }
}

/// <summary>A page of a list.</summary>
public sealed class PagedEnvelope<T>
{
    /// <summary>Always true.</summary>
    public bool Success { get; init; } = true;

    /// <summary>The items of the page, in order.</summary>
    public required IReadOnlyList<T> Data { get; init; }

    /// <summary>Where in the list the page is.</summary>
    public required Pagination Pagination { get; init; }

    /// <summary>About the answer itself.</summary>
    public required AnswerMeta Meta { get; init; }
}

/// <summary>About an answer.</summary>
public readonly record struct AnswerMeta
{
    /// <summary>When it was given, in UTC.</summary>
    public required DateTime Timestamp { get; init; }

    /// <summary>The id of the request; also in the header X-Request-ID.</summary>
    public required string RequestId { get; init; }

    /// <summary>The version of the API.</summary>
    public required string Version { get; init; }
}

/// <summary>Where in a list a page is.</summary>
public sealed class Pagination
{
    /// <summary>The page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many items a page has at most.</summary>
    public required int Limit { get; init; }

    /// <summary>How many items the whole list has.</summary>
    public required long Total { get; init; }

    /// <summary>How many pages the whole list has.</summary>
    public required long TotalPages { get; init; }

    /// <summary>True when a page follows.</summary>
    public required bool HasNext { get; init; }

    /// <summary>True when a page comes before.</summary>
    public required bool HasPrev { get; init; }

    /// <summary>Says where a page is.</summary>
    public static Pagination Of(int page, int limit, long total)
    {
        var pages = (total + limit - 1) / limit;
        return new Pagination
        {
            Page = page,
            Limit = limit,
            Total = total,
            TotalPages = pages,
            HasNext = page < pages,
            HasPrev = page > 1,
        };
    }
}
