using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Reviews;

/// <summary>A client has reviewed an expert.</summary>
/// <param name="Review">The review.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("reviews.review-written.v1")]
public sealed record ReviewWritten(
    [property: Id(0)] Review Review, [property: Id(1), Personal] string? Fingerprint) : IEvent;

/// <summary>Staff have answered, hidden or shown a review.</summary>
/// <param name="Moderation">What they make of it from now on.</param>
[GenerateSerializer, Immutable, Alias("reviews.review-moderated.v1")]
public sealed record ReviewModerated([property: Id(0)] Moderation Moderation) : IEvent;

/// <summary>What a review tells of its author was erased.</summary>
[GenerateSerializer, Immutable, Alias("reviews.review-erased.v1")]
public sealed record ReviewErased : IEvent;

/// <summary>A review counts for its expert's rating, or no more.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="Version">The review's version.</param>
/// <param name="Rating">What it counts; null when it does not.</param>
[GenerateSerializer, Immutable, Alias("reviews.review-counted.v1")]
public sealed record ReviewCounted(
    [property: Id(0)] string ReviewId, [property: Id(1)] long Version, [property: Id(2)] int? Rating) : IEvent;

/// <summary>How events and documents of reviews are written. Stored bytes are a contract: names never change.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReviewWritten))]
[JsonSerializable(typeof(ReviewModerated))]
[JsonSerializable(typeof(ReviewErased))]
[JsonSerializable(typeof(ReviewCounted))]
[JsonSerializable(typeof(Review))]
public sealed partial class ReviewsJson : JsonSerializerContext;

/// <summary>Document kinds of reviews.</summary>
public static class ReviewDocuments
{
    /// <summary>
    /// A <see cref="Review"/>: owner the expert's id, subject the author's e-mail address in lower case, category the service type, amount
    /// the rating, status <see cref="Visible"/> or <see cref="Hidden"/>.
    /// </summary>
    public const string Review = "review";

    /// <summary>The status of what strangers see.</summary>
    public const string Visible = "visible";

    /// <summary>The status of what only staff see.</summary>
    public const string Hidden = "hidden";
}
