using System.Collections.Immutable;
using Actors.Grains.Interfaces.Images;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>Where an expert works.</summary>
/// <param name="Country">The country.</param>
/// <param name="State">The state or region.</param>
/// <param name="City">The city.</param>
[GenerateSerializer, Immutable, Alias("scheduling.location")]
public sealed record Location([property: Id(0)] string? Country, [property: Id(1)] string? State, [property: Id(2)] string? City);

/// <summary>A page of an expert elsewhere.</summary>
/// <param name="Platform">instagram, twitter, linkedin or website.</param>
/// <param name="Url">The address.</param>
[GenerateSerializer, Immutable, Alias("scheduling.social-link")]
public sealed record SocialLink([property: Id(0)] string Platform, [property: Id(1)] string Url);

/// <summary>What a tenant says of an expert.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.expert-profile")]
public sealed record ExpertProfile
{
    /// <summary>The name people see.</summary>
    [Id(0), Personal] public required string DisplayName { get; init; }

    /// <summary>The expert's e-mail address; the account with this address acts as the expert.</summary>
    [Id(1), Personal] public required string Email { get; init; }

    /// <summary>The title.</summary>
    [Id(2), Personal] public string? Title { get; init; }

    /// <summary>About the expert.</summary>
    [Id(3), Personal] public string? Bio { get; init; }

    /// <summary>The IANA time zone in which a new calendar starts.</summary>
    [Id(4)] public required string TimeZone { get; init; }

    /// <summary>Fields of work.</summary>
    [Id(5), Personal] public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Languages spoken.</summary>
    [Id(6), Personal] public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Years of experience, 0 to 70.</summary>
    [Id(7), Personal] public int? YearsOfExperience { get; init; }

    /// <summary>Where the expert works.</summary>
    [Id(8), Personal] public Location? Location { get; init; }

    /// <summary>Pages elsewhere.</summary>
    [Id(9), Personal] public ImmutableArray<SocialLink> SocialLinks { get; init; } = [];

    /// <summary>The field that the expert is best at.</summary>
    [Id(100), Personal] public string? Specialty { get; init; }

    /// <summary>Schools and degrees; null when nothing was said.</summary>
    [Id(101), Personal] public ImmutableArray<string>? Education { get; init; }

    /// <summary>What the expert helps with; null when nothing was said.</summary>
    [Id(102), Personal] public ImmutableArray<string>? Conditions { get; init; }

    /// <summary>Certificates and licences; null when nothing was said.</summary>
    [Id(103), Personal] public ImmutableArray<string>? Certifications { get; init; }

    /// <summary>Insurances that are accepted; null when nothing was said.</summary>
    [Id(104), Personal] public ImmutableArray<string>? Insurance { get; init; }

    /// <summary>How sessions are held: video, phone, in_person, chat; null when nothing was said.</summary>
    [Id(105), Personal] public ImmutableArray<string>? SessionFormats { get; init; }

    /// <summary>A distinction that the tenant gives, for people.</summary>
    [Id(106), Personal] public string? Badge { get; init; }

    /// <summary>What a session costs at least, as the profile says.</summary>
    [Id(107), Personal] public Money? PriceFrom { get; init; }
}

/// <summary>How clients have rated an expert: those reviews that are not hidden.</summary>
/// <param name="Sum">The sum of their ratings, each from 1 to 5.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Version">Grows with each change; a rating that is older than one that is known says nothing.</param>
[GenerateSerializer, Immutable, Alias("scheduling.expert-rating")]
public sealed record ExpertRating([property: Id(0)] long Sum, [property: Id(1)] int Count, [property: Id(2)] long Version)
{
    /// <summary>The average in hundredths, rounded; null when there is none.</summary>
    public int? Hundredths() => Count == 0 ? null : (int)Math.Round(Sum * 100m / Count, MidpointRounding.AwayFromZero);
}

