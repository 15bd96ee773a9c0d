using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Scheduling;

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

/// <summary>Who serves a booking that names no expert.</summary>
[GenerateSerializer, Alias("scheduling.assignment")]
public enum Assignment
{
    /// <summary>The free expert who has most room on that day.</summary>
    [JsonStringEnumMemberName("any")]
    Any = 0,

    /// <summary>In turn: of those who are free who has the highest priority, and among these whose turn it is by weight.</summary>
    [JsonStringEnumMemberName("round_robin")]
    RoundRobin = 1,

    /// <summary>All of its experts together; it can be booked when all of them are free.</summary>
    [JsonStringEnumMemberName("collective")]
    Collective = 2,
}

/// <summary>The names of the ways to assign in the API and in documents.</summary>
public static class AssignmentNames
{
    private static readonly string[] Names = ["any", "round_robin", "collective"];

    /// <summary>All names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a way to assign.</summary>
    /// <param name="assignment">The way.</param>
    public static string NameOf(Assignment assignment) => Names[(int)assignment];

    /// <summary>The way that has a name, or null.</summary>
    /// <param name="name">The name.</param>
    public static Assignment? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? (Assignment)at : null;
}

/// <summary>An expert who offers a service, and how much of it.</summary>
/// <param name="Id">The expert's id.</param>
[GenerateSerializer, Immutable, Alias("scheduling.service-expert")]
public sealed record ServiceExpert([property: Id(0)] string Id)
{
    /// <summary>The share of the bookings in turn, 1 to 100: who has 2 gets twice as many as who has 1.</summary>
    [Id(1)] public int Weight { get; init; } = 1;

    /// <summary>Who has a higher one goes first, 0 to 10.</summary>
    [Id(2)] public int Priority { get; init; }

    /// <summary>True for an expert who takes part in every booking, beside the one who is assigned.</summary>
    [Id(3)] public bool Fixed { get; init; }
}

/// <summary>What can be booked, as its owner describes it; the meaning and bounds of each field are in api.md section 3.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.service-definition")]
public sealed record ServiceDefinition
{
    /// <summary>The name people see.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>
    /// The slug by which callers name the service; unique in the tenant. Empty in a request: one is made from the name.
    /// </summary>
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

    /// <summary>At most so many times of an expert on one date; those who share a slot's seats share its time.</summary>
    [Id(9)] public int? MaxPerDay { get; init; }

    /// <summary>At most so many times of an expert in one ISO week.</summary>
    [Id(10)] public int? MaxPerWeek { get; init; }

    /// <summary>How many may share one slot.</summary>
    [Id(11)] public int Capacity { get; init; } = 1;

    /// <summary>What it costs; null when free.</summary>
    [Id(12)] public Money? Price { get; init; }

    /// <summary>True when a booking waits, as <c>scheduled</c>, for staff to confirm it.</summary>
    [Id(13)] public bool RequiresConfirmation { get; init; }

    /// <summary>What a late cancellation costs; null means nothing.</summary>
    [Id(14)] public CancellationPolicy? CancellationPolicy { get; init; }

    /// <summary>
    /// Experts who offer it. Those named here or in <see cref="Experts"/> do; when neither names one, all do.
    /// </summary>
    [Id(15)] public ImmutableArray<string> ExpertIds { get; init; } = [];

    /// <summary>When to remind, in minutes before the start: at most ten, from 5 minutes to 30 days.</summary>
    [Id(16)] public ImmutableArray<int> Reminders { get; init; } = [1440, 60];

    /// <summary>Always empty: questions had no type at first, and nobody was asked. <see cref="TypedQuestions"/> are.</summary>
    [Id(17)] public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>False when it cannot be booked at present.</summary>
    [Id(18)] public bool Active { get; init; } = true;

    /// <summary>
    /// A request that nobody has confirmed lapses after so many hours, and at its start at the latest;
    /// <see cref="DefaultConfirmWithinHours"/> when null.
    /// </summary>
    [Id(19)] public int? ConfirmWithinHours { get; init; }

