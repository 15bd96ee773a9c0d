using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Actors.Mail;

namespace Actors.ApiHost.Tests;

/// <summary>Keeps the mails that would have gone out.</summary>
internal sealed partial class RecordedMail : IMailSender
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentQueue<MailMessage> _sent = [];

    /// <inheritdoc/>
    public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        _sent.Enqueue(message);
        return Task.CompletedTask;
    }

    /// <summary>How many mails went to an address.</summary>
    public int CountTo(string email) => _sent.Count(mail => mail.To == email);

    /// <summary>Waits for the newest invitation to an address, and reads its token.</summary>
    public async Task<string> InvitationTokenAsync(string email, int number = 1)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var timer = new PeriodicTimer(Step);
        while (CountTo(email) < number) (await timer.WaitForNextTickAsync(limit.Token)).ShouldBeTrue();
        return Token().Match(_sent.Last(mail => mail.To == email).Text).Value;
    }

    [GeneratedRegex(@"tnt_\w+\.inv_\w+\.[\w-]{43}")]
    private static partial Regex Token();
}
