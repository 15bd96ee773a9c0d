
namespace Actors.ApiHost.Http;

/// <summary>The headers that the framework has no name for.</summary>
internal static class ApiHeaders
{
    /// <summary>The version that answered.</summary>
    public const string Version = "X-Api-Version";

    /// <summary>The id of the request.</summary>
    public const string RequestId = "X-Request-ID";

    /// <summary>How long it took, in milliseconds.</summary>
    public const string ResponseTime = "X-Response-Time";

    /// <summary>The tenant's slug, from callers who have not signed in.</summary>
    public const string Tenant = "X-Tenant";

    /// <summary>The token with which a client manages one appointment.</summary>
    public const string ManageToken = "X-Manage-Token";

    /// <summary>The key under which a repeat is recognised.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Says that the answer is that of an earlier request.</summary>
    public const string IdempotentReplayed = "Idempotent-Replayed";

    /// <summary>Says of a read whether it was answered from memory: <c>HIT</c> or <c>MISS</c>.</summary>
    public const string Cache = "X-Cache";
}
