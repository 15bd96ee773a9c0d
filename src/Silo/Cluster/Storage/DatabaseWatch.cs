using Actors.Grains.Interfaces;
using Actors.Silo.Cluster.Ends;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Silo.Cluster.Storage;

/// <summary>
/// Ends this silo when it cannot reach the database and another silo can: its neighbours hear it and take it for well, while nobody whose
/// calendar it has can book. A database that nobody reaches is no reason to end, since its return finds silos that are ready.
/// </summary>
/// <param name="connectionString">The database.</param>
/// <param name="grains">Reaches the witnesses.</param>
/// <param name="silo">This silo.</param>
/// <param name="end">Ends it.</param>
/// <param name="logger">Where it is said that the database is not reached.</param>
internal sealed partial class DatabaseWatch(
    string connectionString, IGrainFactory grains, ILocalSiloDetails silo, SiloEnd end, ILogger<DatabaseWatch> logger) : BackgroundService
{
    private const string Probe = "database-watch";

    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        // A connection of its own: that all others are busy says nothing of the way to the server.
        Pooling = false,
        Timeout = (int)Reach.LongestLook.TotalSeconds,
    }.ConnectionString;

    private readonly Reach _reach = new(TimeProvider.System);

    /// <summary>True when the last look found the database.</summary>
    public bool IsReached => _reach.IsFresh;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Reach.LookEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var began = TimeProvider.System.GetTimestamp();
            var reached = await Reaches(stoppingToken);
            _reach.Saw(reached, TimeProvider.System.GetElapsedTime(began));
            if (_reach.IsLost && await AnotherReaches()) end.Now(SiloEnd.Alone, null);
        }
    }

    private async Task<bool> Reaches(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Reach.LongestLook);
        try
        {
            await using var connection = new NpgsqlConnection(_connectionString);
            await connection.OpenAsync(limit.Token);
            return true;
        }
        catch (PostgresException)
        {
            // It says no, so it is reached.
            return true;
        }
        catch (Exception exception)
            when (!cancellationToken.IsCancellationRequested
                && exception is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            LogNotReached(exception);
            return false;
        }
    }

    private async Task<bool> AnotherReaches()
    {
        RequestContext.Set(Caller.ContextKey, new Caller(Caller.System, Caller.System, Probe));
        var witnesses = await Task.WhenAll(DatabaseWitnessGrain.Keys.Select(Ask));
        return witnesses.Any(address => address is not null && address != silo.SiloAddress.ToParsableString());
    }

    private async Task<string?> Ask(string witness)
    {
        try
        {
            return await grains.GetGrain<IDatabaseWitnessGrain>(witness).WhoReaches().WaitAsync(Reach.LongestLook);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            // A witness that cannot be asked has seen nothing; the others are enough.
            LogNotAsked(witness, exception);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is not reached from here.")]
    private partial void LogNotReached(Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The witness {Witness} could not be asked whether the database is reached from elsewhere.")]
    private partial void LogNotAsked(string witness, Exception exception);
}
