using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Effects;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Logging;

namespace Actors.Grains.Effects;

/// <summary>
/// Runs due effects, at least once: a claim is a lease, so effects of a dispatcher that dies are due again. Failures back off, and after
/// the last attempt an effect is buried where an operator can see and replay it.
/// </summary>
[GrainType("effect-dispatcher")]
internal sealed class EffectDispatcherGrain : Grain, IEffectDispatcherGrain
{
    private const int Batch = 100;
    private const int MaximumAttempts = 12;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromHours(1);

    private readonly IOutbox _outbox;
    private readonly Dictionary<string, IEffectHandler> _handlers;
    private readonly TimeSpan _period;
    private readonly TimeProvider _clock;
    private readonly ILogger<EffectDispatcherGrain> _logger;
    private int _shard;

    /// <summary>Makes the dispatcher.</summary>
    /// <param name="context">The activation.</param>
    /// <param name="outbox">Where effects wait.</param>
    /// <param name="handlers">Who runs them.</param>
    /// <param name="options">How often it looks.</param>
    /// <param name="clock">The time.</param>
    /// <param name="logger">Where failures are told.</param>
    public EffectDispatcherGrain(
        IGrainContext context,
        IOutbox outbox,
        IEnumerable<IEffectHandler> handlers,
        EffectOptions options,
        TimeProvider clock,
        ILogger<EffectDispatcherGrain> logger)
        : base(context)
    {
        _outbox = outbox;
        _handlers = handlers.ToDictionary(handler => handler.Kind);
        _period = TimeSpan.FromMilliseconds(options.LookMilliseconds);
        _clock = clock;
        _logger = logger;
    }

    /// <summary>The key of a shard's dispatcher.</summary>
    /// <param name="shard">The shard.</param>
    public static string KeyOf(int shard) => GrainKey.For(Caller.System, string.Create(CultureInfo.InvariantCulture, $"effects-{shard}"));

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        _shard = int.Parse(key.AsSpan(key.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        this.RegisterGrainTimer(RunDue, new GrainTimerCreationOptions(_period, _period) { KeepAlive = true });
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task Heartbeat() => Task.CompletedTask;

    private async Task RunDue(CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<ClaimedEffect> claimed;
            do
            {
                claimed = await _outbox.ClaimAsync(_shard, _clock.GetUtcNow(), Lease, Batch, cancellationToken);
                var done = await Task.WhenAll(claimed.Select(effect => Run(effect, cancellationToken)));
                var finished = done.OfType<string>().ToArray();
                if (finished.Length > 0) await _outbox.CompleteAsync(finished, cancellationToken);
            }
            while (claimed.Count == Batch && !cancellationToken.IsCancellationRequested);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The claims lapse with their lease, so nothing is lost; the next tick tries again.
            _logger.DispatchFailed(_shard, exception);
        }
    }

    private async Task<string?> Run(ClaimedEffect claimed, CancellationToken cancellationToken)
    {
        var effect = claimed.Effect;
        if (claimed.Attempt > MaximumAttempts)
        {
            // Attempts that never ended, because each took its process with it, must not go on for ever either.
            await Bury(claimed, new InvalidOperationException("No attempt came to an end."), cancellationToken);
            return null;
        }

        using var late = new CancellationTokenSource(Longest, _clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            RequestContext.Set(Caller.ContextKey, new Caller(effect.Tenant, Caller.System, effect.Id, effect.Id));
            var handler = _handlers.GetValueOrDefault(effect.Kind)
                ?? throw new InvalidOperationException($"No handler runs effects of kind {effect.Kind}.");
            // A handler that does not hear that it is late must not hold up the effects beside it; its own is tried again.
            await handler.Run(effect, limit.Token).WaitAsync(limit.Token);
            return effect.Id;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await Failed(claimed, exception, cancellationToken);
            return null;
        }
    }

    private async Task Failed(ClaimedEffect claimed, Exception exception, CancellationToken cancellationToken)
    {
        var effect = claimed.Effect;
        if (claimed.Attempt >= MaximumAttempts || exception is LastingFailureException)
        {
            await Bury(claimed, exception, cancellationToken);
            return;
        }

        var backoff = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, claimed.Attempt), LongestBackoff.TotalSeconds));
        _logger.EffectFailed(effect.Kind, effect.Id, claimed.Attempt, backoff, exception);
        await _outbox.RetryAsync(effect.Id, _clock.GetUtcNow() + backoff, EffectErrors.TextOf(exception), cancellationToken);
    }

    private async Task Bury(ClaimedEffect claimed, Exception exception, CancellationToken cancellationToken)
    {
        _logger.EffectBuried(claimed.Effect.Kind, claimed.Effect.Id, claimed.Attempt, exception);
        await _outbox.BuryAsync(claimed.Effect.Id, EffectErrors.TextOf(exception), cancellationToken);
    }
}
