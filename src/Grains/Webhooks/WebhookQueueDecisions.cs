using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Webhooks;

/// <summary>What is to be sent: pure. The journal is the queue; what was read of it and what is to be sent are one commit.</summary>
internal static class WebhookQueueDecisions
{
    /// <summary>How many deliveries are outstanding before the journal is read no further.</summary>
    public const int Window = 200;

    /// <summary>How many deliveries are outstanding before a range that is sent again waits: what is new comes first.</summary>
    public const int ReplayWindow = Window / 2;

    private const int IdBytes = 16;

    private static readonly Refusal IsDisabled =
        new(RefusalCode.InvalidTransition, "The webhook endpoint is disabled; enable it first.");

    private static readonly Refusal IsUnderWay =
        new(RefusalCode.InvalidTransition, "The delivery is under way; it cannot be replayed now.");

    private static readonly Refusal IsReplaying =
        new(RefusalCode.InvalidTransition, "A range is being replayed; wait until it is done.");

    /// <summary>
    /// The id of a delivery, which is <c>webhook-id</c>: a digest of endpoint and event, the same whoever works it out and whenever.
    /// </summary>
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="eventId">The public event.</param>
    public static string IdOf(string endpointId, string eventId) => "msg_" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{endpointId}/{eventId}")).AsSpan(0, IdBytes));

    /// <summary>An event as it is queued.</summary>
    /// <param name="endpointId">For which endpoint.</param>
    /// <param name="stored">The journal's event.</param>
    /// <param name="told">What the outside hears of it.</param>
    public static QueuedEvent QueuedOf(string endpointId, JournalEvent stored, PublicEvent told) => new(
        IdOf(endpointId, told.Id), told.Id, told.Type.Name, told.Subject.ToString(), stored.Stream.Target, stored.Version);

    /// <summary>Queues what was read. Does nothing when somebody else has read on since.</summary>
    /// <param name="state">The endpoint.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="reading">What was read.</param>
    public static void Queue(WebhookEndpointState state, UnitOfWork work, WebhookReading reading)
    {
        if (state.Endpoint is not { IsEnabled: true } endpoint || state.PositionOf(reading.IsReplay) != reading.BasedOn) return;
        var taken = reading.Taken.Where(item => state.Find(item.Id) is null).ToImmutableArray();
        work.Append(new WebhookEventsQueued(reading.Position, taken, reading.IsReplay));
        foreach (var item in taken) WebhookRows.Save(work, Begun(reading.LogOf(item.Id), endpoint.Id, item, work.Now));
        if (reading.IsReplay && reading.Position >= endpoint.Replay!.Until) WebhookRows.Save(work, state.After(work).Endpoint!);
    }

    /// <summary>Sends a test event: the event that says so.</summary>
    /// <param name="state">The endpoint.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="stream">The endpoint's stream.</param>
    public static Outcome<EventDelivery> Test(WebhookEndpointState state, UnitOfWork work, StreamName stream)
    {
        if (state.Endpoint is not { } endpoint) return WebhookEndpointDecisions.NotFound;
        if (!endpoint.IsEnabled) return IsDisabled;
        var version = work.Version + 1;
        var eventId = PublicEventCatalog.IdOf(stream, version);
        var subject = new EventSubject(WebhookPublicEvents.SubjectKind, endpoint.Id).ToString();
        var test = new QueuedEvent(
            IdOf(endpoint.Id, eventId), eventId, WebhookPublicEvents.TestName, subject, stream.Target, version);
        work.Append(new WebhookTestAsked(test));
        return Write(work, Begun(null, endpoint.Id, test, work.Now));
    }

    /// <summary>Sends a delivery once more.</summary>
    /// <param name="state">The endpoint.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="log">The delivery as the log has it; null when it has none.</param>
    public static Outcome<EventDelivery> Replay(WebhookEndpointState state, UnitOfWork work, EventDelivery? log)
    {
        if (state.Endpoint is not { } endpoint) return WebhookEndpointDecisions.NotFound;
        if (log is null) return Refusal.NotFound("delivery");
        if (!endpoint.IsEnabled) return IsDisabled;
        if (state.Find(log.Event.Id) is not null) return IsUnderWay;
        work.Append(new WebhookDeliveryReplayed(log.Event));
        return Write(work, Begun(log, endpoint.Id, log.Event, work.Now));
    }

    /// <summary>Sends the events of a time once more.</summary>
    /// <param name="state">The endpoint.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="range">Which.</param>
    public static Outcome<WebhookEndpoint> ReplayRange(WebhookEndpointState state, UnitOfWork work, WebhookReplay range)
    {
        if (state.Endpoint is not { } endpoint) return WebhookEndpointDecisions.NotFound;
        if (!endpoint.IsEnabled) return IsDisabled;
        if (endpoint.Replay is not null) return IsReplaying;
        // Nothing was read yet that could be sent again.
        if (range.Position >= range.Until) return endpoint;
        work.Append(new WebhookRangeReplayed(range));
        var replaying = state.After(work).Endpoint!;
        WebhookRows.Save(work, replaying);
        return replaying;
    }

    private static EventDelivery Begun(EventDelivery? log, string endpointId, QueuedEvent item, DateTimeOffset now) => new()
    {
        Event = item,
        EndpointId = endpointId,
        Status = EventDeliveryStatus.Pending,
        QueuedAt = log?.QueuedAt ?? now,
        UpdatedAt = now,
        NextAttemptAt = now,
        Attempts = log?.Attempts ?? [],
        Answer = log?.Answer,
        Version = (log?.Version ?? 0) + 1,
    };

    private static EventDelivery Write(UnitOfWork work, EventDelivery delivery)
    {
        WebhookRows.Save(work, delivery);
        return delivery;
    }
}

/// <summary>What was read of the journal.</summary>
/// <param name="BasedOn">The position of the state when it was read.</param>
/// <param name="Position">How far it was read.</param>
/// <param name="Taken">What the filter took, in its order.</param>
/// <param name="IsReplay">True when it was the range that is sent again.</param>
internal sealed record WebhookReading(long? BasedOn, long Position, ImmutableArray<QueuedEvent> Taken, bool IsReplay)
{
    /// <summary>What the log has of those that were sent before, by their ids.</summary>
    public IReadOnlyDictionary<string, EventDelivery> Log { get; init; } = ImmutableDictionary<string, EventDelivery>.Empty;

    /// <summary>What the log has of a delivery; null when it is new.</summary>
    /// <param name="deliveryId">Which.</param>
    public EventDelivery? LogOf(string deliveryId) => Log.GetValueOrDefault(deliveryId);
}
