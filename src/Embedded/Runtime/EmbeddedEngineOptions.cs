using System.Reflection;

namespace Actors.Embedded;

/// <summary>How the engine behaves. The defaults suit one machine.</summary>
public sealed class EmbeddedEngineOptions
{
    /// <summary>
    /// Assemblies with grain classes. Default none: an assembly counts from the first use of any of its code, so name here
    /// those that may not have run any yet.
    /// </summary>
    public ICollection<Assembly> GrainAssemblies { get; } = [];

    /// <summary>Names of the stream providers. Default one, "events".</summary>
    public ICollection<string> StreamProviders { get; } = ["events"];

    /// <summary>How long nobody must call a grain before it is deactivated. Default 15 minutes.</summary>
    public TimeSpan IdleAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle grains are looked for; each look visits every grain in memory. Default 1 minute.</summary>
    public TimeSpan CollectionPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often late calls and call cycles are looked for, so how exactly they are noticed. Default 1 second.</summary>
    public TimeSpan SweepPeriod { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a caller waits before it gets a TimeoutException; the call itself may still run. Default 30 seconds.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How old a call must be before a cycle it is in counts as one. Default 1 second. Longer than zero, because a grain that
    /// calls without awaiting looks like part of a cycle until it has ended.
    /// </summary>
    public TimeSpan CallCycleDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long OnActivateAsync may take before its token is cancelled. Default 30 seconds.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long OnDeactivateAsync may take before its token is cancelled. Default 30 seconds.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long stopping waits for grains to end; what is not done by then is left. Default 20 seconds.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How many requests may wait at one activation. One more gets a LimitExceededException. Default 10,000.</summary>
    public int MailboxLimit { get; set; } = 10_000;

    /// <summary>How many items may wait for one stream subscriber. One more drops the oldest. Default 1,000.</summary>
    public int SubscriberLimit { get; set; } = 1_000;
}
