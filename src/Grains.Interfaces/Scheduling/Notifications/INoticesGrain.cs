using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling.Notifications;

/// <summary>
/// Who has been told what about one appointment, so that nobody is told twice, and which reminders wait. The key is
/// <c>{tenant}/{appointmentId}</c>. It sends nothing itself.
/// </summary>
[Alias("scheduling.notices-grain")]
public interface INoticesGrain : IGrainWithStringKey
{
    /// <summary>
    /// Plans the reminders of a notice's time, once, and answers with the recipients who are to hear the notice: not those who have heard
    /// it, or something newer.
    /// </summary>
    /// <param name="notice">The notice.</param>
    /// <param name="audience">Everybody who would hear it.</param>
    [Alias("take")]
    Task<NoticeAudience> Take(Notice notice, NoticeAudience audience);

    /// <summary>
    /// Has the manage link mailed to the client once more. False when that was asked for less than a minute ago, or by strangers five times
    /// within a day: nothing is sent then. Nobody hears from here whether there is such an appointment.
    /// </summary>
    /// <param name="onlyFor">For a stranger: the digest of the address that must be the client's; null for staff.</param>
    [Alias("ask-link")]
    Task<bool> AskLink(string? onlyFor);

    /// <summary>Notes that a recipient's mail was handed over, or will never be.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="isRefused">True when it will never be.</param>
    [Alias("settle")]
    Task Settle(Notice notice, string recipient, bool isRefused);
}

/// <summary>Who hears a notice, and is reminded of its time.</summary>
/// <param name="Recipients">Who: <c>client</c>, or experts' ids.</param>
/// <param name="Reminders">How many minutes before the start to remind; empty when there is nothing to remind of.</param>
[GenerateSerializer, Immutable, Alias("scheduling.notice-audience")]
public sealed record NoticeAudience(
    [property: Id(0)] ImmutableArray<string> Recipients, [property: Id(1)] ImmutableArray<int> Reminders);

/// <summary>A mail was handed over, or will never be.</summary>
/// <param name="Kind">What it told.</param>
/// <param name="Version">The version of the appointment that it told of.</param>
/// <param name="Recipient">Whom it was for: <c>client</c>, or an expert's id.</param>
/// <param name="Start">When the appointment that it told of starts.</param>
/// <param name="MinutesBefore">With a reminder: how many minutes before.</param>
/// <param name="IsRefused">True when it will never be handed over.</param>
[GenerateSerializer, Immutable, Alias("scheduling.notice-settled.v1")]
public sealed record NoticeSettled(
    [property: Id(0)] NoticeKind Kind,
    [property: Id(1)] long Version,
    [property: Id(2)] string Recipient,
    [property: Id(3)] DateTimeOffset Start,
    [property: Id(4)] int? MinutesBefore,
    [property: Id(5)] bool IsRefused) : IEvent;

/// <summary>Reminders of a time were planned; their effects are in the same commit.</summary>
/// <param name="Version">The version of the appointment with that time.</param>
/// <param name="Start">The time that they remind of.</param>
/// <param name="Minutes">How many minutes before it; empty when it was too late for any.</param>
[GenerateSerializer, Immutable, Alias("scheduling.reminders-planned.v1")]
public sealed record RemindersPlanned(
    [property: Id(0)] long Version, [property: Id(1)] DateTimeOffset Start, [property: Id(2)] ImmutableArray<int> Minutes) : IEvent;

/// <summary>The manage link was asked for; the mail's effect is in the same commit.</summary>
/// <param name="OnlyFor">For a stranger: the digest of the address that must be the client's; null for staff.</param>
[GenerateSerializer, Immutable, Alias("scheduling.manage-link-asked.v1")]
public sealed record ManageLinkAsked([property: Id(0)] string? OnlyFor) : IEvent;
