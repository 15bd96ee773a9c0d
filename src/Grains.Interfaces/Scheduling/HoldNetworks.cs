namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>Whether one more slot may be held.</summary>
/// <param name="IsNew">True when it was counted just now; false for a repeat, and when it was refused.</param>
/// <param name="FullUntil">Null when it may be held; else when the first ends of those that are held.</param>
[GenerateSerializer, Immutable, Alias("scheduling.hold-admission")]
public sealed record HoldAdmission([property: Id(0)] bool IsNew, [property: Id(1)] DateTimeOffset? FullUntil);

/// <summary>
/// How many slots are held from one network at this moment, in all organisations and of all experts. The key is <c>system/{digest}</c>,
/// where the digest tells nobody which network it is. It is asked before the calendar, and by holds only.
/// </summary>
[Alias("scheduling.hold-network")]
public interface IHoldNetworkGrain : IGrainWithStringKey
{
    /// <summary>Counts a hold for as long as holds last, unless there are as many as there may be.</summary>
    /// <param name="hold">The hold, as <c>{tenant}/{holdId}</c>.</param>
    /// <param name="caller">Whose share of the network's it counts for; null for whoever has no share but the whole.</param>
    [Alias("admit")]
    Task<HoldAdmission> Admit(string hold, string? caller);

    /// <summary>The same for a hold that is given in place of another, which does not count against it.</summary>
    /// <param name="hold">The hold, as <c>{tenant}/{holdId}</c>.</param>
    /// <param name="replaced">The hold that is given back for it.</param>
    /// <param name="caller">Whose share of the network's it counts for; null for whoever has no share but the whole.</param>
    [Alias("admit-in-place")]
    Task<HoldAdmission> AdmitInPlace(string hold, string replaced, string? caller);

    /// <summary>Counts a hold under another name, once its expert is known; does nothing when it is not counted.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="named">The hold with its whole id.</param>
    [Alias("rename")]
    Task Rename(string hold, string named);

    /// <summary>Counts a hold for longer that is counted here; does nothing for one that is not.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="until">When it lapses now.</param>
    [Alias("prolong")]
    Task Prolong(string hold, DateTimeOffset until);

    /// <summary>Forgets a hold that has ended before its time, or was never given.</summary>
    /// <param name="hold">The hold.</param>
    [Alias("forget")]
    Task Forget(string hold);
}
