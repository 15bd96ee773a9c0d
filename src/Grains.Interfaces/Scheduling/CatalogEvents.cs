using Actors.Grains.Interfaces.Images;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>A service was added.</summary>
/// <param name="ServiceId">The service.</param>
/// <param name="Definition">What it is.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.service-created.v1")]
public sealed record ServiceCreated(
    [property: Id(0)] string ServiceId,
    [property: Id(1)] ServiceDefinition Definition,
    [property: Id(2)] string? Fingerprint) : IEvent;

/// <summary>A service's definition was replaced.</summary>
/// <param name="ServiceId">The service.</param>
/// <param name="Definition">What it is from now on.</param>
[GenerateSerializer, Immutable, Alias("scheduling.service-changed.v1")]
public sealed record ServiceChanged([property: Id(0)] string ServiceId, [property: Id(1)] ServiceDefinition Definition) : IEvent;

/// <summary>A service was removed.</summary>
/// <param name="ServiceId">The service.</param>
[GenerateSerializer, Immutable, Alias("scheduling.service-removed.v1")]
public sealed record ServiceRemoved([property: Id(0)] string ServiceId) : IEvent;

/// <summary>An expert was added.</summary>
/// <param name="ExpertId">The expert.</param>
/// <param name="Profile">What the tenant says of the expert.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.expert-created.v1")]
public sealed record ExpertCreated(
    [property: Id(0)] string ExpertId,
    [property: Id(1)] ExpertProfile Profile,
    [property: Id(2), Personal] string? Fingerprint) : IEvent;

/// <summary>An expert's profile was replaced.</summary>
/// <param name="Profile">What the tenant says of the expert from now on.</param>
[GenerateSerializer, Immutable, Alias("scheduling.expert-changed.v1")]
public sealed record ExpertChanged([property: Id(0)] ExpertProfile Profile) : IEvent;

/// <summary>An expert was removed.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.expert-removed.v1")]
public sealed record ExpertRemoved : IEvent;

/// <summary>An expert's profile was published.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.expert-published.v1")]
public sealed record ExpertPublished : IEvent
{
    /// <summary>The request's idempotency key and fingerprint; null when its caller gave none.</summary>
    [Id(0)] public CreationKey? Key { get; init; }
}

/// <summary>An expert's profile was hidden from strangers again.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.expert-unpublished.v1")]
public sealed record ExpertUnpublished : IEvent
{
    /// <summary>The request's idempotency key and fingerprint; null when its caller gave none.</summary>
    [Id(0)] public CreationKey? Key { get; init; }
}

/// <summary>An expert got a picture, in place of one that there may have been. Its bytes are in its document only.</summary>
/// <param name="Image">What is known of it.</param>
[GenerateSerializer, Immutable, Alias("scheduling.expert-image-set.v1")]
public sealed record ExpertImageSet([property: Id(0)] ImageInfo Image) : IEvent;

/// <summary>Clients have rated an expert.</summary>
/// <param name="Rating">All their ratings together.</param>
[GenerateSerializer, Immutable, Alias("scheduling.expert-rated.v1")]
public sealed record ExpertRated([property: Id(0)] ExpertRating Rating) : IEvent;
