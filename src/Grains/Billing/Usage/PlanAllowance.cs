using System.Collections.Concurrent;
using System.Collections.Immutable;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Scheduling;
using Microsoft.Extensions.Logging;

namespace Actors.Grains.Billing.Usage;

/// <summary>
/// Lets bookings and experts be made as far as the tenant's plan goes. Far from a limit the process asks nobody: it spends from what it has
/// heard last, a quarter of what was left then, for half a minute at most. Near a limit each is asked for, and the limit is exact.
/// </summary>
internal sealed class PlanAllowance(IGrainFactory grains, PlanCatalog plans, TimeProvider clock, ILogger<PlanAllowance> logger)
    : IBookingAllowance
{
    /// <summary>For how long what was heard is good.</summary>
    public static readonly TimeSpan HeardFor = TimeSpan.FromSeconds(30);

    private const int ShareOfRest = 4;

    // Many more than are on their way at once: what is not written yet is not counted either.
    private const int Near = 200;

    private const int MostTenants = 10_000;

    // Who books does not wait longer for a count; it is made up for when it can be had.
    private static readonly TimeSpan LongestAsk = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Spending> _heard = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<Refusal?> TakeBookingsAsync(string tenant, ImmutableArray<string> ids) =>
        !plans.IsOn || (_heard.TryGetValue(tenant, out var spending) && spending.TryTake(ids.Length, clock.GetUtcNow()))
            ? default
            : new(AskAsync(tenant, new PlannedUse(Limited.Bookings, ids)));

    /// <inheritdoc/>
    public ValueTask<Refusal?> TakeExpertAsync(string tenant, string expertId) =>
        plans.IsOn ? new(AskAsync(tenant, new PlannedUse(Limited.Experts, [expertId]))) : default;

    /// <inheritdoc/>
    public void GiveBackBookings(string tenant, ImmutableArray<string> ids)
    {
        // Whoever has not asked has nothing to give back; the grain does nothing then, and nobody waits for it.
        if (plans.IsOn && !(_heard.TryGetValue(tenant, out var spending) && spending.IsFar(clock.GetUtcNow())))
            _ = UsageOf(tenant).GiveBack(new PlannedUse(Limited.Bookings, ids));
    }

    private async Task<Refusal?> AskAsync(string tenant, PlannedUse use)
    {
        UsageGrant grant;
        try
        {
            grant = await UsageOf(tenant).Ask(use).WaitAsync(LongestAsk, clock);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A booking that was taken beyond a limit does less harm than one that was refused because nobody could count.
            logger.NotCounted(failure);
            return null;
        }

        Remember(tenant, grant.Standing.Of(Limited.Bookings).Left);
        return grant.IsGranted ? null : await RefusalAsync(tenant, grant.Standing, use);
    }

    private void Remember(string tenant, long? left)
    {
        if (_heard.Count >= MostTenants) _heard.Clear();
        var share = left is { } rest ? rest < Near ? 0 : rest / ShareOfRest : long.MaxValue;
        _heard[tenant] = new Spending(share, clock.GetUtcNow() + HeardFor);
    }

    private async Task<Refusal> RefusalAsync(string tenant, UsageStanding standing, PlannedUse use)
    {
        var limit = standing.Of(use.What);
        var role = await RoleAsync(tenant);
        var text = (use.What, role) switch
        {
            (Limited.Experts, _) => $"The plan allows {limit.Most} experts, and there are {limit.Used}. "
                + "A larger plan, or an expert who leaves, makes room.",
            (_, Role.Owner or Role.Admin) => $"The plan allows {limit.Most} bookings a month, and {limit.Used} were made in "
                + $"{standing.Month}" + (use.Ids.Length > 1 ? $"; {use.Ids.Length} more do not fit." : ".")
                + " A larger plan makes room at once, the next month by itself.",
            (_, Role.Expert or Role.Member) =>
                "The organisation's plan allows no more bookings this month; an owner or admin can change that.",
            _ => "The organisation takes no bookings at present.",
        };
        return new Refusal(RefusalCode.LimitReached, text);
    }

    // Only those who belong to the tenant hear of its plan; what an API key is answered may be shown to anybody.
    private async Task<Role?> RoleAsync(string tenant)
    {
        if (RequestContext.Get(Caller.ContextKey) is not Caller caller || caller.Actor is Caller.Anonymous or Caller.System) return null;
        return (await grains.GetGrain<IMemberGrain>(GrainKey.For(tenant, caller.Actor)).Get())?.Role;
    }

    private IUsageGrain UsageOf(string tenant) => grains.GetGrain<IUsageGrain>(GrainKey.For(tenant, tenant));

    /// <summary>What a process may let be booked without asking.</summary>
    private sealed class Spending(long share, DateTimeOffset until)
    {
        private readonly bool _isFar = share > 0;
        private long _left = share;

        public bool IsFar(DateTimeOffset now) => _isFar && now < until;

        public bool TryTake(int count, DateTimeOffset now) => now < until && Interlocked.Add(ref _left, -count) >= 0;
    }
}

internal static partial class PlanAllowanceLog
{
    [LoggerMessage(
        Level = LogLevel.Warning, Message = "What a tenant uses could not be counted in time; its plan did not limit a request.")]
    public static partial void NotCounted(this ILogger logger, Exception exception);
}
