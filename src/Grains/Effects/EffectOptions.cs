using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Effects;

/// <summary>How effects are run. Section <c>Effects</c> of the configuration.</summary>
public sealed class EffectOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Effects";

    /// <summary>
    /// After how many milliseconds what has become due is looked for again: 1,000 unless set, from 50 to 10,000. It is how long a mail, or
    /// a webhook that was taken, waits at most; each look is a query of each of the eight dispatchers.
    /// </summary>
    public int LookMilliseconds { get; set; } = 1_000;
}

/// <summary>Refuses settings that are out of bounds.</summary>
internal sealed class EffectOptionsValidator : IValidateOptions<EffectOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, EffectOptions options) =>
        new OptionsRules(EffectOptions.Section).Range(nameof(options.LookMilliseconds), options.LookMilliseconds, 50, 10_000).Result;
}
