using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Texts;
using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Desk.Appointments.Export;

/// <summary>
/// Appointments as a table for programs. What clients wrote to the expert stays here: it may be about their health. Pure.
/// </summary>
internal static class AppointmentTable
{
    private static readonly OffsetDateTimePattern Instants = OffsetDateTimePattern
        .CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<G>");

    /// <summary>Writes it.</summary>
    /// <param name="language">The language of the heads.</param>
    /// <param name="zone">The zone of the times, which carry their offset.</param>
    /// <param name="appointments">The appointments.</param>
    public static string Write(Language language, DateTimeZone zone, IEnumerable<AppointmentInfo> appointments)
    {
        var (desk, list, texts) = (language.Desk, language.AppointmentList, language.Appointments);
        var csv = new CsvText().Row(
            list.Id, list.Start, list.End, desk.StatusName, desk.Service, desk.Expert, list.Client, texts.Email, texts.Phone, texts.Place,
            texts.Price, list.Currency, list.BookedAt);
        foreach (var appointment in appointments)
        {
            csv.Row(
                appointment.Id, Local(zone, appointment.ScheduledAt), Local(zone, appointment.EndsAt), desk.Status(appointment.Status),
                appointment.Service, appointment.Experts, appointment.ClientName, appointment.ClientEmail,
                appointment.ClientPhone, appointment.Place is { } place ? language.Booking.Place(place.Type, place.Value) : null,
                Amount(appointment.Price), appointment.Price?.Currency, Local(zone, appointment.CreatedAt));
        }

        return csv.ToString();
    }

    private static string Local(DateTimeZone zone, DateTimeOffset instant) =>
        Instants.Format(Instant.FromDateTimeOffset(instant).InZone(zone).ToOffsetDateTime());

    // As programs read numbers, whatever the language.
    private static string? Amount(MoneyInfo? price)
    {
        if (price is null) return null;
        var digits = Currencies.DigitsOf(price.Currency);
        return (price.Amount / Currencies.ScaleOf(price.Currency)).ToString("F" + digits, CultureInfo.InvariantCulture);
    }
}
