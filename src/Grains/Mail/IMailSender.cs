namespace Actors.Mail;

/// <summary>A mail that is to go out.</summary>
/// <param name="To">To which address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
/// <param name="Html">The same as HTML, or null.</param>
public sealed record MailMessage(string To, string Subject, string Text, string? Html)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(MailMessage);
}

/// <summary>Sends mail. An effect calls it, so it may be asked for the same mail twice.</summary>
public interface IMailSender
{
    /// <summary>Sends a mail; completes when whoever carries it has taken it.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}
