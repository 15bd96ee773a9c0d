using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Http.Results;

/// <summary>Makes results, most of them of what a grain has answered.</summary>
internal static class Reply
{
    // A hundred of the longest things that most lists have are far below; what is made of them takes several times as much memory.
    private const long MostBytes = 4 * 1024 * 1024;

    private static ApiError TooLong { get; } = new(ApiErrorCode.LimitReached, "The page would be too long.")
    {
        Fields = [new FieldProblem("limit", "must be less: what this page lists is long")],
    };

    /// <summary>A thing.</summary>
    public static OkResult<T> Ok<T>(T data, long? version = null) => new(data) { Version = version };

    /// <summary>A thing as a grain answered it, or its refusal.</summary>
    public static OkResult<TView> Ok<T, TView>(Outcome<T> outcome, Func<T, TView> view, Func<T, long>? version = null)
        where T : class
    {
        if (outcome.IsRefused(out var thing, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return new OkResult<TView>(view(thing)) { Version = version?.Invoke(thing), Replayed = outcome.Replayed };
    }

    /// <summary>A thing that a grain has changed, or why it has not.</summary>
    public static OkResult<TView> Ok<T, TView>(Result<T> result, Func<T, TView> view, Func<T, long>? version = null)
        where T : class =>
            result.TryGet(out var thing, out var error) ? new OkResult<TView>(view(thing)) { Version = version?.Invoke(thing) } : error;

    /// <summary>A thing that may not be there.</summary>
    public static OkResult<TView> Found<T, TView>(T? thing, string what, Func<T, TView> view, Func<T, long>? version = null)
        where T : class => thing is null ? ApiError.NotFound(what) : new OkResult<TView>(view(thing)) { Version = version?.Invoke(thing) };

    /// <summary>A thing that a grain has created, now or at an earlier request, or its refusal.</summary>
    public static CreatedResult<TView> Created<T, TView>(
        Outcome<T> outcome, Func<T, TView> view, Func<T, string>? path = null, Func<T, long>? version = null)
        where T : class
    {
        if (outcome.IsRefused(out var thing, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return new CreatedResult<TView>(view(thing))
        {
            Location = path is null ? null : ApiVersion.BasePath + path(thing),
            Version = version?.Invoke(thing),
            Replayed = outcome.Replayed,
        };
    }

    /// <summary>A thing that a grain would have created, or its refusal.</summary>
    public static CreatedResult<TView> DryRun<T, TView>(Outcome<T> outcome, Func<T, TView> view)
        where T : class =>
        outcome.IsRefused(out var thing, out var refusal) ? Refusals.ToError(refusal) : CreatedResult<TView>.DryRun(view(thing));

    /// <summary>A page of a list.</summary>
    public static PageResult<T> Page<T>(IReadOnlyList<T> items, Paging paging, long total) =>
        new(items, Pagination.Of(paging.Page, paging.Limit, total));

    /// <summary>The page of a list that is in memory.</summary>
    public static PageResult<TView> Page<T, TView>(IReadOnlyList<T> all, Paging paging, Func<T, TView> view)
    {
        var views = new List<TView>();
        for (var index = (paging.Page - 1) * paging.Limit; index < all.Count && views.Count < paging.Limit; index++)
            views.Add(view(all[index]));
        return Page(views, paging, all.Count);
    }

    /// <summary>A page of documents.</summary>
    public static Task<PageResult<TView>> PageAsync<T, TView>(
        this IDocuments documents, DocumentQuery query, JsonTypeInfo<T> type, Func<T, TView> view, CancellationToken cancellationToken) =>
        documents.PageAsync(query, document => view(JsonSerializer.Deserialize(document.Body.Span, type)!), cancellationToken);

    /// <summary>A page of documents that are shown together.</summary>
    public static async Task<PageResult<TView>> PageTogetherAsync<T, TView>(
        this IDocuments documents, DocumentQuery query, JsonTypeInfo<T> type, Func<IReadOnlyList<T>, Task<Func<T, TView>>> viewsOf,
        CancellationToken cancellationToken)
    {
        var page = await documents.QueryAsync(query, cancellationToken);
        if (IsTooLong(page)) return TooLong;
        T[] things = [.. page.Items.Select(document => JsonSerializer.Deserialize(document.Body.Span, type)!)];
        var view = await viewsOf(things);
        return Page([.. things.Select(view)], new Paging(query.Page, query.Limit), page.Total);
    }

    /// <summary>A page of documents.</summary>
    public static async Task<PageResult<TView>> PageAsync<TView>(
        this IDocuments documents, DocumentQuery query, Func<Document, TView> view, CancellationToken cancellationToken)
    {
        var page = await documents.QueryAsync(query, cancellationToken);
        if (IsTooLong(page)) return TooLong;
        var views = new List<TView>(page.Items.Count);
        foreach (var document in page.Items) views.Add(view(document));
        return Page(views, new Paging(query.Page, query.Limit), page.Total);
    }

    private static bool IsTooLong(DocumentPage page) => page.Items.Sum(document => (long)document.Body.Length) > MostBytes;
}
