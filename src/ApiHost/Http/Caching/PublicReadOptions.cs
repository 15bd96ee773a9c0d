using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http.Caching;

/// <summary>What of public reads is kept (decision 0018). Section <c>Cache</c> of the configuration.</summary>
public sealed class PublicReadOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cache";

    /// <summary>
    /// For how many seconds an answer may be given again that another host, the clock or a lapsed hold has overtaken. 2 by default; 0 keeps
    /// nothing. What this host itself has changed is seen at once.
    /// </summary>
    public int Seconds { get; set; } = 2;

    /// <summary>How much is kept, in MiB. 32 by default.</summary>
    public int Megabytes { get; set; } = 32;

    /// <summary>
    /// How long an answer may be to be kept, in KiB. 256 by default. A longer one is sent while it is computed, has no ETag and is given to
    /// nobody else.
    /// </summary>
    public int LargestKilobytes { get; set; } = 256;
}

/// <summary>Refuses settings of the cache that are out of bounds.</summary>
internal sealed class PublicReadOptionsValidator : IValidateOptions<PublicReadOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PublicReadOptions options) => new OptionsRules(PublicReadOptions.Section)
        .Range(nameof(options.Seconds), options.Seconds, 0, 3_600)
        .Range(nameof(options.Megabytes), options.Megabytes, 1, 65_536)
        .Range(nameof(options.LargestKilobytes), options.LargestKilobytes, 1, 65_536)
        .Result;
}
