using System.Diagnostics;
using Actors.Journaling;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// Writes groups on one connection, one after the other. A batch that lost its fence or is wrong fails alone. When the connection is
/// lost the group is tried again on a new one, after looking up what of it is there already: nothing is ever written twice, because the
/// unique index refuses the second one even while the first is still on its way.
/// </summary>
internal sealed partial class WriteLane(
    NpgsqlDataSource source, PostgresStorageOptions options, WriterMemory memory, TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    /// <summary>After so many lost races in a row the batches are written apart, so that no batch pays for another's rivals.</summary>
    private const int MostConflicts = 3;

    /// <summary>After a row that was there already more of them are expected, and so many groups are written with that in mind.</summary>
    private const int CarefulGroups = 64;

    private readonly HashSet<StreamName> _streams = [];
    private readonly GroupPlan _plan = new();
    private WriteSession? _session;
    private bool _isDown;
    private int _carefulGroups;

    /// <summary>Completes when the lane is free.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    public async Task OpenAsync() => _session = await WriteSession.OpenAsync(source);

    /// <summary>Whether a group that is being written has a stream of these.</summary>
    public bool Touches(IReadOnlyList<AppendRequest> requests)
    {
        if (Running.IsCompleted) return false;
        foreach (var request in requests)
        {
            var appends = request.Batch.Streams;
            for (var index = 0; index < appends.Count; index++)
                if (_streams.Contains(appends[index].Stream)) return true;
        }

        return false;
    }

    /// <summary>Begins to write a group; the lane is free.</summary>
    public void Start(IReadOnlyList<AppendRequest> requests)
    {
        _streams.Clear();
        foreach (var request in requests)
        {
            var appends = request.Batch.Streams;
            for (var index = 0; index < appends.Count; index++) _streams.Add(appends[index].Stream);
        }

        Running = Task.Run(() => RunAsync(requests));
    }

    public async ValueTask DisposeAsync()
    {
        await Running;
        await DropAsync();
    }

    private async Task RunAsync(IReadOnlyList<AppendRequest> requests)
    {
        // A transaction serves many callers; what it asks the server is shown in the trace of the first who has one.
        Activity.Current = requests.Select(request => request.Trace).FirstOrDefault(trace => trace is { Recorded: true });
        try
        {
            await WriteAsync(new GroupAttempts(requests, new Reconnection(_isDown ? TimeSpan.Zero : options.ReconnectFor, clock)));
        }
        catch (Exception error)
        {
            // All outcomes are told below; whatever comes here is a defect, and nobody may wait forever because of one.
            LogDefect(logger, error, requests.Count);
            foreach (var request in requests) request.Fail(new JournalUnavailableException("The journal's writer failed.", true, error));
            await DropAsync();
        }
    }

    private async Task WriteAsync(GroupAttempts group)
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

    private async Task TryOnceAsync(GroupAttempts group)
    {
        _session ??= await WriteSession.OpenAsync(source);
        _isDown = false;
        var heads = new Dictionary<StreamName, StreamHead>();
        if (group.IsCareful) await _session.ReadHeadsAsync(group.Streams(), heads);
        // After the heads: whatever a head shows of this group is then found here too, and not taken for a rival's.
        if (group.Sent.Count > 0) group.SettleFound(await _session.FindAsync(group.Sent));
        await PlanAsync(group, heads);
        var position = 0L;
        if (_plan.Accepted.Count > 0)
        {
            var numbers = await _session.LearnAsync(memory, _plan.Accepted);
            group.Sending(_plan.Accepted);
            position = await _session.WriteAsync(_plan.Accepted, numbers, _carefulGroups > 0);
            StorageMeter.Committed(_plan.Accepted.Count);
        }

        if (_carefulGroups > 0) _carefulGroups--;
        _plan.Settle(position, memory.Heads);
    }

    private async ValueTask PlanAsync(GroupAttempts group, Dictionary<StreamName, StreamHead> heads)
    {
        var unsure = new HashSet<StreamName>();
        while (!_plan.TryMake(group.Pending, memory.Heads, heads, unsure))
        {
            await _session!.ReadHeadsAsync(unsure, heads);
            unsure.Clear();
        }
    }

    /// <summary>Decides what a failure means. False when every outcome is told.</summary>
    private async Task<bool> GoOnAsync(GroupAttempts group, Exception error)
    {
        if (PostgresFailures.IsRefusal(error)) group.NothingWritten();
        else group.MayBeWritten();
        if (error is not PostgresException { InvariantSeverity: "ERROR" }) await DropAsync();
        switch (PostgresFailures.Classify(error))
        {
            case PostgresFailure.Conflict when _carefulGroups == 0 && !IsLostFence(error):
                _carefulGroups = CarefulGroups;
                return true;
            case PostgresFailure.Conflict:
                group.IsCareful = true;
                if (++group.Conflicts <= MostConflicts || group.Pending.Count == 1) return true;
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

    private static bool IsLostFence(Exception error) =>
        error is not PostgresException { ConstraintName: "documents_by_key" or "outbox_by_id" };

    private async Task WriteApartAsync(GroupAttempts group)
    {
        foreach (var request in group.Pending.ToArray()) await WriteAsync(group.Alone(request));
    }

    private async Task DropAsync()
    {
        if (_session is not { } session) return;
        _session = null;
        memory.Clear();
        try
        {
            await session.DisposeAsync();
        }
        catch (Exception error) when (PostgresFailures.Classify(error) == PostgresFailure.Unavailable)
        {
            LogLost(logger, error, 0);
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Critical, Message = "The journal's writer failed; {Count} batches have an unknown outcome")]
    private static partial void LogDefect(ILogger logger, Exception error, int count);

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "PostgreSQL cannot take a batch; its neighbours are written")]
    private static partial void LogWrong(ILogger logger, Exception error);

    [LoggerMessage(EventId = 22, Level = LogLevel.Warning, Message = "PostgreSQL cannot take a group; its {Count} batches are written apart")]
    private static partial void LogApart(ILogger logger, Exception error, int count);

    [LoggerMessage(EventId = 23, Level = LogLevel.Error, Message = "PostgreSQL went away; {Count} batches wait for it")]
    private static partial void LogLost(ILogger logger, Exception error, int count);
}
