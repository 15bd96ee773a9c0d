namespace Actors.Grains.Interfaces.Webhooks;

/// <summary>
/// One address that an organisation's events are sent to. The key is <c>{tenant}/whe_...</c>. It reads its tenant's journal after its
/// position and sends what its filter takes, at least once, under one id for each event (decision 0049).
/// </summary>
[Alias("webhooks.endpoint-grain")]
public interface IWebhookEndpointGrain : IGrainWithStringKey
{
    /// <summary>Creates it; events that are committed from then on are sent. LIMIT_REACHED when the tenant has as many as it may.</summary>
    /// <param name="key">The key of the request.</param>
    /// <param name="definition">What it is to be.</param>
    [Alias("create")]
    Task<Outcome<WebhookEndpoint>> Create(CreationKey key, WebhookEndpointDefinition definition);

    /// <summary>The endpoint as the journal has it at this moment.</summary>
    [Alias("get")]
    Task<Outcome<WebhookEndpoint>> Get();

    /// <summary>
    /// Changes it. One that is enabled again goes on where it stopped: what waited is tried at once, with its attempts counted anew.
    /// </summary>
    /// <param name="definition">What it is to be.</param>
    /// <param name="expectedVersion">The version that the change is based on; null changes whatever is there.</param>
    [Alias("change")]
    Task<Outcome<WebhookEndpoint>> Change(WebhookEndpointDefinition definition, long? expectedVersion);

    /// <summary>
    /// Gives it another secret. The one before signs beside it for a day. LIMIT_REACHED when more secrets than may be are alive.
    /// </summary>
    /// <param name="expectedVersion">The version that the change is based on; null changes whatever is there.</param>
    [Alias("rotate-secret")]
    Task<Outcome<WebhookEndpoint>> RotateSecret(long? expectedVersion);

    /// <summary>Removes it for good. What was not delivered never is.</summary>
    /// <param name="expectedVersion">The version that the change is based on; null changes whatever is there.</param>
    [Alias("delete")]
    Task<Outcome<WebhookEndpoint>> Delete(long? expectedVersion);

    /// <summary>Sends a test event, whatever the filter says. INVALID_TRANSITION while it is disabled.</summary>
    [Alias("test")]
    Task<Outcome<EventDelivery>> Test();

    /// <summary>
    /// Sends what was delivered or has failed once more, under the id that it had. INVALID_TRANSITION while it is under way, or the
    /// endpoint is disabled.
    /// </summary>
    /// <param name="deliveryId">Which delivery.</param>
    [Alias("replay")]
    Task<Outcome<EventDelivery>> Replay(string deliveryId);

    /// <summary>
    /// Sends the events of a time once more, whatever became of them, each under the id that it has. INVALID_TRANSITION while another range
    /// is sent again, or the endpoint is disabled.
    /// </summary>
    /// <param name="from">From when.</param>
    /// <param name="to">Up to when, itself not included.</param>
    [Alias("replay-range")]
    Task<Outcome<WebhookEndpoint>> ReplayRange(DateTimeOffset from, DateTimeOffset to);

    /// <summary>Has it look for what is to be sent. Nothing waits for the sending.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Removes deliveries from the log that are older than it reaches back; of an endpoint that is gone, all of them.</summary>
    [Alias("trim-log")]
    Task TrimLog();
}

/// <summary>Wakes the endpoints of all tenants, once a minute: the net below what streams lose. Its key is <see cref="Key"/>.</summary>
[Alias("webhooks.watch-grain")]
public interface IWebhookWatchGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    static string Key { get; } = GrainKey.For(Caller.System, "webhook-watch");

    /// <summary>Keeps it awake.</summary>
    [Alias("heartbeat")]
    Task Heartbeat();
}
