using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Live;

/// <summary>How much live readers may take. Section <c>Live</c> of the configuration.</summary>
public sealed class LiveOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Live";

    /// <summary>Connections to this host at once; what exceeds that is told to come back. 20000 by default.</summary>
    public int Connections { get; set; } = 20_000;

    /// <summary>Connections of one caller to this host at once. 50 by default.</summary>
    public int ConnectionsPerCaller { get; set; } = 50;

    /// <summary>
    /// How many events wait for a connection that reads slowly; with one more it is cut off, and resumes by its position. 1024 by default.
    /// </summary>
    public int Waiting { get; set; } = 1_024;

    /// <summary>
    /// How many events of its organisation a reader that comes back may have missed; one that missed more is told to start anew. 100000
    /// by default.
    /// </summary>
    public int Missed { get; set; } = 100_000;

    /// <summary>Every so many seconds a connection hears that it is there. 15 by default: proxies close what is silent for 30.</summary>
    public int HeartbeatSeconds { get; set; } = 15;

    /// <summary>For so many seconds a ticket opens a connection. 60 by default.</summary>
    public int TicketSeconds { get; set; } = 60;
}

/// <summary>Refuses bounds that let in nothing, or everything.</summary>
internal sealed class LiveOptionsValidator : IValidateOptions<LiveOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, LiveOptions options) => new OptionsRules(LiveOptions.Section)
        .Range(nameof(options.Connections), options.Connections, 1, 1_000_000)
        .Range(nameof(options.ConnectionsPerCaller), options.ConnectionsPerCaller, 1, 100_000)
        .Range(nameof(options.Waiting), options.Waiting, 16, 65_536)
        .Range(nameof(options.Missed), options.Missed, 100, 10_000_000)
        .Range(nameof(options.HeartbeatSeconds), options.HeartbeatSeconds, 1, 60)
        .Range(nameof(options.TicketSeconds), options.TicketSeconds, 5, 600)
        .Result;
}
