using System.Net.Sockets;
using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>What an error of PostgreSQL or of the way to it means for a write.</summary>
internal enum PostgresFailure
{
    /// <summary>Somebody else wrote first; nothing of the transaction was written, and looking again tells who lost.</summary>
    Conflict,

    /// <summary>The server is away or has no room; the same write may succeed later.</summary>
    Unavailable,

    /// <summary>The database cannot take this write, however often it is tried; nothing of the transaction was written.</summary>
    Wrong,
}

/// <summary>Tells failures apart by their SQLSTATE.</summary>
internal static class PostgresFailures
{
    private const string ConnectionErrors = "08";
    private const string Authorisation = "28";
    private const string Resources = "53";
    private const string OperatorIntervention = "57";
    private const string SystemErrors = "58";

    public static PostgresFailure Classify(Exception error) => error switch
    {
        PostgresException server => Classify(server),
        NpgsqlException or SocketException or IOException or TimeoutException or OperationCanceledException or ObjectDisposedException
            => PostgresFailure.Unavailable,
        _ => PostgresFailure.Wrong,
    };

    /// <summary>
    /// Whether it is certain that nothing was written: the server refused the transaction and goes on serving, or the rows could not even
    /// be sent whole.
    /// </summary>
    public static bool IsRefusal(Exception error) =>
        error is PostgresException { InvariantSeverity: "ERROR" } || Classify(error) == PostgresFailure.Wrong;

    private static PostgresFailure Classify(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            => PostgresFailure.Conflict,
        // A server that was made read-only, or a lock that was held too long, may be different a moment later.
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.LockNotAvailable => PostgresFailure.Unavailable,
        { } state when state[..2] is ConnectionErrors or Authorisation or Resources or OperatorIntervention or SystemErrors
            => PostgresFailure.Unavailable,
        _ => error.InvariantSeverity is "FATAL" or "PANIC" ? PostgresFailure.Unavailable : PostgresFailure.Wrong,
    };
}
