using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Scheduling.Appointments;

namespace Actors.EchoHost;

internal static class Echo
{
    /// <summary>Maps the echo route, under the same conventions and the same authentication as the booking.</summary>
    public static void MapEcho(this WebApplication app)
    {
        app.MapApi().MapPost("/echo", Answered).WithTags("Bench").AllowedFor(Access.SignedIn)
            .As("Echo", "Reads a booking and writes it back");
    }

    private static CreatedResult<AppointmentView> Answered(ApiCall call, Body<BookingInput> body)
    {
        var input = body.Value;
        var start = input.ScheduledAt!.Value.UtcDateTime;
        var view = new AppointmentView
        {
            Id = call.RequestId,
            ExpertId = input.ExpertId!,
            ServiceId = input.ServiceType!,
            ServiceType = input.ServiceType!,
            ServiceName = input.ServiceType!,
            Reference = call.RequestId,
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
        return new CreatedResult<AppointmentView>(view) { Version = view.Version };
    }
}
