using Actors.Grains.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>A group on its way, through as many attempts as it takes.</summary>
/// <param name="requests">The batches, in order.</param>
/// <param name="reconnection">How long it is tried.</param>
internal sealed class PendingGroup(IReadOnlyList<AppendRequest> requests, Reconnection reconnection)
{
    private IReadOnlyList<AppendRequest> _sending = [];

    /// <summary>The batches that nobody has heard of yet, in order.</summary>
    public List<AppendRequest> Pending { get; } = [.. requests];

    /// <summary>Batches that were sent on a connection that was then lost: they may be there, now or a moment later.</summary>
    public HashSet<AppendRequest> Sent { get; private init; } = [];

    public Reconnection Reconnection { get; } = reconnection;

    /// <summary>Whether every fence is decided on heads that were just read.</summary>
    public bool IsCareful { get; set; }

    /// <summary>How often another writer was first.</summary>
    public int Conflicts { get; set; }

    /// <summary>Notes what an attempt sends; it ends with one of the two calls below, or with success.</summary>
    public void Sending(IReadOnlyList<AppendRequest> accepted) => _sending = accepted;

    /// <summary>The last attempt was refused, so nothing of it is written; what was sent before it may still be.</summary>
    public void NothingWritten() => _sending = [];

    /// <summary>The last attempt has ended without an answer.</summary>
    public void MayBeWritten()
    {
        Sent.UnionWith(_sending);
        _sending = [];
    }

    /// <summary>Tells the batches that were found their success.</summary>
    /// <param name="found">The position of each one's first event.</param>
    public void CompleteFound(Dictionary<AppendRequest, long> found)
    {
        foreach (var (request, position) in found) request.TrySetResult(new AppendResult(position + request.EventCount - 1));
        Pending.RemoveAll(found.ContainsKey);
        Sent.ExceptWith(found.Keys);
    }

    /// <summary>Fails what is still pending, each with what is known of its outcome.</summary>
    public void FailAll(string message, Exception error)
    {
        foreach (var request in Pending)
            request.Fail(new JournalUnavailableException($"{message} {error.Message}", Sent.Contains(request), error));
        Pending.Clear();
    }

    /// <summary>The attempts of one batch of the group by itself.</summary>
    public PendingGroup Alone(AppendRequest request) =>
        new([request], Reconnection) { Sent = Sent.Contains(request) ? [request] : [], IsCareful = true };
}