    /// <summary>Who serves a booking that names no expert.</summary>
    [Id(140), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Assignment Assignment { get; init; }

    /// <summary>
    /// Experts who offer it, with their share, beside <see cref="ExpertIds"/>; at most 100, and nobody is in both. Default when nobody is
    /// named here, so that what was stored before keeps its bytes.
    /// </summary>
    [Id(141), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<ServiceExpert> Experts { get; init; }

    /// <summary>What clients are asked when they book; null for nothing.</summary>
    [Id(180)] public ImmutableArray<Question>? TypedQuestions { get; init; }

    /// <summary>
    /// The lengths that it may be booked for beside <see cref="DurationMinutes"/>, which may be among them for its price; null for none.
    /// </summary>
    [Id(181)] public ImmutableArray<DurationChoice>? Durations { get; init; }

    /// <summary>Where it may take place; null when that is not said. The first is meant when a booking names none.</summary>
    [Id(182)] public ImmutableArray<Place>? Places { get; init; }

    /// <summary>At most so many times of an expert in one month.</summary>
    [Id(183)] public int? MaxPerMonth { get; init; }

    /// <summary>At most so many appointments that are to come has one client, by the e-mail address.</summary>
    [Id(184)] public int? MaxActivePerClient { get; init; }

    /// <summary>
    /// How many minutes somebody who waits has to accept an offer, 5 to 1,440; <see cref="DefaultWaitlistOfferMinutes"/> when null.
    /// </summary>
    [Id(220)] public int? WaitlistOfferMinutes { get; init; }

    /// <summary>How it is paid for; null when nothing is paid when booking.</summary>
    [Id(260)] public PaymentTerms? Payment { get; init; }

    /// <summary>Its rate of tax; null for the organisation's.</summary>
    [Id(261)] public TaxRate? Tax { get; init; }

    /// <summary>How people meet; null when nothing is said of it.</summary>
    [Id(320)] public MeetingTerms? Meeting { get; init; }

    /// <summary>The slugs that no new service gets: words of the API where slugs stand.</summary>
    public static IReadOnlyList<string> ReservedSlugs { get; } = ["tax"];

    /// <summary>How many minutes an offer lasts when the service does not say.</summary>
    public const int DefaultWaitlistOfferMinutes = 120;

    /// <summary>How many hours there are to confirm a request when the service does not say.</summary>
    public const int DefaultConfirmWithinHours = 48;

    /// <summary>How many experts of a service are asked and assigned; the first of them when there are more.</summary>
    public const int MaxAsked = 100;

    /// <summary>How many experts act together at most: each has a document of the appointment.</summary>
    public const int MaxTogether = 20;

    /// <summary>True when all experts of the tenant offer it, since none is named.</summary>
    public bool IsOfferedByAll() => ExpertIds.IsDefaultOrEmpty && Experts.IsDefaultOrEmpty;

    /// <summary>True when an expert offers it.</summary>
    /// <param name="expertId">The expert's id.</param>
    public bool Offers(string expertId) =>
        IsOfferedByAll() || (!ExpertIds.IsDefaultOrEmpty && ExpertIds.Contains(expertId)) || Find(expertId) is not null;

    /// <summary>The experts who are named, each once; empty when all offer it.</summary>
    public ImmutableArray<string> NamedExperts()
    {
        var first = ExpertIds.IsDefault ? [] : ExpertIds;
        return Experts.IsDefaultOrEmpty ? first : [.. first.Union(Experts.Select(expert => expert.Id))];
    }

    /// <summary>How an expert offers it: as named in <see cref="Experts"/>, otherwise with weight 1 and priority 0.</summary>
    /// <param name="expertId">The expert's id.</param>
    public ServiceExpert ShareOf(string expertId) => Find(expertId) ?? new ServiceExpert(expertId);

    /// <summary>
    /// True when a booking takes the time of several experts: of all of them, or of the fixed ones beside the one who is assigned.
    /// </summary>
    public bool TakesSeveral() => Assignment == Assignment.Collective || (!Experts.IsDefaultOrEmpty && Experts.Any(expert => expert.Fixed));

    private ServiceExpert? Find(string expertId) =>
        Experts.IsDefaultOrEmpty ? null : Experts.FirstOrDefault(expert => expert.Id == expertId);
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
    [property: Id(4)] long Version)
{
    /// <summary>
    /// The organisation's closed days when the service was found: they come along, so that a calendar that asks for the service knows them
    /// without another call (decision 0041). Kept nowhere with the service.
    /// </summary>
    [Id(200), JsonIgnore] public Holidays? Holidays { get; init; }

    /// <summary>The organisation's rate of tax when the service was found, as above; null for none.</summary>
    [Id(260), JsonIgnore] public TaxRate? OrganizationTax { get; init; }

    /// <summary>The experts of the organisation who take no payments when the service was found, as above; null for none.</summary>
    [Id(261), JsonIgnore] public ImmutableHashSet<string>? WithoutPayments { get; init; }

    /// <summary>False when it is paid for when booking, and the expert takes no payments at present.</summary>
    /// <param name="expertId">The expert.</param>
    public bool MayBePaidFor(string expertId) => Definition.Payment is null || WithoutPayments?.Contains(expertId) != true;
}

/// <summary>
/// The services of a tenant. The key is <c>{tenant}/services</c>; one grain holds them all, so a slug is unique by construction.
/// </summary>
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

    /// <summary>What <see cref="Change"/> would answer; changes nothing.</summary>
    /// <param name="id">The service's id.</param>
    /// <param name="definition">What it would be.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("try-change")]
    Task<Outcome<Service>> TryChange(string id, ServiceDefinition definition, long? expectedVersion);

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
