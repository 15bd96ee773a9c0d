using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Reviews;

/// <summary>
/// One appointment's review. It has a stream of its own, so that its author can be erased from it, and so that there is one for each
/// appointment by construction. What it counts for its expert is told to the expert's ratings after each commit, and by an effect when a
/// crash falls between.
/// </summary>
[GrainType("review")]
internal sealed class ReviewGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<ReviewState>(context, services), IReviewGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "review";

    /// <inheritdoc/>
    protected override ReviewState Empty() => new();

    /// <inheritdoc/>
    public async Task<Outcome<Review>> Write(NewReview request)
    {
        var found = await GrainFactory.GetGrain<IAppointmentGrain>(GrainKey.For(Tenant, request.AppointmentId)).Get();
        if (found.IsRefused(out var appointment, out var missing)) return missing;
        if (ReviewDecisions.Check(request, appointment) is { } refusal) return refusal;
        var hasRoom = await RatingsOf(request.ExpertId).HasRoom();
        var outcome = await Execute<Outcome<Review>>((state, work) =>
        {
            if (state.Current is not null) return ReviewDecisions.AnswerAgain(state, request.Fingerprint);
            if (!hasRoom) return ExpertRatings.Full;
            var review = ReviewDecisions.Written(Id, request, appointment, work.Now);
            return Saved(work, null, new ReviewWritten(review, request.Fingerprint));
        });
        if (outcome is { Refusal: null, Replayed: false }) await Count();
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Review>> Moderate(string expertId, string? answer, string? hiddenReason, long? expectedVersion)
    {
        var outcome = await Execute<Outcome<Review>>((state, work) =>
        {
            if (state.Current is not { } current || current.ExpertId != expertId) return NotFound;
            if (Versions.Check(expectedVersion, current.Version) is { } overtaken) return overtaken;
            if (current.ErasedAt is not null)
                return new Refusal(RefusalCode.InvalidTransition, "A review whose author was erased cannot be changed.");
            var moderation = ReviewDecisions.Moderated(current.Moderation, answer, hiddenReason, work.Now);
            return Saved(work, current, new ReviewModerated(moderation));
        });
        if (outcome.Refusal is null) await Count();
        return outcome;
    }

    /// <inheritdoc/>
    public Task<Outcome<Review>> Get() => Read(state => state.Current is { } current ? (Outcome<Review>)current : NotFound);

    /// <inheritdoc/>
    public Task<Outcome<Review>> Erase() => Execute<Outcome<Review>>((state, work) =>
    {
        if (state.Current is not { } current) return NotFound;
        if (current.ErasedAt is not null) return current;
        var erased = new ReviewErased();
        work.ErasePersonal(erased);
        return Shown(work, ReviewState.After(current, erased, work.Version, work.Now));
    });

    /// <inheritdoc/>
    public async Task Count()
    {
        if (await Read(state => state.Current) is not { } review) return;
        await RatingsOf(review.ExpertId).Count(review.Id, review.Version, review.IsHidden() ? null : review.Rating);
    }

    private static Outcome<Review> NotFound => Refusal.NotFound("review");

    private IExpertRatingsGrain RatingsOf(string expertId) =>
        GrainFactory.GetGrain<IExpertRatingsGrain>(GrainKey.For(Tenant, expertId));

    private Review Saved(UnitOfWork work, Review? before, IEvent @event)
    {
        work.Append(@event);
        work.Enqueue(ReviewEffects.Count(work, Id));
        return Shown(work, ReviewState.After(before, @event, work.Version, work.Now));
    }

    private Review Shown(UnitOfWork work, Review review)
    {
        work.Save(new Document
        {
            Key = new DocumentKey(Tenant, ReviewDocuments.Review, Id),
            Version = review.Version,
            CreatedAt = review.CreatedAt,
            Body = JsonSerializer.SerializeToUtf8Bytes(review, ReviewsJson.Default.Review),
            Status = review.IsHidden() ? ReviewDocuments.Hidden : ReviewDocuments.Visible,
            Owner = review.ExpertId,
            Subject = review.AuthorEmail,
            Category = review.ServiceType,
            Amount = review.Rating,
            // A person's own are found by it when she wants them all, or erased.
            SearchText = review.ErasedAt is null ? review.AuthorUserId : null,
        });
        return review;
    }
}
