using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Idempotency;
using Actors.Grains.Journaling;

namespace Actors.Grains.Idempotency;

/// <summary>An idempotency key: which request it was used for.</summary>
internal sealed class IdempotencyKeyState : IFoldedState
{
    /// <summary>The digest of the request; null while the key was not used.</summary>
    public string? Request { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => Request = @event is IdempotencyKeyUsed used
        ? used.Request
        : throw new InvalidOperationException($"An idempotency key's stream has a foreign event {@event.GetType().Name}.");
}
