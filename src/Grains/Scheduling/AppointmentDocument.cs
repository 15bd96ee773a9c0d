using System.Collections.Immutable;
using System.Text.Json;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The documents of an appointment: one that shows it, and one more for each further expert whose time it takes, since a document has one
/// owner. All of them are written in the commit of every event that changes it (decision 0039).
/// </summary>
internal static class AppointmentDocument
{
    // Ids cannot hold it.
    private const char Separator = '@';

    /// <summary>Writes the documents that show an appointment as it is.</summary>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointment">The appointment.</param>
    public static void Save(UnitOfWork work, string tenant, Appointment appointment)
    {
        foreach (var document in AllOf(tenant, appointment)) work.Save(document);
    }

    /// <summary>The documents that show an appointment as it is; the first is its own.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointment">The appointment.</param>
    public static ImmutableArray<Document> AllOf(string tenant, Appointment appointment)
    {
        var own = Of(tenant, appointment);
        var further = appointment.Experts().Where(expert => expert != appointment.ExpertId);
        return [own, .. further.Select(expert => own with { Key = KeyOf(tenant, appointment.Id, expert), Owner = expert })];
    }

    /// <summary>The appointment that a document shows.</summary>
    /// <param name="key">The document's key.</param>
    public static string IdIn(DocumentKey key) => key.Id.Split(Separator)[0];

    private static Document Of(string tenant, Appointment appointment) => new()
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

    private static DocumentKey KeyOf(string tenant, string appointmentId, string expertId) =>
        new(tenant, SchedulingDocuments.SharedAppointment, $"{appointmentId}{Separator}{expertId}");

    private static string WordsOf(Client client) => $"{client.Name} {client.Email} {client.Phone}";
}

/// <summary>Lists of the appointments that an expert has.</summary>
public static class ExpertAppointments
{
    /// <summary>Narrows a list of appointments to those of an expert, those with others among them; each is there once.</summary>
    /// <param name="query">The list.</param>
    /// <param name="expertId">The expert.</param>
    public static DocumentQuery OfExpert(this DocumentQuery query, string expertId) =>
        query with { OtherKind = SchedulingDocuments.SharedAppointment, Owner = expertId };
}
