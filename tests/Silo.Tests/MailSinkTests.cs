using System.Runtime.Versioning;
using Actors.Grains.Mail;
using Actors.Integrations.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Actors.Silo.Tests;

/// <summary>What stands in for a mail service tells of mails only where developers read along.</summary>
public sealed class MailSinkTests
{
    private static readonly MailMessage Mail = new("mail-1", "ana@example.com", "Ana", "Confirm", "https://example.com/?token=secret");

    [Fact]
    public async Task Development_logs_where_a_mail_is_and_nothing_of_it_and_keeps_the_newest()
    {
        var lines = new Lines();
        var folder = Directory.CreateTempSubdirectory("actors-mails-");
        var sink = SinkIn(Environments.Development, lines, folder.FullName);
        for (var number = 0; number < 401; number++) await sink.SendAsync(Mail with { Id = $"mail-{number}" }, CancellationToken.None);
        lines.Texts[0].ShouldBe($"Mails are files in {folder.FullName}: the newest 1000 of them.", "once, so that a burst is quiet");
        lines.Loud.ShouldBe(1);
        lines.Texts[1].ShouldBe($"Mail mail-0 is a file in {folder.FullName}.");
        sink.Kept.Count.ShouldBe(400);
        sink.Kept[0].Id.ShouldBe("mail-1");
        folder.Delete(recursive: true);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_mail_is_read_by_its_developer_only()
    {
        var folder = Directory.CreateTempSubdirectory("actors-mails-");
        await SinkIn(Environments.Development, new Lines(), folder.FullName).SendAsync(Mail, CancellationToken.None);
        File.GetUnixFileMode(folder.GetFiles().ShouldHaveSingleItem().FullName).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Elsewhere_a_mail_is_neither_kept_nor_shown(string environment)
    {
        var lines = new Lines();
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var sink = SinkIn(environment, lines, folder);
        await sink.SendAsync(Mail, CancellationToken.None);
        sink.Kept.ShouldBeEmpty();
        Directory.Exists(folder).ShouldBeFalse();
        lines.Texts.ShouldHaveSingleItem().ShouldBe("Mail mail-1 went nowhere: no mail service is configured.");
    }

    [Fact]
    public async Task Development_writes_each_mail_once_into_its_folder()
    {
        var folder = Directory.CreateTempSubdirectory("actors-mails-");
        var sink = SinkIn(Environments.Development, new Lines(), folder.FullName);
        await sink.SendAsync(Mail, CancellationToken.None);
        await sink.SendAsync(Mail, CancellationToken.None);
        var file = folder.GetFiles().ShouldHaveSingleItem();
        (file.Name, await File.ReadAllTextAsync(file.FullName)).ShouldBe(
            ("mail-1.eml", "To: ana@example.com\nSubject: Confirm\n\nhttps://example.com/?token=secret\n"));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_oldest_of_more_than_a_thousand_files_go()
    {
        var folder = Directory.CreateTempSubdirectory("actors-mails-");
        for (var number = 0; number < 1_000; number++)
        {
            var file = Path.Combine(folder.FullName, $"old-{number}.eml");
            await File.WriteAllTextAsync(file, "");
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number));
        }

        await SinkIn(Environments.Development, new Lines(), folder.FullName).SendAsync(Mail, CancellationToken.None);

        var kept = folder.GetFiles().Select(file => file.Name).ToList();
        kept.Count.ShouldBe(1_000);
        kept.ShouldContain("mail-1.eml");
        kept.ShouldNotContain("old-0.eml");
        folder.Delete(recursive: true);
    }

    private static MailSink SinkIn(string environment, Lines lines, string folder) => new(
        new HostingEnvironment { EnvironmentName = environment }, Options.Create(new MailOptions { Folder = folder }), lines);

    private sealed class Lines : ILogger<MailSink>
    {
        public List<string> Texts { get; } = [];

        public int Loud { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Texts.Add(formatter(state, exception));
            if (logLevel >= LogLevel.Information) Loud++;
        }
    }
}
