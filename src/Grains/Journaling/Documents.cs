using Actors.Grains.Journaling.Searching;

namespace Actors.Grains.Journaling;

/// <summary>What a document is found by.</summary>
/// <param name="Tenant">The tenant it belongs to.</param>
/// <param name="Kind">What it is, for example <c>appointment</c>.</param>
/// <param name="Id">Its id within tenant and kind.</param>
public readonly record struct DocumentKey(string Tenant, string Kind, string Id);

/// <summary>
/// A row of the read side, written in the transaction of the events it comes from. The facets serve lists, filters and search;
/// the body is what a caller reads. Facet times are kept to the millisecond.
/// </summary>
public sealed record Document
{
    /// <summary>What the document is found by.</summary>
    public required DocumentKey Key { get; init; }

    /// <summary>The version of the thing it shows.</summary>
    public required long Version { get; init; }

    /// <summary>When the thing was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>One JSON object in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The thing's state, for example <c>confirmed</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The id of whom it belongs to, for example the expert of an appointment.</summary>
    public string? Owner { get; init; }

    /// <summary>Whom it is about, for example the e-mail address of an appointment's client, in lower case.</summary>
    public string? Subject { get; init; }

    /// <summary>What sort of thing it is within its kind, for example an appointment's service type.</summary>
    public string? Category { get; init; }

    /// <summary>When it starts.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Money it is about, in minor units; of what has no price, a number that it is ranked by.</summary>
    public long? Amount { get; init; }

    /// <summary>The ISO 4217 code of <see cref="Amount"/>.</summary>
    public string? Currency { get; init; }

    /// <summary>Words that full-text search finds it by.</summary>
    public string? SearchText { get; init; }
}

/// <summary>What a list is ordered by; ties are broken by id, so that pages never overlap.</summary>
public enum DocumentSort
{
    /// <summary>By the time the thing was made.</summary>
    CreatedAt,

    /// <summary>By the time the thing starts; things without one come last.</summary>
    StartsAt,

    /// <summary>By the amount; things without one come last.</summary>
    Amount,

    /// <summary>By whom it is about, in the order of UTF-8; things without one come last.</summary>
    Subject,
}

/// <summary>A list of documents of one tenant and kind; every filter that is given must hold.</summary>
public sealed record DocumentQuery
{
    /// <summary>How far the documents of a list are counted: a longer one says that it has so many.</summary>
    public const int MostCounted = 100_000;

    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>The kind.</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// A second kind, whose documents are listed among those of the first, in one order and counted together; null for none. No document of
    /// one has the id of one of the other.
    /// </summary>
    public string? OtherKind { get; init; }

    /// <summary>Only these states; empty means any.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Only this owner's.</summary>
    public string? Owner { get; init; }

    /// <summary>Only those about this subject.</summary>
    public string? Subject { get; init; }

    /// <summary>Only this category.</summary>
    public string? Category { get; init; }

    /// <summary>Only what starts at this time or later.</summary>
    public DateTimeOffset? StartsFrom { get; init; }

    /// <summary>Only what starts before this time.</summary>
    public DateTimeOffset? StartsBefore { get; init; }

    /// <summary>Only what has this amount or more.</summary>
    public long? AmountFrom { get; init; }

    /// <summary>Only those with one of these ids, 1,000 at most; null means any.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Only those with none of these ids, 1,000 at most.</summary>
    public IReadOnlyList<string> OtherThan { get; init; } = [];

    /// <summary>
    /// Only what ends after this time. No index serves it: give <see cref="StartsFrom"/> too, as early as what ends then may have started.
    /// </summary>
    public DateTimeOffset? EndsAfter { get; init; }

    /// <summary>
    /// Free text from a person: only documents whose search text has every word, the last one as a prefix; in scripts without spaces, parts
    /// of words. Any characters are allowed; none has a special meaning. Null does not narrow the list. A text without any word
    /// (<see cref="SearchWords.Any"/>) finds nothing: what somebody looks for is not there, and a list must not open because it could not
    /// be read. Callers refuse such a text before.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>What to order by.</summary>
    public DocumentSort Sort { get; init; } = DocumentSort.CreatedAt;

    /// <summary>Greatest first.</summary>
    public bool Descending { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many on a page, from 1 to 100.</summary>
    public int Limit { get; init; } = 20;
}

/// <summary>A page of a list.</summary>
/// <param name="Items">The documents of the page, in order.</param>
/// <param name="Total">How many documents the whole list has, as far as <see cref="DocumentQuery.MostCounted"/>.</param>
public sealed record DocumentPage(IReadOnlyList<Document> Items, long Total);

/// <summary>The read side. What <see cref="IJournal.AppendAsync"/> has acknowledged, the next read shows.</summary>
public interface IDocuments
{
    /// <summary>Reads one document, or null when there is none.</summary>
    /// <param name="key">The document's key.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Document?> GetAsync(DocumentKey key, CancellationToken cancellationToken);

    /// <summary>Reads a page of a list.</summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken);
}
