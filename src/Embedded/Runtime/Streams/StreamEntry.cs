using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>What a producer says.</summary>
internal enum StreamItemKind
{
    Value,
    Completed,
    Failed,
}

/// <summary>What a producer says, before anybody is known to listen.</summary>
internal readonly record struct StreamItem<T>(StreamItemKind Kind, T? Value, Exception? Failure);

/// <summary>What a producer said, as it waits for each subscriber.</summary>
internal sealed record StreamEntry(StreamItemKind Kind, object? Value, Exception? Failure, EmbeddedSequenceToken Token)
{
    internal Task Deliver<T>(IAsyncObserver<T> observer) => Kind switch
    {
        StreamItemKind.Value => observer.OnNextAsync((T)Value!, Token),
        StreamItemKind.Completed => observer.OnCompletedAsync(),
        _ => observer.OnErrorAsync(Failure!),
    };
}

/// <summary>The number of a publication within its provider.</summary>
internal sealed class EmbeddedSequenceToken(long number) : StreamSequenceToken
{
    public override long SequenceNumber { get; protected set; } = number;

    public override int EventIndex { get; protected set; }

    public override bool Equals(StreamSequenceToken? other) => other is EmbeddedSequenceToken && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as StreamSequenceToken);

    public override int GetHashCode() => SequenceNumber.GetHashCode();

    public override int CompareTo(StreamSequenceToken? other) => other is null ? 1 : SequenceNumber.CompareTo(other.SequenceNumber);
}
