using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Experts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Reviews;

/// <summary>What clients say of experts.</summary>
internal static class ReviewsSetup
{
    public static WebApplicationBuilder AddReviews(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ReviewEndpoints>();
        builder.Services.AddJson(ReviewRequests.Default, ReviewAnswers.Default);
        builder.Services.AddExamples(AddExamples);
        return builder;
    }

    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<ReviewEndpoints>();
        var reviews = api.MapGroup("/experts/{id}/reviews").WithTags(ExpertModule.Tag).ForApiKeys(ExpertModule.Capability);
        reviews.MapGet("", endpoints.List).AllowedFor(Access.Tenant).CachedForAnonymous()
            .As("listReviews", "Lists an expert's reviews", "The expert concerned, owners and admins see hidden ones too.");
        reviews.MapPost("", endpoints.Write).AllowedFor(Access.Tenant).TakesManageToken()
            .As(
                "createReview", "Reviews an expert",
                "One for each completed appointment, by its client: signed in, or with its manage token. INVALID_TRANSITION while the "
                    + "appointment is not completed, DUPLICATE_RESOURCE when it has a review.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached);
        reviews.MapPatch("/{reviewId}", endpoints.Moderate).AllowedFor(Access.Expert)
            .As(
                "changeReview", "Answers, hides or shows a review",
                "A JSON merge patch (RFC 7396). The expert concerned may answer; owners and admins may also hide a review with a reason, "
                    + "and show it again. What is hidden does not count for the rating.")
            .MayFail(ApiErrorCode.InvalidTransition);
    }

    private static void AddExamples(ExampleCatalog examples)
    {
        var made = new DateTime(2027, 3, 30, 9, 0, 0, DateTimeKind.Utc);
        examples
            .Add(
                new ReviewInput
                {
                    AppointmentId = "apt_01hzx3v7qk8m5n2p4r6t8w0y1e",
                    Rating = 5,
                    Text = "My back is as good as new.",
                    Name = "Ana",
                },
                ReviewRequests.Default.ReviewInput)
            .Add(
                new ReviewPatch { Answer = "Thank you, see you at the next check.", HiddenReason = "It names somebody else." },
                ReviewRequests.Default.ReviewPatch)
            .Add(
                new ReviewView
                {
                    Id = "rev_01hzx3v7qk8m5n2p4r6t8w0y1c",
                    ExpertId = "exp_01hzx3v7qk8m5n2p4r6t8w0y1a",
                    ServiceType = "consultation",
                    Rating = 5,
                    Text = "My back is as good as new.",
                    AuthorName = "Ana",
                    Answer = "Thank you, see you at the next check.",
                    AnsweredAt = made.AddHours(3),
                    CreatedAt = made,
                    UpdatedAt = made.AddHours(3),
                    Version = 2,
                },
                ReviewAnswers.Default.ReviewView);
    }
}
