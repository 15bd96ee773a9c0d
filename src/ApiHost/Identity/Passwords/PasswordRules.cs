using Actors.ApiHost.Http;
using Actors.Identity;

namespace Actors.ApiHost.Identity;

/// <summary>What a new password may be: long enough, not the address, and none of those that everybody tries first (NIST SP 800-63B 5.1.1.2).</summary>
internal static class PasswordRules
{
    /// <summary>The least length, in characters.</summary>
    public const int Shortest = 8;

    /// <summary>The greatest length, in characters.</summary>
    public const int Longest = 128;

    /// <summary>Words of this place, the longest first; a password made of nothing else is guessed by whoever knows where it is for.</summary>
    internal static IReadOnlyList<string> OwnWords { get; } =
    [
        "appointment", "scheduling", "schedule", "services", "calendar", "booking", "service", "actors", "client", "expert", "member", "admin",
        "owner", "staff",
    ];

    private const string ListName = "common-passwords.txt";

    private static readonly HashSet<string> Common = ReadCommon();

    /// <summary>Checks a new password.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="password">What the caller wrote.</param>
    /// <param name="accountKey">The key of the account that it is for, which is made of the address; null when there is none.</param>
    public static void Check(ref Problems problems, string field, string? password, string? accountKey)
    {
        if (password is null) problems.AddMissing(field);
        else if (password.Length is < Shortest or > Longest) problems.Add(field, $"{Shortest} to {Longest} characters are expected.");
        else if (AccountKey.For(password) == accountKey) problems.Add(field, "It must not be the e-mail address.");
        else if (Common.Contains(password.ToLowerInvariant())) problems.Add(field, "It is one of the most common passwords; choose another.");
        else if (IsMadeOfOwnWords(password)) problems.Add(field, "It is made of words that everybody tries here; choose another.");
    }

    // Digits, signs and capitals around them do not make them harder to guess.
    private static bool IsMadeOfOwnWords(string password)
    {
        var letters = string.Concat(password.Where(char.IsLetter)).ToLowerInvariant();
        var left = OwnWords.Aggregate(letters, static (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
        return letters.Length > 0 && left.Length == 0;
    }

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream(ListName)
            ?? throw new InvalidOperationException($"{ListName} is missing from the build.");
        using var reader = new StreamReader(stream);
        var common = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) common.Add(line);
        }

        return common;
    }
}
