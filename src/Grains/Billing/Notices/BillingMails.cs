using System.Globalization;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Mail;

namespace Actors.Grains.Billing.Notices;

/// <summary>Writes the mails to those who manage a tenant. What they say of names is defused; of persons they say nothing.</summary>
internal static class BillingMails
{
    /// <summary>Writes a mail.</summary>
    /// <param name="notice">What it tells.</param>
    /// <param name="language">In which language.</param>
    /// <param name="organization">The tenant.</param>
    /// <param name="graceDays">For how many days a plan is kept whose payment is due.</param>
    public static (string Subject, string Text) Write(
        BillingNotice notice, BillingLanguage language, Organization organization, int graceDays)
    {
        var words = language.Words[notice.Kind];
        var name = MailText.Name(organization.Profile.Name);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["{retry}"] = notice.At is null ? language.NotRetried : language.Retried,
            ["{amount}"] = notice.Amount is { } amount ? language.AmountOf(amount) : "",
            ["{invoice}"] = notice.Invoice ?? "",
            ["{grace}"] = graceDays.ToString(CultureInfo.InvariantCulture),
            ["{date}"] = notice.At is { } at ? language.DateOf(at) : "",
        };
        if (notice.Limit is { } limit)
        {
            values["{month}"] = limit.Month;
            values["{used}"] = limit.Used.ToString(CultureInfo.InvariantCulture);
            values["{most}"] = limit.Most.ToString(CultureInfo.InvariantCulture);
            values["{what}"] = language.Limits[limit.What];
        }

        var text = values.Aggregate(words.Text, static (all, value) => all.Replace(value.Key, value.Value, StringComparison.Ordinal));
        return (words.Subject, $"{name}\n\n{text}\n");
    }
}
