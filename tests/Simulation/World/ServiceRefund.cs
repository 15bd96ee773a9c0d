using Actors.Grains.Payments.Gateway;

namespace Actors.Simulation.World;

/// <summary>A refund at the payment service.</summary>
internal sealed class ServiceRefund
{
    /// <summary>Its id; that of what was asked for when it was refused.</summary>
    public required string Id { get; init; }

    /// <summary>The intent whose money it gives back.</summary>
    public required string IntentId { get; init; }

    /// <summary>How much.</summary>
    public required long Amount { get; init; }

    /// <summary>What the product keeps with it.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>Where it is.</summary>
    public GatewayRefundStatus Status { get; set; } = GatewayRefundStatus.Succeeded;

    /// <summary>True when its bank has taken time, so that the product knows that something is to come.</summary>
    public bool TookTime { get; set; }

    /// <summary>Why it failed; null when it did not.</summary>
    public string? Failure { get; set; }
}

/// <summary>A dispute at the payment service.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">In Stripe's words.</param>
/// <param name="Amount">How much it is about.</param>
internal sealed record ServiceDispute(string Id, string Status, long Amount)
{
    /// <summary>True while the bank has not decided.</summary>
    public bool IsOpen => Status is "needs_response" or "warning_needs_response";

    /// <summary>True while refunds are taken all the same: who only asks takes no money back, and who has lost took none.</summary>
    public bool IsRefundable => Status is "won" or "warning_needs_response" or "warning_closed";
}
