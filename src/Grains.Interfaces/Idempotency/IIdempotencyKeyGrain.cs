namespace Actors.Grains.Interfaces.Idempotency;

/// <summary>
/// One idempotency key of one caller on one route: which request it was used for. The key is <c>{tenant}/{digest}</c>, where the digest
/// tells nobody which key it was.
/// </summary>
[Alias("idempotency.key-grain")]
public interface IIdempotencyKeyGrain : IGrainWithStringKey
{
    /// <summary>Uses the key for a request, for the first time or again. IDEMPOTENCY_KEY_REUSED when it was used for another one.</summary>
    /// <param name="request">A digest of the request.</param>
    /// <returns>The digest.</returns>
    [Alias("use")]
    Task<Outcome<string>> Use(string request);

    /// <summary>
    /// Keeps a value, unless there is one, and answers the one that there is: of requests at the same time the first decides.
    /// </summary>
    /// <param name="value">The value; null only asks.</param>
    [Alias("keep")]
    Task<string?> Keep(string? value);
}
