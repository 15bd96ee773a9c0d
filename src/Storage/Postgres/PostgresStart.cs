using Actors.Grains.Journaling;

namespace Actors.Storage.Postgres;

/// <summary>Brings a database to where it can be used, or says why it cannot.</summary>
internal static class PostgresStart
{
    /// <summary>Waits for a server that is just starting, as in a composition of containers, and migrates the schema.</summary>
    /// <param name="connections">The ways to the server.</param>
    /// <param name="options">Which schema, and how long to wait.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="StorageRefusedException">The server cannot be reached, or its schema cannot be used.</exception>
    public static async Task RunAsync(
        PostgresConnections connections, PostgresStorageOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var reconnection = new Reconnection(options.ReconnectFor, clock);
        while (true)
        {
            try
            {
                await PostgresSchema.MigrateAsync(connections.Pool, options.Schema, cancellationToken);
                await WordRebuild.RunAsync(connections.Pool, cancellationToken);
                return;
            }
            catch (Exception error) when (error is not StorageRefusedException && !cancellationToken.IsCancellationRequested)
            {
                var mayPass = PostgresFailures.Classify(error) != PostgresFailure.Wrong;
                if (mayPass && await reconnection.WaitAsync(cancellationToken)) continue;
                throw new StorageRefusedException(
                    $"The schema '{options.Schema}' cannot be opened: {error.Message} "
                    + "Check the connection string, and that the user may create in "
                    + "the database.",
                    error);
            }
        }
    }
}