/// <summary>An expert of a tenant.</summary>
/// <param name="Id">The expert's id.</param>
/// <param name="Profile">What the tenant says of the expert.</param>
/// <param name="CreatedAt">When the expert was added.</param>
/// <param name="UpdatedAt">When the profile last changed.</param>
/// <param name="Version">Grows with each change, from 1.</param>
[GenerateSerializer, Immutable, Alias("scheduling.expert")]
public sealed record Expert(
    [property: Id(0)] string Id,
    [property: Id(1)] ExpertProfile Profile,
    [property: Id(2)] DateTimeOffset CreatedAt,
    [property: Id(3)] DateTimeOffset UpdatedAt,
    [property: Id(4)] long Version)
{
    /// <summary>Since when strangers see the profile; null while they do not.</summary>
    [Id(100)] public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The picture; null when there is none.</summary>
    [Id(101)] public ImageInfo? Image { get; init; }

    /// <summary>How clients have rated the expert; null when nobody has.</summary>
    [Id(102)] public ExpertRating? Rating { get; init; }
}

/// <summary>One expert. The key is <c>{tenant}/{expertId}</c>.</summary>
[Alias("scheduling.expert-grain")]
public interface IExpertGrain : IGrainWithStringKey
{
    /// <summary>Adds the expert together with an empty calendar.</summary>
    /// <param name="key">The expert's id, the same as in the grain's key.</param>
    /// <param name="profile">What the tenant says of the expert.</param>
    [Alias("create")]
    Task<Outcome<Expert>> Create(CreationKey key, ExpertProfile profile);

    /// <summary>
    /// Replaces the profile. Of an expert who is published it must keep the rules of a published profile, or VALIDATION_ERROR names the
    /// fields.
    /// </summary>
    /// <param name="profile">What the tenant says of the expert from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("change")]
    Task<Outcome<Expert>> Change(ExpertProfile profile, long? expectedVersion);

    /// <summary>
    /// Lets strangers see the profile; VALIDATION_ERROR names every field that is missing or out of bounds. One that is published stays so,
    /// and the answer says that it is a repeat.
    /// </summary>
    /// <param name="expectedVersion">The version that the caller has seen; null publishes whatever is there.</param>
    /// <param name="key">The request's idempotency key and fingerprint; null when its caller gave none.</param>
    [Alias("publish")]
    Task<Outcome<Expert>> Publish(long? expectedVersion, CreationKey? key);

    /// <summary>Hides the profile from strangers. One that is not published stays so, and the answer says that it is a repeat.</summary>
    /// <param name="expectedVersion">The version that the caller has seen; null hides whatever is there.</param>
    /// <param name="key">The request's idempotency key and fingerprint; null when its caller gave none.</param>
    [Alias("unpublish")]
    Task<Outcome<Expert>> Unpublish(long? expectedVersion, CreationKey? key);

    /// <summary>Replaces the picture. The same picture again changes nothing.</summary>
    /// <param name="image">The picture, as it is to be kept.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null replaces whatever is there.</param>
    [Alias("set-image")]
    Task<Outcome<Expert>> SetImage(Image image, long? expectedVersion);

    /// <summary>Notes how clients have rated the expert; does nothing for an expert who is gone, or when it is not news.</summary>
    /// <param name="rating">The rating.</param>
    [Alias("rate")]
    Task Rate(ExpertRating rating);

    /// <summary>Removes the expert, if no appointment is to come: <see cref="Leave"/> with a refusal.</summary>
    /// <param name="expectedVersion">The version that the caller has seen; null removes whatever is there.</param>
    [Alias("remove")]
    Task<Outcome<Expert>> Remove(long? expectedVersion);

    /// <summary>
    /// Removes the expert, once the calendar has no appointment to come: INVALID_TRANSITION tells what was done with them and names what is
    /// left. At most 100 are seen to at a time, so that no request takes for ever; a repeat goes on.
    /// </summary>
    /// <param name="expectedVersion">The version that the caller has seen; null removes whatever is there.</param>
    /// <param name="departure">What becomes of appointments that are to come.</param>
    [Alias("leave")]
    Task<Outcome<Expert>> Leave(long? expectedVersion, Departure departure);

    /// <summary>Removes the expert whose calendar is closed; an effect asks this. Does nothing when that was done.</summary>
    [Alias("finish-leaving")]
    Task FinishLeaving();

    /// <summary>Reads the expert; null when there is none.</summary>
    [Alias("get"), ReadOnly]
    Task<Expert?> Get();

    /// <summary>True while there is this expert. Every request of somebody who acts for the expert asks this.</summary>
    /// <param name="email">The address that must be the expert's, in lower case; null where another word than the address counts.</param>
    [Alias("is-still"), ReadOnly]
    Task<bool> IsStill(string? email);
}
