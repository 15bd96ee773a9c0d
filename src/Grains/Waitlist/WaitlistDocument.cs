using System.Text.Json;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;

namespace Actors.Grains.Waitlist;

/// <summary>The document of an entry.</summary>
internal static class WaitlistDocument
{
    /// <summary>The document that shows an entry as it is.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="entry">The entry.</param>
    public static Document Of(string tenant, WaitlistEntry entry) => new()
    {
        Key = KeyOf(tenant, entry.Id),
        Version = entry.Version,
        CreatedAt = entry.CreatedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(entry, WaitlistJson.Default.WaitlistEntry),
        Status = WaitlistNames.Of(entry.Status),
        Owner = entry.Wish.ExpertId,
        Subject = entry.Client.Email?.ToLowerInvariant(),
        Category = entry.ServiceType,
        StartsAt = entry.Wish.From,
        EndsAt = entry.Wish.To,
        // The user's id is a word too: by it a person's own entries are found when she wants them all, or erased.
        SearchText = entry.ErasedAt is null
            ? $"{entry.Client.Name} {entry.Client.Email} {entry.Client.Phone} {entry.ClientUserId}"
            : null,
    };

    /// <summary>The key of an entry's document.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="entryId">The entry.</param>
    public static DocumentKey KeyOf(string tenant, string entryId) => new(tenant, WaitlistDocuments.Entry, entryId);
}
