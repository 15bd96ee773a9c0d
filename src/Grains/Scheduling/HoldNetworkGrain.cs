using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// One network from which slots are held. One activation in the whole cluster counts, one call after the other, so no two hosts count past
/// each other. It is kept in memory only, for as long as its holds live (decision 0032).
/// </summary>
[GrainType("hold-network")]
internal sealed class HoldNetworkGrain(IGrainContext context, SchedulingOptions options, TimeProvider clock)
    : Grain(context), IHoldNetworkGrain
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly LiveHolds _holds = new();

    /// <inheritdoc/>
    public Task<HoldAdmission> Admit(string hold, string? caller)
    {
        DelayDeactivation(options.HoldFor + Margin);
        return Task.FromResult(_holds.Admit(hold, caller, clock.GetUtcNow(), options));
    }

    /// <inheritdoc/>
    public Task<HoldAdmission> AdmitInPlace(string hold, string replaced, string? caller)
    {
        DelayDeactivation(options.HoldFor + Margin);
        return Task.FromResult(_holds.Admit(hold, caller, clock.GetUtcNow(), options, replaced));
    }

    /// <inheritdoc/>
    public Task Rename(string hold, string named)
    {
        _holds.Rename(hold, named);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Prolong(string hold, DateTimeOffset until)
    {
        _holds.Prolong(hold, until);
        DelayDeactivation(until - clock.GetUtcNow() + Margin);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Forget(string hold)
    {
        _holds.Forget(hold);
        return Task.CompletedTask;
    }
}
