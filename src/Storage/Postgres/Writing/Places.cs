using System.Collections.Concurrent;
using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// Remembers the numbers by which rows name their tenant and kind. Numbers never change; they are forgotten when a connection is lost,
/// because the server behind the next one may be a replica that does not have the newest of them.
/// </summary>
internal sealed class Places
{
    private const int MostRemembered = 200_000;

    /// <summary>Sorted, so that two writers which add the same places do not wait for each other in a ring.</summary>
    private const string Add =
        """
        INSERT INTO places (tenant, kind) SELECT * FROM unnest($1, $2) AS wanted (tenant, kind) ORDER BY tenant, kind
        ON CONFLICT DO NOTHING
        """;

    private const string Read =
        """
        SELECT places.tenant, places.kind, places.number FROM unnest($1, $2) AS wanted (tenant, kind)
        JOIN places ON places.tenant = wanted.tenant AND places.kind = wanted.kind
        """;

    private volatile PlaceNumbers _numbers = new();

    /// <summary>Forgets all numbers; whoever is just using them keeps them to the end of the attempt.</summary>
    public void Clear() => _numbers = new PlaceNumbers();

    /// <summary>Answers the numbers of the places of these batches, and gives numbers to new places.</summary>
    public async Task<PlaceNumbers> LearnAsync(NpgsqlConnection connection, IReadOnlyList<AppendRequest> requests)
    {
        var numbers = _numbers;
        var missing = numbers.Missing(requests);
        if (missing.Count == 0) return numbers;
        if (numbers.Count + missing.Count > MostRemembered)
        {
            Clear();
            numbers = _numbers;
            missing = numbers.Missing(requests);
        }

        string[] tenants = [.. missing.Select(place => place.Tenant)];
        string[] kinds = [.. missing.Select(place => place.Kind)];
        await new NpgsqlCommand(Add, connection).With(tenants).With(kinds).RunAsync(CancellationToken.None);
        // In a statement of its own, which sees what another writer has added meanwhile.
        await new NpgsqlCommand(Read, connection).With(tenants).With(kinds).ReadAsync(
            row => numbers.Put(row.GetString(0), row.GetString(1), row.GetInt32(2)), CancellationToken.None);
        return numbers;
    }
}

/// <summary>Numbers of places.</summary>
internal sealed class PlaceNumbers
{
    private readonly ConcurrentDictionary<(string Tenant, string Kind), int> _numbers = new();

    public int Count => _numbers.Count;

    /// <summary>The number of a tenant.</summary>
    public int this[string tenant] => _numbers[(tenant, string.Empty)];

    /// <summary>The number of a tenant's kind of documents.</summary>
    public int this[string tenant, string kind] => _numbers[(tenant, kind)];

    public int Put(string tenant, string kind, int number) => _numbers[(tenant, kind)] = number;

    /// <summary>The places of these batches that have no number here.</summary>
    public HashSet<(string Tenant, string Kind)> Missing(IReadOnlyList<AppendRequest> requests)
    {
        var missing = new HashSet<(string, string)>();
        foreach (var request in requests)
        {
            var batch = request.Batch;
            for (var index = 0; index < batch.Streams.Count; index++) Look(batch.Streams[index].Stream.Tenant, string.Empty);
            for (var index = 0; index < batch.Documents.Count; index++) Look(batch.Documents[index].Key.Tenant, batch.Documents[index].Key.Kind);
            foreach (var key in batch.DeletedDocuments) Look(key.Tenant, key.Kind);
        }

        return missing;

        void Look(string tenant, string kind)
        {
            if (!_numbers.ContainsKey((tenant, kind))) missing.Add((tenant, kind));
        }
    }
}
