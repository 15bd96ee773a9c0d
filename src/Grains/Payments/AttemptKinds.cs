using Actors.Grains.Interfaces.Payments;

namespace Actors.Grains.Payments;

/// <summary>What kinds of attempts have in common.</summary>
internal static class AttemptKinds
{
    /// <summary>True when it keeps a card, and takes nothing.</summary>
    /// <param name="kind">The kind.</param>
    public static bool KeepsCard(this AttemptKind kind) => kind is AttemptKind.Setup or AttemptKind.SetupCheckout;
}
