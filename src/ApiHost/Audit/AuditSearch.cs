using System.Globalization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Audit;

/// <summary>What to look for in a tenant's journal; every filter that is given must hold.</summary>
internal sealed record AuditQuery : IQuery<AuditQuery>
{
    private const int MaxFilter = 256;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("stream", "string", "Only this stream, as kind and id; the fastest filter.", "appointment/apt_01hzx3v7qk8m5n2p4r6t8w0y1f"),
        new("actor", "string", "Only what this user or API key asked for, or anonymous or system.", "usr_01hzx3v7qk8m5n2p4r6t8w0y1f"),
        new("type", "string", "Only this action.", "scheduling.appointment-booked.v1"),
        new("from", "string", "Only at this time or later: a date in UTC, or a time with offset.", "2027-03-01"),
        new("to", "string", "Only before this time: a date in UTC, whose end is meant, or a time with offset.", "2027-03-31"),
        new("after", "string", "What an earlier answer to the same question gave as next.", "1042"),
        new("limit", "integer", "How many events at the most: 1 to 100, 20 by default.", "20"),
    ];

    /// <summary>The tenant, which is known to the handler.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>Only this stream, as kind and id.</summary>
    public string? Stream { get; init; }

    /// <summary>Only what this actor asked for.</summary>
    public string? Actor { get; init; }

    /// <summary>Only this action.</summary>
    public string? Type { get; init; }

    /// <summary>Only what was decided at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only what was decided before this time.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Where to go on: a stream's sequence, or else a position of the journal.</summary>
    public required long After { get; init; }

    /// <summary>At most so many events.</summary>
    public required int Limit { get; init; }

    /// <inheritdoc/>
    public static AuditQuery Read(ref QueryReader query)
    {
        var stream = query.Text("stream", MaxFilter);
        if (stream is not null && stream.IndexOf('/', StringComparison.Ordinal) is <= 0)
            query.Add("stream", "must be a kind and an id with a slash between");
        var from = query.DateOrInstant("from", isEnd: false);
        var to = query.DateOrInstant("to", isEnd: true);
        if (from is not null && to is not null && to < from) query.Add("to", "must not be before from");
        return new AuditQuery
        {
            Stream = stream,
            Actor = query.Id("actor"),
            Type = query.Text("type", MaxFilter),
            From = from,
            To = to,
            After = AfterIn(ref query),
            Limit = query.Number("limit", 1, Paging.MaxLimit, Paging.DefaultLimit),
        };
    }

    private static long AfterIn(ref QueryReader query)
    {
        if (query.Text("after", 20) is not { } text) return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) return after;
        query.Add("after", "must be what an earlier answer gave as next");
        return 0;
    }
}

/// <summary>
/// Searches the journal forward. Only streams and positions have an index, so other filters look at each event; one question looks at a
/// bounded number of them and says where to go on.
/// </summary>
internal sealed class AuditSearch(IJournal journal)
{
    // An event may be as large as the largest body of a request, so these are 50 MB at the worst.
    private const int EventsAtOnce = 50;
    private const int MostEvents = 5_000;

    // What has been found is given when it is so long, and the next question goes on from there.
    private const int MostBytes = 1024 * 1024;

    /// <summary>Searches.</summary>
    /// <returns>What was found, and where to go on; null when the end is reached.</returns>
    public async Task<(IReadOnlyList<(JournalEvent Stored, EventRecord Record)> Found, string? Next)> RunAsync(
        AuditQuery query, CancellationToken cancellationToken)
    {
        var found = new List<(JournalEvent, EventRecord)>();
        var (after, bytes) = (query.After, 0L);
        for (var seen = 0; seen < MostEvents; seen += EventsAtOnce)
        {
            var events = await ReadAsync(query, after, cancellationToken);
            foreach (var stored in events)
            {
                after = query.Stream is null ? stored.Position : stored.Version;
                if (query.Type is not null && stored.Type != query.Type) continue;
                var record = EventRecord.Decode(stored.Record);
                if (!Matches(query, record)) continue;
                found.Add((stored, record));
                bytes += stored.Record.Length;
                if (found.Count == query.Limit || bytes >= MostBytes) return (found, Text(after));
            }

            if (events.Count < EventsAtOnce) return (found, null);
        }

        return (found, Text(after));
    }

    private Task<IReadOnlyList<JournalEvent>> ReadAsync(
        AuditQuery query, long after, CancellationToken cancellationToken) => query.Stream is { } stream
        ? journal.ReadStreamAsync(new StreamName($"{query.Tenant}/{stream}"), after, EventsAtOnce, cancellationToken)
        : journal.ReadAllAsync(after, query.Tenant, EventsAtOnce, cancellationToken);

    private static bool Matches(AuditQuery query, EventRecord record) =>
        (query.Actor is null || record.Actor == query.Actor)
        && (query.From is null || record.At >= query.From)
        && (query.To is null || record.At < query.To);

    private static string Text(long after) => after.ToString(CultureInfo.InvariantCulture);
}
