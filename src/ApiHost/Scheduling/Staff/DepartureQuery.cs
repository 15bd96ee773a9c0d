using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Staff;

/// <summary>What becomes of the appointments of an expert who is removed.</summary>
internal sealed record DepartureQuery(Departure Departure) : IQuery<DepartureQuery>
{
    private static readonly string[] Fates = ["refuse", "cancel", "reassign"];

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("appointments", "string", "What becomes of appointments that are to come; refuse by default.", "refuse") { Values = Fates },
        new("reassignTo", "string", "With reassign: the expert who takes them over at their times.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
    ];

    /// <inheritdoc/>
    public static DepartureQuery Read(ref QueryReader query)
    {
        var fate = query.Text("appointments", 20) ?? Fates[0];
        if (!Fates.Contains(fate)) query.Add("appointments", $"must be one of {string.Join(", ", Fates)}");
        var heir = query.Id("reassignTo");
        if (fate == "reassign" && heir is null) query.Add("reassignTo", "is required with appointments=reassign");
        if (fate != "reassign" && heir is not null) query.Add("reassignTo", "must come with appointments=reassign only");
        return new DepartureQuery(new Departure((AppointmentsFate)Math.Max(0, Array.IndexOf(Fates, fate)), heir));
    }
}
