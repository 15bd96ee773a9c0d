using System.Buffers.Binary;
using Actors.Grains.Journaling;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Actors.Storage.Sqlite;

/// <summary>Opens the database file at start, and refuses one that cannot be relied on.</summary>
internal static class SqliteFile
{
    private const int HeaderLength = 100;

    /// <summary>Checks the file, brings its schema up to date, and answers the writer's connection.</summary>
    /// <exception cref="StorageRefusedException">The file cannot be used; the message says why and what to do.</exception>
    public static SqliteWriteSession Open(SqliteStorageOptions options, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(options.Path);
        try
        {
            MakeFolder(path);
            CheckHeader(path);
            using (var database = SqliteDatabase.OpenWriter(options))
            {
                SqliteSchema.Migrate(database, path);
                WordRebuild.Run(database, cancellationToken);
                CheckWhole(database, path, options);
            }

            return OpenSession(options);
        }
        catch (SqliteException error)
        {
            throw new StorageRefusedException(Explain(path, error), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusedException(
                $"'{path}' cannot be opened: {error.Message} "
                + "Check the path, the disk, and that this process may read and write the folder.",
                error);
        }
    }

    private static SqliteWriteSession OpenSession(SqliteStorageOptions options)
    {
        var session = SqliteWriteSession.Open(options);
        try
        {
            session.Probe();
            return session;
        }
        catch (SqliteException)
        {
            session.Dispose();
            throw;
        }
    }

    private static void MakeFolder(string path)
    {
        if (Directory.Exists(path)) throw new StorageRefusedException($"'{path}' is a folder. Name a file in the connection string.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    }

    /// <summary>SQLite would take a short foreign file for an empty database and write over it, so the header is looked at first.</summary>
    private static void CheckHeader(string path)
    {
        if (!File.Exists(path)) return;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // A process that was killed before its first commit leaves an empty file.
        if (file.Length == 0) return;
        Span<byte> header = stackalloc byte[HeaderLength];
        var length = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (!header[..length].StartsWith("SQLite format 3\0"u8))
        {
            throw new StorageRefusedException(
                $"'{path}' is no SQLite database. Name another file in the connection string; this one is left as it is.");
        }

        if (length < HeaderLength || file.Length < PageSize(header)) throw Torn(path, "the file ends within its first page");
    }

    private static void CheckWhole(SqliteDatabase database, string path, SqliteStorageOptions options)
    {
        // Copies the log into the file, so that what the header says of the length can be held against the file itself.
        database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var expected = database.ReadInteger("PRAGMA page_count") * database.ReadInteger("PRAGMA page_size");
        var length = new FileInfo(path).Length;
        var logIsEmpty = new FileInfo(path + "-wal") is not { Exists: true, Length: > 0 };
        if (logIsEmpty && length < expected) throw Torn(path, $"it has {length} bytes where its header says {expected}");
        if (length > options.WholeCheckMebibytes * 1024L * 1024L) return;
        var finding = database.ReadText("PRAGMA quick_check(1)");
        if (finding != "ok") throw Torn(path, finding);
    }

    private static long PageSize(ReadOnlySpan<byte> header) =>
        BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size && size == 1 ? 65_536 : size;

    private static string Explain(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Torn(path, error.Message).Message,
        raw.SQLITE_BUSY => $"'{path}' is held by another process. Stop it, or wait until its long write has ended. ({error.Message})",
        raw.SQLITE_FULL => $"The disk of '{path}' is full. Make room and start again. ({error.Message})",
        _ => $"'{path}' cannot be opened for writing. Check the path, the disk, and that this process may write the file and its folder. "
            + $"({error.Message})",
    };

    private static StorageRefusedException Torn(string path, string finding) => new(
        $"'{path}' is torn: {finding}. Restore it from a backup together with its -wal file, "
        + "or save what can be read with 'sqlite3 file .recover'.");
}
