using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.Webhooks;

/// <summary>An endpoint: what it is, how far it has read, and what it has yet to send.</summary>
internal sealed class WebhookEndpointState : IFoldedState
{
    /// <summary>For how long an endpoint fails before its first success brings everything that waits forward.</summary>
    public static readonly TimeSpan LongFailure = TimeSpan.FromHours(1);

    private List<OutstandingDelivery> _outstanding = [];

    /// <summary>The endpoint; null when there is none, or no more.</summary>
    public WebhookEndpoint? Endpoint { get; private set; }

    /// <summary>The endpoint as it was created; null when it never was.</summary>
    public WebhookEndpoint? First { get; private set; }

    /// <summary>The fingerprint of the request that created it.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>How far the journal was read; null when only the endpoint's own creation says where it begins.</summary>
    public long? Position { get; private set; }

    /// <summary>What is to be sent, in its order.</summary>
    public IReadOnlyList<OutstandingDelivery> Outstanding => _outstanding;

    /// <summary>How many warnings were given since it fails.</summary>
    public int Warnings { get; private set; }

    /// <summary>Until when the receiver wants nothing; null when it did not say.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>How far was read of what is new, or of the range that is sent again.</summary>
    /// <param name="isReplay">Of the range.</param>
    public long? PositionOf(bool isReplay) => isReplay ? Endpoint?.Replay?.Position : Position;

