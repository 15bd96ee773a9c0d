using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;

namespace Actors.ApiHost.Identity.ApiKeys;

/// <summary>
/// Makes callers of API keys. The key's grain is asked at every request, so that revoking works at once and on every host.
/// </summary>
internal sealed class ApiKeyCallers(ApiKeyTexts texts, IGrainFactory grains)
{
    private const string Operation = "authentication";

    /// <summary>The caller that a key is; null when it is not good, or no longer.</summary>
    public async ValueTask<Principal?> FindAsync(string text)
    {
        if (!texts.TryRead(text, out var presented)) return null;
        // What an asynchronous method sets here ends with it: the rest of the request does not act on it.
        RequestContext.Set(Caller.ContextKey, new Caller(presented.TenantId, presented.KeyId, Operation));
        var key = await grains.GetGrain<IApiKeyGrain>(GrainKey.For(presented.TenantId, presented.KeyId)).Check(presented.SecretHash);
        return key is null ? null : Of(presented.TenantId, key);
    }

    // The role opens the routes that the scopes name; what is for owners stays closed, and so does what has no scope.
    private static Principal Of(string tenantId, ApiKey key) => new()
    {
        UserId = key.Id,
        Email = "",
        Name = key.Name,
        EmailVerified = false,
        TenantId = tenantId,
        Role = Role.Admin,
        Scopes = key.Scopes,
        ExpiresAt = key.ExpiresAt ?? DateTimeOffset.MaxValue,
    };
}
