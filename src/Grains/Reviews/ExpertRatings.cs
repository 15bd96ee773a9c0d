using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Reviews;

/// <summary>
/// What the reviews of an expert count: of each only its version and its rating, so that none counts twice whatever is repeated, and of
/// so many at most.
/// </summary>
internal sealed class ExpertRatings : IFoldedState
{
    /// <summary>The most reviews of one expert: a few megabytes of memory.</summary>
    public const int Most = 20_000;

    private readonly Dictionary<string, (long Version, byte Rating)> _reviews = [];
    private long _sum;
    private int _count;
    private long _version;

    /// <summary>The refusal of one review too many.</summary>
    public static Refusal Full { get; } = new(RefusalCode.LimitReached, $"An expert has at most {Most} reviews.");

    /// <summary>True while there is room for one more.</summary>
    public bool HasRoom => _reviews.Count < Most;

    /// <summary>All of them together; grows older than none that was told before.</summary>
    public ExpertRating Total => new(_sum, _count, _version);

    /// <summary>True when a review at a version is known, or a later one.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="version">Its version.</param>
    public bool Knows(string reviewId, long version) => _reviews.TryGetValue(reviewId, out var known) && known.Version >= version;

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        if (@event is not ReviewCounted counted)
            throw new InvalidOperationException($"A stream of ratings has a foreign event {@event.GetType().Name}.");
        if (_reviews.GetValueOrDefault(counted.ReviewId).Rating is > 0 and var before) Add(-before, -1);
        if (counted.Rating is { } rating) Add(rating, 1);
        _reviews[counted.ReviewId] = (counted.Version, (byte)(counted.Rating ?? 0));
        _version = version;
    }

    private void Add(int rating, int count)
    {
        _sum += rating;
        _count += count;
    }
}
