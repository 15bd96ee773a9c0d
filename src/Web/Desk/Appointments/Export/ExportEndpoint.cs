using System.Text;
using Actors.Web.Api;
using Actors.Web.Desk.Appointments.List;
using Actors.Web.Desk.Shared;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Appointments.Export;

/// <summary>The list as a table for programs, with the same filters.</summary>
internal static class ExportEndpoint
{
    /// <summary>How many rows it has at most: so many are read at once.</summary>
    public const int MostRows = 5_000;

    /// <summary>Writes it.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var (appointments, _) = await AppointmentReader.AllAsync(visit, ListQuestion.Of(visit).ApiQuestion(visit), MostRows);
        var text = AppointmentTable.Write(visit.Language, visit.Zone, appointments);
        // Spreadsheets take a file without the mark for one of their own old encodings.
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        return Results.File(bytes, "text/csv; charset=utf-8", $"appointments-{Dates.Write(visit.Today)}.csv");
    }
}
