using System.Text.Json;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>The document of an appointment.</summary>
internal static class AppointmentDocument
{
    /// <summary>The document that shows an appointment as it is.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointment">The appointment.</param>
    public static Document Of(string tenant, Appointment appointment) => new()
    {
        Key = new DocumentKey(tenant, SchedulingDocuments.Appointment, appointment.Id),
        Version = appointment.Version,
        CreatedAt = appointment.CreatedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(appointment, SchedulingJson.Default.Appointment),
        Status = AppointmentStatusNames.NameOf(appointment.Status),
        Owner = appointment.ExpertId,
        Subject = appointment.Client.Email?.ToLowerInvariant(),
        Category = appointment.ServiceType,
        StartsAt = appointment.ScheduledAt,
        EndsAt = appointment.EndsAt,
        Amount = appointment.Price?.Amount,
        Currency = appointment.Price?.Currency,
        // The user's id is a word too: by it a person's own bookings are found when she wants them all, or erased. And that of the series.
        SearchText = appointment.ErasedAt is null ? $"{WordsOf(appointment.Client)} {appointment.ClientUserId} {appointment.Series}"
            : appointment.Series,
    };

    private static string WordsOf(Client client) => $"{client.Name} {client.Email} {client.Phone}";
}
