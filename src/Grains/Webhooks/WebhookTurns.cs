namespace Actors.Grains.Webhooks;

/// <summary>An event that is to be sent, and how far that has come.</summary>
/// <param name="Event">What is to be sent.</param>
/// <param name="Attempts">How often it was attempted since it was queued or replayed last.</param>
/// <param name="DueAt">When it is to be attempted next.</param>
internal sealed record OutstandingDelivery(Interfaces.Webhooks.QueuedEvent Event, int Attempts, DateTimeOffset DueAt);

/// <summary>Whose turn it is: strictly one after the other for each subject, side by side for different ones.</summary>
internal static class WebhookTurns
{
    /// <summary>How many deliveries of an endpoint are under way at most.</summary>
    public const int MostAtOnce = 4;

    /// <summary>The deliveries that are to be attempted now.</summary>
    /// <param name="outstanding">All that are to be sent, in their order.</param>
    /// <param name="underWay">The subjects of those that are under way, by their ids.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<OutstandingDelivery> Due(
        IEnumerable<OutstandingDelivery> outstanding, IReadOnlyDictionary<string, string> underWay, DateTimeOffset now)
    {
        var room = MostAtOnce - underWay.Count;
        return [.. Heads(outstanding, underWay).Where(head => head.DueAt <= now).Take(Math.Max(room, 0))];
    }

    /// <summary>When the next is due that could be attempted; null when none waits for its time.</summary>
    /// <param name="outstanding">All that are to be sent, in their order.</param>
    /// <param name="underWay">The subjects of those that are under way, by their ids.</param>
    public static DateTimeOffset? NextDue(
        IEnumerable<OutstandingDelivery> outstanding, IReadOnlyDictionary<string, string> underWay) =>
        Heads(outstanding, underWay).Select(head => (DateTimeOffset?)head.DueAt).Min();

    private static IEnumerable<OutstandingDelivery> Heads(
        IEnumerable<OutstandingDelivery> outstanding, IReadOnlyDictionary<string, string> underWay)
    {
        // One that is under way may have left what is outstanding already, before that is durable.
        var busy = new HashSet<string>(underWay.Values, StringComparer.Ordinal);
        foreach (var delivery in outstanding)
        {
            if (busy.Add(delivery.Event.Subject)) yield return delivery;
        }
    }
}
