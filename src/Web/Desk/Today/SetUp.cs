using Actors.Web.Api;
using Actors.Web.Desk.Shared;

namespace Actors.Web.Desk.Today;

/// <summary>What a new organisation has to say before it can be booked.</summary>
/// <param name="HasExperts">True when there is somebody to be booked.</param>
/// <param name="HasServices">True when there is something to be booked.</param>
/// <param name="HasHours">True when there are hours.</param>
public sealed record SetUp(bool HasExperts, bool HasServices, bool HasHours)
{
    // Whoever has so many experts is not new.
    private const int MostLookedAt = 5;

    /// <summary>True when there is nothing left to do.</summary>
    public bool IsDone => HasExperts && HasServices && HasHours;

    /// <summary>Finds out how far it has come; null for those who do not manage it, and once all is done.</summary>
    public static async Task<SetUp?> ReadAsync(DeskVisit visit, DeskLists lists)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(lists);
        if (!visit.User.IsAdmin || lists.Experts.Count > MostLookedAt) return null;
        var schedules = await Task.WhenAll(lists.Experts.Select(expert => visit.Api.GetAsync(
            $"/experts/{Uri.EscapeDataString(expert.Id)}/schedule", ApiJson.Default.ScheduleInfo, visit.Aborted)));
        var steps = new SetUp(lists.Experts.Count > 0, lists.Services.Count > 0,
            schedules.Any(schedule => schedule.Data is { HasHours: true }));
        return steps.IsDone ? null : steps;
    }
}
