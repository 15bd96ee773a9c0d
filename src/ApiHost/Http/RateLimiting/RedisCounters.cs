using System.Globalization;
using Actors.Grains.Secrets;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>Counts in a Redis that hosts share. Callers are told to it as digests under a key of the installation.</summary>
internal sealed class RedisCounters : IHostedService, IAsyncDisposable
{
    private const int SecondsToConnect = 2;

    private readonly RateLimitOptions _rules;
    private readonly DerivedToken _digest;
    private readonly RedisValue[] _settings;
    private readonly string _prefix;
    private ConnectionMultiplexer? _redis;

    /// <param name="options">Where it is, and the rules.</param>
    /// <param name="keys">The installation's keys.</param>
    public RedisCounters(IOptions<RateLimitOptions> options, IPurposeKeys keys)
    {
        _rules = options.Value;
        _digest = new DerivedToken(keys.For(Purposes.Allowances), PartsFraming.LengthPrefixed);
        _settings = [_rules.WindowSeconds * 1000L, _rules.Ban.Refusals, _rules.Ban.WithinSeconds * 1000L, _rules.Ban.Seconds * 1000L];
        // Steps of another length are no steps of this. Between the braces is what a cluster of Redis places keys by: a script has all
        // its keys in one place.
        _prefix = string.Create(CultureInfo.InvariantCulture, $"actors:{{allowances}}:{_rules.WindowSeconds}:");
    }

    /// <summary>Counts a request.</summary>
    /// <param name="allowances">One at least.</param>
    /// <exception cref="RedisException">Redis is away, or does not do it.</exception>
    public async Task<RateLimitDecision> TakeAsync(Allowance[] allowances)
    {
        if (_redis is null) throw new RedisConnectionException(ConnectionFailureType.UnableToConnect, "It was not connected to yet.");
        var keys = new RedisKey[allowances.Length];
        var values = new RedisValue[_settings.Length + (2 * allowances.Length)];
        _settings.CopyTo(values, 0);
        for (var index = 0; index < allowances.Length; index++)
        {
            keys[index] = _prefix + _digest.Text(allowances[index].Caller);
            values[_settings.Length + (2 * index)] = allowances[index].Limit;
            values[_settings.Length + (2 * index) + 1] = allowances[index].IsShared ? 0 : 1;
        }

        var told = (long[]?)await _redis.GetDatabase().ScriptEvaluateAsync(RedisScript.Text, keys, values);
        if (told is not [var isAllowed, var limit, var remaining, var milliseconds, var isBanned])
            throw new RedisException("The script answered something else than a decision.");
        var seconds = SlidingWindow.Seconds(milliseconds);
        return new RateLimitDecision(isAllowed == 1, (int)limit, (int)remaining, seconds) { IsBanned = isBanned == 1 };
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var options = ConfigurationOptions.Parse(_rules.Redis!);
        // A Redis that is away delays the start a little and stops nothing: the connection is made when it is back.
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = SecondsToConnect * 1000;
        options.ConnectRetry = 1;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
        // What cannot be asked now is counted elsewhere at once, and not kept for later.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.AsyncTimeout = _rules.RedisMilliseconds;
        options.ClientName = "actors-allowances";
        _redis = await ConnectionMultiplexer.ConnectAsync(options);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_redis is not null) await _redis.DisposeAsync();
    }
}
