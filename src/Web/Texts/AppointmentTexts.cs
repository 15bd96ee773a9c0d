namespace Actors.Web.Texts;

/// <summary>An appointment at the desk: all that is known of it.</summary>
public sealed record AppointmentTexts
{
    /// <summary>The title of the page: whose it is.</summary>
    public required Func<string, string> Title { get; init; }

    public required string BackToAppointment { get; init; }

    public required string When { get; init; }

    public required string ClientName { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required string Notes { get; init; }

    public required string StaffNotes { get; init; }

    public required string Place { get; init; }

    public required string Price { get; init; }

    public required string NotGiven { get; init; }

    public required string ExpertGone { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string CancelledName { get; init; }

    /// <summary>When it was called off.</summary>
    public required Func<string, string> CancelledOn { get; init; }

    public required string Lapsed { get; init; }

    public required string Fee { get; init; }

    public required string Series { get; init; }

    public required string SeeSeries { get; init; }

    public required string ClientZone { get; init; }

    public required string Reference { get; init; }

    public required string Erased { get; init; }

    /// <summary>When it lapses unless somebody confirms it.</summary>
    public required Func<string, string> LapsesAt { get; init; }

    /// <summary>A mail to the client or the expert was refused, and when.</summary>
    public required Func<string, string, string> MailProblem { get; init; }

    /// <summary>What the mail server said.</summary>
    public required Func<string, string> MailServerSaid { get; init; }

    /// <summary>What to do when a mail to the client or the expert was refused.</summary>
    public required Func<string, string> MailProblemHelp { get; init; }

    public required string History { get; init; }

    /// <summary>What happened: the journal's word, and where to or to whom; null for what means nothing to people.</summary>
    public required Func<string, string?, string?> Happened { get; init; }

    /// <summary>What happened, and who did it.</summary>
    public required Func<string, string, string> HappenedBy { get; init; }

    public required string TheClient { get; init; }

    public required string SomebodyElse { get; init; }

    /// <summary>When it was booked.</summary>
    public required Func<string, string> BookedOn { get; init; }

    /// <summary>When it last changed.</summary>
    public required Func<string, string> ChangedOn { get; init; }

    public required string Actions { get; init; }

    public required string Move { get; init; }

    public required string Reassign { get; init; }

    public required string Edit { get; init; }

    public required string EditStaffNotes { get; init; }

    public required string SendLink { get; init; }

    public required string Decline { get; init; }

    public required string Cancel { get; init; }
}
