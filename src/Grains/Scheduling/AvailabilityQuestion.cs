using NodaTime;

namespace Actors.Scheduling;

/// <summary>What every question about slots has in common.</summary>
internal readonly ref struct AvailabilityQuestion
{
    // Far more than any rule needs, and so little that sums of durations cannot overflow.
    private static readonly Duration LongestDuration = Duration.FromDays(100_000);

    /// <summary>Asks.</summary>
    /// <param name="hours">The working hours.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="busy">The busy times.</param>
    /// <param name="now">The present.</param>
    /// <param name="ignoring">The id of a busy time that is about to be given up.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rule makes no sense; the message names it.</exception>
    public AvailabilityQuestion(WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, string? ignoring)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(busy);
        RequireSane(rules);
        Hours = hours;
        Rules = rules;
        Busy = busy;
        Now = now;
        Earliest = AvailabilityTime.Plus(now, rules.Notice);
        Latest = AvailabilityTime.Plus(now, rules.Window);
        Ignored = ignoring is null ? BusyEntries.None : busy.Find(ignoring);
    }

    /// <summary>The working hours.</summary>
    public WorkingHours Hours { get; }

    /// <summary>The rules.</summary>
    public SlotRules Rules { get; }

    /// <summary>The busy times.</summary>
    public BusyTimeline Busy { get; }

    /// <summary>The present.</summary>
    public Instant Now { get; }

    /// <summary>The first start that the notice allows.</summary>
    public Instant Earliest { get; }

    /// <summary>The last start that the window allows.</summary>
    public Instant Latest { get; }

    /// <summary>The number of the busy time that is about to be given up: it neither blocks nor counts.</summary>
    public int Ignored { get; }

    private static void RequireSane(SlotRules rules)
    {
        Require(rules.Length, Duration.Epsilon, nameof(rules.Length));
        Require(rules.Interval, Duration.Epsilon, nameof(rules.Interval));
        Require(rules.BufferBefore, Duration.Zero, nameof(rules.BufferBefore));
        Require(rules.BufferAfter, Duration.Zero, nameof(rules.BufferAfter));
        Require(rules.Notice, Duration.Zero, nameof(rules.Notice));
        Require(rules.Window, Duration.Zero, nameof(rules.Window));
        ArgumentOutOfRangeException.ThrowIfLessThan(rules.Capacity, 1, nameof(rules.Capacity));
    }

    private static void Require(Duration value, Duration minimum, string name)
    {
        if (value < minimum || value > LongestDuration)
            throw new ArgumentOutOfRangeException(name, value, $"Must be from {minimum} to {LongestDuration}.");
    }
}
