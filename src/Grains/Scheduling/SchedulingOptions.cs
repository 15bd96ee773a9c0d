namespace Actors.Scheduling;

/// <summary>What an operator may set of scheduling.</summary>
public sealed class SchedulingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Scheduling";

    /// <summary>How long a hold keeps its slot: 10 minutes unless set, from 1 second to 1 day. Longer holds keep others away for longer.</summary>
    public TimeSpan HoldFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many stretches of time off an expert may have at a time: 1,000 unless set. They stay in memory until they have passed.</summary>
    public int MaximumTimeOff { get; set; } = 1_000;

    /// <summary>What is wrong with the values, or null.</summary>
    public string? Problem()
    {
        if (HoldFor < TimeSpan.FromSeconds(1) || HoldFor > TimeSpan.FromDays(1)) return $"{Section}:{nameof(HoldFor)} must be from 1 second to 1 day.";
        return MaximumTimeOff is < 1 or > 100_000 ? $"{Section}:{nameof(MaximumTimeOff)} must be from 1 to 100,000." : null;
    }
}
