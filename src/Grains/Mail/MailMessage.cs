namespace Actors.Grains.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="Id">The same at every attempt to send it, so that whoever delivers can tell a repeat.</param>
/// <param name="To">The address.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
public sealed record MailMessage(string Id, string To, string Name, string Subject, string Text)
{
    /// <summary>The text as HTML; null when there is none.</summary>
    public string? Html { get; init; }

    /// <summary>In which language it is written, as a tag of BCP 47; null when that is not said.</summary>
    public string? Language { get; init; }

    /// <summary>In whose name it is sent; null for the installation's own.</summary>
    public string? SenderName { get; init; }

    /// <summary>Where an answer goes; null for where it comes from.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>An iCalendar object that comes with it (RFC 5545); null when none does.</summary>
    public string? Calendar { get; init; }

    /// <summary>What is to be done with <see cref="Calendar"/>: its METHOD.</summary>
    public string? CalendarMethod { get; init; }

    /// <summary>
    /// Where mails of this kind are ended by one POST, without signing in (RFC 8058); null for mails that somebody's own deed has called
    /// for.
    /// </summary>
    public string? Unsubscribe { get; init; }

    /// <summary>Tells nothing about the person, since this may stand in logs.</summary>
    public override string ToString() => Id;
}
