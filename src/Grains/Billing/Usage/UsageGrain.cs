using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Logging;

namespace Actors.Grains.Billing.Usage;

/// <summary>
/// Counts what a tenant uses. It reads the journal on whenever it is asked, so what it answers has all that is committed; its only writing
/// is a snapshot, which spares the next activation the way from the start (decision 0053).
/// </summary>
[GrainType("billing-usage")]
internal sealed class UsageGrain(
    IGrainContext context, IGrainFactory grains, IJournal journal, UsageReader reader, TimeProvider clock, ILogger<UsageGrain> logger)
    : Grain(context), IUsageGrain
{
    private const int Schema = 1;

    // So many pages are read while somebody waits; the rest is read on in the background.
    private const int PagesAtOnce = 20;
    private const int EventsPerSnapshot = 1_000;

    // By then a booking is there, or will never be.
    private static readonly TimeSpan GrantFor = TimeSpan.FromSeconds(30);

    // What was booked without asking is noticed by then, and those who manage the tenant hear of it.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(3);

    private readonly Dictionary<(Limited What, string Id), DateTimeOffset> _grants = [];
    private readonly HashSet<(Limited What, string Month, long Most, bool IsReached)> _told = [];
    private UsageCounts? _counts;
    private long _snapshotAt;
    private long _readSince;
    private IGrainTimer? _alarm;

    private string Tenant => GrainKey.TenantOf(this.GetPrimaryKeyString()).ToString();

    private StreamName Stream => StreamName.For(Tenant, "billing-usage", Tenant);

    /// <inheritdoc/>
    public async Task<UsageStanding> Stand() => await StandAsync(await ReadOnAsync());

    /// <inheritdoc/>
    public async Task<UsageGrant> Ask(PlannedUse use)
    {
        var standing = await StandAsync(await ReadOnAsync());
        // What is granted now is there soon, and whoever manages the tenant is to hear of it.
        Wind(isAwake: true);
        var asked = use.Ids.Count(id => !_grants.ContainsKey((use.What, id)));
        if (standing.IsWhole && standing.Of(use.What).Left < asked) return new UsageGrant(IsGranted: false, standing);
        foreach (var id in use.Ids) _grants[(use.What, id)] = clock.GetUtcNow() + GrantFor;
        return new UsageGrant(IsGranted: true, await StandAsync(standing.IsWhole));
    }

    /// <inheritdoc/>
    public Task GiveBack(PlannedUse use)
    {
        foreach (var id in use.Ids) _grants.Remove((use.What, id));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<CountedMonth> Count(string? month)
    {
        await ReadOnAsync();
        var counts = _counts!;
        return new CountedMonth(counts.Of(month ?? counts.MonthAt(clock.GetUtcNow())), counts.Position);
    }

    /// <inheritdoc/>
    public Task<MonthUsage> Recount(string month, long until) => reader.RecountAsync(Tenant, month, until, CancellationToken.None);

    private async Task<bool> ReadOnAsync()
    {
        var counts = _counts ??= await StartAsync();
        var (before, isWhole) = (counts.Position, false);
        for (var page = 0; page < PagesAtOnce && !isWhole; page++)
        {
            isWhole = !await reader.ReadOnAsync(counts, Tenant, long.MaxValue, Settle, CancellationToken.None);
        }

        await KeepAsync(counts, counts.Position - before);
        Wind(counts.Position > before || !isWhole);
        return isWhole;
    }

    // What is there needs no grant any more: it is counted.
    private void Settle(UsageFact fact)
    {
        if (fact is BookingMade booked) _grants.Remove((Limited.Bookings, booked.AppointmentId));
        if (fact is ExpertCame came) _grants.Remove((Limited.Experts, came.ExpertId));
    }

    private async Task<UsageStanding> StandAsync(bool isWhole)
    {
        var now = clock.GetUtcNow();
        foreach (var lapsed in _grants.Where(grant => grant.Value <= now).Select(grant => grant.Key).ToArray()) _grants.Remove(lapsed);
        var limits = (await grains.GetGrain<IBillingGrain>(GrainKey.For(Tenant, Tenant)).Entitle()).Limits;
        // What is planned may not come to pass, so nobody is mailed about it.
        if (isWhole) await TellAsync(StandingOf(limits, now, isWhole, withGrants: false));
        return StandingOf(limits, now, isWhole, withGrants: true);
    }

    private UsageStanding StandingOf(PlanLimits limits, DateTimeOffset now, bool isWhole, bool withGrants)
    {
        var counts = _counts!;
        var month = counts.MonthAt(now);
        var used = counts.Of(month);
        return new UsageStanding(
            month,
            [
                Standing(Limited.Bookings, used.Bookings, limits.Bookings),
                Standing(Limited.Experts, counts.Experts, limits.Experts),
                Standing(Limited.AiTokens, used.AiTokens, limits.AiTokens),
            ],
            isWhole);

        LimitStanding Standing(Limited what, long there, long? most)
        {
            var planned = withGrants ? _grants.Keys.Count(grant => grant.What == what) : 0;
            // Rounded up: 80 percent of five are four, and 80 percent of one is one.
            return new LimitStanding(what, there + planned, most, most is { } limit ? ((limit * limits.SoftPercent) + 99) / 100 : null);
        }
    }

    private async Task TellAsync(UsageStanding standing)
    {
        foreach (var limit in standing.Standings)
        {
            // A plan without any has nothing that could be used up.
            if (!limit.IsWarned || limit.Most is not { } most || most == 0) continue;
            var mark = (limit.What, standing.Month, most, limit.Used >= most);
            if (_told.Contains(mark)) continue;
            await grains.GetGrain<IBillingGrain>(GrainKey.For(Tenant, Tenant))
                .NoteLimit(new LimitNotice(limit.What, standing.Month, limit.Used, most));
            _told.Add(mark);
        }
    }

    private async Task<UsageCounts> StartAsync()
    {
        var kept = (await journal.ReadTailAsync(Stream, 1, CancellationToken.None)).Snapshot;
        if (kept is not { Schema: Schema }) return new UsageCounts();
        _snapshotAt = kept.Version;
        return UsageCounts.Of(JsonSerializer.Deserialize(kept.State.Span, UsageJson.Default.KeptCounts)!);
    }

    // A snapshot that is not kept costs time and nothing else.
    private async Task KeepAsync(UsageCounts counts, long read)
    {
        _readSince += read;
        if (_readSince < EventsPerSnapshot || counts.Position <= _snapshotAt) return;
        try
        {
            var state = JsonSerializer.SerializeToUtf8Bytes(counts.Keep(), UsageJson.Default.KeptCounts);
            await journal.WriteSnapshotAsync(new Snapshot(Stream, counts.Position, Schema, HashChain.Origin, state));
            (_snapshotAt, _readSince) = (counts.Position, 0);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotKept(failure);
        }
    }

    // While something happens it looks again by itself, and when nothing does it sleeps.
    private void Wind(bool isAwake)
    {
        _alarm?.Dispose();
        _alarm = isAwake
            ? this.RegisterGrainTimer(LookAsync, new GrainTimerCreationOptions(LookAgain, Timeout.InfiniteTimeSpan))
            : null;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        RequestContext.Set(Caller.ContextKey, new Caller(Tenant, Caller.System, "billing-usage"));
        try
        {
            await StandAsync(await ReadOnAsync());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotLooked(failure);
        }
    }
}

/// <summary>How what was counted is kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptCounts))]
internal sealed partial class UsageJson : JsonSerializerContext;

internal static partial class UsageLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "What a tenant uses could not be kept; it is counted again after a restart.")]
    public static partial void NotKept(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What a tenant uses could not be counted; it is counted when somebody asks.")]
    public static partial void NotLooked(this ILogger logger, Exception exception);
}
