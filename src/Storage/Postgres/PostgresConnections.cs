using Actors.Grains.Journaling;
using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>The ways to the server: connections of their own for writers, and a pool for everything else.</summary>
internal sealed class PostgresConnections : IAsyncDisposable
{
    /// <summary>The write path has few texts, and lists one for each combination of filters that is used.</summary>
    private const int PreparedStatements = 64;

    private readonly PostgresStorageOptions _options;
    private readonly TimeProvider _clock;

    public PostgresConnections(PostgresStorageOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        // Pooled connections that were lost are only noticed when they are used; writers keep theirs and look after them.
        Writers = Source(settings =>
        {
            settings.Pooling = false;
            // A writer's plans do not depend on values, so they are made once. Nothing may be acknowledged that is not durable.
            settings.Options = "-c jit=off -c plan_cache_mode=force_generic_plan -c synchronous_commit=on";
        });
        Pool = Source(settings =>
        {
            settings.MaxPoolSize = options.Readers;
            settings.MinPoolSize = 0;
            settings.Options = "-c jit=off -c synchronous_commit=on";
        });
    }

    public NpgsqlDataSource Writers { get; }

    public NpgsqlDataSource Pool { get; }

    /// <summary>Runs something that may be run twice, on a pooled connection; a lost server is waited for.</summary>
    /// <param name="work">What to run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="JournalUnavailableException">The server is away for longer than the options allow.</exception>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var reconnection = new Reconnection(_options.ReconnectFor, _clock);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await using var connection = await Pool.OpenConnectionAsync(cancellationToken);
                return await work(connection);
            }
            catch (Exception error)
                when (!cancellationToken.IsCancellationRequested && PostgresFailures.Classify(error) != PostgresFailure.Wrong)
            {
                if (!await reconnection.WaitAsync(cancellationToken))
                    throw new JournalUnavailableException($"The storage is away. {error.Message}", outcomeIsUnknown: true, error);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Writers.DisposeAsync();
        await Pool.DisposeAsync();
    }

    private NpgsqlDataSource Source(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(_options.ConnectionString)
        {
            SearchPath = _options.Schema,
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,
            CommandTimeout = (int)_options.StatementTimeout.TotalSeconds,
            TcpKeepAlive = true,
            // Nothing here changes a session, so there is nothing to reset.
            NoResetOnClose = true,
        };
        settings.ApplicationName ??= "actors";
        change(settings);
        return NpgsqlDataSource.Create(settings);
    }
}