    /// <summary>What is to be sent of a delivery; null when it is not outstanding.</summary>
    /// <param name="deliveryId">Which delivery.</param>
    public OutstandingDelivery? Find(string deliveryId) => _outstanding.Find(delivery => delivery.Event.Id == deliveryId);

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case WebhookEndpointCreated created:
                (First, Endpoint, Fingerprint) = (Of(created, at), Of(created, at), created.Fingerprint);
                break;
            case WebhookEndpointChanged changed:
                Change(changed.Definition, at);
                break;
            case WebhookSecretRotated rotated:
                Rotate(rotated, at);
                break;
            case WebhookEndpointDisabled disabled:
                Endpoint = Disabled(Endpoint!, disabled.Reason) with { UpdatedAt = at, Version = Endpoint!.Version + 1 };
                break;
            case WebhookFailuresTold told:
                Warnings = told.Warning;
                break;
            case WebhookEndpointDeleted:
                (Endpoint, _outstanding) = (null, []);
                break;
            case WebhookEventsQueued queued:
                Take(queued, at);
                break;
            case WebhookDeliveryAttempted attempted:
                Note(attempted, at);
                break;
            case WebhookTestAsked asked:
                _outstanding.Add(new OutstandingDelivery(asked.Event, 0, at));
                break;
            case WebhookDeliveryReplayed replayed:
                _outstanding.Add(new OutstandingDelivery(replayed.Event, 0, at));
                break;
            case WebhookRangeReplayed range:
                Endpoint = Endpoint! with { Replay = range.Replay };
                break;
            case WebhookLogTrimmed:
                break;
            default:
                throw new InvalidOperationException($"An endpoint's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>The state after events that are not committed yet; this one stays as it is.</summary>
    /// <param name="work">What decided them.</param>
    public WebhookEndpointState After(UnitOfWork work)
    {
        var after = new WebhookEndpointState();
        after.Restore(Keep());
        foreach (var @event in work.Events) after.Apply(@event, work.Version, work.Now);
        return after;
    }

    /// <summary>The state as it is kept.</summary>
    public WebhookEndpointSnapshot Keep() => new(Endpoint, First, Fingerprint, Position, _outstanding, Warnings, PausedUntil);

    /// <summary>Takes a state as it was kept.</summary>
    /// <param name="kept">It.</param>
    public void Restore(WebhookEndpointSnapshot kept) =>
        (Endpoint, First, Fingerprint, Position, _outstanding, Warnings, PausedUntil) =
            (kept.Endpoint, kept.First, kept.Fingerprint, kept.Position, [.. kept.Outstanding], kept.Warnings, kept.PausedUntil);

    private static WebhookEndpoint Of(WebhookEndpointCreated created, DateTimeOffset at) => new()
    {
        Id = created.EndpointId,
        Url = created.Definition.Url,
        Description = created.Definition.Description,
        Events = created.Definition.Events,
        Status = created.Definition.IsEnabled ? WebhookEndpointStatus.Enabled : WebhookEndpointStatus.Disabled,
        DisabledReason = created.Definition.IsEnabled ? null : WebhookDisabledReason.Request,
        Secrets = [new WebhookSecret(1, Until: null)],
        CreatedAt = at,
        UpdatedAt = at,
        Version = 1,
    };

    private static WebhookEndpoint Disabled(WebhookEndpoint endpoint, WebhookDisabledReason reason) =>
        endpoint with { Status = WebhookEndpointStatus.Disabled, DisabledReason = reason };

    private void Change(WebhookEndpointDefinition definition, DateTimeOffset at)
    {
        var before = Endpoint!;
        var after = before with
        {
            Url = definition.Url,
            Description = definition.Description,
            Events = definition.Events,
            UpdatedAt = at,
            Version = before.Version + 1,
        };
        if (definition.IsEnabled == before.IsEnabled) Endpoint = after;
        else if (!definition.IsEnabled) Endpoint = Disabled(after, WebhookDisabledReason.Request);
        else Enable(after, at);
    }

    private void Enable(WebhookEndpoint endpoint, DateTimeOffset at)
    {
        Endpoint = endpoint with { Status = WebhookEndpointStatus.Enabled, DisabledReason = null, FailingSince = null };
        (Warnings, PausedUntil) = (0, null);
        _outstanding = [.. _outstanding.Select(delivery => delivery with { Attempts = 0, DueAt = at })];
    }

    private void Rotate(WebhookSecretRotated rotated, DateTimeOffset at)
    {
        var alive = Endpoint!.Secrets.Where(secret => secret.IsAlive(at))
            .Select(secret => secret.Until is null ? secret with { Until = rotated.Until } : secret);
        Endpoint = Endpoint with
        {
            Secrets = [new WebhookSecret(rotated.Generation, Until: null), .. alive],
            UpdatedAt = at,
            Version = Endpoint.Version + 1,
        };
    }

    private void Take(WebhookEventsQueued queued, DateTimeOffset at)
    {
        _outstanding.AddRange(queued.Events.Select(item => new OutstandingDelivery(item, 0, at)));
        if (!queued.IsReplay) Position = queued.Position;
        else if (Endpoint!.Replay is { } replay)
            Endpoint = Endpoint with { Replay = queued.Position >= replay.Until ? null : replay with { Position = queued.Position } };
    }

    private void Note(WebhookDeliveryAttempted attempted, DateTimeOffset at)
    {
        var index = _outstanding.FindIndex(delivery => delivery.Event.Id == attempted.DeliveryId);
        if (attempted.NextAt is { } next)
            _outstanding[index] = _outstanding[index] with { Attempts = attempted.Attempt.Number, DueAt = next };
        else _outstanding.RemoveAt(index);
        if (attempted.PausedUntil is { } until) PausedUntil = until;
        if (attempted.Status == EventDeliveryStatus.Delivered) Recover(at);
        else if (Endpoint!.FailingSince is null)
            Endpoint = Endpoint with { FailingSince = at, Status = Endpoint.IsEnabled ? WebhookEndpointStatus.Failing : Endpoint.Status };
    }

    private void Recover(DateTimeOffset at)
    {
        PausedUntil = null;
        if (Endpoint!.FailingSince is not { } since) return;
        // What was to wait for a day waits no longer than the receiver does.
        if (at - since >= LongFailure)
            _outstanding = [.. _outstanding.Select(delivery => delivery.DueAt > at ? delivery with { DueAt = at } : delivery)];
        Warnings = 0;
        Endpoint = Endpoint with
        {
            FailingSince = null,
            Status = Endpoint.IsEnabled ? WebhookEndpointStatus.Enabled : Endpoint.Status,
        };
    }
}
