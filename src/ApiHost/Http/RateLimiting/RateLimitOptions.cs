using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>How many requests a caller may make. Section <c>RateLimit</c> of the configuration.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RateLimit";

    /// <summary>False lets everything through; for load tests. True by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Requests of an address that has not signed in, in a window. 20 by default; IPv6 addresses count by their /64 network.
    /// </summary>
    public int AnonymousRequests { get; set; } = 20;

    /// <summary>
    /// Pages that one network looks at in a window, forms that it sends included. 120 by default: a page asks the API four times or so, and
    /// counts once.
    /// </summary>
    public int PageViews { get; set; } = 120;

    /// <summary>
    /// Webhooks that one network sends in a window, good or not. 600 by default; a sender's own machines are a few networks.
    /// </summary>
    public int WebhookRequests { get; set; } = 600;

    /// <summary>Requests of a signed-in user in a window, whatever the session or organisation. 100 by default.</summary>
    public int UserRequests { get; set; } = 100;

    /// <summary>Requests of all API keys of one organisation together in a window. 100 by default.</summary>
    public int KeyRequests { get; set; } = 100;

    /// <summary>
    /// Requests of one network in a window, over all its callers, signed in or not. 1,000 by default: ten users, or keys of ten
    /// organisations, at full speed.
    /// </summary>
    public int NetworkRequests { get; set; } = 1_000;

    /// <summary>
    /// Requests of one network in a window to routes that hash a password or send a mail, whoever has signed in. 30 by default.
    /// </summary>
    public int CostlyRequests { get; set; } = 30;

    /// <summary>Attempts to sign in to one account from one address in a window. 10 by default.</summary>
    public int LoginAttempts { get; set; } = 10;

    /// <summary>
    /// Attempts to sign in to one account in a window, from all addresses that its user has not signed in from before. 100 by default.
    /// </summary>
    public int LoginAttemptsPerAccount { get; set; } = 100;

    /// <summary>The length of the sliding window in seconds. 60 by default.</summary>
    public int WindowSeconds { get; set; } = 60;

    /// <summary>What becomes of those who keep on after they were refused.</summary>
    public BanOptions Ban { get; set; } = new();

    /// <summary>
    /// How many callers are remembered at once. 100,000 by default, about 15 MB; callers beyond share one allowance, so that a flood of
    /// addresses cannot fill the memory.
    /// </summary>
    public int RememberedCallers { get; set; } = 100_000;

    /// <summary>
    /// The Redis in which hosts count together, as StackExchange.Redis writes it: <c>host:port,password=...,ssl=true</c>. That of
    /// <c>Cluster:Redis</c> unless set; without either, or with an empty one here, each host counts for itself.
    /// </summary>
    public string? Redis { get; set; }

    /// <summary>How many milliseconds a request waits for Redis before its host counts it alone. 250 by default.</summary>
    public int RedisMilliseconds { get; set; } = 250;

    /// <summary>For how long anything that was counted of a caller can still matter.</summary>
    internal long MillisecondsToRemember => Math.Max(WindowSeconds, Math.Max(Ban.WithinSeconds, Ban.Seconds)) * 1000L;
}

/// <summary>When a caller is no longer listened to for a while. Section <c>RateLimit:Ban</c> of the configuration.</summary>
public sealed class BanOptions
{
    /// <summary>A day in seconds: the longest of its times.</summary>
    internal const int Day = 86_400;

    /// <summary>After so many refusals within <see cref="WithinSeconds"/> a caller is banned. 50 by default; 0 never bans.</summary>
    public int Refusals { get; set; } = 50;

    /// <summary>In how many seconds the refusals are counted. 60 by default.</summary>
    public int WithinSeconds { get; set; } = 60;

    /// <summary>How many seconds a ban lasts. 300 by default; what is asked meanwhile does not make it longer.</summary>
    public int Seconds { get; set; } = 300;
}

/// <summary>Refuses allowances that are out of bounds.</summary>
internal sealed class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>
{
    private const int Most = 1_000_000_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RateLimitOptions options) => new OptionsRules(RateLimitOptions.Section)
        .Range(nameof(options.AnonymousRequests), options.AnonymousRequests, 1, Most)
        .Range(nameof(options.PageViews), options.PageViews, 1, Most)
        .Range(nameof(options.WebhookRequests), options.WebhookRequests, 1, Most)
        .Range(nameof(options.UserRequests), options.UserRequests, 1, Most)
        .Range(nameof(options.KeyRequests), options.KeyRequests, 1, Most)
        .Range(nameof(options.NetworkRequests), options.NetworkRequests, 1, Most)
        .Range(nameof(options.CostlyRequests), options.CostlyRequests, 1, Most)
        .Range(nameof(options.LoginAttempts), options.LoginAttempts, 1, Most)
        .Range(nameof(options.LoginAttemptsPerAccount), options.LoginAttemptsPerAccount, 1, Most)
        .Range(nameof(options.WindowSeconds), options.WindowSeconds, 1, BanOptions.Day)
        .Range($"{nameof(options.Ban)}:{nameof(BanOptions.Refusals)}", options.Ban.Refusals, 0, Most)
        .Range($"{nameof(options.Ban)}:{nameof(BanOptions.WithinSeconds)}", options.Ban.WithinSeconds, 1, BanOptions.Day)
        .Range($"{nameof(options.Ban)}:{nameof(BanOptions.Seconds)}", options.Ban.Seconds, 1, BanOptions.Day)
        .Range(nameof(options.RememberedCallers), options.RememberedCallers, 100, 10_000_000)
        .Must(nameof(options.Redis), IsRedis(options.Redis), "such as host:6379,password=...,ssl=true, or empty")
        .Range(nameof(options.RedisMilliseconds), options.RedisMilliseconds, 10, 10_000)
        .Result;

    // What the driver says of it may quote a piece of a password, which a comma makes a word of its own.
    private static bool IsRedis(string? text)
    {
        if (string.IsNullOrEmpty(text)) return true;
        try
        {
            return ConfigurationOptions.Parse(text).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
