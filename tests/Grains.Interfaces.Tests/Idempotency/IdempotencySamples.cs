using Actors.Grains.Interfaces.Idempotency;

namespace Actors.Grains.Interfaces.Tests.Idempotency;

/// <summary>Samples of idempotency.</summary>
internal sealed class IdempotencySamples : ISamples
{
    /// <inheritdoc/>
    public IEnumerable<IEvent> Events => [new IdempotencyKeyUsed("d1")];

    // It is made under a key of the installation, so nobody who reads it can tell what the request was by guessing.
    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal => ["IdempotencyKeyUsed.Request"];
}
