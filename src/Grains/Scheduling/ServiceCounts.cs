using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>Reads from documents how many appointments of a service each of its experts has.</summary>
/// <param name="documents">The read side.</param>
internal sealed class ServiceCounts(IDocuments documents)
{
    private static readonly string[] NotCancelled = [.. AppointmentStatusNames.All.Where(name => name != "cancelled")];

    /// <summary>The experts and their counts; in turn only those count who share by them.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="service">The service.</param>
    /// <param name="now">The time.</param>
    public async Task<IReadOnlyList<ExpertCount>> Read(string tenant, Service service, DateTimeOffset now)
    {
        var counts = new List<ExpertCount>();
        foreach (var expertId in await OfferingExperts.FindAsync(documents, tenant, service, CancellationToken.None))
        {
            var share = service.Definition.ShareOf(expertId);
            counts.Add(service.Definition.Assignment == Assignment.RoundRobin
                ? await Count(tenant, service, share, now)
                : new ExpertCount(share, 0, null));
        }

        return counts;
    }

    // The list's length is the count, and its newest tells when the expert was last booked: one look for both.
    private async Task<ExpertCount> Count(string tenant, Service service, ServiceExpert share, DateTimeOffset now)
    {
        var page = await documents.QueryAsync(
            new DocumentQuery
            {
                Tenant = tenant,
                Kind = SchedulingDocuments.Appointment,
                Statuses = NotCancelled,
                Owner = share.Id,
                Category = service.Definition.ServiceType,
                StartsFrom = now - ServiceTurns.Counted,
                StartsBefore = now + ServiceTurns.Counted,
                Descending = true,
                Limit = 1,
            },
            CancellationToken.None);
        return new ExpertCount(share, (int)page.Total, page.Items is [var newest, ..] ? newest.CreatedAt : null);
    }
}

/// <summary>A reading of counts, and when the next is due.</summary>
/// <param name="Service">The service as it was then.</param>
/// <param name="At">When it began.</param>
/// <param name="Task">Ends when it is done; one that failed is over.</param>
internal sealed record CountsReading(Service Service, DateTimeOffset At, Task Task)
{
    private static readonly TimeSpan DueAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAfter = TimeSpan.FromMinutes(5);

    /// <summary>
    /// True when it is to be read again: the service or who takes payments has changed, or it is a minute old. A turn in flight may or may
    /// not be in what is read, so while there are any that waits, but not for ever.
    /// </summary>
    /// <param name="service">The service as it is.</param>
    /// <param name="now">The time.</param>
    /// <param name="inFlight">How many turns are being carried out.</param>
    public bool IsOver(Service service, DateTimeOffset now, int inFlight)
    {
        if (!Task.IsCompleted) return false;
        if (!Task.IsCompletedSuccessfully || service.Version != Service.Version) return true;
        if (service.Definition.Payment is not null && !IsPaidToTheSame(service)) return true;
        return now - At >= (inFlight == 0 ? DueAfter : LongestAfter);
    }

    private bool IsPaidToTheSame(Service service) => (service.WithoutPayments ?? []).SetEquals(Service.WithoutPayments ?? []);
}
