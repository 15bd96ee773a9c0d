using System.Text.RegularExpressions;
using Actors.Grains.Mail;
using Actors.Integrations.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Support;

/// <summary>What a server has sent by mail.</summary>
internal static partial class Mailbox
{
    /// <summary>The mails to an address, once there are so many of them.</summary>
    public static Task<IReadOnlyList<MailMessage>> MailsToAsync(this ApiServer server, string email, int count) =>
        Eventually.Hears(() => Task.FromResult(Now(server, email)), mails => mails.Count >= count);

    /// <summary>The mails to an address whose subjects begin so, once there are so many of them.</summary>
    public static Task<IReadOnlyList<MailMessage>> MailsToAsync(this ApiServer server, string email, int count, string subject) =>
        Eventually.Hears(
            () => Task.FromResult<IReadOnlyList<MailMessage>>(
                [.. Now(server, email).Where(mail => mail.Subject.StartsWith(subject, StringComparison.Ordinal))]),
            mails => mails.Count >= count);

    /// <summary>The token of an invitation to an address, once so many of them were sent.</summary>
    public static async Task<string> InvitationTokenAsync(this ApiServer server, string email, int number = 1)
    {
        string[] Tokens() =>
            [.. Now(server, email).Select(mail => InvitationToken().Match(mail.Text).Value).Where(token => token.Length > 0)];
        return (await Eventually.Hears(() => Task.FromResult(Tokens()), tokens => tokens.Length >= number))[^1];
    }

    /// <summary>The mails to an address so far.</summary>
    public static IReadOnlyList<MailMessage> Now(ApiServer server, string email) =>
        [.. server.Services.GetRequiredService<MailSink>().Kept.Where(mail => mail.To == email)];

    /// <summary>The token in a mail.</summary>
    public static string TokenIn(MailMessage mail)
    {
        const string mark = "#token=";
        var start = mail.Text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return mail.Text[start..mail.Text.IndexOf('\n', start)].Trim();
    }

    [GeneratedRegex(@"tnt_\w+\.inv_\w+\.[\w-]{43}")]
    private static partial Regex InvitationToken();
}
