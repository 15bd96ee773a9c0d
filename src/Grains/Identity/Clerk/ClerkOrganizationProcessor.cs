using System.Text.Json;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.Grains.Identity.Clerk;

/// <summary>
/// Clerk's organisations: what they are called, for the tenant that is founded for one, and that one is no more. Then its members leave;
/// the tenant and what it has stay.
/// </summary>
internal sealed class ClerkOrganizationProcessor(
    IGrainFactory grains, ClerkTenants tenants, ClerkMembers members, ClerkOptions options) : IWebhookProcessor
{
    private const string Deleted = "organization.deleted";

    private static readonly WebhookVerdict Gone = WebhookVerdict.Ignored("The organisation was deleted.");

    /// <inheritdoc/>
    public WebhookSource Source => WebhookSource.Clerk;

    /// <inheritdoc/>
    public bool ActsOn(string type) => type is "organization.created" or "organization.updated" or Deleted;

    /// <inheritdoc/>
    public async Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken)
    {
        var issuer = options.IssuerOrFail();
        using var document = JsonDocument.Parse(webhook.Body);
        var told = ClerkOrganization.Read(document.RootElement) ?? throw NoOrganization();
        var key = ExternalOrganizationKey.For(issuer, told.Id);
        if (!await tenants.IsOneAsync(key)) return ClerkVerdicts.NotLinked;
        var organization = grains.GetGrain<IExternalOrganizationGrain>(key);
        if (webhook.Webhook.Type == Deleted)
        {
            await organization.Close();
            await members.SettleAllAsync(key, cancellationToken);
            return WebhookVerdict.Processed();
        }

        if (told is not { Name: { } name, Version: > 0 }) throw NoOrganization();
        var outcome = await organization.Tell(name, told.Version);
        if (outcome.Refusal is not null) return Gone;
        return outcome.Replayed ? ClerkVerdicts.Older : WebhookVerdict.Processed();
    }

    private static LastingFailureException NoOrganization() => new("The event tells of no organisation.");
}
