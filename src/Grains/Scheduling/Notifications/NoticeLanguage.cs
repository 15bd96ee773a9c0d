using System.Collections.Frozen;
using System.Globalization;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using NodaTime;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>To whom something is told.</summary>
internal enum Audience
{
    /// <summary>The client.</summary>
    Client,

    /// <summary>The expert whose appointment it is.</summary>
    Expert,

    /// <summary>The expert whose appointment it was.</summary>
    FormerExpert,
}

/// <summary>What a mail begins with.</summary>
/// <param name="Subject">The subject, without the time.</param>
/// <param name="Opening">The first sentence; variables stand in double braces.</param>
internal sealed record NoticeWords(string Subject, string Opening);

/// <summary>What stands before each fact of a mail.</summary>
internal sealed record NoticeLabels
{
    /// <summary>The greeting; the variable <c>recipientName</c> stands in it.</summary>
    public required string Greeting { get; init; }

    /// <summary>When it is.</summary>
    public required string When { get; init; }

    /// <summary>When it was before.</summary>
    public required string Before { get; init; }

    /// <summary>What it is.</summary>
    public required string Service { get; init; }

    /// <summary>With whom, to clients.</summary>
    public required string Expert { get; init; }

    /// <summary>For whom, to experts.</summary>
    public required string Client { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Until when it waits for somebody's word.</summary>
    public required string Until { get; init; }

    /// <summary>The link into the meeting.</summary>
    public required string Join { get; init; }

    /// <summary>What the meeting asks of who comes in without the link.</summary>
    public required string Password { get; init; }

    /// <summary>The number to call.</summary>
    public required string Phone { get; init; }

    /// <summary>Where people meet in person.</summary>
    public required string Address { get; init; }

    /// <summary>The link to change or cancel.</summary>
    public required string Manage { get; init; }

    /// <summary>The link that takes an offer.</summary>
    public required string Accept { get; init; }

    /// <summary>The link to book another.</summary>
    public required string Page { get; init; }
}

/// <summary>What stands before each fact of a mail about money, and what such a mail begins with when a card is to be kept.</summary>
internal sealed record NoticePaymentLabels
{
    /// <summary>What is to be paid now.</summary>
    public required string ToPay { get; init; }

    /// <summary>What was paid.</summary>
    public required string Paid { get; init; }

    /// <summary>What was given back.</summary>
    public required string Refunded { get; init; }

    /// <summary>What the appointment comes to.</summary>
    public required string Total { get; init; }

    /// <summary>The tax in it.</summary>
    public required string Tax { get; init; }

    /// <summary>How it was paid.</summary>
    public required string Method { get; init; }

    /// <summary>The payment's id.</summary>
    public required string Id { get; init; }

    /// <summary>When it was paid or given back.</summary>
    public required string At { get; init; }

    /// <summary>Until when it is to be paid.</summary>
    public required string PayBy { get; init; }

    /// <summary>The link to pay.</summary>
    public required string Pay { get; init; }

    /// <summary>The link to leave a card.</summary>
    public required string KeepCard { get; init; }

    /// <summary>What a mail begins with that asks for a card.</summary>
    public required NoticeWords Card { get; init; }
}

/// <summary>
/// A language that mails are written in. It has names of its own for days and months, since the product carries no tables of cultures.
/// </summary>
internal sealed record NoticeLanguage
{
    /// <summary>Its tag of BCP 47.</summary>
    public required string Tag { get; init; }

    /// <summary>A date: <c>{0}</c> the weekday, <c>{1}</c> the day, <c>{2}</c> the month, <c>{3}</c> the year.</summary>
    public required string DatePattern { get; init; }

    /// <summary>The weekdays from Monday.</summary>
    public required string[] Weekdays { get; init; }

    /// <summary>The months from January.</summary>
    public required string[] Months { get; init; }

    /// <summary>What stands before facts.</summary>
    public required NoticeLabels Labels { get; init; }

    /// <summary>What stands before facts about money.</summary>
    public required NoticePaymentLabels PaymentLabels { get; init; }

    /// <summary>How amounts of money are written.</summary>
    public required NoticeMoney Money { get; init; }

    /// <summary>What mails begin with.</summary>
    public required FrozenDictionary<(NoticeKind, Audience), NoticeWords> Words { get; init; }

    /// <summary>What mails begin with that tell of several appointments at once.</summary>
    public required FrozenDictionary<(NoticeKind, Audience), NoticeWords> SeriesWords { get; init; }

    /// <summary>A date for people.</summary>
    /// <param name="local">The date and time where they are.</param>
    public string DateOf(LocalDateTime local) => string.Format(
        CultureInfo.InvariantCulture, DatePattern, Weekdays[(int)local.DayOfWeek - 1], local.Day, Months[local.Month - 1], local.Year);

    /// <summary>A time of day for people.</summary>
    /// <param name="local">The date and time where they are.</param>
    public static string TimeOf(LocalDateTime local) =>
        string.Create(CultureInfo.InvariantCulture, $"{local.Hour:00}:{local.Minute:00}");
}
