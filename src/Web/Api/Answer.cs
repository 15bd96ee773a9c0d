using System.Diagnostics.CodeAnalysis;
using Actors.Web.Errors;

namespace Actors.Web.Api;

/// <summary>What the API answered: data, or why there is none.</summary>
public readonly record struct Answer<T>
    where T : class
{
    /// <summary>The data; null when it was refused.</summary>
    public T? Data { get; init; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public ApiProblem? Problem { get; init; }

    /// <summary>Where in a list the data is.</summary>
    public Pagination? Pagination { get; init; }

    /// <summary>The data, which the page cannot be without.</summary>
    /// <exception cref="ApiProblemException">It was refused; the visitor is told so.</exception>
    public T Required => Data ?? throw new ApiProblemException(Problem!);

    /// <summary>Tells data from refusals.</summary>
    public bool Is([NotNullWhen(true)] out T? data, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (data, problem) = (Data, Problem);
        return data is not null;
    }
}

/// <summary>Where in a list a page of it is.</summary>
public sealed record Pagination
{
    /// <summary>The page, from 1.</summary>
    public int Page { get; init; }

    /// <summary>How many there are in all.</summary>
    public int Total { get; init; }

    /// <summary>How many pages there are.</summary>
    public int TotalPages { get; init; }
}
