using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Actors.Web.Texts;
using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Booking.Waitlist;

/// <summary>What somebody has written who wants to wait: as it came.</summary>
public sealed record JoinForm
{
    /// <summary>The first date.</summary>
    public string? From { get; init; }

    /// <summary>The last date.</summary>
    public string? To { get; init; }

    /// <summary>The days of the week, 1 for Monday to 7.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>The part of the day; empty for any.</summary>
    public string? Part { get; init; }

    /// <summary>For how many.</summary>
    public string? Seats { get; init; }

    /// <summary>With whom; null for anybody.</summary>
    public string? Expert { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The key by which a repeat is known.</summary>
    public required string Key { get; init; }

    /// <summary>True when a field that people do not see was filled.</summary>
    public bool IsMachine { get; init; }

    /// <summary>A form that was sent.</summary>
    public static JoinForm Of(FormValues form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new JoinForm
        {
            From = form["from"],
            To = form["to"],
            Days = form.All("days"),
            Part = form["part"],
            Seats = form["seats"],
            Expert = form["expert"],
            Name = form["name"],
            Email = form["email"],
            Phone = form["phone"],
            Key = form["key"] ?? Keys.Fresh(),
            IsMachine = form["website"] is not null,
        };
    }

    /// <summary>A date as it was written; null when it is none.</summary>
    public static LocalDate? DateOf(string? text) =>
        LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: var date } ? date : null;

    /// <summary>Notes what is missing or cannot be meant, before anybody is asked.</summary>
    public FormErrors Check(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var errors = new FormErrors();
        var (from, to) = (DateOf(From), DateOf(To));
        if (from is null) errors.Add("from", language.Waitlist.DateMissing);
        if (to is null) errors.Add("to", language.Waitlist.DateMissing);
        if (from > to) errors.Add("to", language.Waitlist.DatesWrong);
        if (Name is null) errors.Add("name", language.Booking.NameMissing);
        if (Email is null) errors.Add("email", language.Booking.EmailMissing);
        return errors;
    }

    /// <summary>The request, once nothing is missing. Dates are those of the zone of the page; the last one counts whole.</summary>
    public WaitlistRequest RequestOf(BookingVisit visit, ServiceInfo service, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(zone);
        return new WaitlistRequest
        {
            ServiceType = service.ServiceType,
            ExpertId = Expert,
            From = zone.AtStartOfDay(DateOf(From)!.Value).ToDateTimeOffset(),
            To = zone.AtStartOfDay(DateOf(To)!.Value.PlusDays(1)).ToDateTimeOffset(),
            Days = Days.Count is 0 or 7 ? null : [.. Days.Select(Number).OfType<int>()],
            PartOfDay = Part,
            Seats = Number(Seats),
            ClientName = Name,
            ClientEmail = Email,
            ClientPhone = Phone,
            TimeZone = zone.Id,
            Locale = visit.Language.Code,
        };
    }

    /// <summary>The form's name of a field of the API; null for what the form does not have.</summary>
    public static string? NameOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field switch
        {
            "clientName" => "name",
            "clientEmail" => "email",
            "clientPhone" => "phone",
            "from" or "to" or "seats" => field,
            "partOfDay" => "part",
            _ when field.StartsWith("days", StringComparison.Ordinal) => "days",
            _ => null,
        };
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
