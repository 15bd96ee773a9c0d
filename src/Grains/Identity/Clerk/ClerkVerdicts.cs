using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.Grains.Identity.Clerk;

/// <summary>What becomes of Clerk's deliveries that change nothing.</summary>
internal static class ClerkVerdicts
{
    /// <summary>It came late.</summary>
    public static WebhookVerdict Older { get; } = WebhookVerdict.Ignored("Something newer was told before.");

    /// <summary>It is of no tenant.</summary>
    public static WebhookVerdict NotLinked { get; } =
        WebhookVerdict.Ignored("The organisation is linked to no tenant (Webhooks:Clerk:Tenants, Webhooks:Clerk:FoundsTenants).");
}
