using Actors.ApiHost.Http;
using Actors.ApiHost.Scheduling;

namespace Actors.EchoHost;

internal static class Echo
{
    /// <summary>Maps the echo route, under the same conventions and the same authentication as the booking.</summary>
    public static void MapEcho(this WebApplication app)
    {
        var operation = new Operation("Echo", "Bench", "Reads a booking and writes it back")
        {
            Access = Access.SignedIn,
            Request = typeof(BookingInput),
            Response = typeof(Envelope<AppointmentView>),
            Status = StatusCodes.Status201Created,
        };
        new ApiRoutes(app, app.Services.GetRequiredService<IGate>()).Map("POST", "/echo", Answered, operation);
    }

    private static async ValueTask<Answer> Answered(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, SchedulingRequests.Default.BookingInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        var start = input.ScheduledAt!.Value.UtcDateTime;
        var view = new AppointmentView
        {
            Id = call.RequestId,
            ExpertId = input.ExpertId!,
            ServiceId = input.ServiceType!,
            ServiceType = input.ServiceType!,
            Status = "confirmed",
            ScheduledAt = start,
            EndsAt = start,
            TimeZone = "UTC",
            ClientName = input.ClientName!,
            ClientEmail = input.ClientEmail,
            ClientPhone = input.ClientPhone,
            Notes = input.Notes,
            CreatedAt = start,
            UpdatedAt = start,
            Version = 1,
        };
        return Answer.Created(view, SchedulingAnswers.Default.EnvelopeAppointmentView, null, view.Version, replayed: false);
    }
}
