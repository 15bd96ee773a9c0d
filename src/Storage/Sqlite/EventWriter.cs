using Actors.Grains.Journaling;

namespace Actors.Storage.Sqlite;

/// <summary>Writes events behind the fence.</summary>
internal sealed class EventWriter(SqliteDatabase database)
{
    private readonly SqliteStatement _head = database.Prepare(
        "SELECT version, hash FROM events WHERE stream = ?1 ORDER BY version DESC LIMIT 1");

    private readonly SqliteStatement _insert = database.Prepare(
        "INSERT INTO events (stream, version, tenant, type, record, hash, personal) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    private readonly SqliteStatement _erase = database.Prepare(
        "UPDATE events SET personal = NULL WHERE stream = ?1 AND version <= ?2 AND personal IS NOT NULL");

    /// <summary>
    /// Looks at all fences of a batch before any of it is written: the transaction already holds the write lock, so what is seen stays
    /// true, and a batch that loses leaves nothing to undo for its neighbours.
    /// </summary>
    public string? Refusal(IReadOnlyList<StreamAppend> appends)
    {
        for (var index = 0; index < appends.Count; index++)
            if (Refusal(appends[index]) is { } refusal) return refusal;
        return null;
    }

    /// <summary>Writes the events, and tells the position of the last one.</summary>
    public long Insert(IReadOnlyList<StreamAppend> appends)
    {
        for (var index = 0; index < appends.Count; index++)
        {
            var append = appends[index];
            _insert.Bind(1, append.Stream.Value);
            _insert.Bind(3, append.Stream.Tenant);
            if (append.ErasesPersonal) Erase(append);
            for (var place = 0; place < append.Events.Count; place++) Insert(append.Events[place], append.ExpectedVersion + place + 1);
        }

        return database.LastInserted;
    }

    private void Insert(NewEvent appended, long version)
    {
        _insert.Bind(2, version);
        _insert.Bind(4, appended.Type);
        _insert.Bind(5, appended.Record.Span);
        _insert.Bind(6, appended.Hash.Span);
        _insert.BindOrNull(7, appended.Personal.Span);
        _insert.Step();
    }

    private void Erase(StreamAppend append)
    {
        _erase.Bind(1, append.Stream.Value);
        _erase.Bind(2, append.ExpectedVersion);
        _erase.Step();
    }

    private string? Refusal(StreamAppend append)
    {
        _head.Bind(1, append.Stream.Value);
        if (!_head.Step()) return BatchRules.Refusal(append, 0, default);
        var refusal = BatchRules.Refusal(append, _head.Integer(0), _head.Bytes(1));
        _head.Reset();
        return refusal;
    }
}
