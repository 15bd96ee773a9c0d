using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Scheduling;

/// <summary>An amount of money.</summary>
/// <param name="Amount">In minor units, for example cents; not negative.</param>
/// <param name="Currency">An ISO 4217 code.</param>
[GenerateSerializer, Immutable, Alias("money")]
public sealed record Money([property: Id(0)] long Amount, [property: Id(1)] string Currency);

/// <summary>What a late cancellation by the client costs.</summary>
/// <param name="FreeUntilHours">Until so many hours before the start a cancellation is free.</param>
/// <param name="FeePercent">After that, so many percent of the price, 0 to 100.</param>
[GenerateSerializer, Immutable, Alias("scheduling.cancellation-policy")]
public sealed record CancellationPolicy([property: Id(0)] int FreeUntilHours, [property: Id(1)] int FeePercent);

/// <summary>What can be booked, as its owner describes it; the meaning and bounds of each field are in api.md section 3.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.service-definition")]
public sealed record ServiceDefinition
{
    /// <summary>The name people see.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>The slug by which callers name the service; unique in the tenant.</summary>
    [Id(1)] public required string ServiceType { get; init; }

    /// <summary>What it is, for people.</summary>
    [Id(2)] public string? Description { get; init; }

    /// <summary>How long an appointment takes, 1 to 1,440 minutes.</summary>
    [Id(3)] public required int DurationMinutes { get; init; }

    /// <summary>The step of the slot grid in minutes; the duration when null.</summary>
    [Id(4)] public int? SlotIntervalMinutes { get; init; }

    /// <summary>Minutes kept free before.</summary>
    [Id(5)] public int BufferBeforeMinutes { get; init; }

    /// <summary>Minutes kept free after.</summary>
    [Id(6)] public int BufferAfterMinutes { get; init; }

    /// <summary>How many minutes ahead it must be booked.</summary>
    [Id(7)] public int MinimumNoticeMinutes { get; init; }

    /// <summary>How many days ahead it may be booked, 1 to 1,825; a day is 24 hours here.</summary>
    [Id(8)] public int BookingWindowDays { get; init; } = 365;

    /// <summary>At most so many appointments of an expert on one date.</summary>
    [Id(9)] public int? MaxPerDay { get; init; }

    /// <summary>At most so many appointments of an expert in one ISO week.</summary>
    [Id(10)] public int? MaxPerWeek { get; init; }

    /// <summary>How many may share one slot.</summary>
    [Id(11)] public int Capacity { get; init; } = 1;

    /// <summary>What it costs; null when free.</summary>
    [Id(12)] public Money? Price { get; init; }

    /// <summary>True when a booking waits, as <c>scheduled</c>, for staff to confirm it.</summary>
    [Id(13)] public bool RequiresConfirmation { get; init; }

    /// <summary>What a late cancellation costs; null means nothing.</summary>
    [Id(14)] public CancellationPolicy? CancellationPolicy { get; init; }

    /// <summary>The experts who offer it; empty means all.</summary>
    [Id(15)] public ImmutableArray<string> ExpertIds { get; init; } = [];

    /// <summary>When to remind, in minutes before the start.</summary>
    [Id(16)] public ImmutableArray<int> Reminders { get; init; } = [1440, 60];

    /// <summary>What clients are asked when they book.</summary>
    [Id(17)] public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>False when it cannot be booked at present.</summary>
    [Id(18)] public bool Active { get; init; } = true;
}

/// <summary>A service of a tenant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Definition">What it is.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Version">Grows with each change, from 1.</param>
[GenerateSerializer, Immutable, Alias("scheduling.service")]
public sealed record Service(
    [property: Id(0)] string Id,
    [property: Id(1)] ServiceDefinition Definition,
    [property: Id(2)] DateTimeOffset CreatedAt,
    [property: Id(3)] DateTimeOffset UpdatedAt,
    [property: Id(4)] long Version);

/// <summary>The services of a tenant. The key is <c>{tenant}/services</c>; one grain holds them all, so a slug is unique by construction.</summary>
[Alias("scheduling.service-catalog")]
public interface IServiceCatalogGrain : IGrainWithStringKey
{
    /// <summary>The id part of the grain's key.</summary>
    const string KeyId = "services";

    /// <summary>Adds a service. Refused with DUPLICATE_RESOURCE when its slug is taken, LIMIT_REACHED beyond 1,000 services.</summary>
    /// <param name="key">The id to create it under.</param>
    /// <param name="definition">What it is.</param>
    [Alias("create")]
    Task<Outcome<Service>> Create(CreationKey key, ServiceDefinition definition);

    /// <summary>Replaces the definition of a service.</summary>
    /// <param name="id">The service's id.</param>
    /// <param name="definition">What it is from now on. Appointments that exist keep what they were booked with.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("change")]
    Task<Outcome<Service>> Change(string id, ServiceDefinition definition, long? expectedVersion);

    /// <summary>Removes a service; its appointments stay.</summary>
    /// <param name="id">The service's id.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null removes whatever is there.</param>
    [Alias("remove")]
    Task<Outcome<Service>> Remove(string id, long? expectedVersion);

    /// <summary>Finds a service by its id or its slug, or answers null.</summary>
    /// <param name="idOrServiceType">An id or a slug.</param>
    [Alias("find"), ReadOnly]
    Task<Service?> Find(string idOrServiceType);
}
