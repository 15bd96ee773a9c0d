using System.Text.RegularExpressions;

namespace Actors.Web.Tests.Account;

/// <summary>The mails of a host, one file each.</summary>
/// <param name="path">Where they are.</param>
internal sealed partial class MailFolder(string path)
{
    private const string Confirm = "Confirm your e-mail address";
    private const string NewPassword = "Set a new password";
    private const string Join = "Join ";

    /// <summary>The newest mail that asks to confirm an address, once there are so many.</summary>
    public Task<LinkMail> ConfirmAsync(string to, int count = 1) => NewestAsync(to, Confirm, count);

    /// <summary>The mail with which a new password is set.</summary>
    public Task<LinkMail> NewPasswordAsync(string to) => NewestAsync(to, NewPassword, 1);

    /// <summary>The mail that invites.</summary>
    public Task<LinkMail> InvitationAsync(string to) => NewestAsync(to, Join, 1);

    private async Task<LinkMail> NewestAsync(string to, string subject, int count)
    {
        var mails = await Eventually.Hears(() => Task.FromResult(Find(to, subject)), found => found.Count >= count);
        var text = mails[^1];
        var link = Link().Match(text);
        var code = Code().Match(text).Groups[1].Value;
        // The code that is spelled out is that of the link.
        link.Groups[2].Value.ShouldBe(code);
        return new LinkMail(new Uri(link.Groups[1].Value).AbsolutePath, code);
    }

    private List<string> Find(string to, string subject) => !Directory.Exists(path) ? [] :
    [
        .. Directory.GetFiles(path, "*.eml")
            .OrderBy(File.GetLastWriteTimeUtc)
            .Select(File.ReadAllText)
            .Where(text => text.StartsWith($"To: {to}\nSubject: {subject}", StringComparison.Ordinal)),
    ];

    [GeneratedRegex(@"(http://127\.0\.0\.1:[0-9]+/\S+)#token=(\S+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"asks for a code, it is this one:\r?\n(\S+)")]
    private static partial Regex Code();
}

/// <summary>A mail with a link.</summary>
/// <param name="Path">The page that the link leads to. What stands after <c>#</c> is sent to no server.</param>
/// <param name="Code">The token.</param>
internal sealed record LinkMail(string Path, string Code);
