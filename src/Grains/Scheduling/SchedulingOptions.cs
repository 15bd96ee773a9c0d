using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Scheduling;

/// <summary>What an operator may set of scheduling.</summary>
public sealed class SchedulingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Scheduling";

    /// <summary>
    /// How long a hold keeps its slot: 10 minutes unless set, from 1 second to 1 day. Longer holds keep others away for longer.
    /// </summary>
    public TimeSpan HoldFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How many slots one caller may hold at a time, over all experts and organisations: the strangers of one network together, or a user
    /// who has signed in. 5 unless set.
    /// </summary>
    public int MaximumHolds { get; set; } = 5;

    /// <summary>How many slots all callers of one network may hold at a time, API keys included. 50 unless set.</summary>
    public int MaximumHoldsPerNetwork { get; set; } = 50;

    /// <summary>
    /// How many stretches of time off an expert may have at a time: 1,000 unless set. They stay in memory until they have passed.
    /// </summary>
    public int MaximumTimeOff { get; set; } = 1_000;

    /// <summary>
    /// How many days ago what staff record may have begun, when they book against the notice: 7 unless set, from 0, which keeps everybody
    /// to the future, to 30. Calendars know 33 days of what is over, so that no conflict is missed; a limit of a month may count less.
    /// </summary>
    public int PastDays { get; set; } = 7;
}

/// <summary>Refuses settings of scheduling that are out of bounds.</summary>
internal sealed class SchedulingOptionsValidator : IValidateOptions<SchedulingOptions>
{
    // Less than BusyTimeline.HistoryToKeep by the longest appointment, its buffers, and the hours between two prunings.
    private const int MostPastDays = 30;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SchedulingOptions options) => new OptionsRules(SchedulingOptions.Section)
        .Range(nameof(options.HoldFor), options.HoldFor, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1))
        .Range(nameof(options.MaximumHolds), options.MaximumHolds, 1, 100_000)
        .Range(nameof(options.MaximumHoldsPerNetwork), options.MaximumHoldsPerNetwork, 1, 100_000)
        .Range(nameof(options.MaximumTimeOff), options.MaximumTimeOff, 1, 100_000)
        .Range(nameof(options.PastDays), options.PastDays, 0, MostPastDays)
        .Result;
}
