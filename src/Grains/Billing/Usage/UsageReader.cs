using System.Collections.Frozen;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Billing.Usage;

/// <summary>Reads what is counted out of a tenant's journal.</summary>
internal sealed class UsageReader
{
    private const int Page = 1_000;

    private static readonly string Booked = NameOf<AppointmentBooked>();
    private static readonly string Cancelled = NameOf<AppointmentCancelled>();
    private static readonly string Created = NameOf<ExpertCreated>();
    private static readonly string Removed = NameOf<ExpertRemoved>();
    private static readonly string Founded = NameOf<TenantCreated>();
    private static readonly string Profile = NameOf<TenantProfileChanged>();

    private readonly IJournal _journal;
    private readonly EventCatalog _events;
    private readonly FrozenDictionary<string, IAiTokenSource> _tokens;

    /// <summary>Makes one.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="events">How events are read.</param>
    /// <param name="sources">Who says how many tokens were used.</param>
    public UsageReader(IJournal journal, EventCatalog events, IEnumerable<IAiTokenSource> sources)
    {
        (_journal, _events) = (journal, events);
        _tokens = sources.SelectMany(source => source.Events.Select(name => (name, source)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.source, StringComparer.Ordinal);
    }

    /// <summary>Counts a tenant's journal from the start, up to a position.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="month">Which month is asked for, as <c>2026-11</c>.</param>
    /// <param name="until">The position.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MonthUsage> RecountAsync(
        string tenant, string month, long until, CancellationToken cancellationToken)
    {
        var counts = new UsageCounts();
        while (counts.Position < until && await ReadOnAsync(counts, tenant, until, seen: null, cancellationToken))
        {
        }

        return counts.Of(month);
    }

    /// <summary>Reads a page on and counts it; false when there was nothing more.</summary>
    /// <param name="counts">What was counted so far.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="until">The position after which nothing is counted.</param>
    /// <param name="seen">Hears of each fact; null when nobody has to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<bool> ReadOnAsync(
        UsageCounts counts, string tenant, long until, Action<UsageFact>? seen, CancellationToken cancellationToken)
    {
        var page = await _journal.ReadAllAsync(counts.Position, tenant, Page, cancellationToken);
        foreach (var stored in page)
        {
            if (stored.Position > until) break;
            if (await FactOfAsync(stored, cancellationToken) is { } fact)
            {
                counts.Count(fact);
                seen?.Invoke(fact);
            }

            counts.ReadTo(stored.Position);
        }

        return page.Count == Page;
    }

    private async ValueTask<UsageFact?> FactOfAsync(JournalEvent stored, CancellationToken cancellationToken)
    {
        var (position, name) = (stored.Position, stored.Type);
        if (name == Booked) return new BookingMade(position, TimeOf(stored), stored.Stream.Id);
        if (name == Created) return new ExpertCame(position, TimeOf(stored), stored.Stream.Id);
        if (name == Removed) return new ExpertWent(position, TimeOf(stored));
        if (name == Cancelled)
        {
            // When it was booked stands in the first event of its stream, and is not kept a second time.
            var first = await _journal.ReadStreamAsync(stored.Stream, 0, 1, cancellationToken);
            return new BookingCalledOff(position, TimeOf(stored), first[0].Position, TimeOf(first[0]));
        }

        if (name == Founded || name == Profile)
        {
            var profile = _events.Decode(stored) is TenantCreated created
                ? created.Profile
                : ((TenantProfileChanged)_events.Decode(stored)).Profile;
            return new ZoneSaid(position, TimeOf(stored), profile.TimeZone);
        }

        return _tokens.TryGetValue(name, out var source)
            ? new TokensUsed(position, TimeOf(stored), source.TokensIn(_events.Decode(stored)))
            : null;
    }

    private static DateTimeOffset TimeOf(JournalEvent stored) => EventRecord.DecodeTime(stored.Record.Span);

    private static string NameOf<TEvent>()
        where TEvent : IEvent =>
        typeof(TEvent).GetCustomAttributes(typeof(AliasAttribute), inherit: false) is [AliasAttribute alias, ..]
            ? alias.Alias
            : throw new InvalidOperationException($"{typeof(TEvent).Name} has no name.");
}
