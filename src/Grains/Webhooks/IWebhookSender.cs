namespace Actors.Grains.Webhooks;

/// <summary>Sends deliveries to receivers. It never sends to an address that is not public, and follows no redirect.</summary>
public interface IWebhookSender
{
    /// <summary>Sends one, and tells what came of it: failures are answers. It ends within fifteen seconds.</summary>
    /// <param name="message">What to send.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    Task<WebhookAnswer> SendAsync(WebhookMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// What is wrong with an address to which somebody wants events sent, as a predicate ("must be ..."); null when nothing is. Names are
    /// resolved; one that cannot be is let pass, since each attempt looks again.
    /// </summary>
    /// <param name="url">The address.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    Task<string?> FindProblemAsync(string url, CancellationToken cancellationToken);
}

/// <summary>A signed delivery.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Id">The delivery's id.</param>
/// <param name="Timestamp">When it was signed.</param>
/// <param name="Signature">The signatures.</param>
/// <param name="Body">The body: JSON.</param>
public sealed record WebhookMessage(string Url, string Id, DateTimeOffset Timestamp, string Signature, ReadOnlyMemory<byte> Body)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>What came of an attempt.</summary>
/// <param name="StatusCode">The status that was answered; null when nothing was.</param>
/// <param name="Error">Why it failed, one of <see cref="WebhookErrors"/>; null when the receiver took it.</param>
/// <param name="Latency">How long it took.</param>
public sealed record WebhookAnswer(int? StatusCode, string? Error, TimeSpan Latency)
{
    /// <summary>For how long the receiver wants nothing; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The first bytes of what was answered, 1,024 at most.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}

/// <summary>Why attempts fail.</summary>
public static class WebhookErrors
{
    /// <summary>The receiver answered with a status that is no success.</summary>
    public const string Status = "STATUS";

    /// <summary>The receiver answered with a redirect, which is not followed.</summary>
    public const string Redirected = "REDIRECTED";

    /// <summary>The receiver answered 410 Gone.</summary>
    public const string Gone = "GONE";

    /// <summary>Nothing was answered in time.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The receiver's name has no address.</summary>
    public const string NameNotResolved = "NAME_NOT_RESOLVED";

    /// <summary>The receiver's address is not a public one.</summary>
    public const string BlockedAddress = "BLOCKED_ADDRESS";

    /// <summary>Nobody listens there, or the connection broke.</summary>
    public const string ConnectionFailed = "CONNECTION_FAILED";

    /// <summary>No encrypted connection came about, for example because the certificate is not good.</summary>
    public const string TlsFailed = "TLS_FAILED";

    /// <summary>What was answered is no HTTP.</summary>
    public const string InvalidAnswer = "INVALID_ANSWER";

    /// <summary>The event is told no more by this version, so there is nothing to send.</summary>
    public const string NothingToSend = "NOTHING_TO_SEND";
}
