using System.Collections.Immutable;
using Actors.ApiHost.Http;
using Actors.Identity;

namespace Actors.ApiHost.Identity;

/// <summary>API keys as requests and answers show them, and what may stand in a request.</summary>
internal static class ApiKeyMapping
{
    private const int LongestName = 100;

    /// <summary>Checks a request for a key. Whether its time is right is decided where it is issued.</summary>
    /// <param name="input">The request.</param>
    /// <param name="text">The text of the key that would be issued.</param>
    public static Parsed<ApiKeyRequest> Check(ApiKeyInput input, string text)
    {
        Problems problems = default;
        var name = TextRules.Required(ref problems, "name", input.Name, LongestName);
        var scopes = ScopesOf(ref problems, input.Scopes);
        return problems.None ? new ApiKeyRequest(name, scopes, input.ExpiresAt, ApiKeyTexts.HashOf(text), text[^4..]) : problems.ToError();
    }

    /// <summary>A key as answers show it.</summary>
    /// <param name="key">The key.</param>
    public static ApiKeyView ToView(ApiKey key) => new()
    {
        Id = key.Id,
        Name = key.Name,
        Scopes = key.Scopes,
        LastFour = key.LastFour,
        CreatedAt = key.CreatedAt.UtcDateTime,
        ExpiresAt = key.ExpiresAt?.UtcDateTime,
    };

    private static ImmutableArray<string> ScopesOf(ref Problems problems, IReadOnlyList<string?>? scopes)
    {
        if (scopes is null) problems.AddMissing("scopes");
        else if (scopes.Count == 0) problems.Add("scopes", "At least one is expected.");
        else if (scopes.Count > ApiKeyScopes.All.Count) problems.Add("scopes", $"At most {ApiKeyScopes.All.Count} are allowed.");
        else return Known(ref problems, scopes);
        return [];
    }

    private static ImmutableArray<string> Known(ref Problems problems, IReadOnlyList<string?> scopes)
    {
        for (var index = 0; index < scopes.Count; index++)
        {
            if (!ApiKeyScopes.All.Contains(scopes[index])) problems.Add($"scopes[{index}]", ApiKeyScopes.Expected);
        }

        return [.. ApiKeyScopes.All.Where(scopes.Contains)];
    }
}
