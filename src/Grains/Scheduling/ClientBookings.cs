using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Secrets;

namespace Actors.Grains.Scheduling;

/// <summary>What a client has of a service that limits it, as it was at one moment.</summary>
/// <param name="Active">The appointments that are to come.</param>
/// <param name="Fence">Nobody has booked since for as long as its version stands.</param>
internal sealed record ClientBookings(int Active, StreamFence Fence)
{
    /// <summary>A refusal when the client may not have so many more of the service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="more">How many more.</param>
    public Refusal? Check(Service service, int more = 1) => service.Definition.MaxActivePerClient is { } most && Active + more > most
        ? new Refusal(RefusalCode.LimitReached, $"A client has at most {most} appointments to come of {service.Definition.Name}.")
        : null;

    /// <summary>Has the commit of a booking fail if the same client has booked since.</summary>
    /// <param name="work">The booking's unit of work.</param>
    /// <param name="appointmentId">The appointment.</param>
    public void Guard(UnitOfWork work, string appointmentId) => work.AppendBehind(Fence, new ClientBooked(appointmentId));
}

/// <summary>Counts what clients have of services that limit it.</summary>
/// <param name="journal">Where the fence is.</param>
/// <param name="documents">Where appointments are found.</param>
/// <param name="keys">The installation's keys: the name of a stream tells nobody whose it is.</param>
internal sealed class ClientCounts(IJournal journal, IDocuments documents, IPurposeKeys keys)
{
    /// <summary>The kind of the streams that only fence.</summary>
    public const string Kind = "client-bookings";

    private const int PageSize = 100;

    private readonly DerivedToken _digest = new(keys.For(Purposes.ClientBookings), PartsFraming.LengthPrefixed);

    /// <summary>Counts what a client has of a service; null when the service does not limit it, or the client has no address.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="service">The service.</param>
    /// <param name="email">The client's address.</param>
    /// <param name="now">The time.</param>
    public async ValueTask<ClientBookings?> Count(string tenant, Service service, string? email, DateTimeOffset now)
    {
        if (service.Definition.MaxActivePerClient is not { } most || string.IsNullOrEmpty(email)) return null;
        var address = email.ToLowerInvariant();
        // The fence first: who books after it was read makes it stale, and who booked before is in the documents.
        var fence = await StreamFence.ReadAsync(journal, StreamName.For(tenant, Kind, _digest.Text(tenant, service.Id, address)));
        return new ClientBookings(await CountActive(tenant, service, address, now, most), fence);
    }

    private async Task<int> CountActive(string tenant, Service service, string address, DateTimeOffset now, int most)
    {
        var query = new DocumentQuery
        {
            Tenant = tenant,
            Kind = SchedulingDocuments.Appointment,
            Subject = address,
            Statuses = AppointmentStatusNames.Active,
            StartsFrom = now,
            Sort = DocumentSort.StartsAt,
            Limit = PageSize,
        };
        for (var active = 0; ; query = query with { Page = query.Page + 1 })
        {
            var page = await documents.QueryAsync(query, CancellationToken.None);
            active += page.Items.Count(row => Counts(row, service, now));
            if (active >= most || page.Items.Count < PageSize) return active;
        }
    }

    // The slug that a document is found by is the one that the service had then, so the service is looked at.
    private static bool Counts(Document row, Service service, DateTimeOffset now) =>
        JsonSerializer.Deserialize(row.Body.Span, SchedulingJson.Default.Appointment) is { } appointment
        && appointment.ServiceId == service.Id && appointment.ScheduledAt > now && !Appointments.HasLapsed(appointment, now);
}
