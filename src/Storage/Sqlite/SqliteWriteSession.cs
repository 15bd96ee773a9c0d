using Actors.Grains.Journaling;
using Orleans.Storage;

namespace Actors.Storage.Sqlite;

/// <summary>The writer's connection with its prepared statements. Used by the writer's thread only.</summary>
internal sealed class SqliteWriteSession : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _lastPosition;
    private readonly SqliteStatement _putSnapshot;

    private SqliteWriteSession(SqliteDatabase database)
    {
        _database = database;
        // IMMEDIATE takes the write lock at once: what a fence sees then stays true until the commit.
        _begin = database.Prepare("BEGIN IMMEDIATE");
        _commit = database.Prepare("COMMIT");
        _lastPosition = database.Prepare("SELECT max(position) FROM events");
        _putSnapshot = database.Prepare(
            "INSERT INTO snapshots (stream, version, schema, hash, state) VALUES (?1, ?2, ?3, ?4, ?5)\n"
            + "ON CONFLICT (stream) DO UPDATE SET version = excluded.version, schema = excluded.schema, "
            + "hash = excluded.hash, state = excluded.state\n"
            + "WHERE excluded.version >= snapshots.version");
        Events = new EventWriter(database);
        Documents = new DocumentWriter(database);
        Outbox = new OutboxWriter(database);
    }

    public EventWriter Events { get; }

    public DocumentWriter Documents { get; }

    public OutboxWriter Outbox { get; }

    /// <summary>The position of the last event in the file.</summary>
    public long LastPosition
    {
        get
        {
            _lastPosition.Step();
            var position = _lastPosition.Integer(0);
            _lastPosition.Reset();
            return position;
        }
    }

    public static SqliteWriteSession Open(SqliteStorageOptions options)
    {
        var database = SqliteDatabase.OpenWriter(options);
        try
        {
            return new SqliteWriteSession(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public void Begin() => _begin.Step();

    public void Commit() => _commit.Step();

    /// <summary>Undoes the open transaction; nothing happens when SQLite has undone it by itself.</summary>
    public void Rollback()
    {
        if (!_database.IsIdle) _database.Execute("ROLLBACK");
    }

    /// <inheritdoc cref="SqliteDatabase.TakeWrittenPages"/>
    public int TakeWrittenPages() => _database.TakeWrittenPages();

    public void Execute(string sql) => _database.Execute(sql);

    /// <summary>Commits a write that changes nothing, which proves that the file can be written.</summary>
    public void Probe()
    {
        Begin();
        Execute($"PRAGMA user_version = {_database.ReadInteger("PRAGMA user_version")}");
        Commit();
    }

    /// <summary>Writes a batch, and answers where.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="words">What <see cref="DocumentWriter.WordsOf"/> says of each document's search text.</param>
    /// <exception cref="InconsistentStateException">A fence is lost; nothing is written.</exception>
    public AppendResult Append(JournalBatch batch, string?[] words)
    {
        if (Events.Refusal(batch.Streams) is { } refusal) throw new InconsistentStateException(refusal);
        var position = Events.Insert(batch.Streams);
        foreach (var append in batch.Streams)
            if (append.ErasesPersonal) PutSnapshot(ErasedSnapshot.Of(append));
        for (var index = 0; index < words.Length; index++) Documents.Put(batch.Documents[index], words[index]);
        foreach (var key in batch.DeletedDocuments) Documents.Delete(key);
        foreach (var effect in batch.Effects) Outbox.Add(effect);
        return new AppendResult(position);
    }

    /// <summary>Keeps a snapshot unless a newer one is there.</summary>
    public bool PutSnapshot(Snapshot snapshot)
    {
        _putSnapshot.Bind(1, snapshot.Stream.Value);
        _putSnapshot.Bind(2, snapshot.Version);
        _putSnapshot.Bind(3, snapshot.Schema);
        _putSnapshot.Bind(4, snapshot.Hash.Span);
        _putSnapshot.Bind(5, snapshot.State.Span);
        return _putSnapshot.Run() == 1;
    }

    public void Dispose() => _database.Dispose();
}
