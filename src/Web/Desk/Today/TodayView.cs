namespace Actors.Web.Desk.Today;

/// <summary>What happens today.</summary>
public sealed record TodayView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }
}
