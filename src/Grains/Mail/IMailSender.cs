namespace Actors.Grains.Mail;

/// <summary>Sends mail. Called by effects, at least once for each mail.</summary>
public interface IMailSender
{
    /// <summary>False when mails go nowhere, so that nobody need write them.</summary>
    bool Delivers => true;

    /// <summary>Hands a mail over. An exception means that it was not taken, and is tried again.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    /// <exception cref="MailRefusedException">It will never be taken, so it is not tried again.</exception>
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}
