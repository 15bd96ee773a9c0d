using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Privacy;

namespace Actors.Grains.Privacy;

/// <summary>Erases what was found of a person.</summary>
internal static class FoundThings
{
    /// <summary>Erases each of those that were there when she asked; one that is not erased has the whole tried again.</summary>
    /// <typeparam name="T">What was found.</typeparam>
    /// <param name="found">What was found.</param>
    /// <param name="erasure">Whom.</param>
    /// <param name="of">The id of a thing, and when it was made.</param>
    /// <param name="erase">Erases the thing that has an id.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    public static async Task EraseEachAsync<T>(
        this IAsyncEnumerable<T> found, PersonErasure erasure, Func<T, (string Id, DateTimeOffset CreatedAt)> of,
        Func<string, Task<Outcome<T>>> erase, CancellationToken cancellationToken)
        where T : class
    {
        // First all of them and then the work: what is erased is found no more, which would shift the pages.
        var ids = new List<string>();
        await foreach (var thing in found.WithCancellation(cancellationToken))
        {
            var (id, createdAt) = of(thing);
            if (createdAt <= erasure.At) ids.Add(id);
        }

        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((await erase(id)).Refusal is { } refusal)
                throw new InvalidOperationException($"{typeof(T).Name} {id} was not erased: {refusal.Message}");
        }
    }
}
