using Actors.Web.Api;

namespace Actors.Web.Booking.Hub;

/// <summary>What an organisation offers, and who serves it.</summary>
public sealed record HubView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>What can be booked.</summary>
    public required IReadOnlyList<ServiceInfo> Services { get; init; }

    /// <summary>Who serves, as far as they are published.</summary>
    public required IReadOnlyList<ExpertInfo> Experts { get; init; }

    /// <summary>When each service is free first, in words, as far as that is known.</summary>
    public required IReadOnlyDictionary<string, string> FirstFree { get; init; }
}
