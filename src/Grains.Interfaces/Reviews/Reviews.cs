using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Reviews;

/// <summary>What staff have made of a review.</summary>
/// <param name="Answer">What they answer; null while they do not.</param>
/// <param name="HiddenReason">Why strangers do not see it, and why its rating does not count; null while they do.</param>
[GenerateSerializer, Immutable, Alias("reviews.moderation")]
public sealed record Moderation([property: Id(0), Personal] string? Answer, [property: Id(1), Personal] string? HiddenReason)
{
    /// <summary>True while it is hidden, also when the reason has been erased.</summary>
    [Id(2)] public required bool IsHidden { get; init; }

    /// <summary>When the answer was given; null while there is none.</summary>
    [Id(3)] public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>What the client of a completed appointment says of the expert.</summary>
[GenerateSerializer, Immutable, Alias("reviews.review")]
public sealed record Review
{
    /// <summary>The review's id, which follows from its appointment.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Of whom.</summary>
    [Id(1)] public required string ExpertId { get; init; }

    /// <summary>Of which appointment.</summary>
    [Id(2)] public required string AppointmentId { get; init; }

    /// <summary>The service's slug when it was booked.</summary>
    [Id(3)] public required string ServiceType { get; init; }

    /// <summary>From 1 to 5.</summary>
    [Id(4)] public required int Rating { get; init; }

    /// <summary>What the client says; null when nothing, or nothing any more.</summary>
    [Id(5), Personal] public string? Text { get; init; }

    /// <summary>By which name the client is shown; null when that was erased.</summary>
    [Id(6), Personal] public string? AuthorName { get; init; }

    /// <summary>The client's e-mail address, by which the client finds the review again; nobody is shown it.</summary>
    [Id(7), Personal] public string? AuthorEmail { get; init; }

    /// <summary>The signed-in user who booked the appointment, or null.</summary>
    [Id(8)] public string? AuthorUserId { get; init; }

    /// <summary>What staff have made of it; null while nothing.</summary>
    [Id(9)] public Moderation? Moderation { get; init; }

    /// <summary>When it was written.</summary>
    [Id(10)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    [Id(11)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with each change, from 1.</summary>
    [Id(12)] public required long Version { get; init; }

    /// <summary>When what it tells of its author was erased; null while it was not.</summary>
    [Id(13)] public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>True while strangers do not see it.</summary>
    public bool IsHidden() => Moderation is { IsHidden: true };
}

/// <summary>A request to review.</summary>
/// <param name="ExpertId">Whom.</param>
/// <param name="AppointmentId">Which appointment; it must be completed.</param>
/// <param name="Rating">From 1 to 5.</param>
/// <param name="Rights">Who asks: only the appointment's client may.</param>
[GenerateSerializer, Immutable, Alias("reviews.new-review")]
public sealed record NewReview(
    [property: Id(0)] string ExpertId,
    [property: Id(1)] string AppointmentId,
    [property: Id(2)] int Rating,
    [property: Id(3)] AppointmentRights Rights)
{
    /// <summary>What the client says.</summary>
    [Id(4)] public string? Text { get; init; }

    /// <summary>By which name the client wants to be shown; the first name when null.</summary>
    [Id(5)] public string? AuthorName { get; init; }

    /// <summary>The request's fingerprint, if its caller gave an idempotency key.</summary>
    [Id(6)] public string? Fingerprint { get; init; }
}

/// <summary>The review of one appointment. The key is <c>{tenant}/{reviewId}</c>.</summary>
[Alias("reviews.review-grain")]
public interface IReviewGrain : IGrainWithStringKey
{
    /// <summary>
    /// Writes the review. Who is not the appointment's client is told that there is no such appointment; INVALID_TRANSITION when it is not
    /// completed, DUPLICATE_RESOURCE when it has a review, LIMIT_REACHED when the expert has as many as one may have.
    /// </summary>
    /// <param name="request">The review.</param>
    [Alias("write")]
    Task<Outcome<Review>> Write(NewReview request);

    /// <summary>Says what staff make of it. INVALID_TRANSITION when its author was erased.</summary>
    /// <param name="expertId">Of whose reviews it must be one.</param>
    /// <param name="answer">What they answer; null for nothing.</param>
    /// <param name="hiddenReason">Why it is hidden; null shows it.</param>
    /// <param name="expectedVersion">The version that the change is based on; null changes whatever is there.</param>
    [Alias("moderate")]
    Task<Outcome<Review>> Moderate(string expertId, string? answer, string? hiddenReason, long? expectedVersion);

    /// <summary>Reads the review.</summary>
    [Alias("get")]
    Task<Outcome<Review>> Get();

    /// <summary>Erases what the review tells of its author, for ever; its rating stays. Does nothing when that was done.</summary>
    [Alias("erase")]
    Task<Outcome<Review>> Erase();

    /// <summary>Has the review's rating counted as it is now; an effect asks this after a crash. Does nothing when that was done.</summary>
    [Alias("count")]
    Task Count();
}

/// <summary>The ratings of one expert. The key is <c>{tenant}/{expertId}</c>.</summary>
[Alias("reviews.expert-ratings-grain")]
public interface IExpertRatingsGrain : IGrainWithStringKey
{
    /// <summary>True while there is room for one more review.</summary>
    [Alias("has-room")]
    Task<bool> HasRoom();

    /// <summary>
    /// Counts a review as it is at a version, and tells the expert's profile. What is older than what is known changes nothing.
    /// </summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="version">Its version.</param>
    /// <param name="rating">Its rating; null when it does not count.</param>
    [Alias("count")]
    Task Count(string reviewId, long version, int? rating);
}
