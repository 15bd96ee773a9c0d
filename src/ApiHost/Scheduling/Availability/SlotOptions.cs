using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>How much one question for slots may ask. Section <c>Availability</c> of the configuration.</summary>
public sealed class SlotOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Availability";

    /// <summary>
    /// How many slots of the grid one answer is made of at the most, all experts together: 20,000 unless set. A month of half hours of
    /// fifty experts, from nine to five on weekdays, is 18,400.
    /// </summary>
    public int MaximumSlots { get; set; } = 20_000;
}

/// <summary>Refuses settings of availability that are out of bounds.</summary>
internal sealed class SlotOptionsValidator : IValidateOptions<SlotOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SlotOptions options) => new OptionsRules(SlotOptions.Section)
        .Range(nameof(options.MaximumSlots), options.MaximumSlots, 1_440, 1_000_000)
        .Result;
}
