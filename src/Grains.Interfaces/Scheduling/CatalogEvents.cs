namespace Actors.Scheduling;

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
