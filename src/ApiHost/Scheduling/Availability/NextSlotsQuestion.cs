using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>A question for the next free slots, as query strings ask it.</summary>
internal sealed record NextSlotsQuestion(
    string Service, string? ServiceType, string? ExpertId, DateTimeOffset? After, int Count, string? TimeZone) : IQuery<NextSlotsQuestion>
{
    /// <summary>How long the slots are; null for the service's own length.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>A hold whose time counts as free.</summary>
    public string? HoldId { get; init; }

    /// <summary>An appointment whose time counts as free.</summary>
    public string? AppointmentId { get; init; }

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("serviceType", "string", "The service's slug; or else serviceId.", "consultation"),
        new("serviceId", "string", "The service's id, in place of its slug.", "svc_01hzx3v7qk8m5n2p4r6t8w0y1a"),
        new("expertId", "string", "Only this expert's slots.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
        new("after", "string", "Slots that start at this time or later, with offset; now by default.", "2027-03-29T00:00:00Z")
        {
            Format = "date-time",
        },
        new("count", "integer", "How many, 1 to 10; 1 by default.", "3"),
        new("timeZone", "string", "The IANA zone of the slots' wall-clock times; the schedule's by default.", "Europe/Lisbon"),
        SlotQuestion.Duration,
        SlotQuestion.Hold,
        SlotQuestion.Appointment,
    ];

    /// <inheritdoc/>
    public static NextSlotsQuestion Read(ref QueryReader query)
    {
        var serviceType = query.Text("serviceType", SlotQuestion.MaxService);
        var serviceId = query.Id("serviceId");
        if (serviceType is null && serviceId is null) query.Add("serviceType", "is required: give serviceType or serviceId");
        return new NextSlotsQuestion(
            serviceId ?? serviceType ?? "",
            serviceId is null ? null : serviceType,
            query.Id("expertId"),
            query.Instant("after"),
            query.Number("count", 1, NextSlotsQuery.MaxCount, 1),
            query.TimeZone("timeZone"))
        {
            DurationMinutes = query.Number(SlotQuestion.Duration.Name, 1, SlotQuestion.MinutesOfDay),
            HoldId = query.Id(SlotQuestion.Hold.Name),
            AppointmentId = query.Id(SlotQuestion.Appointment.Name),
        };
    }
}
