namespace Actors.Web.Texts;

/// <summary>The desk: what staff and owners work with.</summary>
public sealed record DeskTexts
{
    public required string Today { get; init; }

    public required string Agenda { get; init; }

    public required string Appointments { get; init; }

    public required string Schedule { get; init; }

    public required string Services { get; init; }

    public required string BookingPage { get; init; }

    public required string NewAppointment { get; init; }

    public required string OpenAppointment { get; init; }

    /// <summary>What has just been done, by the name of the note; null for a name that is none.</summary>
    public required Func<string, string?> Note { get; init; }

    public required string StatusName { get; init; }

    /// <summary>Where in its life an appointment is: scheduled, confirmed, completed, cancelled or no_show.</summary>
    public required Func<string, string> Status { get; init; }

    /// <summary>A service with those who do it.</summary>
    public required Func<string, string, string> ServiceWith { get; init; }

    /// <summary>An appointment as one sentence.</summary>
    public required Func<AppointmentSentence, string> Sentence { get; init; }

    public required string Confirm { get; init; }

    public required string Decline { get; init; }

    public required string Complete { get; init; }

    public required string MarkNoShow { get; init; }

    public required string Expert { get; init; }

    public required string AllExperts { get; init; }

    public required string Service { get; init; }

    public required string AllServices { get; init; }

    public required string Show { get; init; }

    public required string ClearFilters { get; init; }

    /// <summary>In which zone all times are.</summary>
    public required Func<string, string> TimesIn { get; init; }

    public required string Pages { get; init; }

    public required string PreviousPage { get; init; }

    public required string NextPage { get; init; }

    /// <summary>The name of a link to a page of a list.</summary>
    public required Func<int, string> PageNumber { get; init; }
}

/// <summary>The parts of a sentence about an appointment, in words.</summary>
/// <param name="When">When it is.</param>
/// <param name="Client">Who comes.</param>
/// <param name="What">For what, and with whom.</param>
/// <param name="Place">Where; null when that is not said.</param>
/// <param name="Status">Where in its life it is.</param>
/// <param name="Extra">What else is to be known; null for nothing.</param>
public sealed record AppointmentSentence(string When, string Client, string What, string? Place, string Status, string? Extra = null)
{
    /// <summary>The parts that there are, in the order in which they are seen.</summary>
    public IEnumerable<string> Parts => new[] { When, Client, What, Place, Extra, Status }.OfType<string>();
}
