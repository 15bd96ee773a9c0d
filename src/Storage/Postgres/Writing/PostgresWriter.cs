using System.Diagnostics;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// Writes groups on one connection, one after the other. A batch that lost its fence or is wrong fails alone. When the connection is
/// lost the group is tried again on a new one, after looking up what of it is there already: nothing is ever written twice, because the
/// unique index refuses the second one even while the first is still on its way.
/// </summary>
internal sealed partial class PostgresWriter(NpgsqlDataSource source, PostgresStorageOptions options, TimeProvider clock, ILogger logger)
    : IAsyncDisposable
{
    /// <summary>After so many lost races in a row the batches are written apart, so that no batch pays for another's rivals.</summary>
    private const int MaxConflicts = 3;

    private readonly HungRivals _rivals = new(source, clock, logger);
    private WriteSession? _session;
    private bool _isDown;

    /// <summary>Connects, so that the first write does not have to.</summary>
    public async Task OpenAsync() => _session = await WriteSession.OpenAsync(source);

    /// <summary>Writes a group and tells every batch its outcome.</summary>
    public async Task CommitAsync(IReadOnlyList<AppendRequest> requests)
    {
        // A transaction serves many callers; what it asks the server is shown in the trace of the first who has one.
        Activity.Current = requests.Select(request => request.Trace).FirstOrDefault(trace => trace is { Recorded: true });
        try
        {
            await WriteAsync(new PendingGroup(requests, new Reconnection(_isDown ? TimeSpan.Zero : options.ReconnectFor, clock)));
        }
        catch
        {
            // A defect: all outcomes of the server are told below. Nothing that was learned on this connection can be relied on.
            await DropAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => new(DropAsync());

    private async Task WriteAsync(PendingGroup group)
    {
        while (group.Pending.Count > 0)
        {
            try
            {
                await TryOnceAsync(group);
                return;
            }
            catch (Exception error)
            {
                if (!await GoOnAsync(group, error)) return;
            }
        }
    }

    private async Task TryOnceAsync(PendingGroup group)
    {
        _session ??= await WriteSession.OpenAsync(source);
        _isDown = false;
        var read = new HashSet<StreamName>();
        if (group.IsCareful)
        {
            read.UnionWith(group.Pending.SelectMany(request => request.Batch.Streams).Select(append => append.Stream));
            await _session.ReadHeadsAsync(read);
        }

        // After the heads: whatever a head shows of this group is then found here too, and not taken for a rival's.
        if (group.Sent.Count > 0) group.CompleteFound(await _session.FindAsync(group.Sent));
        var plan = await _session.PlanAsync(group.Pending, read);
        var position = 0L;
        if (plan.Accepted.Count > 0)
        {
            await _session.LearnNamesAsync(plan.Accepted);
            group.Sending(plan.Accepted);
            position = await _rivals.Outlive(_session.WriteAsync(plan), _session.Id);
            StorageMeter.Committed(plan.Accepted.Count);
        }

        plan.Complete(position);
    }

    /// <summary>Decides what a failure means. False when every outcome is told.</summary>
    private async Task<bool> GoOnAsync(PendingGroup group, Exception error)
    {
        if (PostgresFailures.IsRefusal(error)) group.NothingWritten();
        else group.MayBeWritten();
        if (error is not PostgresException { InvariantSeverity: "ERROR" }) await DropAsync();
        switch (PostgresFailures.Classify(error))
        {
            case PostgresFailure.Conflict:
                group.IsCareful = true;
                if (++group.Conflicts <= MaxConflicts || group.Pending.Count == 1) return true;
                await WriteApartAsync(group);
                return false;
            case PostgresFailure.Wrong when group.Pending.Count > 1:
                LogApart(logger, error, group.Pending.Count);
                await WriteApartAsync(group);
                return false;
            case PostgresFailure.Wrong:
                LogWrong(logger, error);
                group.FailAll("The storage cannot take this write.", error);
                return false;
            default:
                LogLost(logger, error, group.Pending.Count);
                group.IsCareful = true;
                await DropAsync();
                if (await group.Reconnection.WaitAsync(CancellationToken.None)) return true;
                _isDown = true;
                group.FailAll("The storage is away.", error);
                return false;
        }
    }

    private async Task WriteApartAsync(PendingGroup group)
    {
        foreach (var request in group.Pending.ToArray()) await WriteAsync(group.Alone(request));
    }

    private async Task DropAsync()
    {
        if (_session is not { } session) return;
        _session = null;
        try
        {
            await session.DisposeAsync();
        }
        catch (Exception error) when (PostgresFailures.Classify(error) == PostgresFailure.Unavailable)
        {
            LogLost(logger, error, 0);
        }
    }

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "PostgreSQL cannot take a batch; its neighbours are written")]
    private static partial void LogWrong(ILogger logger, Exception error);

    [LoggerMessage(EventId = 22, Level = LogLevel.Warning, Message = "PostgreSQL cannot take a group; its {Count} batches go apart")]
    private static partial void LogApart(ILogger logger, Exception error, int count);

    [LoggerMessage(EventId = 23, Level = LogLevel.Error, Message = "PostgreSQL went away; {Count} batches wait for it")]
    private static partial void LogLost(ILogger logger, Exception error, int count);
}
