namespace Actors.Grains.Payments.Testing.Shapes;

/// <summary>Which version of Stripe's API is spoken here.</summary>
public static class StripeApi
{
    /// <summary>
    /// The one place that says it. It is the version of the Stripe.net that is referenced, which sends no other: a test holds the two
    /// together.
    /// </summary>
    public const string Version = "2026-10-28.endive";
}
