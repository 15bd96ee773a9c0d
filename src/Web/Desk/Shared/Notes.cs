using Actors.Web.Api;

namespace Actors.Web.Desk.Shared;

/// <summary>
/// What has just been done, told on the page that follows a form: the address carries its name, and never words of its own, since anybody
/// can write an address.
/// </summary>
internal static class Notes
{
    public const string Confirmed = "confirmed";
    public const string Completed = "completed";
    public const string NoShow = "no-show";
    public const string Cancelled = "cancelled";
    public const string Moved = "moved";
    public const string Reassigned = "reassigned";
    public const string Saved = "saved";
    public const string Booked = "booked";
    public const string LinkSent = "link-sent";
    public const string DateAdded = "date-added";
    public const string DateRemoved = "date-removed";
    public const string TimeOffAdded = "time-off-added";
    public const string TimeOffRemoved = "time-off-removed";
    public const string ServiceAdded = "service-added";
    public const string ServiceRemoved = "service-removed";
    public const string ServiceActivated = "service-activated";
    public const string ServiceDeactivated = "service-deactivated";
    public const string ExpertAdded = "expert-added";

    /// <summary>A service was changed by somebody else meanwhile.</summary>
    public const string ServiceChanged = "service-changed";

    /// <summary>It was changed by somebody else meanwhile.</summary>
    public const string Changed = "changed";

    /// <summary>It can no longer be done.</summary>
    public const string TooLate = "too-late";

    /// <summary>The link was sent too often.</summary>
    public const string LinkOften = "link-often";

    private const string Parameter = "note";
    private const string Subject = "about";

    private static readonly string[] Failures = [Changed, TooLate, LinkOften, ServiceChanged];

    /// <summary>The note of a page's address; null when there is none.</summary>
    public static string? Of(DeskVisit visit) => visit.Query(Parameter);

    /// <summary>True for what did not work.</summary>
    public static bool IsFailure(string note) => Failures.Contains(note);

    /// <summary>The appointment that the note is about, when the page is not its own.</summary>
    public static string? SubjectOf(DeskVisit visit) => visit.QueryId(Subject);

    /// <summary>Adds a note to an address.</summary>
    public static ApiQuery With(string address, string note, string? about = null) =>
        new ApiQuery(address).With(Parameter, note).With(Subject, about);
}
