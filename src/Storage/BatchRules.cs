using Actors.Grains.Journaling;

namespace Actors.Storage;

/// <summary>
/// What every batch must keep to. Broken rules are mistakes of the caller, so they are told as <see cref="ArgumentException"/> before
/// anything is queued; only what depends on stored streams is left to the writer.
/// </summary>
internal static class BatchRules
{
    /// <summary>Up to here comparing each with each is cheaper than making a set.</summary>
    private const int FewItems = 8;

    public static void Check(JournalBatch batch)
    {
        if (batch.Streams.Count == 0) throw new ArgumentException("A batch has at least one stream.", nameof(batch));
        foreach (var append in batch.Streams) CheckAppend(append);
        CheckUnique(batch.Streams.Count, static (batch, index) => batch.Streams[index].Stream, batch, "The stream");
        CheckUnique(batch.Documents.Count + batch.DeletedDocuments.Count, KeyAt, batch, "The document");
    }

    /// <summary>The stream's refusal when its last event is not the one that the writer knows, or null when it is.</summary>
    /// <param name="append">What is to be appended.</param>
    /// <param name="version">The version of the last stored event, or 0.</param>
    /// <param name="hash">The link of the last stored event; not looked at when the stream is new.</param>
    public static string? Refusal(StreamAppend append, long version, ReadOnlySpan<byte> hash)
    {
        if (version != append.ExpectedVersion)
            return $"The stream {append.Stream} is at version {version}, not at {append.ExpectedVersion} as its writer expected.";
        // The version alone would let a writer pass whose own last event failed and was then replaced by another writer's.
        if (version > 0 && !Continues(hash, append.Events[0]))
            return $"The stream {append.Stream} is at version {version}, but its last event is not the one that its writer knew.";
        return null;
    }

    private static void CheckAppend(StreamAppend append)
    {
        CheckName(append.Stream);
        if (append.ExpectedVersion < 0) throw new ArgumentException($"The stream {append.Stream} is expected at a negative version.");
        if (append.Events.Count == 0) throw new ArgumentException($"The append to {append.Stream} has no events.");
        var previous = append.ExpectedVersion == 0 ? HashChain.Origin.Span : default;
        foreach (var appended in append.Events)
        {
            if (string.IsNullOrEmpty(appended.Type)) throw new ArgumentException($"An event of {append.Stream} has no type.");
            if (appended.Hash.Length != HashChain.LinkLength || (previous.Length > 0 && !Continues(previous, appended)))
                throw new ArgumentException($"An event's hash does not continue the chain of {append.Stream}.");
            previous = appended.Hash.Span;
        }
    }

    private static void CheckName(StreamName stream)
    {
        if (!StreamName.IsWellFormed(stream.Value)) throw new ArgumentException($"'{stream}' is no stream name: tenant/kind/id.");
    }

    private static bool Continues(ReadOnlySpan<byte> previous, NewEvent next) =>
        HashChain.Next(previous, next.Record.Span).AsSpan().SequenceEqual(next.Hash.Span);

    private static DocumentKey KeyAt(JournalBatch batch, int index) => index < batch.Documents.Count
        ? batch.Documents[index].Key
        : batch.DeletedDocuments[index - batch.Documents.Count];

    private static void CheckUnique<T>(int count, Func<JournalBatch, int, T> at, JournalBatch batch, string what)
        where T : struct, IEquatable<T>
    {
        if (count <= FewItems)
        {
            for (var second = 1; second < count; second++)
            {
                for (var first = 0; first < second; first++)
                    if (at(batch, first).Equals(at(batch, second))) throw Twice(at(batch, second));
            }

            return;
        }

        var seen = new HashSet<T>(count);
        for (var index = 0; index < count; index++)
            if (!seen.Add(at(batch, index))) throw Twice(at(batch, index));

        ArgumentException Twice(T item) => new($"{what} {item} occurs twice in the batch.", nameof(batch));
    }
}
