using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments.Gateway;

namespace Actors.Simulation.World;

/// <summary>An intent at the payment service, to take money or to keep a card.</summary>
internal sealed class ServiceIntent
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public required Money Amount { get; init; }

    /// <summary>What the product keeps with it.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>True when it keeps a card, and takes nothing.</summary>
    public bool IsSetup { get; init; }

    /// <summary>True when it was charged to a kept card.</summary>
    public bool IsCharge { get; init; }

    /// <summary>Where it is.</summary>
    public GatewayIntentStatus Status { get; set; }

    /// <summary>How much was taken.</summary>
    public long Received { get; set; }

    /// <summary>How much was given back, or is on its way.</summary>
    public long Refunded { get; set; }

    /// <summary>What the payer's bank disputes; null while it disputes nothing.</summary>
    public ServiceDispute? Dispute { get; set; }

    /// <summary>Why the card was declined last.</summary>
    public GatewayRefusal? Decline { get; set; }

    /// <summary>By it somebody confirms.</summary>
    public string Secret => Id + "-secret";
}

/// <summary>Something that the payment service tells.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Metadata">What the product keeps with the thing; nothing with a dispute.</param>
/// <param name="IntentId">The intent, when the thing names it.</param>
internal sealed record ServiceEvent(string Type, IReadOnlyDictionary<string, string> Metadata, string? IntentId = null);
