namespace Actors.ApiHost.Identity.ApiKeys;

/// <summary>A capability that API keys may be given, and the tags of its routes. Each capability registers its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tags">The tags.</param>
/// <param name="IsReadOnly">True when there is nothing in it that a key may change.</param>
internal sealed record ApiKeyCapability(string Name, IReadOnlyList<string> Tags, bool IsReadOnly = false);

/// <summary>
/// What API keys may be given: reading or writing of the capabilities that are open to them. A route of no such capability is for people
/// only.
/// </summary>
internal sealed class ApiKeyScopes(IEnumerable<ApiKeyCapability> capabilities)
{
    /// <summary>Every reading.</summary>
    public const string EveryRead = "*" + Read;

    private const string Read = ":read";
    private const string Write = ":write";

    /// <summary>The capabilities.</summary>
    public IReadOnlyList<ApiKeyCapability> Capabilities { get; } =
        [.. capabilities.OrderBy(capability => capability.Name, StringComparer.Ordinal)];

    /// <summary>All scopes that there are.</summary>
    public IReadOnlyList<string> All => field ??=
        [.. Capabilities.SelectMany<ApiKeyCapability, string>(capability => capability.IsReadOnly
            ? [capability.Name + Read]
            : [capability.Name + Read, capability.Name + Write]), EveryRead];

    /// <summary>What is told where none of them stands.</summary>
    public string Expected => $"must be one of {string.Join(", ", All)}";

    /// <summary>True when a key's scopes are enough.</summary>
    public static bool Grant(IReadOnlyList<string> scopes, string scope) =>
        scopes.Contains(scope) || (scope.EndsWith(Read, StringComparison.Ordinal) && scopes.Contains(EveryRead));
}

/// <summary>Where capabilities open themselves to API keys.</summary>
internal static class ApiKeyCapabilities
{
    /// <summary>Opens a capability to API keys.</summary>
    public static void AddApiKeyCapability(this IServiceCollection services, string name, params string[] tags) =>
        services.AddSingleton(new ApiKeyCapability(name, tags));
}
