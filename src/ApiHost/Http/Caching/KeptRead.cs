using System.Security.Cryptography;

namespace Actors.ApiHost.Http;

/// <summary>An answer that can be given again: all of it but what it says about itself, which is each request's own.</summary>
internal sealed class KeptRead
{
    private const int TagBytes = 16;

    /// <summary>Keeps an answer.</summary>
    /// <param name="whole">The answer.</param>
    /// <param name="changes">The changes of the tenant that it has seen.</param>
    /// <param name="readAt">When reading began.</param>
    public KeptRead(ReadOnlySpan<byte> whole, long changes, long readAt)
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
}

/// <summary>Gives an answer again, or for the first time.</summary>
/// <param name="kept">The answer.</param>
/// <param name="isHit">True when it comes from memory.</param>
internal sealed class KeptAnswer(KeptRead kept, bool isHit) : Answer
{
    /// <inheritdoc/>
    public override Task WriteAsync(ApiCall call)
    {
        var response = call.Http.Response;
        response.Headers.ETag = kept.Tag;
        response.Headers[ApiHeaders.Cache] = isHit ? "HIT" : "MISS";
        // Whoever keeps it asks each time whether it still holds: no slot is shown longer than it is here.
        response.Headers.CacheControl = "private, no-cache";
        if (!Preconditions.IsNotModified(call.Http.Request.Headers.IfNoneMatch, kept.Tag)) return JsonOutput.WriteAsync(call, kept.Beginning);
        response.StatusCode = StatusCodes.Status304NotModified;
        JsonOutput.AddResponseTime(call);
        return Task.CompletedTask;
    }
}
