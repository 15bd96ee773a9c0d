using System.Text.RegularExpressions;
using Actors.Mail;
using Actors.Silo;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests;

/// <summary>What a server has sent by mail.</summary>
internal static partial class Mailbox
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The mails to an address, once there are so many of them.</summary>
    public static async Task<IReadOnlyList<MailMessage>> MailsToAsync(this ApiServer server, string email, int count)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var mails = Now(server, email);
            if (mails.Count >= count) return mails;
            (await timer.WaitForNextTickAsync(limit.Token)).ShouldBeTrue();
        }
    }

    /// <summary>The token of an invitation to an address, once so many of them were sent.</summary>
    public static async Task<string> InvitationTokenAsync(this ApiServer server, string email, int number = 1)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            string[] tokens = [.. Now(server, email).Select(mail => InvitationToken().Match(mail.Text).Value).Where(token => token.Length > 0)];
            if (tokens.Length >= number) return tokens[^1];
            (await timer.WaitForNextTickAsync(limit.Token)).ShouldBeTrue();
        }
    }

    /// <summary>The mails to an address so far.</summary>
    public static IReadOnlyList<MailMessage> Now(ApiServer server, string email) =>
        [.. server.Services.GetRequiredService<MailSink>().Kept.Where(mail => mail.To == email)];

    /// <summary>The token in a mail.</summary>
    public static string TokenIn(MailMessage mail)
    {
        const string mark = "?token=";
        var start = mail.Text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return mail.Text[start..mail.Text.IndexOf('\n', start)].Trim();
    }

    [GeneratedRegex(@"tnt_\w+\.inv_\w+\.[\w-]{43}")]
    private static partial Regex InvitationToken();
}
