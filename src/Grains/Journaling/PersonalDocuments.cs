using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Grains.Journaling;

/// <summary>Finds documents about a person: those that name her proven address, and those that name her as a user.</summary>
/// <typeparam name="T">What they are about.</typeparam>
/// <param name="kind">Their kind. The address is their subject, and the user's id one of their words.</param>
/// <param name="type">How they are read.</param>
/// <param name="whose">The user and the address that one of them names.</param>
internal sealed class PersonalDocuments<T>(string kind, JsonTypeInfo<T> type, Func<T, (string? UserId, string? Email)> whose)
{
    private const int PageSize = 100;

    /// <summary>Finds them, a page at a time, none twice.</summary>
    /// <param name="documents">Where they are found.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userId">The user.</param>
    /// <param name="email">Her address, in lower case; null when it is not known to be hers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<T> FindAsync(
        IDocuments documents, string tenant, string userId, string? email, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = new DocumentQuery { Tenant = tenant, Kind = kind, Limit = PageSize };
        if (email is not null)
        {
            await foreach (var found in ReadAsync(documents, all with { Subject = email }, cancellationToken)) yield return found;
        }

        await foreach (var found in ReadAsync(documents, all with { Search = userId }, cancellationToken))
        {
            // The search only narrows; somebody's name may look like an id.
            var (user, address) = whose(found);
            var wasFoundBefore = email is not null && address?.ToLowerInvariant() == email;
            if (user == userId && !wasFoundBefore) yield return found;
        }
    }

    private async IAsyncEnumerable<T> ReadAsync(
        IDocuments documents, DocumentQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await documents.QueryAsync(query, cancellationToken);
            foreach (var row in page.Items) yield return JsonSerializer.Deserialize(row.Body.Span, type)!;
            if (page.Items.Count < query.Limit) yield break;
            query = query with { Page = query.Page + 1 };
        }
    }
}
