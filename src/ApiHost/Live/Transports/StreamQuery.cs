using System.Globalization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Live.Topics;

namespace Actors.ApiHost.Live.Transports;

/// <summary>What the address of a live connection says.</summary>
/// <param name="Topics">Of what is to be heard.</param>
/// <param name="After">The last position that was heard; null for none.</param>
internal sealed record StreamQuery(IReadOnlyList<string> Topics, long? After) : IQuery<StreamQuery>
{
    /// <summary>What a position must look like.</summary>
    public const string PositionExpected = "must be a position: a whole number from 0";

    private const int LongestTopics = 4_096;
    private const int LongestTicket = 8_192;

    /// <summary>The parameter of a stream's ticket.</summary>
    public const string TicketName = "ticket";

    /// <summary>Names the topics.</summary>
    public static QueryParameter TopicsParameter { get; } = new(
        TopicList.Field, "string",
        "Of what to hear, with commas between: tenant (owners and admins), expert:{id}, appointment:{id}, conversations, messages, jobs, "
            + "proposals. Without it owners and admins hear everything, and an expert what concerns the expert.",
        "expert:exp_01hzx3v7qk8m5n2p4r6t8w0y1a");

    /// <summary>Names the position.</summary>
    public static QueryParameter PositionParameter { get; } =
        new("position", "integer", "The last position that was heard: what came after it is told first.", "1042");

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        TopicsParameter,
        PositionParameter,
        new(TicketName, "string", "A ticket, in place of the Authorization header.", "tkt_Zm9v"),
    ];

    /// <inheritdoc/>
    public static StreamQuery Read(ref QueryReader query)
    {
        // Whoever came by a ticket was let in by it (TicketMiddleware).
        query.Text(TicketName, LongestTicket);
        var topics = TopicList.Split(query.Text(TopicList.Field, LongestTopics));
        if (query.Text(PositionParameter.Name, 20) is not { } text) return new StreamQuery(topics, null);
        var after = TryParsePosition(text);
        if (after is null) query.Add(PositionParameter.Name, PositionExpected);
        return new StreamQuery(topics, after);
    }

    /// <summary>Reads a position; null when it is none.</summary>
    public static long? TryParsePosition(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
}
