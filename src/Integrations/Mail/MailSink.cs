using Actors.Grains.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Actors.Integrations.Mail;

/// <summary>
/// What takes mails while no mail service is configured. In Development it writes each into a file and keeps the newest, so that links can
/// be followed, and logs once in which folder; elsewhere it only says that a mail went nowhere. Nothing of a mail but its id is ever
/// logged, since mails hold tokens.
/// </summary>
/// <param name="environment">Tells Development from the rest.</param>
/// <param name="options">Whether there is a folder.</param>
/// <param name="logger">Where mails are told of.</param>
public sealed partial class MailSink(IHostEnvironment environment, IOptions<MailOptions> options, ILogger<MailSink> logger) : IMailSender
{
    private const int MostKept = 400;
    private const int MostFiles = 1_000;
    private const string Whole = ".eml";

    private readonly Queue<MailMessage> _kept = new();
    private int _hasToldFolder;

    /// <summary>The newest mails, oldest first; none outside Development.</summary>
    public IReadOnlyList<MailMessage> Kept
    {
        get
        {
            lock (_kept) return [.. _kept];
        }
    }

    /// <inheritdoc/>
    public bool Delivers => environment.IsDevelopment() && options.Value.Host != MailOptions.Nowhere;

    /// <inheritdoc/>
    public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (!Delivers)
        {
            LogNowhere(message.Id);
            return;
        }

        await WriteAsync(options.Value.Folder, message, cancellationToken);
        if (Interlocked.Exchange(ref _hasToldFolder, 1) == 0) LogFolder(options.Value.Folder, MostFiles);
        LogWritten(message.Id, options.Value.Folder);
        lock (_kept)
        {
            if (_kept.Count == MostKept) _kept.Dequeue();
            _kept.Enqueue(message);
        }
    }

    // Whoever looks into the folder finds whole mails only, and one file of a mail that was sent twice.
    private static async Task WriteAsync(string folder, MailMessage message, CancellationToken cancellationToken)
    {
        var mails = Directory.CreateDirectory(folder);
        var file = Path.Combine(mails.FullName, message.Id);
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var stream = new StreamWriter(file + ".part", how))
        {
            var text = $"To: {message.To}\nSubject: {message.Subject}\n\n{message.Text}\n";
            await stream.WriteAsync(text.AsMemory(), cancellationToken);
        }

        File.Move(file + ".part", file + Whole, overwrite: true);
        DeleteOldest(mails);
    }

    // The ages of files are looked up only when there are too many; to count them is cheap.
    private static void DeleteOldest(DirectoryInfo mails)
    {
        var files = Directory.GetFiles(mails.FullName, "*" + Whole);
        if (files.Length <= MostFiles) return;
        foreach (var old in files.OrderByDescending(File.GetLastWriteTimeUtc).Skip(MostFiles)) File.Delete(old);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} went nowhere: no mail service is configured.")]
    private partial void LogNowhere(string id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Mails are files in {Folder}: the newest {Most} of them.")]
    private partial void LogFolder(string folder, int most);

    // A burst of them would bury what the console says besides.
    [LoggerMessage(Level = LogLevel.Debug, Message = "Mail {Id} is a file in {Folder}.")]
    private partial void LogWritten(string id, string folder);
}
