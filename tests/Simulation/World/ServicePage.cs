using Actors.Grains.Payments.Gateway;

namespace Actors.Simulation.World;

/// <summary>A page of the payment service's, on which somebody pays or leaves a card.</summary>
/// <param name="id">Its id.</param>
/// <param name="order">What it is for.</param>
internal sealed class ServicePage(string id, IntentOrder order)
{
    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>What it is for.</summary>
    public IntentOrder Order => order;

    /// <summary>Where it is.</summary>
    public string Url => $"https://payments.example/{id}";

    /// <summary>True when a card is left there, and nothing paid.</summary>
    public bool IsSetup { get; init; }

    /// <summary>True when it is closed.</summary>
    public bool IsExpired { get; set; }

    /// <summary>The intent that was made there; null while there is none.</summary>
    public string? IntentId { get; set; }
}
