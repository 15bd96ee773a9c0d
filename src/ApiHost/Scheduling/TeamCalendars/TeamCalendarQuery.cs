using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.TeamCalendars;

/// <summary>Whose calendars are asked for, and between which instants.</summary>
internal sealed record TeamCalendarQuery(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<string> ExpertIds)
    : IQuery<TeamCalendarQuery>
{
    /// <summary>How many experts one answer has.</summary>
    public const int MaxExperts = 50;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("from", "string", "The first instant, with offset.", "2027-03-29T00:00:00Z") { Format = "date-time", IsRequired = true },
        new(
            "to", "string", $"The instant after the last, with offset; at most {SlotQuery.MaxDays} days after from.",
            "2027-04-05T00:00:00Z") { Format = "date-time", IsRequired = true },
        new(
            "expertIds", "string", $"The experts, {MaxExperts} at most, with commas between; all unless given.",
            "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
    ];

    /// <inheritdoc/>
    public static TeamCalendarQuery Read(ref QueryReader query)
    {
        var (from, to) = (query.Instant("from"), query.Instant("to"));
        var areReadable = query.None;
        if (areReadable && from is null) query.Add("from", "is required");
        if (areReadable && to is null) query.Add("to", "is required");
        if (to <= from) query.Add("to", "must be after from");
        else if (to - from > TimeSpan.FromDays(SlotQuery.MaxDays))
            query.Add("to", $"must be at most {SlotQuery.MaxDays} days after from");
        return new TeamCalendarQuery(from ?? default, to ?? default, ExpertsOf(ref query));
    }

    private static List<string> ExpertsOf(ref QueryReader query)
    {
        var experts = new List<string>();
        if (query.Text("expertIds", MaxExperts * (Ids.Longest + 1)) is not { } asked) return experts;
        foreach (var id in asked.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Ids.IsValid(id))
            {
                query.Add("expertIds", "must be ids with commas between");
                return [];
            }

            if (!experts.Contains(id)) experts.Add(id);
        }

        if (experts.Count is 0 or > MaxExperts) query.Add("expertIds", $"must name 1 to {MaxExperts} experts");
        return experts;
    }
}
