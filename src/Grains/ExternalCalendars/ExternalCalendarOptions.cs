using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.ExternalCalendars;

/// <summary>How other calendars of experts are read. Section <c>ExternalCalendars</c> of the configuration.</summary>
public sealed class ExternalCalendarOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ExternalCalendars";

    /// <summary>After how many minutes a calendar is read again: 30 unless set, from 5 to 60.</summary>
    public int EveryMinutes { get; set; } = 30;
}

/// <summary>Refuses settings that are out of bounds.</summary>
internal sealed class ExternalCalendarOptionsValidator : IValidateOptions<ExternalCalendarOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ExternalCalendarOptions options) =>
        new OptionsRules(ExternalCalendarOptions.Section).Range(nameof(options.EveryMinutes), options.EveryMinutes, 5, 60).Result;
}
