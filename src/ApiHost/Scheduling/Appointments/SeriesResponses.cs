using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>The series that an appointment belongs to.</summary>
public sealed record SeriesView
{
    /// <summary>The series' id.</summary>
    public required string Id { get; init; }

    /// <summary>The appointments that the request was about, in the order in which they were booked; in answers about several.</summary>
    public IReadOnlyList<AppointmentView>? Appointments { get; init; }

    /// <summary>The occurrences that were not booked; in answers about several.</summary>
    public IReadOnlyList<RefusedOccurrenceView>? Refused { get; init; }
}

/// <summary>An occurrence that was not booked.</summary>
public sealed record RefusedOccurrenceView
{
    /// <summary>When it would have started, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>Why not.</summary>
    public required string Code { get; init; }
}

/// <summary>Series as answers show them.</summary>
internal static class SeriesResponses
{
    /// <summary>The appointment that a request names, with those of its series that the request was about.</summary>
    public static AppointmentView ToResponse(
        AppointmentSeries series, Appointment named, Func<Appointment, AppointmentView> view) => view(named) with
        {
            Series = new SeriesView
            {
                Id = series.Id,
                Appointments = [.. series.Appointments.Select(view)],
                Refused =
                [
                    .. series.Refused.Select(refused => new RefusedOccurrenceView
                    {
                        Start = refused.Start.UtcDateTime,
                        Code = Refusals.CodeOf(refused.Code).Name,
                    }),
                ],
            },
        };

    /// <summary>What a series answered to a request that names one of its appointments.</summary>
    public static OkResult<AppointmentView> ResultOf(
        Outcome<AppointmentSeries> outcome, string appointmentId, Func<Appointment, AppointmentView> view) => Reply.Ok(
        outcome,
        series => ToResponse(series, Named(series, appointmentId), view),
        series => Named(series, appointmentId).Version);

    private static Appointment Named(AppointmentSeries series, string appointmentId) =>
        series.Appointments.First(appointment => appointment.Id == appointmentId);
}
