using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using Actors.Web.Parts;
using Actors.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking;

/// <summary>One request for a page of an organisation's booking.</summary>
public sealed class BookingVisit
{
    /// <summary>The request.</summary>
    public required HttpContext Http { get; init; }

    /// <summary>The API, in the visitor's name.</summary>
    public required ApiClient Api { get; init; }

    /// <summary>The organisation.</summary>
    public required TenantInfo Tenant { get; init; }

    /// <summary>The language of the page.</summary>
    public required Language Language { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>What surrounds the page.</summary>
    public required Frame Frame { get; init; }

    /// <summary>How the organisation is reached: what is read, and where it leads.</summary>
    public IEnumerable<(string Text, string Address)> Contacts
    {
        get
        {
            if (Tenant.Contact?.Email is { } email) yield return (email, "mailto:" + email);
            if (Tenant.Contact?.Phone is { } phone) yield return (phone, "tel:" + phone);
        }
    }

    /// <summary>What addresses of the organisation's pages begin with that are never framed.</summary>
    public string TopRoot => "/book/" + Tenant.Slug;

    /// <summary>What all addresses of this visit begin with: <c>/book/demo</c>, or <c>/embed/demo</c> in a frame.</summary>
    public required string Root { get; init; }

    /// <summary>True inside a frame of another site.</summary>
    public bool IsEmbedded => Frame.IsEmbedded;

    /// <summary>Ends when the visitor does not wait any longer.</summary>
    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>A value of the address; null when it is absent or empty.</summary>
    public string? Query(string name) => QueryOf(Http, name);

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string?)Http.Request.RouteValues[name] ?? "";

    /// <summary>
    /// An address of this visit, with what is kept from page to page: language, zone and clock if the address names them.
    /// </summary>
    public ApiQuery Address(string path) => AddressOf(Http, Root + path);

    /// <summary>The same of a page on the way to a form, with what the address fills in of that.</summary>
    public ApiQuery WayAddress(string path) => Prefill.Onto(Address(path), Http);

    /// <summary>The same, of a page that is never framed.</summary>
    public ApiQuery TopAddress(string path) => AddressOf(Http, TopRoot + path);

    /// <summary>An address with what a request's address keeps from page to page.</summary>
    internal static ApiQuery AddressOf(HttpContext http, string path)
    {
        var address = new ApiQuery(path);
        foreach (var name in Kept) address.With(name, QueryOf(http, name));
        return address;
    }

    private static string? QueryOf(HttpContext http, string name)
    {
        var text = http.Request.Query[name].ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    // What a visitor, or the site around a frame, has chosen stays chosen.
    private static readonly string[] Kept = ["lang", "tz", "clock", "theme"];
}
