namespace Actors.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="Id">The same at every attempt to send it, so that whoever delivers can tell a repeat.</param>
/// <param name="To">The address.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
public sealed record MailMessage(string Id, string To, string Name, string Subject, string Text)
{
    /// <summary>Tells nothing about the person, since this may stand in logs.</summary>
    public override string ToString() => Id;
}

/// <summary>Sends mail. Called by effects, at least once for each mail.</summary>
public interface IMailSender
{
    /// <summary>Hands a mail over. An exception means that it was not taken, and is tried again.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}
