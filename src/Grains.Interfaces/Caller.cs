namespace Actors.Grains.Interfaces;

/// <summary>
/// On whose behalf a grain call is made. The host sets it after it has checked the caller; it flows with every call and is written into
/// every event. Its tenant is only a claim: the call filter compares it with the key of each grain (design.md section 7).
/// </summary>
/// <param name="Tenant">The tenant the call may touch.</param>
/// <param name="Actor">Who asks: the id of a user or an API key, <c>anonymous</c>, or <c>system</c>.</param>
/// <param name="Operation">The id of the request or effect; retries share it.</param>
/// <param name="Causation">The effect that led to the call, or null when a person or program did.</param>
[GenerateSerializer, Immutable, Alias("caller")]
public sealed record Caller(
    [property: Id(0)] string Tenant,
    [property: Id(1)] string Actor,
    [property: Id(2)] string Operation,
    [property: Id(3)] string? Causation = null)
{
    /// <summary>The key under which the caller travels in the request context.</summary>
    public const string ContextKey = "actors.caller";

    /// <summary>The actor of callers who have not signed in.</summary>
    public const string Anonymous = "anonymous";

    /// <summary>The actor of work that no person asked for, and the tenant that holds what belongs to none.</summary>
    public const string System = "system";
}

/// <summary>The id under which a thing is created, so that a repeat of the request finds the first one.</summary>
/// <param name="Id">The new thing's id: derived from tenant, caller and idempotency key, or fresh when the caller gave no key.</param>
/// <param name="Fingerprint">A digest of the request's content, or null when the caller gave no key: a repeat must have the same.</param>
[GenerateSerializer, Immutable, Alias("creation-key")]
public sealed record CreationKey([property: Id(0)] string Id, [property: Id(1)] string? Fingerprint);

/// <summary>What every event is; an event's alias is its stable name in the journal.</summary>
public interface IEvent;
