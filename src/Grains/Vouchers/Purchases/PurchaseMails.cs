using System.Globalization;
using System.Text;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Actors.Grains.Scheduling.Notifications;
using NodaTime;

namespace Actors.Grains.Vouchers.Purchases;

/// <summary>Writes the mail that tells a buyer the code.</summary>
internal static class PurchaseMails
{
    /// <summary>Writes it.</summary>
    /// <param name="id">The mail's id.</param>
    /// <param name="purchase">What was bought; its buyer is known.</param>
    /// <param name="voucher">The voucher.</param>
    /// <param name="code">Its code.</param>
    /// <param name="organization">Who has sold it.</param>
    public static MailMessage Write(string id, Purchase purchase, Voucher voucher, string code, OrganizationProfile organization)
    {
        var notice = NoticeLanguages.Of(purchase.Locale, organization.Locale);
        var words = PurchaseLanguage.Of(notice.Tag);
        var sender = MailText.Name(organization.Name);
        var name = MailText.Name(purchase.Package.Name);
        var text = new StringBuilder().Append(sender).Append("\n\n").Append(Named(words.Opening, name)).Append("\n\n");
        Line(text, words.Code, code);
        if (voucher.Sessions is { } sessions) Line(text, words.Sessions, sessions.ToString(CultureInfo.InvariantCulture));
        if (voucher.Balance() is { } worth) Line(text, words.Worth, notice.Money.Write(worth));
        if (voucher.Terms.ValidUntil is { } until) Line(text, words.ValidUntil, LastDay(notice, until, organization.TimeZone));
        text.Append('\n').Append(words.Use);
        if (purchase.Owner.IsBound) text.Append(' ').Append(words.Bound);
        return new MailMessage(
            id, purchase.Owner.Email!, MailText.Name(purchase.Owner.Name ?? ""), Named(words.Subject, name), text.Append('\n').ToString())
        {
            Language = notice.Tag,
            SenderName = sender,
        };
    }

    private static string Named(string words, string name) => words.Replace("{name}", name, StringComparison.Ordinal);

    private static void Line(StringBuilder text, string label, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{label}: {value}\n");

    // The day on which its last moment lies, where the organisation is.
    private static string LastDay(NoticeLanguage language, DateTimeOffset until, string? timeZone)
    {
        var zone = TimeZones.TryFind(timeZone, out var found) ? found : DateTimeZone.Utc;
        var last = Instant.FromDateTimeOffset(until) - NodaTime.Duration.Epsilon;
        return language.DateOf(last.InZone(zone).LocalDateTime);
    }
}

/// <summary>Mails the code of what was bought to its buyer.</summary>
internal sealed class MailPurchaseHandler(IGrainFactory grains, VoucherCodes codes, IMailSender sender) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => PurchaseEffects.MailKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        if (!sender.Delivers) return;
        var outcome = await grains.GetGrain<IPurchaseGrain>(effect.Target).Get();
        if (outcome.Value is not { VoucherId: { } voucherId, Owner.Email: not null } purchase) return;
        var voucher = (await grains.GetGrain<IVoucherGrain>(GrainKey.For(effect.Tenant, voucherId)).Get()).Value!;
        var organization = await grains.GetGrain<ITenantGrain>(GrainKey.For(effect.Tenant, effect.Tenant)).Get();
        if (organization is null) return;
        var code = codes.Make(effect.Tenant, purchase.Id);
        await sender.SendAsync(
            PurchaseMails.Write(effect.Id, purchase, voucher, code, organization.Profile), cancellationToken);
    }
}
