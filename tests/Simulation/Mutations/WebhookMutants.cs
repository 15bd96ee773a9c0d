namespace Actors.Simulation.Mutations;

/// <summary>Mistakes of webhooks that are sent.</summary>
internal static class WebhookMutants
{
    private const string Attempts = "src/Grains/Webhooks/WebhookAttemptDecisions.cs";
    private const string Queue = "src/Grains/Webhooks/WebhookQueueDecisions.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "The position goes on without what was read",
            Queue,
            "new WebhookEventsQueued(reading.Position, taken, reading.IsReplay)",
            "new WebhookEventsQueued(reading.Position, [], reading.IsReplay)"),
        new(
            "An attempt that failed is not made again",
            Attempts,
            "if (done.Answer.Error is null || IsLast(done)) return null;",
            "if (done.Number > 0) return null;"),
        new(
            "Events of one subject are sent side by side",
            "src/Grains/Webhooks/WebhookTurns.cs",
            "if (busy.Add(delivery.Event.Subject)) yield return delivery;",
            "if (!underWay.ContainsKey(delivery.Event.Id) && busy.Count >= 0) yield return delivery;"),
    ];
}
