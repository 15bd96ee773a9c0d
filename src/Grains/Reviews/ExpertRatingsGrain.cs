using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Reviews;

/// <summary>
/// The ratings of one expert. Telling the profile is part of each call, so a repeat makes up for what a crash has cut off.
/// </summary>
[GrainType("expert-ratings")]
internal sealed class ExpertRatingsGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<ExpertRatings>(context, services), IExpertRatingsGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "ratings";

    /// <inheritdoc/>
    protected override ExpertRatings Empty() => new();

    /// <inheritdoc/>
    public Task<bool> HasRoom() => Read(ratings => ratings.HasRoom);

    /// <inheritdoc/>
    public async Task Count(string reviewId, long version, int? rating)
    {
        await Execute((ratings, work) =>
        {
            if (!ratings.Knows(reviewId, version)) work.Append(new ReviewCounted(reviewId, version, rating));
            return ratings;
        });
        await GrainFactory.GetGrain<IExpertGrain>(GrainKey.For(Tenant, Id)).Rate(await Read(ratings => ratings.Total));
    }
}
