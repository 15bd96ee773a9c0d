using System.Runtime.CompilerServices;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.Waitlist;

/// <summary>Finds the waitlist entries of a person: those that name her proven address, and those that she made for herself.</summary>
public static class PersonalEntries
{
    private const int PageSize = 100;

    /// <summary>Finds them, a page at a time, none twice.</summary>
    /// <param name="documents">Where they are found.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userId">The user.</param>
    /// <param name="email">Her address, in lower case; null when it is not known to be hers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async IAsyncEnumerable<WaitlistEntry> FindAsync(
        IDocuments documents, string tenant, string userId, string? email, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = new DocumentQuery { Tenant = tenant, Kind = WaitlistDocuments.Entry, Limit = PageSize };
        if (email is not null)
        {
            await foreach (var entry in ReadAsync(documents, all with { Subject = email }, cancellationToken)) yield return entry;
        }

        await foreach (var entry in ReadAsync(documents, all with { Search = userId }, cancellationToken))
        {
            // The search only narrows; somebody's name may look like an id.
            var wasFoundBefore = email is not null && entry.Client.Email?.ToLowerInvariant() == email;
            if (entry.ClientUserId == userId && !wasFoundBefore) yield return entry;
        }
    }

    private static async IAsyncEnumerable<WaitlistEntry> ReadAsync(
        IDocuments documents, DocumentQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await documents.QueryAsync(query, cancellationToken);
            foreach (var row in page.Items) yield return JsonSerializer.Deserialize(row.Body.Span, WaitlistJson.Default.WaitlistEntry)!;
            if (page.Items.Count < query.Limit) yield break;
            query = query with { Page = query.Page + 1 };
        }
    }
}

/// <summary>Erases what waitlist entries tell of a person.</summary>
internal sealed class WaitlistEraser(IGrainFactory grains, IDocuments documents) : IPersonEraser
{
    private const int MostAtOnce = 1_000;

    /// <inheritdoc/>
    public async Task Erase(string tenant, PersonErasure erasure, CancellationToken cancellationToken)
    {
        // First all of them and then the work: what is erased is found no more, which would shift the pages.
        var found = new List<WaitlistEntry>();
        await foreach (var entry in PersonalEntries.FindAsync(documents, tenant, erasure.UserId, erasure.Email, cancellationToken))
            if (entry.CreatedAt <= erasure.At && entry.ErasedAt is null) found.Add(entry);
        foreach (var line in found.GroupBy(entry => entry.ServiceId))
        {
            foreach (var part in line.Select(entry => entry.Id).Chunk(MostAtOnce))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await grains.GetGrain<IWaitlistGrain>(GrainKey.For(tenant, line.Key)).Erase([.. part]);
            }
        }
    }
}
