using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Actors.Storage.Sqlite;

/// <summary>
/// A prepared statement that is used again and again. It calls SQLite directly: a command of Microsoft.Data.Sqlite costs about half
/// as much again per row, and garbage.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    /// <summary>Half of a surrogate pair has no UTF-8, and two different ids must never be stored as one.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>Kept between uses: a buffer on the stack would be cleared for every value.</summary>
    private byte[] _encoded = new byte[256];

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        SqliteDatabase.Check(raw.sqlite3_prepare_v2(database, sql, out _statement), database);
    }

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    public void Bind(int index, long? value)
    {
        if (value is { } number) Bind(index, number);
        else Check(raw.sqlite3_bind_null(_statement, index));
    }

    public void Bind(int index, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_statement, index));
            return;
        }

        // An empty span would be bound as null.
        if (value.Length == 0)
        {
            Check(raw.sqlite3_bind_text(_statement, index, string.Empty));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_encoded.Length < most) _encoded = new byte[most];
        var length = Utf8.GetBytes(value, _encoded);
        Check(raw.sqlite3_bind_text(_statement, index, _encoded.AsSpan(0, length)));
    }

    public void Bind(int index, ReadOnlySpan<byte> value) => Check(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(_statement, index, 0)
        : raw.sqlite3_bind_blob(_statement, index, value));

    /// <summary>Binds bytes; none are bound as null.</summary>
    public void BindOrNull(int index, ReadOnlySpan<byte> value) => Check(value.IsEmpty
        ? raw.sqlite3_bind_null(_statement, index)
        : raw.sqlite3_bind_blob(_statement, index, value));

    /// <summary>Goes to the next row. False when there is none; the statement is then ready to be bound again.</summary>
    /// <exception cref="SqliteException">SQLite failed; the statement is ready to be bound again.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code == raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(_statement);
            return false;
        }

        var failure = SqliteDatabase.Failure(code, _database);
        raw.sqlite3_reset(_statement);
        throw failure;
    }

    /// <summary>Runs a statement that has no rows, and tells how many rows it changed.</summary>
    public int Run()
    {
        Step();
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Ends reading before the last row.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public long? NullableInteger(int column) => IsNull(column) ? null : Integer(column);

    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(_statement, column));

    public string? NullableText(int column) => IsNull(column) ? null : Text(column);

    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteDatabase.Check(code, _database);
}
