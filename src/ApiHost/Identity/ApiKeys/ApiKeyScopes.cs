using System.Collections.Frozen;

namespace Actors.ApiHost.Identity;

/// <summary>
/// What API keys may be given: the one place that says which routes belong to which capability. A route whose tag is not here is for
/// people only. docs/security.md shows the same table.
/// </summary>
internal static class ApiKeyScopes
{
    /// <summary>Every reading.</summary>
    public const string EveryRead = "*" + Read;

    private const string Read = ":read";
    private const string Write = ":write";

    /// <summary>The capability that the routes of a tag belong to.</summary>
    public static FrozenDictionary<string, string> Capabilities { get; } = new Dictionary<string, string>
    {
        ["Services"] = "services",
        ["Staff"] = "staff",
        ["Calendars"] = "calendars",
        ["Availability"] = "appointments",
        ["Appointments"] = "appointments",
    }.ToFrozenDictionary();

    /// <summary>All scopes that there are.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Capabilities.Values.Distinct().Order().SelectMany<string, string>(capability => [capability + Read, capability + Write]), EveryRead];

    /// <summary>What is expected where a scope stands.</summary>
    public static string Expected { get; } = $"One of {string.Join(", ", All)} is expected.";

    /// <summary>The scope that a route asks of API keys; null when none may use it.</summary>
    /// <param name="tag">The route's tag.</param>
    /// <param name="isRead">True when it changes nothing.</param>
    public static string? Of(string tag, bool isRead) =>
        Capabilities.TryGetValue(tag, out var capability) ? capability + (isRead ? Read : Write) : null;

    /// <summary>True when a key's scopes are enough.</summary>
    /// <param name="scopes">What the key was given.</param>
    /// <param name="scope">What the route asks for.</param>
    public static bool Grant(IReadOnlyList<string> scopes, string scope) =>
        scopes.Contains(scope) || (scope.EndsWith(Read, StringComparison.Ordinal) && scopes.Contains(EveryRead));
}
