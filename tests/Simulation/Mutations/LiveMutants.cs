namespace Actors.Simulation.Mutations;

/// <summary>Mistakes of what live readers are told.</summary>
internal static class LiveMutants
{
    private const string Feed = "src/ApiHost/Live/Feed/LiveFeed.cs";
    private const string Tail = "src/ApiHost/Live/Tail/JournalTail.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("Who comes back hears only what is to come", Feed, "while (missed.Position < until)", "while (missed.Position < 0)"),
        new(
            "What the tail is behind with is told again",
            Feed,
            "item.Kind == LiveItemKind.Event && item.Position <= from",
            "item.Kind == LiveItemKind.Event && item.Position <= 0"),
        new(
            "The tail goes on after what it was told of, read or not",
            Tail,
            "if (events.Count > 0) _position = events[^1].Position;",
            "_position = Math.Max(_position!.Value, _told);"),
        new(
            "What does not fit into a mailbox is dropped",
            "src/ApiHost/Live/Tail/LiveReader.cs",
            "if (!_items.Writer.TryWrite(item)) CutOff(LiveEnd.Slow);",
            "_items.Writer.TryWrite(item);"),
    ];
}
