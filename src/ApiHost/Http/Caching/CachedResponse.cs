using System.Security.Cryptography;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Http.Caching;

/// <summary>An answer that can be given again: all of it but what it says about itself, which is each request's own.</summary>
internal sealed class CachedResponse
{
    private const int TagBytes = 16;

    /// <summary>Keeps an answer.</summary>
    public CachedResponse(ReadOnlySpan<byte> whole, long changes, long readAt)
    {
        // Every envelope ends with its meta, which holds no text of anybody's but a sane id.
        Beginning = whole[..whole.LastIndexOf(",\"meta\":"u8)].ToArray();
        Changes = changes;
        ReadAt = readAt;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Beginning, digest);
        Tag = $"W/\"{Convert.ToHexStringLower(digest[..TagBytes])}\"";
    }

    /// <summary>The envelope up to its meta.</summary>
    public byte[] Beginning { get; }

    /// <summary>The changes of the tenant that it has seen.</summary>
    public long Changes { get; }

    /// <summary>When reading began.</summary>
    public long ReadAt { get; }

    /// <summary>Names the content; weak (RFC 9110 8.8.1), since what the answer says about itself differs each time.</summary>
    public string Tag { get; }

    /// <summary>Gives the answer again, or for the first time.</summary>
    public Task WriteAsync(ApiCall call, bool isHit)
    {
        var headers = call.Http.Response.Headers;
        headers.ETag = Tag;
        headers[ApiHeaders.Cache] = isHit ? "HIT" : "MISS";
        // Whoever keeps it asks each time whether it still holds: no slot is shown longer than it is here.
        headers.CacheControl = "private, no-cache";
        return Preconditions.IsNotModified(call.Http.Request.Headers.IfNoneMatch, Tag)
            ? JsonOutput.NotModifiedAsync(call)
            : JsonOutput.WriteAsync(call, Beginning);
    }
}
