using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.Scheduling;

/// <summary>Finds the appointments of a person: those that name her proven address, and those that she booked for herself.</summary>
public static class PersonalAppointments
{
    private static readonly PersonalDocuments<Appointment> Kept = new(
        SchedulingDocuments.Appointment, SchedulingJson.Default.Appointment,
        static appointment => (appointment.ClientUserId, appointment.Client.Email));

    /// <summary>Finds them, a page at a time, none twice.</summary>
    /// <param name="documents">Where they are found.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userId">The user.</param>
    /// <param name="email">Her address, in lower case; null when it is not known to be hers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IAsyncEnumerable<Appointment> FindAsync(
        IDocuments documents, string tenant, string userId, string? email, CancellationToken cancellationToken) =>
        Kept.FindAsync(documents, tenant, userId, email, cancellationToken);
}

/// <summary>Erases what appointments tell of a person.</summary>
internal sealed class AppointmentEraser(IGrainFactory grains, IDocuments documents) : IPersonEraser
{
    /// <inheritdoc/>
    public async Task Erase(string tenant, PersonErasure erasure, CancellationToken cancellationToken)
    {
        // First all of them and then the work: what is erased is found no more, which would shift the pages.
        var ids = new List<string>();
        var series = new HashSet<string>();
        await foreach (var appointment in PersonalAppointments.FindAsync(
                documents, tenant, erasure.UserId, erasure.Email, cancellationToken))
        {
            if (appointment.CreatedAt > erasure.At) continue;
            ids.Add(appointment.Id);
            if (appointment.Series is { } id) series.Add(id);
        }

        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = await grains.GetGrain<IAppointmentGrain>(GrainKey.For(tenant, id)).Erase();
            if (outcome.Refusal is { } refusal)
                throw new InvalidOperationException($"The appointment {id} was not erased: {refusal.Message}");
        }

        foreach (var id in series) await grains.GetGrain<ISeriesGrain>(GrainKey.For(tenant, id)).Erase();
    }
}
