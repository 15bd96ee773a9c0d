using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Identity;

namespace Actors.ApiHost.Identity.Passwords;

/// <summary>
/// What a new password may be: long enough, not the address, and none of those that everybody tries first (NIST SP 800-63B 5.1.1.2).
/// </summary>
internal static class PasswordRules
{
    /// <summary>The least length, in characters.</summary>
    public const int MinLength = 8;

    /// <summary>The greatest length, in characters.</summary>
    public const int MaxLength = 128;

    /// <summary>
    /// Words of this place, the longest first; a password made of nothing else is guessed by whoever knows where it is for.
    /// </summary>
    internal static IReadOnlyList<string> OwnWords { get; } =
    [
        "appointment", "scheduling", "schedule", "services", "calendar", "booking", "service", "actors", "client", "expert", "member",
        "admin", "owner", "staff",
    ];

    private const string ListName = "common-passwords.txt";

    private static readonly HashSet<string> Common = ReadCommon();

    /// <summary>Checks a new password.</summary>
    public static void Check(ref Validator validator, string field, string? password, string? accountKey)
    {
        if (password is null) validator.Missing(field);
        else if (password.Length is < MinLength or > MaxLength) validator.Add(field, $"must have {MinLength} to {MaxLength} characters");
        else if (AccountKey.For(password) == accountKey) validator.Add(field, "must not be the e-mail address");
        else if (Common.Contains(password.ToLowerInvariant()))
            validator.Add(field, "must not be one of the most common passwords; choose another");
        else if (IsMadeOfOwnWords(password)) validator.Add(field, "must not be made of words that everybody tries here; choose another");
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
