using Actors.Grains.Configuration;
using Actors.Grains.ExternalCalendars;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Actors.Integrations.Calendars;

/// <summary>From where calendars may be fetched. Section <c>ExternalCalendars</c> of the configuration.</summary>
public sealed class CalendarSourceOptions
{
    /// <summary>
    /// True to let calendars be fetched from this machine itself, in the clear too and from any port: for those who try servers of their
    /// own in Development; refused elsewhere.
    /// </summary>
    public bool AllowLoopback { get; set; }
}

/// <summary>Refuses what only Development may do.</summary>
/// <param name="environment">Tells Development from the rest.</param>
internal sealed class CalendarSourceOptionsValidator(IHostEnvironment environment) : IValidateOptions<CalendarSourceOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CalendarSourceOptions options) => new OptionsRules(ExternalCalendarOptions.Section)
        .Must(nameof(options.AllowLoopback), !options.AllowLoopback || environment.IsDevelopment(), "false outside Development", "true")
        .Result;
}
