using Actors.Grains.Interfaces.Payments;

namespace Actors.Grains.Payments;

/// <summary>
/// What an attempt was found to be at the gateway. Beside the sighting it has what only whoever waits is told: that is never kept.
/// </summary>
/// <param name="Sighting">What the payment is told.</param>
internal sealed record SeenAttempt(Sighting Sighting)
{
    /// <summary>By what a browser confirms it; null when there is nothing to confirm.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Where its page is; null when it has none that is open.</summary>
    public string? Page { get; init; }

    /// <summary>True when the gateway refused to tell of it.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The same, as seen by its page.</summary>
    /// <param name="checkoutId">The page.</param>
    public SeenAttempt On(string checkoutId) => this with { Sighting = Sighting with { CheckoutId = checkoutId } };
}
