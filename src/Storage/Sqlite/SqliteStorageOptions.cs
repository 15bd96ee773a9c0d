using Microsoft.Data.Sqlite;

namespace Actors.Storage.Sqlite;

/// <summary>Which file SQLite keeps, and the limits of its writer and readers.</summary>
public sealed class SqliteStorageOptions
{
    /// <summary>
    /// Where the file is, as <c>Data Source=path</c>; default <c>Data Source=data/actors.db</c>. A relative path starts at the current
    /// directory. A missing folder or file is made. Other keywords are refused, because durability depends on the engine's own settings.
    /// </summary>
    public string ConnectionString { get; set; } = "Data Source=data/actors.db";

    /// <summary>How many writes may wait for the disk before further ones are refused as overload; default 10,000.</summary>
    public int QueueLimit { get; set; } = 10_000;

    /// <summary>
    /// How many waiting writes go into one transaction at most; default 1,000. More share one fsync, and wait longer for it.
    /// </summary>
    public int GroupLimit { get; set; } = 1_000;

    /// <summary>How many reads run at once, each on a connection of its own; default 4. Further reads wait for their turn.</summary>
    public int Readers { get; set; } = 4;

    /// <summary>
    /// After how many pages (4 KiB) the write-ahead log is copied into the file; default 16,384 (64 MiB). A longer log is copied less often
    /// and takes more disk and a longer start after a crash.
    /// </summary>
    public int CheckpointPages { get; set; } = 16_384;

    /// <summary>How much memory the writer keeps pages in, in MiB; default 64. Each reader keeps an eighth of it.</summary>
    public int CacheMebibytes { get; set; } = 64;

    /// <summary>How long a write waits for another process that holds the file; default 5 seconds.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Up to which size of the file, in MiB, its whole structure is checked at start; default 256. A greater file is checked for its
    /// header, length and schema only, because a whole check reads every page.
    /// </summary>
    public int WholeCheckMebibytes { get; set; } = 256;

    /// <summary>The file's path, as it stands in <see cref="ConnectionString"/>.</summary>
    internal string Path => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>Refuses options that make no sense.</summary>
    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    public void Validate()
    {
        CheckConnectionString();
        CheckAtLeastOne(QueueLimit, nameof(QueueLimit));
        CheckAtLeastOne(GroupLimit, nameof(GroupLimit));
        CheckAtLeastOne(Readers, nameof(Readers));
        CheckAtLeastOne(CheckpointPages, nameof(CheckpointPages));
        CheckAtLeastOne(CacheMebibytes, nameof(CacheMebibytes));
        ArgumentOutOfRangeException.ThrowIfNegative(WholeCheckMebibytes, nameof(WholeCheckMebibytes));
        if (BusyTimeout < TimeSpan.Zero || BusyTimeout > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(BusyTimeout), BusyTimeout, "BusyTimeout is from zero to one hour.");
    }

    private void CheckConnectionString()
    {
        SqliteConnectionStringBuilder parsed;
        try
        {
            parsed = new SqliteConnectionStringBuilder(ConnectionString);
        }
        catch (ArgumentException)
        {
            // The driver's own words may quote a piece of a password.
            throw new ArgumentException("ConnectionString is not of the form 'Data Source=path'.", nameof(ConnectionString));
        }

        if (string.IsNullOrWhiteSpace(parsed.DataSource))
            throw new ArgumentException("ConnectionString names no file; it is of the form 'Data Source=path'.", nameof(ConnectionString));
        if (parsed.DataSource.StartsWith(':') || parsed.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException(
                "ConnectionString names no plain file; use the Memory provider to keep nothing.",
                nameof(ConnectionString));
        if (parsed.ConnectionString != new SqliteConnectionStringBuilder { DataSource = parsed.DataSource }.ConnectionString)
            throw new ArgumentException("ConnectionString has keywords other than 'Data Source'.", nameof(ConnectionString));
    }

    private static void CheckAtLeastOne(int value, string name)
    {
        if (value < 1) throw new ArgumentOutOfRangeException(name, value, $"{name} is at least 1.");
    }
}
