using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// Ends what other hosts have begun to write and do not finish. Whoever hangs, or is cut off, between two parts of a group keeps the rows
/// of its streams locked for as long as it hangs, and everything that waits for them: whole groups of hosts that are well. A host
/// whose session is ended here finds its group undone and writes it again, if it is still the first.
/// </summary>
internal sealed partial class HungRivals(NpgsqlDataSource source, TimeProvider clock, ILogger logger)
{
    /// <summary>
    /// After how long a write looks for rivals, how long they must have hung, and how long the look may take. A group takes milliseconds,
    /// and its parts follow each other at once. Whoever is ended wrongly has lost nothing but its time.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // In two steps: the conditions of one are looked at in any order, and a session would be ended before it is known to be meant.
    private const string EndRivals =
        """
        WITH hung AS MATERIALIZED (
            SELECT pid FROM pg_stat_activity
            WHERE pid = ANY (pg_blocking_pids($1)) AND usename = current_user AND application_name = current_setting('application_name')
                AND wait_event = 'ClientRead' AND xact_start < clock_timestamp() - make_interval(secs => $2))
        SELECT pid FROM hung WHERE pg_terminate_backend(pid)
        """;

    /// <summary>Waits for a write, and ends the rivals that it waits for in turn when they hang.</summary>
    /// <param name="write">The write.</param>
    /// <param name="session">The session on the server that writes.</param>
    public async Task<T> Outlive<T>(Task<T> write, int session)
    {
        while (true)
        {
            // Every write passes here, so all that it costs is one timer. How it ended it tells itself, below.
            await ((Task)write).WaitAsync(Patience, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (write.IsCompleted) return await write;
            await End(session);
        }
    }

    private async Task End(int session)
    {
        try
        {
            // A server that says nothing keeps nobody here: the write may have come through meanwhile.
            using var limit = new CancellationTokenSource(Patience, clock);
            await using var connection = await source.OpenConnectionAsync(limit.Token);
            await using var command = new NpgsqlCommand(EndRivals, connection).With(session);
            command.Parameters.Add(new NpgsqlParameter<double> { TypedValue = Patience.TotalSeconds });
            await using var ended = await command.ExecuteReaderAsync(limit.Token);
            while (await ended.ReadAsync(limit.Token)) LogEnded(logger, ended.GetInt32(0));
        }
        catch (Exception error) when (PostgresFailures.Classify(error) == PostgresFailure.Unavailable)
        {
            // The write hears of that itself.
            LogCannotLook(logger, error);
        }
    }

    [LoggerMessage(EventId = 24, Level = LogLevel.Warning, Message = "Ended session {Process}: a host hangs in the middle of a write")]
    private static partial void LogEnded(ILogger logger, int process);

    [LoggerMessage(EventId = 25, Level = LogLevel.Warning, Message = "Could not look for hosts that hang in the middle of a write")]
    private static partial void LogCannotLook(ILogger logger, Exception error);
}
