using Actors.Web.Desk.Shared;
using NodaTime;

namespace Actors.Web.Desk.Agenda;

/// <summary>Days as lists.</summary>
public sealed record AgendaView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>What was asked for.</summary>
    public required AgendaQuestion Question { get; init; }

    /// <summary>Names, and what may be chosen.</summary>
    public required DeskLists Lists { get; init; }

    /// <summary>The days.</summary>
    public required IReadOnlyList<AgendaDay> Days { get; init; }

    /// <summary>How many appointments are shown.</summary>
    public required int Shown { get; init; }

    /// <summary>How many there are.</summary>
    public required int Total { get; init; }

    /// <summary>True when time off could not be shown, since there are too many experts to look at together.</summary>
    public bool HasNoTimeOff { get; init; }

    /// <summary>The first day.</summary>
    public LocalDate First => Days[0].Date;

    /// <summary>The last day.</summary>
    public LocalDate Last => Days[^1].Date;
}
