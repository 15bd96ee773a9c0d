using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Actors.Storage.Sqlite;

/// <summary>A connection that one thread uses at a time, with the statements that were prepared on it.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>Queries are put together from filters, so their number is bounded, and more than this are not kept.</summary>
    private const int MostPrepared = 128;

    /// <summary>SQLITE_DBSTATUS_CACHE_WRITE, which the library's constants do not have.</summary>
    private const int CacheWrites = 9;

    private readonly sqlite3 _database;
    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);

    static SqliteDatabase() => Batteries_V2.Init();

    private SqliteDatabase(sqlite3 database) => _database = database;

    /// <summary>The row id of the row inserted last.</summary>
    public long LastInserted => raw.sqlite3_last_insert_rowid(_database);

    /// <summary>How many rows this connection has changed since it was opened.</summary>
    public int TotalChanges => raw.sqlite3_total_changes(_database);

    /// <summary>False while a transaction is open.</summary>
    public bool IsIdle => raw.sqlite3_get_autocommit(_database) != 0;

    /// <summary>How many pages this connection has written to the log since it was asked last.</summary>
    public int TakeWrittenPages()
    {
        Check(raw.sqlite3_db_status(_database, CacheWrites, out var pages, out _, 1), _database);
        return pages;
    }

    /// <summary>Opens the file for the one writer, and makes it when it is missing.</summary>
    public static SqliteDatabase OpenWriter(SqliteStorageOptions options)
    {
        var connection = Open(options, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        return connection.Configure(
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA temp_store = MEMORY",
            // What is erased must not linger in the file's free space.
            "PRAGMA secure_delete = ON",
            $"PRAGMA cache_size = -{options.CacheMebibytes * 1024L}",
            // SqliteCheckpointer does it beside the writer.
            "PRAGMA wal_autocheckpoint = 0");
    }

    /// <summary>Opens the file for reading.</summary>
    public static SqliteDatabase OpenReader(SqliteStorageOptions options)
    {
        var connection = Open(options, raw.SQLITE_OPEN_READONLY);
        return connection.Configure(
            "PRAGMA query_only = 1",
            "PRAGMA temp_store = MEMORY",
            $"PRAGMA cache_size = -{options.CacheMebibytes * 128L}");
    }

    public static void Check(int code, sqlite3 database)
    {
        if (code != raw.SQLITE_OK) throw Failure(code, database);
    }

    public static SqliteException Failure(int code, sqlite3 database) =>
        new($"SQLite error {code}: {raw.sqlite3_errmsg(database).utf8_to_string()}.", code & 0xFF, raw.sqlite3_extended_errcode(database));

    /// <summary>The statement for this text, prepared once per connection.</summary>
    public SqliteStatement Prepare(string sql)
    {
        if (_prepared.TryGetValue(sql, out var known)) return known;
        if (_prepared.Count == MostPrepared) Forget();
        return _prepared[sql] = new SqliteStatement(_database, sql);
    }

    /// <summary>Runs one or more statements whose rows nobody wants.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_database, sql), _database);

    /// <summary>Reads a column of the first row.</summary>
    public long ReadInteger(string sql, int column = 0)
    {
        using var statement = new SqliteStatement(_database, sql);
        return statement.Step() ? statement.Integer(column) : 0;
    }

    /// <summary>Reads the first column of the first row.</summary>
    public string ReadText(string sql)
    {
        using var statement = new SqliteStatement(_database, sql);
        return statement.Step() ? statement.Text(0) : string.Empty;
    }

    public void Dispose()
    {
        Forget();
        _database.Dispose();
    }

    private static SqliteDatabase Open(SqliteStorageOptions options, int flags)
    {
        // Each connection is used by one thread at a time, so SQLite needs no mutex of its own.
        var code = raw.sqlite3_open_v2(options.Path, out var database, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        try
        {
            Check(code, database);
            Check(raw.sqlite3_extended_result_codes(database, 1), database);
            Check(raw.sqlite3_busy_timeout(database, (int)options.BusyTimeout.TotalMilliseconds), database);
            return new SqliteDatabase(database);
        }
        catch (SqliteException)
        {
            database.Dispose();
            throw;
        }
    }

    private SqliteDatabase Configure(params ReadOnlySpan<string> settings)
    {
        try
        {
            foreach (var setting in settings) Execute(setting);
            return this;
        }
        catch (SqliteException)
        {
            Dispose();
            throw;
        }
    }

    private void Forget()
    {
        foreach (var statement in _prepared.Values) statement.Dispose();
        _prepared.Clear();
    }
}
