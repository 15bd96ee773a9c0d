using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Reviews;

/// <summary>What the outside hears of reviews.</summary>
internal static class ReviewPublicEvents
{
    private const string Review = "review";

    private static readonly PublicName Written = new("review.written", Review, "A client said something of an expert.");
    private static readonly PublicName Moderated = new("review.moderated", Review, "A review was answered, hidden or shown again.");
    private static readonly PublicName Erased = new("review.erased", Review, "What a review told of its client was erased.");

    /// <summary>What reviews say of their events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .Public<ReviewWritten, ReviewData>(Written, ReviewEventJson.Default.ReviewData, static (written, context) =>
            new Told<ReviewData>(context.StreamId, new ReviewData
            {
                ReviewId = context.StreamId,
                ExpertId = written.Review.ExpertId,
                AppointmentId = written.Review.AppointmentId,
                Rating = written.Review.Rating,
            })
            {
                Experts = [written.Review.ExpertId],
            })
        .Public<ReviewModerated, ReviewData>(Moderated, ReviewEventJson.Default.ReviewData, static (moderated, context) =>
            new Told<ReviewData>(
                context.StreamId, new ReviewData { ReviewId = context.StreamId, IsHidden = moderated.Moderation.IsHidden }))
        .Public<ReviewErased, ReviewData>(Erased, ReviewEventJson.Default.ReviewData, static (_, context) =>
            new Told<ReviewData>(context.StreamId, new ReviewData { ReviewId = context.StreamId }))
        .Private<ReviewCounted>("The expert tells it.");
}

/// <summary>Something of a review.</summary>
public sealed record ReviewData
{
    /// <summary>The review's id.</summary>
    public required string ReviewId { get; init; }

    /// <summary>Of whom; absent when it is not new.</summary>
    public string? ExpertId { get; init; }

    /// <summary>Of which appointment; absent when it is not new.</summary>
    public string? AppointmentId { get; init; }

    /// <summary>From 1 to 5; absent when it is not new.</summary>
    public int? Rating { get; init; }

    /// <summary>Whether strangers do not see it; absent when that was not decided just then.</summary>
    public bool? IsHidden { get; init; }
}

/// <summary>How the public events of reviews are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReviewData))]
internal sealed partial class ReviewEventJson : JsonSerializerContext;
