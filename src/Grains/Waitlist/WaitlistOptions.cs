using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Waitlist;

/// <summary>What an operator may set of waitlists.</summary>
public sealed class WaitlistOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Waitlist";

    /// <summary>
    /// How often a line is looked at for what no calendar tells, such as experts who were hired or days that come within the booking
    /// window: every 5 minutes unless set, from 10 seconds to 1 day.
    /// </summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many may stand in line for one service: 1,000 unless set.</summary>
    public int MaximumEntries { get; set; } = 1_000;

    /// <summary>How many places in the lines of an organisation one e-mail address may have: 10 unless set.</summary>
    public int MaximumEntriesPerClient { get; set; } = 10;
}

/// <summary>Refuses settings of waitlists that are out of bounds.</summary>
internal sealed class WaitlistOptionsValidator : IValidateOptions<WaitlistOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WaitlistOptions options) => new OptionsRules(WaitlistOptions.Section)
        .Range(nameof(options.LookEvery), options.LookEvery, TimeSpan.FromSeconds(10), TimeSpan.FromDays(1))
        .Range(nameof(options.MaximumEntries), options.MaximumEntries, 1, 10_000)
        .Range(nameof(options.MaximumEntriesPerClient), options.MaximumEntriesPerClient, 1, 10_000)
        .Result;
}
