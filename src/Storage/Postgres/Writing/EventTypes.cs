using System.Collections.Concurrent;
using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>Remembers the numbers by which rows name the types of events, like <see cref="Places"/>; a program has some dozens.</summary>
internal sealed class EventTypes
{
    private const int MostRemembered = 10_000;

    private const string Add =
        "INSERT INTO event_types (name) SELECT name FROM unnest($1) AS wanted (name) ORDER BY name ON CONFLICT DO NOTHING";

    private const string Read = "SELECT name, number FROM event_types WHERE name = ANY ($1)";

    private volatile ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Forgets all numbers; whoever is just using them keeps them to the end of the attempt.</summary>
    public void Clear() => _numbers = new(StringComparer.Ordinal);

    /// <summary>Answers the numbers of the event types of these batches, and gives numbers to new types.</summary>
    public async ValueTask<ConcurrentDictionary<string, int>> LearnAsync(NpgsqlConnection connection, IReadOnlyList<AppendRequest> requests)
    {
        var numbers = _numbers;
        var missing = Missing(numbers, requests);
        if (missing is null) return numbers;
        if (numbers.Count + missing.Count > MostRemembered)
        {
            Clear();
            numbers = _numbers;
            missing = Missing(numbers, requests) ?? [];
        }

        await new NpgsqlCommand(Add, connection).With(missing).RunAsync(CancellationToken.None);
        // In a statement of its own, which sees what another writer has added meanwhile.
        await using var command = new NpgsqlCommand(Read, connection).With(missing);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) numbers[rows.GetString(0)] = rows.GetInt32(1);
        return numbers;
    }

    private static HashSet<string>? Missing(ConcurrentDictionary<string, int> numbers, IReadOnlyList<AppendRequest> requests)
    {
        HashSet<string>? missing = null;
        foreach (var request in requests)
        {
            var appends = request.Batch.Streams;
            for (var index = 0; index < appends.Count; index++)
            {
                var events = appends[index].Events;
                for (var turn = 0; turn < events.Count; turn++)
                    if (!numbers.ContainsKey(events[turn].Type)) (missing ??= []).Add(events[turn].Type);
            }
        }

        return missing;
    }
}
