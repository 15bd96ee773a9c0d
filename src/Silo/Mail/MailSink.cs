using Actors.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Actors.Silo;

/// <summary>
/// What takes mails while no mail service is configured. In Development it logs them whole and keeps the newest, so that links can be followed,
/// and writes them into a folder if there is one; elsewhere it only says that a mail went nowhere.
/// </summary>
/// <param name="environment">Tells Development from the rest.</param>
/// <param name="options">Whether there is a folder.</param>
/// <param name="logger">Where mails are told of.</param>
public sealed partial class MailSink(IHostEnvironment environment, IOptions<MailOptions> options, ILogger<MailSink> logger) : IMailSender
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
    public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            LogNowhere(message.Id);
            return;
        }

        if (options.Value.Folder is { } folder) await WriteAsync(folder, message, cancellationToken);
        LogMail(message.To, message.Subject, message.Text);
        lock (_kept)
        {
            if (_kept.Count == MostKept) _kept.Dequeue();
            _kept.Enqueue(message);
        }
    }

    // Whoever looks into the folder finds whole mails only, and one file of a mail that was sent twice.
    private static async Task WriteAsync(string folder, MailMessage message, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, message.Id);
        await File.WriteAllTextAsync(file + ".part", $"To: {message.To}\nSubject: {message.Subject}\n\n{message.Text}\n", cancellationToken);
        File.Move(file + ".part", file + ".eml", overwrite: true);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} went nowhere: no mail service is configured.")]
    private partial void LogNowhere(string id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail to {To}: {Subject}\n{Text}")]
    private partial void LogMail(string to, string subject, string text);
}
