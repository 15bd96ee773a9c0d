using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.Waitlist;

/// <summary>Finds the waitlist entries of a person: those that name her proven address, and those that she made for herself.</summary>
public static class PersonalEntries
{
    private static readonly PersonalDocuments<WaitlistEntry> Kept = new(
        WaitlistDocuments.Entry, WaitlistJson.Default.WaitlistEntry, static entry => (entry.ClientUserId, entry.Client.Email));

    /// <summary>Finds them, a page at a time, none twice.</summary>
    /// <param name="documents">Where they are found.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userId">The user.</param>
    /// <param name="email">Her address, in lower case; null when it is not known to be hers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IAsyncEnumerable<WaitlistEntry> FindAsync(
        IDocuments documents, string tenant, string userId, string? email, CancellationToken cancellationToken) =>
        Kept.FindAsync(documents, tenant, userId, email, cancellationToken);
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
