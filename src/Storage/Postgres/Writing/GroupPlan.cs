using Actors.Journaling;
using Orleans.Storage;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// Decides the fences of a group before it is sent: which batches are written, and which have lost. A refusal rests either on a head
/// that was just read, or on a batch of the same group; a batch that passes is still held against the unique index. A lane has one plan
/// and uses it again for every group.
/// </summary>
internal sealed class GroupPlan
{
    private readonly List<(AppendRequest Request, string Reason)> _refused = [];
    private readonly Dictionary<StreamName, (StreamHead Head, bool IsNew)> _heads = [];

    /// <summary>The batches that are to be written, in order.</summary>
    public List<AppendRequest> Accepted { get; } = [];

    /// <summary>Decides a group in place of the one before.</summary>
    /// <param name="requests">The group, in order.</param>
    /// <param name="known">What this process has written.</param>
    /// <param name="read">Heads that were read for this attempt.</param>
    /// <param name="unsure">Streams whose heads must be read before the group can be decided.</param>
    /// <returns>False when there are such streams; then there is no plan yet.</returns>
    public bool TryMake(
        IReadOnlyList<AppendRequest> requests, StreamHeads known, Dictionary<StreamName, StreamHead> read, HashSet<StreamName> unsure)
    {
        _refused.Clear();
        _heads.Clear();
        Accepted.Clear();
        foreach (var request in requests)
        {
            if (Refusal(request.Batch.Streams, known, read, unsure) is { } reason) _refused.Add((request, reason));
            else Accept(request);
        }

        return unsure.Count == 0;
    }

    /// <summary>Tells everybody the outcome, once the group is durable. Refusals too: they may rest on what the group wrote.</summary>
    /// <param name="lastPosition">The position of the group's last event.</param>
    /// <param name="known">Remembers the new heads.</param>
    public void Settle(long lastPosition, StreamHeads known)
    {
        known.Put(_heads);
        var position = lastPosition;
        foreach (var request in Accepted) position -= request.EventCount;
        foreach (var request in Accepted)
        {
            position += request.EventCount;
            request.TrySetResult(new AppendResult(position));
        }

        foreach (var (request, reason) in _refused) request.Fail(new InconsistentStateException(reason));
    }

    private string? Refusal(
        IReadOnlyList<StreamAppend> appends, StreamHeads known, Dictionary<StreamName, StreamHead> read, HashSet<StreamName> unsure)
    {
        string? reason = null;
        for (var index = 0; index < appends.Count; index++)
        {
            var append = appends[index];
            // What nobody here has written is taken for new, which the unique index holds it to.
            var isDecided = _heads.TryGetValue(append.Stream, out var written);
            var head = written.Head;
            if (!isDecided) isDecided = read.TryGetValue(append.Stream, out head);
            if (!isDecided) head = known.Find(append);
            if (head.Refusal(append) is not { } refusal) continue;
            if (!isDecided) unsure.Add(append.Stream);
            reason ??= refusal;
        }

        return reason;
    }

    private void Accept(AppendRequest request)
    {
        Accepted.Add(request);
        var appends = request.Batch.Streams;
        for (var index = 0; index < appends.Count; index++)
        {
            var append = appends[index];
            var head = new StreamHead(append.ExpectedVersion + append.Events.Count, append.Events[^1].Hash.Span);
            _heads[append.Stream] = (head, append.ExpectedVersion == 0);
        }
    }
}
