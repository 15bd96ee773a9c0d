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
    public async ValueTask<PlaceNumbers> LearnAsync(NpgsqlConnection connection, IReadOnlyList<AppendRequest> requests)
    {
        var numbers = _numbers;
        var missing = numbers.Missing(requests);
        if (missing is null) return numbers;
        if (numbers.Count + missing.Count > MostRemembered)
        {
            Clear();
            numbers = _numbers;
            missing = numbers.Missing(requests) ?? [];
        }

        string[] tenants = [.. missing.Select(place => place.Tenant)];
        string[] kinds = [.. missing.Select(place => place.Kind)];
        await new NpgsqlCommand(Add, connection).With(tenants).With(kinds).RunAsync(CancellationToken.None);
        // In a statement of its own, which sees what another writer has added meanwhile.
        await using var command = new NpgsqlCommand(Read, connection).With(tenants).With(kinds);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) numbers.Put(rows.GetString(0), rows.GetString(1), rows.GetInt32(2));
        return numbers;
    }
}
