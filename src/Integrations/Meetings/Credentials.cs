using Actors.Grains.Configuration;

namespace Actors.Integrations.Meetings;

/// <summary>Credentials that are worth something together only.</summary>
internal static class Credentials
{
    /// <summary>All of them must be set, or none.</summary>
    /// <param name="rules">Collects what is wrong.</param>
    /// <param name="credentials">The settings and their values.</param>
    public static OptionsRules AllOrNone(this OptionsRules rules, params ReadOnlySpan<(string Key, string? Value)> credentials)
    {
        var keys = new List<string>(credentials.Length);
        var isAny = false;
        foreach (var (key, value) in credentials)
        {
            keys.Add(key);
            isAny |= !string.IsNullOrEmpty(value);
        }

        foreach (var (key, value) in credentials)
            rules.Must(key, !isAny || !string.IsNullOrEmpty(value), $"set, or else none of {string.Join(", ", keys)}");
        return rules;
    }

    /// <summary>Which of them are missing, for people; null when there are all.</summary>
    /// <param name="section">Their section.</param>
    /// <param name="credentials">The settings and their values.</param>
    public static string? Missing(string section, params ReadOnlySpan<(string Key, string? Value)> credentials)
    {
        var missing = new List<string>(credentials.Length);
        foreach (var (key, value) in credentials)
        {
            if (string.IsNullOrEmpty(value)) missing.Add($"{section}:{key}");
        }

        return missing.Count == 0 ? null : $"not set: {string.Join(", ", missing)}";
    }
}
