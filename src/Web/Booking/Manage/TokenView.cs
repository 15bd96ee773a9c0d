using Actors.Web.Api;
using Actors.Web.Booking.Pay;

namespace Actors.Web.Booking.Manage;

/// <summary>Asks for the code that a mail carries.</summary>
public sealed record TokenView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>What is opened.</summary>
    public required string Heading { get; init; }

    /// <summary>Where the code is found.</summary>
    public required string Text { get; init; }

    /// <summary>What is said of a code that opens nothing.</summary>
    public required string Refused { get; init; }

    /// <summary>What opening it is called.</summary>
    public required string Open { get; init; }

    /// <summary>Where the code is sent.</summary>
    public required string Address { get; init; }

    /// <summary>Where somebody finds help who has no code; null when there is none.</summary>
    public string? Help { get; init; }

    /// <summary>True when the one that was given does not open it.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Asks for the code of an appointment.</summary>
    internal static TokenView OfAppointment(BookingVisit visit) => new()
    {
        Visit = visit,
        Heading = visit.Language.Manage.YourAppointment,
        Text = visit.Language.Manage.AsksForCode,
        Refused = visit.Language.Manage.CodeRefused,
        Open = visit.Language.Manage.OpenAppointment,
        Address = AddressOf(visit).ToString(),
        Help = visit.TopAddress("/-/link").With("id", visit.Route("id")).ToString(),
    };

    /// <summary>Asks for the code of a place on a waitlist.</summary>
    internal static TokenView OfPlace(BookingVisit visit) => new()
    {
        Visit = visit,
        Heading = visit.Language.Waitlist.YourPlace,
        Text = visit.Language.Waitlist.AsksForCode,
        Refused = visit.Language.Waitlist.CodeRefused,
        Open = visit.Language.Waitlist.Open,
        Address = Waitlist.PlaceEndpoint.AddressOf(visit, visit.Route("id")).ToString(),
    };

    // Whoever wants to pay comes to that with the code.
    private static ApiQuery AddressOf(BookingVisit visit) =>
        visit.Http.Request.Path.Value?.EndsWith(PayEndpoint.Step, StringComparison.Ordinal) == true
            ? PayEndpoint.AddressOf(visit, visit.Route("id"))
            : ManageEndpoint.AddressOf(visit, visit.Route("id"));
}
