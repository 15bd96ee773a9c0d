using Actors.Journaling;
using Orleans.Storage;

namespace Actors.Storage.Sqlite;

/// <summary>Appends a batch.</summary>
internal sealed class AppendWrite : SqliteWrite<AppendResult>
{
    private readonly JournalBatch _batch;
    private readonly string?[] _words;

    public AppendWrite(JournalBatch batch)
    {
        _batch = batch;
        // Splitting words costs more than writing them, so it is done by the caller and not by the one writer.
        _words = batch.Documents.Count == 0 ? [] : new string?[batch.Documents.Count];
        for (var index = 0; index < _words.Length; index++) _words[index] = DocumentWriter.WordsOf(batch.Documents[index].SearchText);
    }

    protected override AppendResult Write(SqliteWriteSession session)
    {
        if (session.Events.Refusal(_batch.Streams) is { } refusal)
        {
            Refuse(new InconsistentStateException(refusal));
            return default;
        }

        var position = session.Events.Insert(_batch.Streams);
        for (var index = 0; index < _batch.Streams.Count; index++)
            if (_batch.Streams[index].ErasesPersonal) session.PutSnapshot(ErasedSnapshot.Of(_batch.Streams[index]));
        for (var index = 0; index < _words.Length; index++) session.Documents.Put(_batch.Documents[index], _words[index]);
        foreach (var key in _batch.DeletedDocuments) session.Documents.Delete(key);
        foreach (var effect in _batch.Effects) session.Outbox.Add(effect);
        return new AppendResult(position);
    }
}

/// <summary>Keeps a snapshot.</summary>
internal sealed class SnapshotWrite(Snapshot snapshot) : SqliteWrite<bool>
{
    protected override bool Write(SqliteWriteSession session) => session.PutSnapshot(snapshot);
}

/// <summary>Merges a piece of the index of words; true when there is more.</summary>
internal sealed class MergeWordsWrite(bool isFirst) : SqliteWrite<bool>
{
    protected override bool Write(SqliteWriteSession session) => session.Documents.MergeWords(isFirst);
}

/// <summary>Changes the outbox. A call that was stopped before its turn changes nothing.</summary>
internal sealed class OutboxWrite<TResult>(Func<OutboxWriter, TResult> change, CancellationToken cancellationToken) : SqliteWrite<TResult>
{
    protected override TResult Write(SqliteWriteSession session)
    {
        if (!cancellationToken.IsCancellationRequested) return change(session.Outbox);
        Refuse(new OperationCanceledException(cancellationToken));
        return default!;
    }
}
