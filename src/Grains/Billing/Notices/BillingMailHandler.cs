using Actors.Grains.Billing.Plans;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Actors.Grains.Tenancy;

namespace Actors.Grains.Billing.Notices;

/// <summary>Mails owners and admins what concerns the tenant's plan, and the address that it has named for that.</summary>
internal sealed class BillingMailHandler(IGrainFactory grains, IDocuments documents, IMailSender sender, BillingOptions options)
    : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => BillingEffects.MailKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var organization = await grains.GetGrain<ITenantGrain>(effect.Target).Get();
        if (organization is null || !organization.IsThere()) return;
        var details = (await grains.GetGrain<IBillingGrain>(effect.Target).Get()).Details;
        var language = BillingLanguages.Of(details?.Locale, organization.Profile.Locale);
        var (subject, text) = BillingMails.Write(BillingEffects.NoticeIn(effect), language, organization, options.GraceDays);
        var managers = await MemberDocuments.ManagersOfAsync(documents, effect.Tenant, cancellationToken);
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var manager in managers)
        {
            if (told.Add(manager.Email)) await SendAsync(manager.UserId, manager.Email, MailText.Name(manager.Name));
        }

        if (details?.Email is { } address && told.Add(address)) await SendAsync("billing", address, MailText.Name(details.Name));

        Task SendAsync(string id, string to, string name) => sender.SendAsync(
            new MailMessage($"{effect.Id}-{id}", to, name, subject, text) { Language = language.Tag }, cancellationToken);
    }
}
