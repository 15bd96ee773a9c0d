using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Isolation;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>Ids for paths: of what there is, of what requests have made, of the other organisation, and none at all.</summary>
internal sealed class IdPool
{
    private const int Most = 200;

    private readonly Dictionary<string, List<string>> _made = [];

    /// <summary>An id for a place in a path.</summary>
    public string IdAt(string path, string name, MarkedTenant tenant, MarkedTenant other, Random random) => random.Next(12) switch
    {
        0 => RouteTable.IdAt(path, name, other),
        1 => Odd(random),
        2 => tenant.AppointmentId,
        3 or 4 or 5 when _made.TryGetValue(CollectionOf(path, name), out var made) => made[random.Next(made.Count)],
        _ => RouteTable.IdAt(path, name, tenant),
    };

    /// <summary>Notes what an answer to a request has made.</summary>
    public string? Note(ContractOperation operation, string answer)
    {
        if (IdIn(answer) is not { } id) return null;
        var collection = Known(operation.Path.Split('/')[^1]);
        if (!_made.TryGetValue(collection, out var made)) _made[collection] = made = [];
        if (made.Count == Most) made.RemoveAt(0);
        made.Add(id);
        return id;
    }

    /// <summary>Forgets everything, as when it has been torn down.</summary>
    public void Clear() => _made.Clear();

    private static string? IdIn(string answer)
    {
        var data = answer.StartsWith('{') ? JsonNode.Parse(answer)?["data"] as JsonObject : null;
        return (data?["id"] ?? data?["holdId"] ?? data?["userId"])?.GetValue<string>();
    }

    // The segment before the place: what the ids there are of.
    private static string CollectionOf(string path, string name)
    {
        var segments = path.Split('/');
        return Known(segments[Array.IndexOf(segments, $"{{{name}}}") - 1]);
    }

    private static string Known(string segment) => segment is "experts" or "practitioners" ? "staff" : segment;

    private static string Odd(Random random)
    {
        var text = OddValues.AsText(random);
        text = text.Length <= 300 ? text : text[..300];
        // Dots alone are folded away by whoever sends.
        return text.Trim('.', ' ').Length == 0 ? "x" : text;
    }
}
