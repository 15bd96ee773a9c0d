namespace Actors.Embedded;

/// <summary>Who waits for whom among the requests of busy grains, at one moment. Finds cycles, which nothing can ever resolve.</summary>
internal sealed class CallGraph
{
    private readonly List<GrainRequest> _blocked = [];
    private readonly Dictionary<GrainRequest, List<GrainRequest>> _waitsFor = [];

    internal bool IsEmpty => _blocked.Count == 0;

    /// <summary>
    /// The request's caller waits for it. If it does not, a cycle with it is not one; but then it ends by itself before long.
    /// </summary>
    internal void AddCall(GrainRequest request)
    {
        if (request.Parent is { } parent)
            Of(parent).Add(request);
    }

    /// <summary>The first waits until the second has ended.</summary>
    internal void AddBlocker(GrainRequest waiting, GrainRequest blocker)
    {
        var blockers = Of(waiting);
        if (blockers.Count == 0)
            _blocked.Add(waiting);
        blockers.Add(blocker);
    }

    /// <summary>One cycle per blocked request that is in one: the request and then each that it waits for in turn, back to itself.</summary>
    internal IEnumerable<List<GrainRequest>> Cycles(Func<GrainRequest, bool> isOldEnough)
    {
        foreach (var start in _blocked.Where(isOldEnough))
        {
            var path = new List<GrainRequest> { start };
            if (Search(start, start, path, []))
                yield return path;
        }
    }

    private bool Search(GrainRequest from, GrainRequest target, List<GrainRequest> path, HashSet<GrainRequest> seen)
    {
        if (!_waitsFor.TryGetValue(from, out var nexts))
            return false;
        foreach (var next in nexts)
        {
            if (next == target)
                return true;
            if (!seen.Add(next))
                continue;
            path.Add(next);
            if (Search(next, target, path, seen))
                return true;
            path.RemoveAt(path.Count - 1);
        }

        return false;
    }

    private List<GrainRequest> Of(GrainRequest request)
    {
        if (!_waitsFor.TryGetValue(request, out var list))
            _waitsFor[request] = list = [];
        return list;
    }
}
