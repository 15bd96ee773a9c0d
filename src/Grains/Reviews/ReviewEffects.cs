using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Journaling;

namespace Actors.Grains.Reviews;

/// <summary>The effects of reviews.</summary>
internal static class ReviewEffects
{
    /// <summary>Has a review counted; no payload, the target is the review.</summary>
    public const string CountReview = "reviews.count-review";

    // The review has itself counted within milliseconds, so when this fires there is usually nothing to do.
    private static readonly TimeSpan CountAfter = TimeSpan.FromSeconds(10);

    /// <summary>The effect that has a review counted should a crash fall between review and ratings.</summary>
    /// <param name="work">The review's unit of work, with its event.</param>
    /// <param name="reviewId">The review.</param>
    public static Effect Count(UnitOfWork work, string reviewId) => new()
    {
        Id = $"count-{work.Caller.Tenant}-{reviewId}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = CountReview,
        Target = GrainKey.For(work.Caller.Tenant, reviewId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = work.Now + CountAfter,
    };
}

/// <summary>Has reviews counted after a crash.</summary>
internal sealed class CountReviewHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => ReviewEffects.CountReview;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => grains.GetGrain<IReviewGrain>(effect.Target).Count();
}
