using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Tenancy;

/// <summary>The slugs that an organisation has: today's, and former ones that still lead to it.</summary>
internal sealed class OwnSlugs
{
    /// <summary>How many former slugs it keeps: who comes by an older one finds it no more.</summary>
    public const int MostFormer = 10;

    /// <summary>How often its slug changes in <see cref="Period"/>.</summary>
    public const int MostChanges = 5;

    /// <summary>The time in which changes are counted.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromDays(30);

    // In the order in which they were last in use; today's comes last.
    private readonly List<(string Slug, DateTimeOffset ClaimedAt)> _inOrder = [];
    private readonly Queue<DateTimeOffset> _changes = new();

    /// <summary>The slug that it is founded with.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="at">When.</param>
    public void Found(string slug, DateTimeOffset at) => _inOrder.Add((slug, at));

    /// <summary>Its profile was replaced.</summary>
    /// <param name="slug">The slug from now on.</param>
    /// <param name="at">When.</param>
    public void Change(string slug, DateTimeOffset at)
    {
        if (slug == _inOrder[^1].Slug) return;
        var before = _inOrder.FindIndex(own => own.Slug == slug);
        var claimedAt = before < 0 ? at : _inOrder[before].ClaimedAt;
        if (before >= 0) _inOrder.RemoveAt(before);
        _inOrder.Add((slug, claimedAt));
        _changes.Enqueue(at);
        if (_changes.Count > MostChanges) _changes.Dequeue();
    }

    /// <summary>A former slug was let go.</summary>
    /// <param name="letGo">Which.</param>
    public void LetGo(SlugLetGo letGo) => _inOrder.RemoveAll(own => own.Slug == letGo.Slug);

    /// <summary>From when on the slug may change; null when it may now.</summary>
    /// <param name="now">The time.</param>
    public DateTimeOffset? MayChangeFrom(DateTimeOffset now) =>
        _changes.Count == MostChanges && _changes.Peek() + Period > now ? _changes.Peek() + Period : null;

    /// <summary>The former slug that has to go when a new one comes, and when it was claimed; null when there is room.</summary>
    /// <param name="slug">The slug that comes.</param>
    public (string Slug, DateTimeOffset ClaimedAt)? ToLetGo(string slug) =>
        _inOrder.Count <= MostFormer || _inOrder.Exists(own => own.Slug == slug) ? null : _inOrder[0];
}
