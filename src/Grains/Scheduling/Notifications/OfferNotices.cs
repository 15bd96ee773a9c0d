using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Mail;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>A time that has become free, offered to somebody who waits for it.</summary>
internal sealed record OfferNotice
{
    /// <summary>The mail's id: the same at every attempt, and no other offer's.</summary>
    public required string Id { get; init; }

    /// <summary>Who waits.</summary>
    public required string ClientName { get; init; }

    /// <summary>The address of who waits.</summary>
    public required string ClientEmail { get; init; }

    /// <summary>The language of who waits; null means the organisation's.</summary>
    public string? Locale { get; init; }

    /// <summary>The zone of who waits.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The service's name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>With whom.</summary>
    public required string ExpertName { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Until when it is kept.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>
    /// What the page that takes the offer is called below the organisation's, with its token after <c>#</c>: for example
    /// <c>-/waitlist/wai_1#token=...</c>.
    /// </summary>
    public required string Path { get; init; }
}

/// <summary>The mails that offer a time to those who wait; called by an effect, which is tried again when this throws.</summary>
/// <param name="grains">The grains.</param>
/// <param name="bodies">What they say.</param>
/// <param name="links">Where pages are.</param>
/// <param name="preferences">Who wants none.</param>
/// <param name="sender">Sends mails.</param>
internal sealed class OfferNotices(
    IGrainFactory grains, NoticeBodies bodies, NoticeLinks links, MailPreferences preferences, IMailSender sender)
{
    /// <summary>Mails an offer, unless its recipient wants none or the organisation is deleted.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    /// <exception cref="MailRefusedException">The address is refused for good: the next in line may be offered the time.</exception>
    public async Task MailAsync(string tenant, OfferNotice offer, CancellationToken cancellationToken)
    {
        if (!sender.Delivers || await preferences.IsUnwantedAsync(tenant, offer.ClientEmail)) return;
        // While it is being deleted nobody but its owners may use it, so nobody could take what is offered.
        var organization = await grains.GetGrain<ITenantGrain>(GrainKey.For(tenant, tenant)).Get();
        if (organization is not { Status: TenantStatus.Active }) return;
        await sender.SendAsync(await WriteAsync(organization, offer), cancellationToken);
    }

    private async Task<MailMessage> WriteAsync(Organization organization, OfferNotice offer)
    {
        var profile = organization.Profile;
        var recipient = new NoticeRecipient(
            NoticeRecipient.Client, Audience.Client, offer.ClientName, offer.ClientEmail, offer.TimeZone,
            NoticeLanguages.Of(offer.Locale, profile.Locale));
        var name = MailText.Name(offer.ClientName);
        var page = links.Page(profile.Slug);
        var values = new Dictionary<string, string>
        {
            [NoticeVariables.RecipientName] = name,
            [NoticeVariables.ClientName] = name,
            [NoticeVariables.ExpertName] = MailText.Name(offer.ExpertName),
            [NoticeVariables.ServiceName] = MailText.Name(offer.ServiceName),
            [NoticeVariables.OrganizationName] = MailText.Name(profile.Name),
            [NoticeVariables.TimeZone] = NoticeValues.ZoneOf(recipient).Id,
            [NoticeVariables.ManageUrl] = $"{page}/{offer.Path}",
            [NoticeVariables.PageUrl] = page,
        };
        NoticeValues.AddTime(values, recipient, offer.Start, NoticeVariables.Date, NoticeVariables.Time);
        NoticeValues.AddTime(values, recipient, offer.ExpiresAt, NoticeVariables.ExpiresDate, NoticeVariables.ExpiresTime);
        var body = await bodies.WriteAsync(organization.Id, NoticeKind.WaitlistOffer, recipient, values);
        return new MailMessage(offer.Id, offer.ClientEmail, name, body.Subject, body.Text)
        {
            Html = body.Html,
            Language = recipient.Language.Tag,
            SenderName = values[NoticeVariables.OrganizationName],
            ReplyTo = profile.Email,
            Unsubscribe = links.Unsubscribe(organization.Id, profile.Slug, offer.ClientEmail),
        };
    }
}
