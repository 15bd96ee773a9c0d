using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// The numbers that stand in rows for names which come again and again: of tenants with their kinds, and of event types. Numbers never
/// change, so they are remembered as long as the connection lasts.
/// </summary>
internal sealed class RowNumbers
{
    private const int MaxRemembered = 200_000;

    /// <summary>Sorted, so that two writers which add the same names do not wait for each other in a ring.</summary>
    private const string AddPlaces =
        """
        INSERT INTO places (tenant, kind) SELECT * FROM unnest($1, $2) AS wanted (tenant, kind) ORDER BY tenant, kind
        ON CONFLICT DO NOTHING
        """;

    private const string ReadPlaces =
        """
        SELECT places.tenant, places.kind, places.number FROM unnest($1, $2) AS wanted (tenant, kind)
        JOIN places ON places.tenant = wanted.tenant AND places.kind = wanted.kind
        """;

    private const string AddTypes =
        "INSERT INTO event_types (name) SELECT name FROM unnest($1) AS wanted (name) ORDER BY name ON CONFLICT DO NOTHING";

    private const string ReadTypes = "SELECT name, number FROM event_types WHERE name = ANY ($1)";

    private readonly Dictionary<(string Tenant, string Kind), int> _places = [];
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);

    /// <summary>The number of a tenant's kind; the kind '' is the tenant itself.</summary>
    public int PlaceOf(string tenant, string kind) => _places[(tenant, kind)];

    public int TypeOf(string eventType) => _types[eventType];

    /// <summary>Learns the numbers of all names in these batches, and gives numbers to new names.</summary>
    public async Task LearnAsync(NpgsqlConnection connection, IReadOnlyList<AppendRequest> requests)
    {
        if (_places.Count > MaxRemembered) _places.Clear();
        if (_types.Count > MaxRemembered) _types.Clear();
        var places = requests.SelectMany(Places).Where(place => !_places.ContainsKey(place)).ToHashSet();
        if (places.Count > 0) await LearnPlacesAsync(connection, places);
        var types = requests.SelectMany(Types).Where(type => !_types.ContainsKey(type)).ToHashSet(StringComparer.Ordinal);
        if (types.Count > 0) await LearnTypesAsync(connection, types);
    }

    private static IEnumerable<(string Tenant, string Kind)> Places(AppendRequest request)
    {
        foreach (var append in request.Batch.Streams)
        {
            var parts = StreamParts.Of(append.Stream);
            yield return (parts.Tenant, parts.Kind);
            yield return (parts.Tenant, string.Empty);
        }

        foreach (var document in request.Batch.Documents) yield return (document.Key.Tenant, document.Key.Kind);
        foreach (var key in request.Batch.DeletedDocuments) yield return (key.Tenant, key.Kind);
    }

    private static IEnumerable<string> Types(AppendRequest request) =>
        request.Batch.Streams.SelectMany(append => append.Events, (_, appended) => appended.Type);

    private async Task LearnPlacesAsync(NpgsqlConnection connection, HashSet<(string Tenant, string Kind)> missing)
    {
        string[] tenants = [.. missing.Select(place => place.Tenant)];
        string[] kinds = [.. missing.Select(place => place.Kind)];
        await new NpgsqlCommand(AddPlaces, connection).With(tenants).With(kinds).RunAsync(CancellationToken.None);
        // In a statement of its own, which sees what another writer has added meanwhile.
        var found = await new NpgsqlCommand(ReadPlaces, connection).With(tenants).With(kinds)
            .ReadAsync(row => (Place: (row.GetString(0), row.GetString(1)), Number: row.GetInt32(2)), CancellationToken.None);
        foreach (var (place, number) in found) _places[place] = number;
    }

    private async Task LearnTypesAsync(NpgsqlConnection connection, HashSet<string> missing)
    {
        await new NpgsqlCommand(AddTypes, connection).With(missing).RunAsync(CancellationToken.None);
        var found = await new NpgsqlCommand(ReadTypes, connection).With(missing)
            .ReadAsync(row => (Type: row.GetString(0), Number: row.GetInt32(1)), CancellationToken.None);
        foreach (var (type, number) in found) _types[type] = number;
    }
}
