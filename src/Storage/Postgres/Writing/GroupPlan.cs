using Actors.Grains.Journaling;
using Orleans.Storage;

namespace Actors.Storage.Postgres.Writing;

/// <summary>A stream's last event: its version and its link of the hash chain; the default is a stream without events.</summary>
internal readonly record struct StreamHead(long Version, ReadOnlyMemory<byte> Link);

/// <summary>
/// Decides the fences of a group before it is sent: which batches are written, and which have lost. A refusal rests either on a head
/// that was just read or on a batch of the same group; a batch that passes is still held against the unique index.
/// </summary>
/// <param name="known">Heads that were written or read on this connection; a stream without one is taken for new.</param>
/// <param name="read">The streams whose heads were read for this attempt.</param>
internal sealed class GroupPlan(IReadOnlyDictionary<StreamName, StreamHead> known, IReadOnlySet<StreamName> read)
{
    private readonly List<(AppendRequest Request, string Reason)> _refused = [];
    private readonly Dictionary<StreamName, StreamHead> _written = [];
    private readonly HashSet<StreamName> _unsure = [];

    /// <summary>The batches that are to be written, in order.</summary>
    public List<AppendRequest> Accepted { get; } = [];

    /// <summary>The heads that the accepted batches leave.</summary>
    public IReadOnlyDictionary<StreamName, StreamHead> Written => _written;

    /// <summary>Streams whose heads must be read before the group can be decided; then this plan is none yet.</summary>
    public IReadOnlyCollection<StreamName> Unsure => _unsure;

    /// <summary>Decides the next batch.</summary>
    public void Add(AppendRequest request)
    {
        string? reason = null;
        foreach (var append in request.Batch.Streams)
        {
            // All of them are looked at, so that everything that must be read is read at once.
            var refusal = Refusal(append);
            reason ??= refusal;
        }

        if (reason is not null)
        {
            _refused.Add((request, reason));
            return;
        }

        Accepted.Add(request);
        foreach (var append in request.Batch.Streams)
            _written[append.Stream] = new StreamHead(append.ExpectedVersion + append.Events.Count, append.Events[^1].Hash);
    }

    /// <summary>Tells everybody the outcome, once the group is durable. Refusals too: they may rest on what the group wrote.</summary>
    /// <param name="lastPosition">The position of the group's last event.</param>
    public void Complete(long lastPosition)
    {
        var position = lastPosition - Accepted.Sum(request => request.EventCount);
        foreach (var request in Accepted)
        {
            position += request.EventCount;
            request.TrySetResult(new AppendResult(position));
        }

        foreach (var (request, reason) in _refused) request.Fail(new InconsistentStateException(reason));
    }

    private string? Refusal(StreamAppend append)
    {
        var isWritten = _written.TryGetValue(append.Stream, out var head);
        if (!isWritten) head = known.GetValueOrDefault(append.Stream);
        var refusal = BatchRules.Refusal(append, head.Version, head.Link.Span);
        if (refusal is not null && !isWritten && !read.Contains(append.Stream)) _unsure.Add(append.Stream);
        return refusal;
    }
}
