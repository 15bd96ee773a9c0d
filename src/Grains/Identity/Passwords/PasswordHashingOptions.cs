using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Identity.Passwords;

/// <summary>How much of a process the hashing of passwords may take. Section <c>PasswordHashing</c> of the configuration.</summary>
public sealed class PasswordHashingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "PasswordHashing";

    /// <summary>How many passwords are hashed at a time: half of the processors unless set, so that bookings have the others.</summary>
    public int Workers { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many wait for that; more are refused. 16 unless set: about five seconds for one worker.</summary>
    public int Waiting { get; set; } = 16;
}

/// <summary>Refuses settings of hashing that are out of bounds.</summary>
internal sealed class PasswordHashingOptionsValidator : IValidateOptions<PasswordHashingOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PasswordHashingOptions options) => new OptionsRules(PasswordHashingOptions.Section)
        .Range(nameof(options.Workers), options.Workers, 1, 1_024)
        .Range(nameof(options.Waiting), options.Waiting, 0, 10_000)
        .Result;
}
