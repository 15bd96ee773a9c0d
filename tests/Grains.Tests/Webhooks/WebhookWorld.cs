using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Webhooks;

namespace Actors.Grains.Tests.Webhooks;

/// <summary>
/// One endpoint in a time of its own: what happens, what is sent, and what becomes of it, by the product's own decisions.
/// </summary>
internal sealed class WebhookWorld
{
    private static readonly StreamName Stream = StreamName.For("clinic", WebhookDocuments.Endpoint, "whe_1");

    private readonly Dictionary<string, EventDelivery> _log = [];
    private readonly Dictionary<string, string> _underWay = [];
    private readonly List<OutstandingDelivery> _flying = [];
    private long _version;
    private long _happened;

    public WebhookWorld()
    {
        var definition = new WebhookEndpointDefinition("https://receiver.example/", null, ["*"], IsEnabled: true);
        Decide((state, work) => WebhookEndpointDecisions.Create(state, work, "whe_1", new CreationKey("whe_1", null), definition, 0));
    }

    public DateTimeOffset Now { get; private set; } = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public WebhookEndpointState State { get; private set; } = new();

    /// <summary>Each attempt that was begun: which event, of which subject, and when.</summary>
    public List<(string Id, string Subject, long Number, DateTimeOffset At)> Attempts { get; } = [];

    /// <summary>What the receiver has taken, in its order.</summary>
    public List<(string Id, string Subject, long Number)> Taken { get; } = [];

    /// <summary>What was given up.</summary>
    public List<string> GivenUp { get; } = [];

    /// <summary>The effects that were asked for, and when.</summary>
    public List<(DateTimeOffset At, string Kind, string Payload)> Effects { get; } = [];

    public int UnderWay => _flying.Count;

    /// <summary>What happened, and was not read yet.</summary>
    public Queue<QueuedEvent> Unread { get; } = [];

    /// <summary>Lets something happen to a subject.</summary>
    public void Happen(string subject)
    {
        var eventId = $"evt_{++_happened}";
        Unread.Enqueue(
            new QueuedEvent(WebhookQueueDecisions.IdOf("whe_1", eventId), eventId, "service.changed", subject, "service/1", _happened));
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => Now += time;

    /// <summary>Reads on as far as there is room, and begins what is due.</summary>
    public void Look()
    {
        var room = WebhookQueueDecisions.Window - State.Outstanding.Count;
        if (State.Endpoint!.IsEnabled && room > 0 && Unread.Count > 0)
        {
            var taken = new List<QueuedEvent>();
            while (taken.Count < room && Unread.TryDequeue(out var next)) taken.Add(next);
            var reading = new WebhookReading(State.Position, taken[^1].Version, [.. taken], IsReplay: false);
            Decide((state, work) => { WebhookQueueDecisions.Queue(state, work, reading); return ""; });
        }

        if (!State.Endpoint.IsEnabled || State.PausedUntil > Now) return;
        foreach (var due in WebhookTurns.Due(State.Outstanding, _underWay, Now))
        {
            _underWay.Add(due.Event.Id, due.Event.Subject);
            _flying.Add(due);
            Attempts.Add((due.Event.Id, due.Event.Subject, due.Event.Version, Now));
        }
    }

    /// <summary>Ends one of the attempts that are under way.</summary>
    public void End(int which, WebhookAnswer answer)
    {
        var done = _flying[which % _flying.Count];
        _flying.Remove(done);
        if (answer.Error is null) Taken.Add((done.Event.Id, done.Event.Subject, done.Event.Version));
        var log = _log.GetValueOrDefault(done.Event.Id);
        Decide((state, work) =>
        {
            WebhookAttemptDecisions.Conclude(
                state, work, new AttemptDone(done.Event, done.Attempts + 1, Now, answer, null, log));
            return "";
        });
        _underWay.Remove(done.Event.Id);
    }

    /// <summary>The process ends, and another begins: what was under way is not known any more, and the state is read back.</summary>
    public void Crash()
    {
        _flying.Clear();
        _underWay.Clear();
        State = WebhookSnapshotFormat.Instance.Decode(WebhookSnapshotFormat.Instance.Encode(State));
    }

    /// <summary>When the next attempt is due; null when nothing waits.</summary>
    public DateTimeOffset? NextDue() => WebhookTurns.NextDue(State.Outstanding, _underWay);

    /// <summary>Enables or disables it.</summary>
    public void Switch(bool isEnabled)
    {
        var endpoint = State.Endpoint!;
        var definition = new WebhookEndpointDefinition(endpoint.Url, null, endpoint.Events, isEnabled);
        Decide((state, work) => WebhookEndpointDecisions.Change(state, work, definition, null));
    }

    private void Decide<T>(Func<WebhookEndpointState, UnitOfWork, T> decide)
    {
        var work = new UnitOfWork(Stream, _version, Now, new Caller("clinic", Caller.System, "test"));
        decide(State, work);
        foreach (var @event in work.Events)
        {
            State.Apply(@event, ++_version, Now);
            if (@event is WebhookDeliveryAttempted { Status: EventDeliveryStatus.Failed } failed) GivenUp.Add(failed.DeliveryId);
        }

        foreach (var row in work.Documents.Where(row => row.Key.Kind == WebhookDocuments.Delivery))
        {
            _log[row.Key.Id] = System.Text.Json.JsonSerializer.Deserialize(row.Body.Span, WebhooksJson.Default.EventDelivery)!;
        }

        Effects.AddRange(work.Effects.Select(effect => (Now, effect.Kind, System.Text.Encoding.UTF8.GetString(effect.Payload.Span))));
    }
}
