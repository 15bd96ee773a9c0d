using Actors.Web.Api;
using Actors.Web.Booking.Manage;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Pay;

/// <summary>
/// The way to the payment service. A form may lead to pages of this host only, and a browser holds its answer to that too; so another host
/// is reached by a page that leads on, which needs no script.
/// </summary>
internal static class PayService
{
    /// <summary>Leads to a page of the payment service's.</summary>
    /// <param name="opened">The appointment that is paid for.</param>
    /// <param name="url">Where the page is.</param>
    public static IResult LeadTo(OpenedAppointment opened, string url)
    {
        var http = opened.Visit.Http;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsSafe(address))
            throw new ApiProblemException(Unknown);
        return address.Authority == http.Request.Host.Value
            ? SeeOther.To(new ApiQuery(url))
            : PageResult.Of<LeadPage>(new LeadView
            {
                Visit = opened.Visit,
                Address = url,
                KeepsCard = opened.Appointment.Payment is { KeepsCard: true },
            });
    }

    private static ApiProblem Unknown => new()
    {
        Status = StatusCodes.Status502BadGateway,
        Code = "UPSTREAM_ERROR",
        Message = "The payment service's page has an address that leads nowhere.",
    };

    // An address from outside runs nothing here, and nobody reads along.
    private static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}

/// <summary>Leads on to another host.</summary>
public sealed record LeadView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Address { get; init; }

    /// <summary>True when a card is left there, and nothing paid.</summary>
    public bool KeepsCard { get; init; }
}
