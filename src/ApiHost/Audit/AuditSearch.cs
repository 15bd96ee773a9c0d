using System.Globalization;
using Actors.Journaling;

namespace Actors.ApiHost.Audit;

/// <summary>What to look for in a tenant's journal; every filter that is given must hold.</summary>
internal sealed record AuditQuery
{
    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

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
}

/// <summary>
/// Searches the journal forward. Only streams and positions have an index, so other filters look at each event; one question looks at a
/// bounded number of them and says where to go on.
/// </summary>
internal sealed class AuditSearch(IJournal journal)
{
    private const int EventsAtOnce = 500;
    private const int MostEvents = 5_000;

    /// <summary>Searches.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found, and where to go on; null when the end is reached.</returns>
    public async Task<(IReadOnlyList<(JournalEvent Stored, EventRecord Record)> Found, string? Next)> RunAsync(
        AuditQuery query, CancellationToken cancellationToken)
    {
        var found = new List<(JournalEvent, EventRecord)>();
        var after = query.After;
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
                if (found.Count == query.Limit) return (found, Text(after));
            }

            if (events.Count < EventsAtOnce) return (found, null);
        }

        return (found, Text(after));
    }

    private Task<IReadOnlyList<JournalEvent>> ReadAsync(AuditQuery query, long after, CancellationToken cancellationToken) => query.Stream is { } stream
        ? journal.ReadStreamAsync(new StreamName($"{query.Tenant}/{stream}"), after, EventsAtOnce, cancellationToken)
        : journal.ReadAllAsync(after, query.Tenant, EventsAtOnce, cancellationToken);

    private static bool Matches(AuditQuery query, EventRecord record) =>
        (query.Actor is null || record.Actor == query.Actor)
        && (query.From is null || record.At >= query.From)
        && (query.To is null || record.At < query.To);

    private static string Text(long after) => after.ToString(CultureInfo.InvariantCulture);
}
