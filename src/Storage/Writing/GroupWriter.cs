using System.Threading.Channels;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Logging;

namespace Actors.Storage.Writing;

/// <summary>A write that waits in the queue, and whoever waits for its outcome.</summary>
internal interface IWriteRequest
{
    /// <summary>Tells the one who waits that the write failed. Nothing happens when an outcome was told before.</summary>
    /// <param name="error">Why.</param>
    void Fail(Exception error);
}

/// <summary>
/// Group commit for every provider: writes queue in order, and whatever has queued while the last transaction was committing goes into
/// the next one. Nothing waits on a timer, so a single write is as fast as one commit and many share its cost. Groups are committed on a
/// thread of the writer's own, because a commit may block, and an fsync must not hold a thread of the pool.
/// </summary>
/// <typeparam name="TRequest">The provider's write.</typeparam>
internal sealed partial class GroupWriter<TRequest> : IAsyncDisposable
    where TRequest : IWriteRequest
{
    private readonly Channel<TRequest> _queue;
    private readonly int _queueLimit;
    private readonly ILogger _logger;
    private readonly Task _loop;
    private volatile bool _isClosed;

    /// <summary>Makes the writer and starts its thread.</summary>
    /// <param name="queueLimit">How many writes may wait; more are refused.</param>
    /// <param name="groupLimit">How many writes one transaction has at most.</param>
    /// <param name="commit">Writes a group and tells every request its outcome; the list is used again afterwards.</param>
    /// <param name="logger">Told what should not happen.</param>
    public GroupWriter(int queueLimit, int groupLimit, Action<IReadOnlyList<TRequest>> commit, ILogger logger)
    {
        _queueLimit = queueLimit;
        _logger = logger;
        _queue = Channel.CreateBounded<TRequest>(new BoundedChannelOptions(queueLimit)
        {
            SingleReader = true,
            // Only the writer's thread waits here, so whoever queues wakes it directly and not by way of the pool.
            AllowSynchronousContinuations = true,
        });
        _loop = Task.Factory.StartNew(
            () => Loop(groupLimit, commit), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Queues a write. When it cannot be queued the request is failed at once.</summary>
    /// <param name="request">The write.</param>
    public void Enqueue(TRequest request)
    {
        if (_queue.Writer.TryWrite(request)) return;
        request.Fail(_isClosed
            ? new JournalUnavailableException("The journal is closed.", outcomeIsUnknown: false)
            : new JournalOverloadedException(_queueLimit));
    }

    /// <summary>Refuses further writes and waits until what was queued is written.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        _queue.Writer.TryComplete();
        await _loop;
    }

    private void Loop(int groupLimit, Action<IReadOnlyList<TRequest>> commit)
    {
        Thread.CurrentThread.Name = "journal writer";
        var group = new List<TRequest>();
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < groupLimit && _queue.Reader.TryRead(out var request)) group.Add(request);
            try
            {
                commit(group);
            }
            catch (Exception error)
            {
                Fail(group, error);
            }

            group.Clear();
        }
    }

    /// <summary>
    /// A commit tells every outcome itself; an exception that leaves it is a defect. Nobody may wait forever because of one, and the
    /// writer must go on: the next group says whether the storage still works.
    /// </summary>
    private void Fail(List<TRequest> group, Exception error)
    {
        LogDefect(_logger, error, group.Count);
        var failure = new JournalUnavailableException("The journal's writer failed.", outcomeIsUnknown: true, error);
        foreach (var request in group) request.Fail(failure);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Critical, Message = "The journal's writer failed; {Count} writes have an unknown outcome")]
    private static partial void LogDefect(ILogger logger, Exception error, int count);
}
