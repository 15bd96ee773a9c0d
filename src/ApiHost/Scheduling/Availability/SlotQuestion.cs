using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>A question for slots, as query strings ask it.</summary>
internal sealed record SlotQuestion(SlotQuery Query, string? ExpertId, string? ServiceType, bool PerDay) : IQuery<SlotQuestion>
{
    /// <summary>How long a service's slug is at most.</summary>
    public const int MaxService = 128;

    /// <summary>How long a slot is at most.</summary>
    public const int MinutesOfDay = 1_440;

    /// <summary>Names the length.</summary>
    public static QueryParameter Duration { get; } =
        new("durationMinutes", "integer", "How long the slots are, one of the service's lengths; its own by default.", "30");

    /// <summary>Names the asker's own hold.</summary>
    public static QueryParameter Hold { get; } =
        new("holdId", "string", "A hold whose time counts as free; its id is enough.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a.hld_1");

    /// <summary>Names the asker's own appointment.</summary>
    public static QueryParameter Appointment { get; } = new(
        "appointmentId",
        "string",
        "An appointment whose time counts as free, for those who may move it.",
        "apt_01hzx3v7qk8m5n2p4r6t8w0y1a");

    /// <summary>The parameters of a question about one expert.</summary>
    public static IReadOnlyList<QueryParameter> OfOneExpert { get; } =
    [
        new("serviceType", "string", "The service's slug; or else serviceId.", "consultation"),
        new("serviceId", "string", "The service's id, in place of its slug.", "svc_01hzx3v7qk8m5n2p4r6t8w0y1a"),
        new("date", "string", "A day in timeZone; or else from and to.", "2027-03-29") { Format = "date" },
        new("from", "string", "Slots that start at this time or later, with offset.", "2027-03-29T00:00:00Z") { Format = "date-time" },
        new(
            "to",
            "string",
            "Slots that start before this time, with offset; at most 62 days after from.",
            "2027-04-05T00:00:00Z") { Format = "date-time" },
        new("timeZone", "string", "The IANA zone of date and of the slots' wall-clock times; the schedule's by default.", "Europe/Lisbon"),
        Duration,
        new("includeUnavailable", "boolean", "True lists the slots of the grid too that cannot be booked.", "false"),
        new("perDay", "boolean", "True counts the slots of each date in place of listing them.", "false"),
        Hold,
        Appointment,
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. OfOneExpert,
        new("staffId", "string", "Only this expert's slots.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
        new("expertId", "string", "The same as staffId.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
    ];

    /// <inheritdoc/>
    public static SlotQuestion Read(ref QueryReader query)
    {
        var staffId = query.Id("staffId");
        var expertId = query.Id("expertId");
        if (staffId is not null && expertId is not null && staffId != expertId)
            query.Add("staffId", "must not name another expert than expertId");
        return ReadOfOneExpert(ref query) with { ExpertId = staffId ?? expertId };
    }

    /// <summary>Reads a question about one expert.</summary>
    public static SlotQuestion ReadOfOneExpert(ref QueryReader query)
    {
        var serviceType = query.Text("serviceType", MaxService);
        var serviceId = query.Id("serviceId");
        var date = query.Date("date");
        var from = query.Instant("from");
        var to = query.Instant("to");
        var timeZone = query.TimeZone("timeZone");
        var minutes = query.Number(Duration.Name, 1, MinutesOfDay);
        var includeUnavailable = query.Flag("includeUnavailable");
        var perDay = query.Flag("perDay");
        var (holdId, appointmentId) = (query.Id(Hold.Name), query.Id(Appointment.Name));
        if (serviceType is null && serviceId is null) query.Add("serviceType", "is required: give serviceType or serviceId");
        var slots = new SlotQuery(serviceId ?? serviceType ?? "", from, to, date, timeZone, includeUnavailable)
        {
            DurationMinutes = minutes,
            HoldId = holdId,
            AppointmentId = appointmentId,
        };
        if (query.None && slots.CheckRange() is { } refusal) query.Add(refusal);
        return new SlotQuestion(slots, null, serviceId is null ? null : serviceType, perDay);
    }
}

/// <summary>A question for slots of the expert whom the path names.</summary>
internal sealed record ExpertSlotQuestion(SlotQuestion Slots) : IQuery<ExpertSlotQuestion>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters => SlotQuestion.OfOneExpert;

    /// <inheritdoc/>
    public static ExpertSlotQuestion Read(ref QueryReader query) => new(SlotQuestion.ReadOfOneExpert(ref query));
}
