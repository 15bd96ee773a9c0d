using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Identity;

namespace Actors.ApiHost.Identity.ApiKeys;

/// <summary>What may stand in a request for an API key.</summary>
internal static class ApiKeyValidators
{
    private const int MaxName = 100;

    /// <summary>Checks a request for a key. Whether its time is right is decided where it is issued.</summary>
    public static Result<ApiKeyRequest> Check(ApiKeyInput input, string text, ApiKeyScopes known)
    {
        Validator validator = default;
        var name = validator.Required("name", input.Name, MaxName);
        var scopes = ScopesOf(ref validator, input.Scopes, known);
        return validator.Result(new ApiKeyRequest(name, scopes, input.ExpiresAt, ApiKeyTexts.HashOf(text), text[^4..]));
    }

    private static ImmutableArray<string> ScopesOf(ref Validator validator, IReadOnlyList<string?>? scopes, ApiKeyScopes known)
    {
        if (scopes is null) validator.Missing("scopes");
        else if (scopes.Count == 0) validator.Add("scopes", "must have at least one item");
        else if (!validator.IsTooMany("scopes", scopes.Count, known.All.Count)) return Known(ref validator, scopes, known);
        return [];
    }

    private static ImmutableArray<string> Known(ref Validator validator, IReadOnlyList<string?> scopes, ApiKeyScopes known)
    {
        for (var index = 0; index < scopes.Count; index++)
        {
            if (!known.All.Contains(scopes[index])) validator.Add($"scopes[{index}]", known.Expected);
        }

        return [.. known.All.Where(scopes.Contains)];
    }
}
