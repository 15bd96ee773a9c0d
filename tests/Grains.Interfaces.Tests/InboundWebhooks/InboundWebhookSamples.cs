using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.Grains.Interfaces.Tests.InboundWebhooks;

/// <summary>Samples of inbound webhooks, and of what they do to other issuers' users.</summary>
internal sealed class InboundWebhookSamples : ISamples
{
    private const string Body = "what the sender says";

    private static readonly DateTimeOffset At = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly InboundWebhook Webhook = new()
    {
        Id = "stripe-1f",
        Source = WebhookSource.Zoom,
        ProviderId = "evt_1",
        Type = "payment_intent.succeeded",
        TenantId = "tnt_1",
        Status = InboundWebhookStatus.Failed,
        Failures = 12,
        Remark = "the other side is away",
        PersonId = "usr_1",
        ReceivedAt = At,
        UpdatedAt = At.AddHours(1),
        ErasedAt = At.AddDays(30),
        Version = 14,
    };

    private static readonly ExternalMembership Membership = new("system/0c1d", "orgmem_1", 5, 7, "admin", IsEnded: true);

    private static readonly ExternalMembershipSettled Settled = new("system/0c1d", "orgmem_1", Role.Admin);

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new WebhookReceived(WebhookSource.AiService, "evt_1", "call_started", "tnt_1", Body),
        new WebhookProcessed("usr_1"),
        new WebhookIgnored("Nothing here acts on this type.", "usr_1"),
        new WebhookFailed("the other side is away", IsLast: true),
        new WebhookReplayed(),
        new WebhookErased(),
        new ExternalAccountTold(new ExternalProfile("https://clerk.example", "user_1", "Ana Sousa", "ana@example.com"), 7, IsBlocked: true),
        new ExternalAccountClosed(),
        new ExternalMembershipTold(Membership),
        Settled,
        new ExternalOrganizationTold("Clinic", 7),
        new ExternalOrganizationFounded("tnt_1"),
        new ExternalOrganizationClosed(),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        Webhook,
        new WebhookDelivery(WebhookSource.Zoom, "evt_1", "payment_intent.succeeded", "tnt_1", Body),
        new WebhookContent(Webhook, Body, 13),
        new WebhookVerdict(IsProcessed: true, "older", "usr_1") { ErasesBody = true },
        Membership,
        new ExternalMembershipStanding(
            Membership,
            new ExternalAccountData("usr_1", new ExternalProfile("https://clerk.example", "user_1", "Ana Sousa", "ana@example.com"), At),
            Settled),
        new ExternalOrganization("tnt_1", "Clinic", IsClosed: true),
        .. Enum.GetValues<ExternalRights>().Cast<object>(),
        .. Enum.GetValues<WebhookSource>().Cast<object>(),
        .. Enum.GetValues<InboundWebhookStatus>().Cast<object>(),
    ];

    // What senders call their deliveries, their events, memberships and roles names things of theirs, an organisation is no person, and a
    // user's id says who she is only as long as her account is there.
    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "WebhookReceived.ProviderId", "WebhookReceived.Type", "WebhookReceived.TenantId", "WebhookProcessed.PersonId",
        "WebhookIgnored.Remark", "WebhookIgnored.PersonId", "ExternalMembership.Organization",
        "ExternalMembership.MembershipId", "ExternalMembership.Role", "ExternalMembershipSettled.Organization",
        "ExternalMembershipSettled.MembershipId", "ExternalOrganizationTold.Name", "ExternalOrganizationFounded.TenantId",
    ];
}
