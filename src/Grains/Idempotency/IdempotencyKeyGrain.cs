using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Idempotency;
using Actors.Grains.Journaling;

namespace Actors.Grains.Idempotency;

/// <summary>One idempotency key.</summary>
[GrainType("idempotency-key")]
internal sealed class IdempotencyKeyGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<IdempotencyKeyState>(context, services), IIdempotencyKeyGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "idempotency-key";

    /// <inheritdoc/>
    protected override IdempotencyKeyState Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<string>> Use(string request) => Execute<Outcome<string>>((key, work) =>
    {
        if (key.Request is not null) return key.Request == request ? request : Repeats.Reused;
        work.Append(new IdempotencyKeyUsed(request));
        return request;
    });

    /// <inheritdoc/>
    public Task<string?> Keep(string? value) => Execute<string?>((key, work) =>
    {
        if (key.Request is null && value is not null) work.Append(new IdempotencyKeyUsed(value));
        return key.Request ?? value;
    });
}
