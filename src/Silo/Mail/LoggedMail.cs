using Actors.Mail;
using Microsoft.Extensions.Logging;

namespace Actors.Silo.Mail;

/// <summary>Sends nothing, and says so: what stands in until a sender is configured. Neither address nor text is logged.</summary>
/// <param name="logger">Where it says so.</param>
internal sealed partial class LoggedMail(ILogger<LoggedMail> logger) : IMailSender
{
    /// <inheritdoc/>
    public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        LogNotSent(message.Subject.Length);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail was not sent, because no sender is configured (its subject has {Length} characters).")]
    private partial void LogNotSent(int length);
}
