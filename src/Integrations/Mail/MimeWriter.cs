using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Mail;
using MimeKit;
using MimeKit.Text;

namespace Actors.Integrations.Mail;

/// <summary>A mail as it goes over the wire.</summary>
internal static class MimeWriter
{
    private const string CalendarFile = "invite.ics";

    /// <summary>Writes a mail.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="from">The address that it comes from.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ParseException">An address is none.</exception>
    public static MimeMessage Write(MailMessage message, string from, DateTimeOffset now)
    {
        var sender = MailboxAddress.Parse(from);
        var mime = new MimeMessage
        {
            MessageId = MessageIdOf(message.Id, sender.Domain),
            Date = now,
            Subject = message.Subject,
            Body = BodyOf(message),
        };
        mime.From.Add(new MailboxAddress(message.SenderName ?? "", sender.Address));
        mime.To.Add(new MailboxAddress(message.Name, MailboxAddress.Parse(message.To).Address));
        if (message.ReplyTo is not null) mime.ReplyTo.Add(MailboxAddress.Parse(message.ReplyTo));
        // No holiday answers to what a program has written (RFC 3834).
        mime.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (message.Language is not null) mime.Headers.Add(HeaderId.ContentLanguage, message.Language);
        if (message.Unsubscribe is not null)
        {
            mime.Headers.Add(HeaderId.ListUnsubscribe, $"<{message.Unsubscribe}>");
            mime.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return mime;
    }

    /// <summary>The Message-ID of a mail: the same however often it is sent.</summary>
    /// <param name="mailId">The mail's id.</param>
    /// <param name="domain">The domain that it comes from.</param>
    public static string MessageIdOf(string mailId, string domain)
    {
        const int bytes = 16;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(mailId));
        return $"{Convert.ToHexStringLower(digest.AsSpan(0, bytes))}@{domain}";
    }

    private static MimeEntity BodyOf(MailMessage message)
    {
        var text = new TextPart(TextFormat.Plain) { Text = message.Text };
        if (message.Html is null && message.Calendar is null) return text;
        var ways = new MultipartAlternative { text };
        if (message.Html is not null) ways.Add(new TextPart(TextFormat.Html) { Text = message.Html });
        if (message.Calendar is not { } calendar) return ways;
        // Twice, since programs differ: those that know invitations read the part beside the text (RFC 6047), the others show a file.
        ways.Add(CalendarPart(calendar, message.CalendarMethod));
        return new Multipart("mixed") { ways, CalendarAttachment(calendar) };
    }

    private static TextPart CalendarPart(string calendar, string? method)
    {
        // Base64, so that no server on the way breaks a line or an ending.
        var part = new TextPart("calendar") { Text = calendar, ContentTransferEncoding = ContentEncoding.Base64 };
        // It must be the METHOD of what is in it, or programs show no invitation (RFC 6047 2.4).
        if (method is not null) part.ContentType.Parameters.Add("method", method);
        part.ContentType.Parameters.Add("component", "VEVENT");
        return part;
    }

    // The same bytes, and no text: a program that shows the other part must not show this one too.
    private static MimePart CalendarAttachment(string calendar)
    {
        var part = new MimePart("application", "ics")
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(calendar))),
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = CalendarFile },
        };
        part.ContentType.Name = CalendarFile;
        return part;
    }
}
