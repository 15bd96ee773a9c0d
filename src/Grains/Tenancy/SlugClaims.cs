using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>Who has a slug, and what it takes to claim it or to let it go.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="Owner">The tenant that has it; null when nobody has.</param>
/// <param name="Number">Which claim of it that is, or would be.</param>
/// <param name="ListedAt">When it was first listed; null when nobody ever had it, or the claim does not tell.</param>
internal sealed record SlugStanding(string Slug, string? Owner, int Number, DateTimeOffset? ListedAt)
{
    // No slug holds such a character. The first claims are older than letting go, and have the name of the slug alone.
    private const char Separator = '~';

    /// <summary>The stream of the claim.</summary>
    public StreamName Claim => ClaimOf(Slug, Number);

    /// <summary>The stream that exists once the claim has ended.</summary>
    public StreamName Release => ReleaseOf(Slug, Number);

    /// <summary>Finds out. Each round is a claim that has ended, and none ends before ten others came after it.</summary>
    /// <param name="firstEventOf">Reads the first event of a stream; null when there is no such stream.</param>
    /// <param name="slug">The slug.</param>
    public static async Task<SlugStanding> FindAsync(Func<StreamName, Task<IEvent?>> firstEventOf, string slug)
    {
        DateTimeOffset? listedAt = null;
        for (var number = 1; ; number++)
        {
            if (await firstEventOf(ClaimOf(slug, number)) is not SlugClaimed claimed) return new SlugStanding(slug, null, number, listedAt);
            if (await firstEventOf(ReleaseOf(slug, number)) is not SlugReleased released)
                return new SlugStanding(slug, claimed.TenantId, number, claimed.ListedAt);
            listedAt = released.ListedAt;
        }
    }

    private static StreamName ClaimOf(string slug, int number) =>
        number == 1 ? TenantDocuments.StreamOfSlug(slug) : TenantDocuments.StreamOfSlug($"{slug}{Separator}{number}");

    private static StreamName ReleaseOf(string slug, int number) =>
        TenantDocuments.StreamOfSlug($"{slug}{Separator}{number}{Separator}released");
}
