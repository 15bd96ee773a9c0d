namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>How much somebody may do in a window.</summary>
/// <param name="Caller">Who, beginning with what is counted: <c>user:usr_1</c>.</param>
/// <param name="Limit">How often.</param>
internal readonly record struct Allowance(string Caller, int Limit)
{
    /// <summary>True when several callers use it up together, so that nobody is banned for it: it would be for what another did.</summary>
    public bool IsShared { get; init; }
}

/// <summary>Whether a request may pass, and what is left.</summary>
internal readonly record struct RateLimitDecision(bool IsAllowed, int Limit, int Remaining, int ResetSeconds)
{
    /// <summary>True when the caller is not listened to for a while.</summary>
    public bool IsBanned { get; init; }

    /// <summary>Of two allowances the one that is told: the one that refuses, else the one of which less is left.</summary>
    public static RateLimitDecision Tighter(RateLimitDecision first, RateLimitDecision second) =>
        !second.IsAllowed || second.Remaining < first.Remaining ? second : first;
}

/// <summary>Counts allowances in windows that slide. Never throws for want of what it counts with.</summary>
internal interface IAllowanceCounters
{
    /// <summary>
    /// Counts a request in each of some allowances, in their order, until one refuses it. So whoever has used up an allowance of their own
    /// takes nothing of those that they share.
    /// </summary>
    /// <param name="allowances">One at least.</param>
    ValueTask<RateLimitDecision> TakeAsync(Allowance[] allowances);
}
