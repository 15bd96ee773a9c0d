using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http.Reads;

/// <summary>How many long reads are done at once (decision 0030). Section <c>Reads</c> of the configuration.</summary>
public sealed class ReadOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Reads";

    /// <summary>
    /// Reads of one caller at once: a user, or the network of who has not signed in. 8 by default. Not counted when RateLimit:Enabled is
    /// false.
    /// </summary>
    public int PerCaller { get; set; } = 8;

    /// <summary>How many more of one caller wait for their turn; what exceeds that is answered 429. 32 by default.</summary>
    public int WaitingPerCaller { get; set; } = 32;

    /// <summary>Reads of all callers at once. 32 by default: with the worst that one may ask for, about 200 MB.</summary>
    public int AtOnce { get; set; } = 32;

    /// <summary>How many more wait for their turn; what exceeds that is answered 503. 256 by default.</summary>
    public int Waiting { get; set; } = 256;
}

/// <summary>Refuses bounds that let in nothing, or everything.</summary>
internal sealed class ReadOptionsValidator : IValidateOptions<ReadOptions>
{
    private const int Most = 10_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ReadOptions options) => new OptionsRules(ReadOptions.Section)
        .Range(nameof(options.PerCaller), options.PerCaller, 1, Most)
        .Range(nameof(options.WaitingPerCaller), options.WaitingPerCaller, 0, Most)
        .Range(nameof(options.AtOnce), options.AtOnce, 1, Most)
        .Range(nameof(options.Waiting), options.Waiting, 0, Most)
        .Result;
}
