using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Actors.ApiHost.Http;

/// <summary>
/// Idempotency-Key: the id of what a request creates is derived from the key and its scope (route, tenant, caller), so that a repeat
/// finds the first answer where the thing itself is, and nothing has to be remembered beside it.
/// </summary>
internal static class CreationKeys
{
    private const int LongestKey = 255;
    private const int FingerprintBytes = 16;
    private const byte Separator = 0;
    private const string Expected = "1 to 255 visible ASCII characters are expected, bare or as a quoted string.";

    private static readonly ApiError NotAKey = ApiError.Invalid(ApiHeaders.IdempotencyKey, Expected);

    /// <summary>The key under which a request creates a thing.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="call">The request.</param>
    /// <param name="scope">Tenant and route: what else the key is good for.</param>
    /// <param name="request">What the caller asks for; its content must be the same in a repeat.</param>
    /// <param name="type">How the content is written.</param>
    /// <param name="creation">The key.</param>
    /// <param name="error">Why the header cannot be read.</param>
    public static bool TryMake<T>(
        ApiCall call,
        in CreationScope scope,
        T request,
        JsonTypeInfo<T> type,
        [NotNullWhen(true)] out CreationKey? creation,
        [NotNullWhen(false)] out ApiError? error)
    {
        error = null;
        creation = null;
        if (!TryRead(call, out var key))
        {
            error = NotAKey;
            return false;
        }

        creation = key is null
            ? new CreationKey(Ids.Fresh(scope.Prefix, call.Clock.GetUtcNow()), null)
            : new CreationKey(Derive(scope, call.Actor, key), Fingerprint(key, request, type));
        return true;
    }

    /// <summary>The id that a key leads to.</summary>
    /// <param name="scope">What the key is good for.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">The key.</param>
    public static string Derive(in CreationScope scope, string actor, string key)
    {
        // The parts cannot hold the separator, so no two scopes write the same bytes.
        var length = 4 + Encoding.UTF8.GetMaxByteCount(scope.Route.Length + scope.TenantId.Length + actor.Length + key.Length + scope.Prefix.Length);
        const int onStack = 1024;
        Span<byte> buffer = length <= onStack ? stackalloc byte[onStack] : new byte[length];
        var written = Encoding.UTF8.GetBytes(scope.Prefix, buffer);
        buffer[written++] = Separator;
        written += Encoding.UTF8.GetBytes(scope.Route, buffer[written..]);
        buffer[written++] = Separator;
        written += Encoding.UTF8.GetBytes(scope.TenantId, buffer[written..]);
        buffer[written++] = Separator;
        written += Encoding.UTF8.GetBytes(actor, buffer[written..]);
        buffer[written++] = Separator;
        written += Encoding.UTF8.GetBytes(key, buffer[written..]);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer[..written], digest);
        return Ids.From(scope.Prefix, digest[..16]);
    }

    /// <summary>
    /// A digest of a request's content under its idempotency key. The key is stored nowhere, so nobody can guess at the content that a
    /// stored fingerprint belongs to.
    /// </summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="key">The idempotency key: visible ASCII.</param>
    /// <param name="request">The request.</param>
    /// <param name="type">How it is written.</param>
    public static string Fingerprint<T>(string key, T request, JsonTypeInfo<T> type)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> secret = stackalloc byte[LongestKey];
        var length = Encoding.ASCII.GetBytes(key, secret);
        HMACSHA256.HashData(secret[..length], JsonOutput.Fill(request, type).WrittenSpan, digest);
        return Convert.ToHexStringLower(digest[..FingerprintBytes]);
    }

    /// <summary>Reads the header; the key is null when there is none.</summary>
    /// <param name="call">The request.</param>
    /// <param name="key">The key.</param>
    public static bool TryRead(ApiCall call, out string? key)
    {
        key = null;
        var values = call.Http.Request.Headers[ApiHeaders.IdempotencyKey];
        if (values.Count == 0) return true;
        if (values.Count > 1 || values[0] is not { } text) return false;
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"') text = text[1..^1];
        if (text.Length is 0 or > LongestKey || text.AsSpan().ContainsAnyExceptInRange('!', '~')) return false;
        key = text;
        return true;
    }
}

/// <summary>What an idempotency key is good for.</summary>
/// <param name="Prefix">The prefix of the ids that the route creates.</param>
/// <param name="Route">The route, with the ids that are in it.</param>
/// <param name="TenantId">The tenant.</param>
internal readonly record struct CreationScope(string Prefix, string Route, string TenantId);
