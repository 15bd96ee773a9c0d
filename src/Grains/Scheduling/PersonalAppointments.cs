using System.Runtime.CompilerServices;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.Scheduling;

/// <summary>Finds the appointments of a person: those that name her proven address, and those that she booked for herself.</summary>
public static class PersonalAppointments
{
    private const int PageSize = 100;

    /// <summary>Finds them, a page at a time, none twice.</summary>
    /// <param name="documents">Where they are found.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userId">The user.</param>
    /// <param name="email">Her address, in lower case; null when it is not known to be hers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async IAsyncEnumerable<Appointment> FindAsync(
        IDocuments documents, string tenant, string userId, string? email, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = new DocumentQuery { Tenant = tenant, Kind = SchedulingDocuments.Appointment, Limit = PageSize };
        if (email is not null)
        {
            await foreach (var appointment in ReadAsync(documents, all with { Subject = email }, cancellationToken))
                yield return appointment;
        }

        await foreach (var appointment in ReadAsync(documents, all with { Search = userId }, cancellationToken))
        {
            // The search only narrows; somebody's name may look like an id.
            var wasFoundBefore = email is not null && appointment.Client.Email?.ToLowerInvariant() == email;
            if (appointment.ClientUserId == userId && !wasFoundBefore) yield return appointment;
        }
    }

    private static async IAsyncEnumerable<Appointment> ReadAsync(
        IDocuments documents, DocumentQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await documents.QueryAsync(query, cancellationToken);
            foreach (var row in page.Items) yield return JsonSerializer.Deserialize(row.Body.Span, SchedulingJson.Default.Appointment)!;
            if (page.Items.Count < query.Limit) yield break;
            query = query with { Page = query.Page + 1 };
        }
    }
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
