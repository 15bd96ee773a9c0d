using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Billing;

/// <summary>What a plan limits.</summary>
[GenerateSerializer, Alias("billing.limited")]
public enum Limited
{
    /// <summary>Bookings in a month.</summary>
    Bookings,

    /// <summary>Experts.</summary>
    Experts,

    /// <summary>Tokens of models in a month.</summary>
    AiTokens,
}

/// <summary>How a limit stands.</summary>
/// <param name="What">What is limited.</param>
/// <param name="Used">How much is used, with what is being booked at this moment.</param>
/// <param name="Most">How much may be used; null when it is not limited.</param>
/// <param name="WarnsFrom">From how much on it is warned; null when it is not limited.</param>
[GenerateSerializer, Immutable, Alias("billing.limit-standing")]
public sealed record LimitStanding(
    [property: Id(0)] Limited What, [property: Id(1)] long Used, [property: Id(2)] long? Most, [property: Id(3)] long? WarnsFrom)
{
    /// <summary>How much is left; null when it is not limited.</summary>
    public long? Left => Most is { } most ? Math.Max(0, most - Used) : null;

    /// <summary>True from the soft limit on.</summary>
    public bool IsWarned => WarnsFrom is { } from && Used >= from;
}

/// <summary>How a tenant's limits stand.</summary>
/// <param name="Month">The month that counts, as <c>2026-11</c>, in the tenant's zone.</param>
/// <param name="Standings">One for each limit.</param>
/// <param name="IsWhole">False while the journal was not read to its end, so that more may be used than stands here.</param>
[GenerateSerializer, Immutable, Alias("billing.standing")]
public sealed record UsageStanding(
    [property: Id(0)] string Month, [property: Id(1)] ImmutableArray<LimitStanding> Standings, [property: Id(2)] bool IsWhole)
{
    /// <summary>How one limit stands.</summary>
    /// <param name="what">Which.</param>
    public LimitStanding Of(Limited what) => Standings[(int)what];
}

/// <summary>What is about to be used.</summary>
/// <param name="What">What.</param>
/// <param name="Ids">The ids of what is about to be there, each counted once however often it is asked for.</param>
[GenerateSerializer, Immutable, Alias("billing.use")]
public sealed record PlannedUse([property: Id(0)] Limited What, [property: Id(1)] ImmutableArray<string> Ids);

/// <summary>Whether something may be used.</summary>
/// <param name="IsGranted">True when it may.</param>
/// <param name="Standing">How the limits stand, with it when it may.</param>
[GenerateSerializer, Immutable, Alias("billing.grant")]
public sealed record UsageGrant([property: Id(0)] bool IsGranted, [property: Id(1)] UsageStanding Standing);

/// <summary>What was used in a month.</summary>
[GenerateSerializer, Immutable, Alias("billing.month-usage")]
public sealed record MonthUsage
{
    /// <summary>The month, as <c>2026-11</c>, in the tenant's zone.</summary>
    [Id(0)] public required string Month { get; init; }

    /// <summary>How many bookings were made and not called off within the same month.</summary>
    [Id(1)] public long Bookings { get; init; }

    /// <summary>How many experts there were at most at one time.</summary>
    [Id(2)] public int Experts { get; init; }

    /// <summary>How many tokens models have used.</summary>
    [Id(3)] public long AiTokens { get; init; }
}

/// <summary>What was counted, and up to where.</summary>
/// <param name="Usage">The month.</param>
/// <param name="Position">The position in the journal up to which it was counted.</param>
[GenerateSerializer, Immutable, Alias("billing.counted-month")]
public sealed record CountedMonth([property: Id(0)] MonthUsage Usage, [property: Id(1)] long Position);

/// <summary>A limit that those who manage a tenant are to hear of.</summary>
/// <param name="What">What is limited.</param>
/// <param name="Month">The month, as <c>2026-11</c>.</param>
/// <param name="Used">How much is used.</param>
/// <param name="Most">How much may be used.</param>
[GenerateSerializer, Immutable, Alias("billing.limit-notice")]
public sealed record LimitNotice(
    [property: Id(0)] Limited What, [property: Id(1)] string Month, [property: Id(2)] long Used, [property: Id(3)] long Most);
