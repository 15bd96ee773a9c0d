using Actors.Journaling;
using Microsoft.Extensions.Logging;

namespace Actors.Storage.Writing;

/// <summary>
/// Group commit for every provider: writes queue in order, and whatever has queued while the last transaction was committing goes into
/// the next one. Nothing waits on a timer, so a single write is as fast as one commit and many share its cost.
/// </summary>
/// <typeparam name="TRequest">The provider's write.</typeparam>
internal sealed partial class GroupWriter<TRequest> : IAsyncDisposable
    where TRequest : IWriteRequest
{
    private readonly GroupQueue<TRequest> _queue;
    private readonly int _queueLimit;
    private readonly ILogger _logger;
    private readonly Task _loop;

    private GroupWriter(GroupWriterLimits limits, ILogger logger, Func<GroupWriter<TRequest>, Task> start)
    {
        _queueLimit = limits.QueuedWrites;
        _logger = logger;
        _queue = new GroupQueue<TRequest>(limits.QueuedWrites, limits.WritesPerGroup);
        _loop = start(this);
    }

    /// <summary>Commits on a thread of its own, for storage whose calls block: an fsync must not hold a thread of the pool.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="limits">How much may wait and go together.</param>
    /// <param name="commit">Writes a group and tells every request its outcome.</param>
    /// <param name="logger">Told what should not happen.</param>
    public static GroupWriter<TRequest> OnThread(string name, GroupWriterLimits limits, Action<List<TRequest>> commit, ILogger logger) =>
        new(limits, logger, writer => writer.StartThread(name, commit));

    /// <summary>Commits on the pool, for storage that is awaited.</summary>
    /// <inheritdoc cref="OnThread"/>
    public static GroupWriter<TRequest> OnPool(GroupWriterLimits limits, Func<List<TRequest>, Task> commit, ILogger logger) =>
        new(limits, logger, writer => Task.Run(() => writer.LoopAsync(commit)));

    /// <summary>Queues a write. When it cannot be queued the request is failed at once.</summary>
    /// <param name="request">The write.</param>
    public void Enqueue(TRequest request)
    {
        switch (_queue.TryEnqueue(request))
        {
            case GroupQueue<TRequest>.Admission.Full:
                request.Fail(new JournalOverloadedException(_queueLimit));
                break;
            case GroupQueue<TRequest>.Admission.Closed:
                request.Fail(new JournalUnavailableException("The journal is closed.", outcomeIsUnknown: false));
                break;
        }
    }

    /// <summary>Refuses further writes and waits until what was queued is written.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _loop;
        _queue.Dispose();
    }

    private Task StartThread(string name, Action<List<TRequest>> commit)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            Loop(commit);
            ended.SetResult();
        })
        { Name = name, IsBackground = true };
        thread.Start();
        return ended.Task;
    }

    private void Loop(Action<List<TRequest>> commit)
    {
        var group = new List<TRequest>();
        while (_queue.Take(group))
        {
            try
            {
                commit(group);
            }
            catch (Exception error)
            {
                Settle(group, error);
            }

            group.Clear();
        }
    }

    private async Task LoopAsync(Func<List<TRequest>, Task> commit)
    {
        var group = new List<TRequest>();
        while (await _queue.TakeAsync(group))
        {
            try
            {
                await commit(group);
            }
            catch (Exception error)
            {
                Settle(group, error);
            }

            group.Clear();
        }
    }

    /// <summary>
    /// A commit tells every outcome itself; an exception that leaves it is a defect. Nobody may wait forever because of one, and the
    /// writer must go on: the next group says whether the storage still works.
    /// </summary>
    private void Settle(List<TRequest> group, Exception error)
    {
        LogDefect(_logger, error, group.Count);
        var failure = new JournalUnavailableException("The journal's writer failed.", outcomeIsUnknown: true, error);
        foreach (var request in group) request.Fail(failure);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Critical, Message = "The journal's writer failed; {Count} writes have an unknown outcome")]
    private static partial void LogDefect(ILogger logger, Exception error, int count);
}
