using Actors.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Actors.Silo;

/// <summary>
/// What takes mails while no mail service is configured. In Development it logs them whole and keeps the newest, so that links can be followed;
/// elsewhere it only says that a mail went nowhere.
/// </summary>
/// <param name="environment">Tells Development from the rest.</param>
/// <param name="logger">Where mails are told of.</param>
public sealed partial class MailSink(IHostEnvironment environment, ILogger<MailSink> logger) : IMailSender
{
    private const int MostKept = 100;

    private readonly Queue<MailMessage> _kept = new();

    /// <summary>The newest mails, oldest first; none outside Development.</summary>
    public IReadOnlyList<MailMessage> Kept
    {
        get
        {
            lock (_kept) return [.. _kept];
        }
    }

    /// <inheritdoc/>
    public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            LogNowhere(message.Id);
            return Task.CompletedTask;
        }

        LogMail(message.To, message.Subject, message.Text);
        lock (_kept)
        {
            if (_kept.Count == MostKept) _kept.Dequeue();
            _kept.Enqueue(message);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} went nowhere: no mail service is configured.")]
    private partial void LogNowhere(string id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail to {To}: {Subject}\n{Text}")]
    private partial void LogMail(string to, string subject, string text);
}
