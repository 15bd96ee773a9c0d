using System.Collections.Frozen;
using System.Globalization;
using Actors.Grains.Billing.Invoices;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Billing.Notices;

/// <summary>What a mail says; what differs stands in braces.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
internal sealed record BillingWords(string Subject, string Text);

/// <summary>
/// A language in which billing speaks. It has rules of its own for numbers, since the product carries no tables of cultures.
/// </summary>
internal sealed record BillingLanguage
{
    /// <summary>Its tag of BCP 47.</summary>
    public required string Tag { get; init; }

    /// <summary>A date: <c>{0}</c> the day, <c>{1}</c> the month, <c>{2}</c> the year.</summary>
    public required string DatePattern { get; init; }

    /// <summary>How amounts of money are written.</summary>
    public required NoticeMoney Money { get; init; }

    /// <summary>When a payment is tried again, in a sentence.</summary>
    public required string Retried { get; init; }

    /// <summary>That a payment is not tried again, in a sentence.</summary>
    public required string NotRetried { get; init; }

    /// <summary>What mails say.</summary>
    public required FrozenDictionary<BillingNoticeKind, BillingWords> Words { get; init; }

    /// <summary>What is limited, as it follows a number.</summary>
    public required FrozenDictionary<Limited, string> Limits { get; init; }

    /// <summary>What stands on invoices.</summary>
    public required InvoiceLabels Invoice { get; init; }

    /// <summary>A date for people, in UTC: what gateways promise they promise there.</summary>
    /// <param name="at">The time.</param>
    public string DateOf(DateTimeOffset at)
    {
        var day = at.UtcDateTime;
        return string.Format(
            CultureInfo.InvariantCulture, DatePattern, day.Day, NoticeLanguages.Of(Tag).Months[day.Month - 1], day.Year);
    }

    /// <summary>An amount for people, in the digits of its currency.</summary>
    /// <param name="minorUnits">The amount in minor units.</param>
    /// <param name="currency">The currency.</param>
    public string AmountOf(long minorUnits, string currency) => AmountOf(new Money(minorUnits, currency));

    /// <summary>An amount for people.</summary>
    /// <param name="money">The amount.</param>
    public string AmountOf(Money money) => Money.Write(money);
}
