using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.Reviews;

/// <summary>Finds the reviews of a person: those under her proven address, and those of appointments that she booked for herself.</summary>
public static class PersonalReviews
{
    private static readonly PersonalDocuments<Review> Kept = new(
        ReviewDocuments.Review, ReviewsJson.Default.Review, static review => (review.AuthorUserId, review.AuthorEmail));

    /// <summary>Finds them, a page at a time, none twice.</summary>
    /// <param name="documents">Where they are found.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userId">The user.</param>
    /// <param name="email">Her address, in lower case; null when it is not known to be hers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IAsyncEnumerable<Review> FindAsync(
        IDocuments documents, string tenant, string userId, string? email, CancellationToken cancellationToken) =>
        Kept.FindAsync(documents, tenant, userId, email, cancellationToken);
}

/// <summary>Erases what reviews tell of their author.</summary>
internal sealed class ReviewEraser(IGrainFactory grains, IDocuments documents) : IPersonEraser
{
    /// <inheritdoc/>
    public Task Erase(string tenant, PersonErasure erasure, CancellationToken cancellationToken) =>
        PersonalReviews.FindAsync(documents, tenant, erasure.UserId, erasure.Email, cancellationToken).EraseEachAsync(
            erasure, static review => (review.Id, review.CreatedAt), id => grains.GetGrain<IReviewGrain>(GrainKey.For(tenant, id)).Erase(),
            cancellationToken);
}
