using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Secrets;

namespace Actors.ApiHost.Http.Binding;

/// <summary>
/// Idempotency-Key: the id of what a request creates is derived from the key and its scope (route, tenant, caller), so that a repeat
/// finds the first answer where the thing itself is, and nothing has to be remembered beside it.
/// </summary>
internal static class CreationKeys
{
    private const int LongestKey = 255;
    private const int FingerprintBytes = 16;
    private const string Expected = "must be 1 to 255 visible ASCII characters, bare or as a quoted string";

    // Stored ids come from this: ids, slugs and keys hold no such character.
    private static readonly PartsFraming Parts = PartsFraming.SeparatedBy('\0');

    /// <summary>What is told of a header that holds no key.</summary>
    public static ApiError NotAKey { get; } = ApiError.Invalid(ApiHeaders.IdempotencyKey, Expected);

    /// <summary>The id that a key leads to.</summary>
    public static string Derive(in CreationScope scope, string actor, string key)
    {
        const int onStack = 1024;
        var most = PartsFraming.MostBytes(scope.Prefix, scope.Route, scope.TenantId, actor, key);
        Span<byte> message = most <= onStack ? stackalloc byte[onStack] : new byte[most];
        var written = Parts.Write(message, scope.Prefix, scope.Route, scope.TenantId, actor, key);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(message[..written], digest);
        return Ids.From(scope.Prefix, digest[..16]);
    }

    /// <summary>
    /// A digest of a request's content under its idempotency key. The key is stored nowhere, so nobody can guess at the content that a
    /// stored fingerprint belongs to.
    /// </summary>
    public static string Fingerprint<T>(string key, T request, JsonTypeInfo<T> type)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> secret = stackalloc byte[LongestKey];
        var length = Encoding.ASCII.GetBytes(key, secret);
        HMACSHA256.HashData(secret[..length], JsonOutput.Fill(request, type).WrittenSpan, digest);
        return Convert.ToHexStringLower(digest[..FingerprintBytes]);
    }

    /// <summary>Reads the header; the key is null when there is none.</summary>
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
internal readonly record struct CreationScope(string Prefix, string Route, string TenantId);
