using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Reviews;

/// <summary>What clients say of experts.</summary>
public static class ReviewsModule
{
    /// <summary>Adds reviews.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddEvents(ReviewsJson.Default)
        .AddDeclarations(ReviewPublicEvents.All)
        .AddEffect<CountReviewHandler>()
        .AddEraser<ReviewEraser>();
}
