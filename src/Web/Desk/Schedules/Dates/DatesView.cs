using Actors.Web.Api;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Schedules.Dates;

/// <summary>Dates on which an expert's hours are others than in the week.</summary>
public sealed record DatesView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The expert, and the schedule as it is.</summary>
    public required ExpertSchedule Of { get; init; }

    /// <summary>What was written.</summary>
    public DateForm Form { get; init; } = new();

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>True when somebody else has changed the schedule since the form was made.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Where forms are sent.</summary>
    public string Path => ExpertSchedule.AddressOf(Of.Expert.Id, "/dates");

    /// <summary>Those that have not passed, by their dates.</summary>
    public IReadOnlyList<DateHoursInfo> ToCome
    {
        get
        {
            var today = Api.Dates.Write(Of.Today(Visit))!;
            return
            [
                .. Of.Schedule.Overrides.Where(entry => string.CompareOrdinal(entry.Date ?? entry.To, today) >= 0)
                    .OrderBy(KeyOf, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>By what an entry is named: its date, or its first and its last.</summary>
    public static string KeyOf(DateHoursInfo entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Date ?? $"{entry.From}/{entry.To}";
    }
}
