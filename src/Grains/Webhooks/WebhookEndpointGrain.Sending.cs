using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Microsoft.Extensions.Logging;

namespace Actors.Grains.Webhooks;

/// <summary>
/// Sends what is outstanding, in the background of the activation: at most four at once, one after the other for each subject. What was
/// under way when an activation ends is sent again by the next, under the same id.
/// </summary>
internal sealed partial class WebhookEndpointGrain
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestSend = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _ending = new();

    // The subjects of deliveries by their ids, until what came of them is durable.
    private readonly Dictionary<string, string> _underWay = new(StringComparer.Ordinal);

    private bool _isStirred;
    private bool _isRunning;
    private IGrainTimer? _alarm;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        Stir();
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _ending.Cancel();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _ending.Dispose();

    /// <summary>Has it look, now or as soon as the look that it has begun is over.</summary>
    private void Stir()
    {
        _isStirred = true;
        if (!_isRunning && !_ending.IsCancellationRequested) _ = RunAsync(_ending.Token);
    }

    private async Task RunAsync(CancellationToken ending)
    {
        _isRunning = true;
        RequestContext.Set(Caller.ContextKey, new Caller(Tenant, Caller.System, Id, Id));
        TimeSpan? sleep = AfterTrouble;
        var hasLooked = false;
        try
        {
            while (_isStirred && !ending.IsCancellationRequested)
            {
                _isStirred = false;
                await ListenAsync();
                await StartDueAsync(ending);
                while (await ReadOnAsync(ending)) await StartDueAsync(ending);
                while (await ReadRangeAsync(ending)) await StartDueAsync(ending);
            }

            sleep = await SleepAsync();
            hasLooked = true;
        }
        catch (Exception failure) when (!ending.IsCancellationRequested)
        {
            // Nobody waits for it who could be told; it looks again soon.
            outside.Logger.WebhooksStuck(Id, failure);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            _isRunning = false;
        }

        // Somebody may have stirred it since it looked last.
        if (hasLooked && _isStirred) Stir();
        else SetAlarm(sleep);
    }

    private async Task StartDueAsync(CancellationToken ending)
    {
        var (endpoint, due) = await Read(state => (state.Endpoint, state.PausedUntil > Now
            ? []
            : WebhookTurns.Due(state.Outstanding, _underWay, Now)));
        if (endpoint is not { IsEnabled: true }) return;
        foreach (var delivery in due)
        {
            _underWay.Add(delivery.Event.Id, delivery.Event.Subject);
            _ = DeliverAsync(endpoint, delivery, ending);
        }
    }

    private async Task DeliverAsync(WebhookEndpoint endpoint, OutstandingDelivery delivery, CancellationToken ending)
    {
        var isNoted = false;
        DelayDeactivation(LongestSend);
        try
        {
            var done = await AttemptAsync(endpoint, delivery, ending);
            await Execute((state, work) =>
            {
                WebhookAttemptDecisions.Conclude(state, work, done);
                return state;
            });
            isNoted = true;
        }
        catch (Exception failure) when (!ending.IsCancellationRequested)
        {
            // It was perhaps sent, and what came of it is not noted: it is sent again, as after a crash.
            outside.Logger.DeliveryNotNoted(delivery.Event.Id, failure);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            _underWay.Remove(delivery.Event.Id);
        }

        if (isNoted) Stir();
        else SetAlarm(AfterTrouble);
    }

    private async Task<AttemptDone> AttemptAsync(
        WebhookEndpoint endpoint, OutstandingDelivery delivery, CancellationToken ending)
    {
        var (number, startedAt) = (delivery.Attempts + 1, Clock.GetUtcNow());
        var secrets = StandardWebhooks.InOrderOf(outside.Secrets.AliveOf(Tenant, endpoint, startedAt), number);
        var body = await outside.Payloads.BodyOfAsync(Tenant, delivery.Event, ending);
        var answer = body is null
            ? new WebhookAnswer(null, WebhookErrors.NothingToSend, TimeSpan.Zero)
            : await outside.Sender.SendAsync(
                new WebhookMessage(
                    endpoint.Url, delivery.Event.Id, startedAt,
                    StandardWebhooks.Sign(delivery.Event.Id, startedAt, body, secrets), body),
                ending);
        var log = await outside.Documents.FindAsync(Tenant, Id, delivery.Event.Id, ending);
        return new AttemptDone(delivery.Event, number, startedAt, answer, AnswerText.Of(answer.Body.Span, secrets), log);
    }

    // Null when nothing has a time of its own: what is due already waits for one that is under way, which stirs when it is over.
    private async Task<TimeSpan?> SleepAsync()
    {
        var (next, pause) = await Read(state => (WebhookTurns.NextDue(state.Outstanding, _underWay), state.PausedUntil));
        if (next is not { } due) return null;
        var wait = (pause > due ? pause.Value : due) - Now;
        return wait > TimeSpan.Zero ? wait : null;
    }

    private void SetAlarm(TimeSpan? wait)
    {
        _alarm?.Dispose();
        _alarm = null;
        if (wait is not { } after || _ending.IsCancellationRequested) return;
        _alarm = this.RegisterGrainTimer(
            Ring, new GrainTimerCreationOptions(after, Timeout.InfiniteTimeSpan) { Interleave = true });
    }

    private Task Ring(CancellationToken cancellationToken)
    {
        Stir();
        return Task.CompletedTask;
    }
}

internal static partial class WebhookEndpointLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook endpoint {Id} could not look for what to send; it looks again soon.")]
    public static partial void WebhooksStuck(this ILogger logger, string id, Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The webhook endpoint {Id} hears nothing of commits; it looks once a minute and tries again.")]
    public static partial void NotListening(this ILogger logger, string id, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What came of the delivery {Id} could not be noted; it is sent again.")]
    public static partial void DeliveryNotNoted(this ILogger logger, string id, Exception exception);
}
