using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Journaling;

namespace Actors.Grains.Reviews;

/// <summary>The state of a review.</summary>
internal sealed class ReviewState : IFoldedState
{
    /// <summary>The review; null before it is written.</summary>
    public Review? Current { get; private set; }

    /// <summary>The review as first written.</summary>
    public Review? Written { get; private set; }

    /// <summary>The fingerprint of the request that wrote it.</summary>
    public string? Fingerprint { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        Current = After(Current, @event, version, at);
        if (@event is ReviewWritten written) (Written, Fingerprint) = (Current, written.Fingerprint);
        // Memory forgets what the journal has forgotten.
        if (@event is ReviewErased) (Written, Fingerprint) = (Current, null);
    }

    /// <summary>A review after an event.</summary>
    /// <param name="review">The review before it; null when it is the first.</param>
    /// <param name="event">The event.</param>
    /// <param name="version">Its version.</param>
    /// <param name="at">Its time.</param>
    public static Review After(Review? review, IEvent @event, long version, DateTimeOffset at) => @event switch
    {
        ReviewWritten written => written.Review,
        ReviewModerated moderated => review! with { Moderation = moderated.Moderation, UpdatedAt = at, Version = version },
        ReviewErased => review! with
        {
            Text = null,
            AuthorName = null,
            AuthorEmail = null,
            Moderation = review.Moderation is { } moderation ? moderation with { Answer = null, HiddenReason = null } : null,
            ErasedAt = at,
            UpdatedAt = at,
            Version = version,
        },
        _ => throw new InvalidOperationException($"A review's stream has a foreign event {@event.GetType().Name}."),
    };
}
