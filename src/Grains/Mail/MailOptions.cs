namespace Actors.Mail;

/// <summary>What mails need to know. Section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>Where people reach the pages that links in mails lead to; the host's usual address by default.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>
    /// Where Development also writes each mail into a file of its own, named by its id, so that mails outlive the process; null writes none.
    /// Elsewhere mails hold secrets of people, so nothing is written whatever this says.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem() =>
        Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? null
            : $"{Section}:{nameof(PublicUrl)} must be an absolute http or https address.";
}
