using System.Text.Json;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.Grains.Identity.Clerk;

/// <summary>
/// Clerk's users become accounts here, change, are kept out and end, as Clerk tells. Her token does all of that as well, but only when she
/// comes; a webhook may be late or missing, so neither waits for the other.
/// </summary>
internal sealed class ClerkUserProcessor(IGrainFactory grains, ClerkMembers members, ClerkOptions options) : IWebhookProcessor
{
    private static readonly WebhookVerdict Gone = WebhookVerdict.Ignored("The account was closed or erased.");

    /// <inheritdoc/>
    public WebhookSource Source => WebhookSource.Clerk;

    /// <inheritdoc/>
    public bool ActsOn(string type) => type is "user.created" or "user.updated" or "user.deleted";

    /// <inheritdoc/>
    public async Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken)
    {
        var issuer = options.IssuerOrFail();
        using var document = JsonDocument.Parse(webhook.Body);
        var user = ClerkUser.Read(document.RootElement) ?? throw new LastingFailureException("The event tells of no user.");
        var key = ExternalAccountKey.For(issuer, user.Id);
        var account = grains.GetGrain<IExternalAccountGrain>(key);
        if (webhook.Webhook.Type == "user.deleted")
        {
            await account.Close();
            return WebhookVerdict.Processed() with { ErasesBody = true };
        }

        var profile = new ExternalProfile(issuer, user.Id, user.Name, user.Email);
        var told = await account.Tell(profile, ClerkAccounts.NewUserId(key), user.Version, user.IsBlocked);
        if (told.IsRefused(out var userId, out _)) return Gone with { ErasesBody = true };
        // Also when nothing of her is new: her memberships may have waited for a delivery of her that failed half-way.
        await members.SettleUserAsync(key, cancellationToken);
        return (told.Replayed ? ClerkVerdicts.Older : WebhookVerdict.Processed()) with { PersonId = userId };
    }
}
