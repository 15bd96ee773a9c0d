using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>Which PostgreSQL database keeps the data, and the limits of its writers and readers.</summary>
public sealed class PostgresStorageOptions
{
    private const int LongestSchema = 63;

    /// <summary>
    /// Where the server is and who asks, in Npgsql's form: <c>Host=localhost;Database=actors;Username=actors;Password=secret</c>. The
    /// database exists already; PostgreSQL 13 or newer.
    /// </summary>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>
    /// The schema that holds the tables, made when it is missing; default <c>actors</c>. Small letters, digits and underscores.
    /// </summary>
    public string Schema { get; set; } = "actors";

    /// <summary>How many batches may wait for the database before further ones are refused as overload; default 10,000.</summary>
    public int QueueLimit { get; set; } = 10_000;

    /// <summary>
    /// How many waiting batches go into one transaction at most; default 1,000. More share one commit, and wait longer for it.
    /// </summary>
    public int GroupLimit { get; set; } = 1_000;

    /// <summary>How many connections reads and outbox calls have; default 16. Further calls wait for their turn.</summary>
    public int Readers { get; set; } = 16;

    /// <summary>
    /// How long a write or a read tries to reach a server that went away before it fails; default 15 seconds. Batches that were in flight
    /// are looked up when the server is back, and written only if they are not there.
    /// </summary>
    public TimeSpan ReconnectFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one statement may take before its connection is given up; default 30 seconds.</summary>
    public TimeSpan StatementTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Refuses options that make no sense.</summary>
    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    public void Validate()
    {
        CheckConnectionString();
        if (Schema.Length is 0 or > LongestSchema || !Schema.All(IsSchemaLetter) || char.IsAsciiDigit(Schema[0]))
            throw new ArgumentException($"Schema has 1 to {LongestSchema} small letters, digits and underscores.", nameof(Schema));
        CheckAtLeastOne(QueueLimit, nameof(QueueLimit));
        CheckAtLeastOne(GroupLimit, nameof(GroupLimit));
        CheckAtLeastOne(Readers, nameof(Readers));
        if (ReconnectFor < TimeSpan.Zero || ReconnectFor > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(ReconnectFor), ReconnectFor, "ReconnectFor is from zero to one hour.");
        if (StatementTimeout < TimeSpan.FromSeconds(1) || StatementTimeout > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(
                nameof(StatementTimeout),
                StatementTimeout,
                "StatementTimeout is from one second to one hour.");
    }

    private static bool IsSchemaLetter(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_';

    private void CheckConnectionString()
    {
        NpgsqlConnectionStringBuilder parsed;
        try
        {
            parsed = new NpgsqlConnectionStringBuilder(ConnectionString);
        }
        catch (Exception error) when (error is ArgumentException or KeyNotFoundException or FormatException)
        {
            // The text may hold a password, of which the driver may quote a piece: neither is repeated.
            throw new ArgumentException(
                "ConnectionString is not of the form 'Host=…;Database=…;Username=…'.",
                nameof(ConnectionString));
        }

        if (string.IsNullOrWhiteSpace(parsed.Host) || string.IsNullOrWhiteSpace(parsed.Database))
            throw new ArgumentException("ConnectionString names no Host or no Database.", nameof(ConnectionString));
        if (!string.IsNullOrEmpty(parsed.SearchPath))
            throw new ArgumentException("ConnectionString has a Search Path; set Schema instead.", nameof(ConnectionString));
    }

    private static void CheckAtLeastOne(int value, string name)
    {
        if (value < 1) throw new ArgumentOutOfRangeException(name, value, $"{name} is at least 1.");
    }
}
