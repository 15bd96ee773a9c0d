using Actors.Grains.Interfaces.Images;
using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;
using static Actors.Grains.Interfaces.Tests.SampleEvents;

namespace Actors.Grains.Interfaces.Tests.Experts;

/// <summary>Samples of experts as people see them: profiles, pictures, reviews.</summary>
internal sealed class ExpertSamples : ISamples
{
    private static readonly ImageInfo Picture = new("img_1", "image/png", 24, 16, 832);
    private static readonly ExpertRating Rating = new(14, 3, 4);
    private static readonly CreationKey Key = new("stp_1", "f1");
    private static readonly Moderation Moderation = new("Thank you.", "It names somebody else.") { IsHidden = true, AnsweredAt = Start };

    private static readonly ExpertProfile Whole = SampleEvents.Profile with
    {
        Specialty = "Backs",
        Education = ["MSc"],
        Conditions = ["Back pain"],
        Certifications = ["Board"],
        Insurance = ["Example Insurance"],
        SessionFormats = ["video"],
        Badge = "Top rated",
        PriceFrom = Price,
    };

    private static readonly Review Review = new()
    {
        Id = "rev_1",
        ExpertId = "exp_1",
        AppointmentId = "apt_1",
        ServiceType = "consultation",
        Rating = 4,
        Text = "Good hands.",
        AuthorName = "Ana",
        AuthorEmail = "ana@example.com",
        AuthorUserId = "usr_1",
        CreatedAt = Start,
        UpdatedAt = Start,
        Version = 1,
    };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new ExpertPublished { Key = Key },
        new ExpertUnpublished { Key = Key },
        new ExpertImageSet(Picture),
        new ExpertRated(Rating),
        new ReviewWritten(Review, "f1"),
        new ReviewModerated(Moderation),
        new ReviewErased(),
        new ReviewCounted("rev_1", 2, 4),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        SampleEvents.Profile,
        new Expert("exp_1", SampleEvents.Profile, Start, Start.AddDays(1), 2),
        Whole,
        Rating,
        Picture,
        new Image(Picture, [1, 2, 3]),
        new Expert("exp_1", Whole, Start, Start.AddDays(1), 2) { PublishedAt = Start, Image = Picture, Rating = Rating },
        Moderation,
        Review with { Moderation = Moderation, ErasedAt = Start },
        new NewReview("exp_1", "apt_1", 4, new AppointmentRights { UserId = "usr_1" })
        {
            Text = "Good hands.",
            AuthorName = "Ana",
            Fingerprint = "f1",
        },
        new ReviewWritten(Review with { Moderation = Moderation, ErasedAt = Start }, "f1"),
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "ImageInfo.Id", "ImageInfo.ContentType", "Review.Id", "Review.ExpertId", "Review.AppointmentId", "Review.ServiceType",
        "Review.AuthorUserId", "ReviewCounted.ReviewId",
    ];
}
