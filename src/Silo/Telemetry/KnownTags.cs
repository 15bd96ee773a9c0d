using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace Actors.Silo.Telemetry;

/// <summary>
/// Keeps in spans only what is known to name nobody and to let nobody in. Frameworks also tell keys of grains, paths with ids, queries with
/// tokens, addresses of callers and texts of failures, and with the next version perhaps more.
/// </summary>
internal sealed class KnownTags : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        "actors.tenant", "error.type", "exception.type",
        "http.request.method", "http.response.status_code", "http.route",
        "network.protocol.version", "server.address", "server.port", "url.scheme",
        "rpc.system", "rpc.system.name", "rpc.service", "rpc.method", "orleans.rpc.service",
        "db.system.name", "db.namespace", "db.operation.name", "db.query.text", "db.response.status_code", "db.npgsql.prepared");

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        List<string>? unknown = null;
        foreach (ref readonly var tag in data.EnumerateTagObjects())
        {
            if (!Known.Contains(tag.Key)) (unknown ??= []).Add(tag.Key);
        }

        if (unknown is null) return;
        foreach (var name in unknown) data.SetTag(name, null);
    }
}
