using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Live.Transports;

namespace Actors.ApiHost.Live;

/// <summary>What the gate has to know of the live connections that are no routes of the API's contract.</summary>
internal static class LiveOperations
{
    /// <summary>The capability that API keys may be given.</summary>
    public const string Capability = "live";

    /// <summary>The tag of the routes.</summary>
    public const string Tag = "Live";

    /// <summary>The WebSocket.</summary>
    public static Operation Socket { get; } =
        Of("liveSocket", [StreamQuery.TopicsParameter, StreamQuery.PositionParameter, Ticket("token")]);

    /// <summary>The hub. Its transports name their connection, and their version, in the query.</summary>
    public static Operation Hub { get; } = Of(
        "liveHub",
        [Ticket("access_token"), Name("id"), Name("negotiateVersion"), Name("useStatefulReconnect"), Name("transport"), Name("_")]);

    private static Operation Of(string id, IReadOnlyList<QueryParameter> query) => new(id, Tag, "Live events")
    {
        Access = Access.Member,
        IsRead = true,
        Scope = Capability + ":read",
        Query = query,
    };

    private static QueryParameter Ticket(string name) => new(name, "string", "A ticket, in place of the Authorization header.", "tkt_Zm9v");

    private static QueryParameter Name(string name) => new(name, "string", "The transport's own.", "1");
}
