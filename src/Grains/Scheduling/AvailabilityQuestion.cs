using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>What every question about slots has in common.</summary>
internal sealed class AvailabilityQuestion
{
    // Far more than any rule needs, and so little that sums of durations cannot overflow.
    private static readonly Duration MaxDuration = Duration.FromDays(100_000);

    /// <exception cref="ArgumentOutOfRangeException">A rule makes no sense; the message names it.</exception>
    public AvailabilityQuestion(
        WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, string? ignoring, string? alsoIgnoring = null)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(busy);
        RequireSane(rules);
        Hours = hours;
        Rules = rules;
        Busy = busy;
        Now = now;
        Earliest = SaturatingTime.Minus(SaturatingTime.Plus(now, rules.Notice), rules.Back);
        Latest = SaturatingTime.Plus(now, rules.Window);
        Ignored = ignoring is null ? null : busy.Find(ignoring);
        AlsoIgnored = alsoIgnoring is null ? null : busy.Find(alsoIgnoring);
    }

    public WorkingHours Hours { get; }

    public SlotRules Rules { get; }

    /// <summary>The rules as they would be if the organisation were never closed.</summary>
    public SlotRules RulesOfAllDays => Rules.Holidays.AreNone() ? Rules : Rules with { Holidays = Holidays.None };

    public BusyTimeline Busy { get; }

    public Instant Now { get; }

    /// <summary>The first start that the notice allows, or that may be recorded.</summary>
    public Instant Earliest { get; }

    /// <summary>The last start that the window allows.</summary>
    public Instant Latest { get; }

    /// <summary>The number of the busy time that is about to be given up: it neither blocks nor counts.</summary>
    public int? Ignored { get; }

    /// <summary>The number of another one, when there are two.</summary>
    public int? AlsoIgnored { get; }

    /// <summary>True when a busy time takes time, and not only has taken it or is about to give it up.</summary>
    public bool Counts(in BusyRow row) => row.Number != Ignored && row.Number != AlsoIgnored && row.IsLive(Now);

    private static void RequireSane(SlotRules rules)
    {
        Require(rules.Length, Duration.Epsilon, nameof(rules.Length));
        Require(rules.Interval, Duration.Epsilon, nameof(rules.Interval));
        Require(rules.BufferBefore, Duration.Zero, nameof(rules.BufferBefore));
        Require(rules.BufferAfter, Duration.Zero, nameof(rules.BufferAfter));
        Require(rules.Notice, Duration.Zero, nameof(rules.Notice));
        Require(rules.Back, Duration.Zero, nameof(rules.Back));
        Require(rules.Window, Duration.Zero, nameof(rules.Window));
        ArgumentOutOfRangeException.ThrowIfLessThan(rules.Capacity, 1, nameof(rules.Capacity));
    }

    private static void Require(Duration value, Duration minimum, string name)
    {
        if (value < minimum || value > MaxDuration)
            throw new ArgumentOutOfRangeException(name, value, $"must be from {minimum} to {MaxDuration}");
    }
}
