namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>A length that a service may be booked for.</summary>
/// <param name="Minutes">The length, 1 to 1,440 minutes.</param>
/// <param name="Price">What it costs; null for what the service costs.</param>
[GenerateSerializer, Immutable, Alias("scheduling.duration-choice")]
public sealed record DurationChoice([property: Id(0)] int Minutes, [property: Id(1)] Money? Price);

/// <summary>Where an appointment may take place.</summary>
[GenerateSerializer, Alias("scheduling.place-type")]
public enum PlaceType
{
    /// <summary>At an address.</summary>
    Address,

    /// <summary>By phone.</summary>
    Phone,

    /// <summary>Online.</summary>
    Online,

    /// <summary>Where the client says.</summary>
    Asked,
}

/// <summary>Where an appointment takes place.</summary>
/// <param name="Type">What sort of place.</param>
/// <param name="Value">The address, the number or the link; what the client said, for one that is asked.</param>
[GenerateSerializer, Immutable, Alias("scheduling.place")]
public sealed record Place([property: Id(0)] PlaceType Type, [property: Id(1)] string? Value);

/// <summary>A rule that staff may book against. That time is taken is none of them.</summary>
[GenerateSerializer, Alias("scheduling.booking-rule")]
public enum BookingRule
{
    /// <summary>How long before its start it must be booked. Who books against it may also record what has begun some days ago.</summary>
    Notice,

    /// <summary>How far ahead it may be booked.</summary>
    Window,

    /// <summary>How many there may be in a day, a week or a month, and of one client.</summary>
    Limit,

    /// <summary>That it is a slot of the expert's working hours.</summary>
    Availability,

    /// <summary>That it is paid for when booking.</summary>
    Payment,
}
