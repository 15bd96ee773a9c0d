using System.Text.Json;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.Grains.Identity.Clerk;

/// <summary>Who belongs to one of Clerk's organisations is a member of its tenant, gets other roles and leaves, as Clerk tells.</summary>
internal sealed class ClerkMembershipProcessor(
    IGrainFactory grains, ClerkTenants tenants, ClerkMembers members, ClerkOptions options) : IWebhookProcessor
{
    private const string Deleted = "organizationMembership.deleted";

    private static readonly WebhookVerdict Gone = WebhookVerdict.Ignored("The account was closed.");

    /// <inheritdoc/>
    public WebhookSource Source => WebhookSource.Clerk;

    /// <inheritdoc/>
    public bool ActsOn(string type) => type is "organizationMembership.created" or "organizationMembership.updated" or Deleted;

    /// <inheritdoc/>
    public async Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken)
    {
        var issuer = options.IssuerOrFail();
        using var document = JsonDocument.Parse(webhook.Body);
        var told = ClerkMembership.Read(document.RootElement) ?? throw new LastingFailureException("The event tells of no membership.");
        var organization = ExternalOrganizationKey.For(issuer, told.Organization.Id);
        var account = ExternalAccountKey.For(issuer, told.UserId);
        var person = await ClerkAccounts.UserIdAsync(grains, account);
        if (!await tenants.IsOneAsync(organization)) return ClerkVerdicts.NotLinked with { PersonId = person };
        await TellOrganizationAsync(organization, told.Organization);
        var outcome = await grains.GetGrain<IExternalAccountGrain>(account).TellMembership(
            told.ToMembership(organization, isEnded: webhook.Webhook.Type == Deleted));
        if (outcome.Refusal is { Code: RefusalCode.LimitReached } refusal) throw new LastingFailureException(refusal.Message);
        if (outcome.Refusal is not null) return Gone with { ErasesBody = true };
        // Also when it is no news: the delivery that told it may have failed half-way.
        await members.SettleAsync(account, organization, cancellationToken);
        return (outcome.Replayed ? ClerkVerdicts.Older : WebhookVerdict.Processed()) with { PersonId = person };
    }

    // A membership tells of its organisation as well, which may be the first that is heard of it.
    private async Task TellOrganizationAsync(string organization, ClerkOrganization told)
    {
        if (told is { Name: { } name, Version: > 0 })
            await grains.GetGrain<IExternalOrganizationGrain>(organization).Tell(name, told.Version);
    }
}
