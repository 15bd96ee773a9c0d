using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>What is known when a notice is written: as it is at that moment.</summary>
internal sealed record NoticeFacts
{
    /// <summary>The organisation.</summary>
    public required Organization Organization { get; init; }

    /// <summary>The appointment.</summary>
    public required Appointment Appointment { get; init; }

    /// <summary>The service's name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The expert of the notice; null when there is none any more.</summary>
    public required Expert? Expert { get; init; }

    /// <summary>The others of a team that has the appointment together.</summary>
    public required IReadOnlyList<Expert> Team { get; init; }

    /// <summary>The expert before; null when there was none, or is none any more.</summary>
    public required Expert? FormerExpert { get; init; }

    /// <summary>The zone of the expert's schedule.</summary>
    public required string ExpertTimeZone { get; init; }

    /// <summary>The money that came or went; null unless the notice tells of that.</summary>
    public PaymentMail? Payment { get; init; }

    /// <summary>When to remind, in minutes before; empty when there is nothing to remind of.</summary>
    public required IReadOnlyList<int> Reminders { get; init; }
}

/// <summary>Somebody to whom a notice goes.</summary>
/// <param name="Key">How it is remembered who has heard it: <c>client</c>, or the expert's id.</param>
/// <param name="Audience">Who it is.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
/// <param name="TimeZone">Where the recipient is.</param>
/// <param name="Language">The language that the recipient reads.</param>
internal sealed record NoticeRecipient(
    string Key, Audience Audience, string Name, string Email, string TimeZone, NoticeLanguage Language)
{
    /// <summary>The client among those who hear of an appointment.</summary>
    public const string Client = "client";

    /// <summary>An expert among those who hear of an appointment, as requests and answers have it.</summary>
    public const string Expert = "expert";

    /// <summary>True for what nobody but a client hears: what is nothing without its link, and what money is paid.</summary>
    /// <param name="kind">What is told.</param>
    public static bool IsForClientAlone(NoticeKind kind) => kind
        is NoticeKind.WaitlistOffer or NoticeKind.ManageLink or NoticeKind.PaymentDue or NoticeKind.PaymentLapsed
        or NoticeKind.Receipt or NoticeKind.Refunded;

    /// <summary>Everybody who hears a notice; experts hear of nothing that is not paid for yet. Without an address nobody does.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="facts">What is known.</param>
    public static IReadOnlyList<NoticeRecipient> Of(Notice notice, NoticeFacts facts)
    {
        var recipients = new List<NoticeRecipient>(3);
        var ours = facts.Organization.Profile.Locale;
        var client = facts.Appointment.Client;
        var theirs = NoticeLanguages.Of(facts.Appointment.Locale, ours);
        Add(Client, Audience.Client, client.Name, client.Email, facts.Appointment.TimeZone, theirs);
        if (IsForClientAlone(notice.Kind) || facts.Appointment.Payment is { SecuredAt: null }) return recipients;
        AddExpert(Audience.Expert, facts.Expert, facts.ExpertTimeZone);
        foreach (var expert in facts.Team) AddExpert(Audience.Expert, expert, expert.Profile.TimeZone);
        if (notice.Kind == NoticeKind.Reassigned) AddExpert(Audience.FormerExpert, facts.FormerExpert, facts.ExpertTimeZone);
        return recipients;

        void AddExpert(Audience audience, Expert? expert, string zone)
        {
            if (expert is { Profile: { } profile })
                Add(expert.Id, audience, profile.DisplayName, profile.Email, zone, NoticeLanguages.Of(ours));
        }

        void Add(string key, Audience audience, string name, string? email, string zone, NoticeLanguage language)
        {
            if (!string.IsNullOrEmpty(email)) recipients.Add(new(key, audience, name, email, zone, language));
        }
    }
}
