using Actors.Web.Api;
using Actors.Web.Desk.Appointments.Export;
using Actors.Web.Desk.Shared;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Appointments.List;

/// <summary>Appointments as a table.</summary>
public sealed record ListView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>What was asked for.</summary>
    public required ListQuestion Question { get; init; }

    /// <summary>Names, and what may be chosen.</summary>
    public required DeskLists Lists { get; init; }

    /// <summary>What is wrong with the filters.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>The page of the list.</summary>
    public IReadOnlyList<AppointmentInfo> Appointments { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public int Total { get; init; }

    /// <summary>How many pages there are.</summary>
    public int Pages { get; init; }

    /// <summary>How many a table for programs has.</summary>
    public int Exported => Math.Min(Total, ExportEndpoint.MostRows);
}
