using System.Text.Json;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <summary>The appointments of an expert that are copied to other calendars of hers.</summary>
internal sealed class CopiedAppointments(IDocuments documents)
{
    /// <summary>How many are copied: the first of those to come.</summary>
    public const int Most = 2_000;

    private const int Page = 100;

    /// <summary>Those that are not over, by their ids.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="expertId">The expert.</param>
    /// <param name="now">The time.</param>
    public async Task<Dictionary<string, WantedCopy>> OfAsync(string tenant, string expertId, DateTimeOffset now)
    {
        var found = new Dictionary<string, WantedCopy>(StringComparer.Ordinal);
        for (var page = 1; page <= Most / Page; page++)
        {
            var query = new DocumentQuery
            {
                Tenant = tenant,
                Kind = SchedulingDocuments.Appointment,
                Statuses = AppointmentStatusNames.Active,
                StartsFrom = now - Appointment.Longest,
                EndsAfter = now,
                Sort = DocumentSort.StartsAt,
                Page = page,
                Limit = Page,
            }.OfExpert(expertId);
            var rows = (await documents.QueryAsync(query, CancellationToken.None)).Items;
            foreach (var row in rows)
            {
                var appointment = JsonSerializer.Deserialize(row.Body.Span, SchedulingJson.Default.Appointment)!;
                found[appointment.Id] = WantedCopy.Of(tenant, appointment);
            }

            if (rows.Count < Page) break;
        }

        return found;
    }

    /// <summary>True when an appointment takes, or took, an expert's time.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointmentId">What may be an appointment.</param>
    /// <param name="expertId">The expert.</param>
    public async Task<bool> IsOfAsync(string tenant, string appointmentId, string expertId)
    {
        var key = new DocumentKey(tenant, SchedulingDocuments.Appointment, appointmentId);
        return await documents.GetAsync(key, CancellationToken.None) is { } row
            && JsonSerializer.Deserialize(row.Body.Span, SchedulingJson.Default.Appointment)!.Experts().Contains(expertId);
    }
}
