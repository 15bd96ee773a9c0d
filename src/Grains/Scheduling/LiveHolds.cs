using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The live holds of one network. Never more than it may have, and those that are being replaced, so its size is bounded.
/// </summary>
internal sealed class LiveHolds
{
    private readonly Dictionary<string, LiveHold> _holds = new(StringComparer.Ordinal);

    /// <summary>Counts a hold, unless there are as many as there may be.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="caller">Whose share it counts for; null for whoever has none.</param>
    /// <param name="now">The time.</param>
    /// <param name="options">How many there may be, and how long they last.</param>
    /// <param name="replaced">A hold that is given back for it, and so does not count against it; null when there is none.</param>
    public HoldAdmission Admit(string hold, string? caller, DateTimeOffset now, SchedulingOptions options, string? replaced = null)
    {
        foreach (var (id, live) in _holds)
        {
            if (live.EndsAt <= now) _holds.Remove(id);
        }

        if (_holds.ContainsKey(hold)) return new HoldAdmission(IsNew: false, FullUntil: null);
        var others = _holds.Where(entry => entry.Key != replaced).Select(entry => entry.Value).ToList();
        var own = caller is null ? [] : others.Where(live => live.Caller == caller);
        var fullUntil = FullUntil(own, options.MaximumHolds) ?? FullUntil(others, options.MaximumHoldsPerNetwork);
        if (fullUntil is null) _holds[hold] = new LiveHold(caller, now + options.HoldFor);
        return new HoldAdmission(IsNew: fullUntil is null, fullUntil);
    }

    /// <summary>Counts a hold under another name.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="named">The hold under its other name.</param>
    public void Rename(string hold, string named)
    {
        if (_holds.Remove(hold, out var live)) _holds.TryAdd(named, live);
    }

    /// <summary>Counts a hold for longer that is counted.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="until">When it lapses now.</param>
    public void Prolong(string hold, DateTimeOffset until)
    {
        if (_holds.TryGetValue(hold, out var live) && live.EndsAt < until) _holds[hold] = live with { EndsAt = until };
    }

    /// <summary>Forgets a hold.</summary>
    /// <param name="hold">The hold.</param>
    public void Forget(string hold) => _holds.Remove(hold);

    private static DateTimeOffset? FullUntil(IEnumerable<LiveHold> holds, int limit)
    {
        var ends = holds.Select(live => live.EndsAt).ToList();
        return ends.Count < limit ? null : ends.Min();
    }

    private sealed record LiveHold(string? Caller, DateTimeOffset EndsAt);
}
