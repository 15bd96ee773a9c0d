using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Actors.Grains.Webhooks;
using Actors.Integrations.Outbound;

namespace Actors.Integrations.Webhooks;

/// <summary>
/// Sends deliveries over HTTP: to public addresses only, without proxies, cookies and redirects. The whole of it ends within fifteen
/// seconds, and of an answer no more than a little is read.
/// </summary>
internal sealed class HttpWebhookSender : IWebhookSender, IDisposable
{
    private const int MostAnswer = 1_024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan KeptOpen = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestOpen = TimeSpan.FromMinutes(2);

    private readonly WebhookSenderOptions _options;
    private readonly TimeProvider _clock;
    private readonly GuardedConnector _connector;
    private readonly HttpMessageInvoker _client;

    /// <summary>Makes a sender.</summary>
    /// <param name="options">Where it may send.</param>
    /// <param name="resolver">Finds addresses.</param>
    /// <param name="clock">The time.</param>
    public HttpWebhookSender(WebhookSenderOptions options, INameResolver resolver, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _connector = new GuardedConnector(resolver, options.AllowLoopback);
        var handler = _connector.CreateHandler(LongestConnect);
        // What is checked when a connection is made holds for as long as it is kept.
        handler.PooledConnectionIdleTimeout = KeptOpen;
        handler.PooledConnectionLifetime = LongestOpen;
        _client = new HttpMessageInvoker(handler);
    }

    /// <inheritdoc/>
    public async Task<WebhookAnswer> SendAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        var start = _clock.GetTimestamp();
        if (UrlRules.FindProblem(message.Url, _options.AllowLoopback) is not null)
            return new WebhookAnswer(null, WebhookErrors.BlockedAddress, TimeSpan.Zero);
        using var late = new CancellationTokenSource(Longest, _clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            using var request = RequestOf(message);
            using var response = await _client.SendAsync(request, limit.Token);
            var body = await ReadAsync(response.Content, limit.Token);
            cancellationToken.ThrowIfCancellationRequested();
            return new WebhookAnswer((int)response.StatusCode, ErrorOf(response.StatusCode), _clock.GetElapsedTime(start))
            {
                RetryAfter = response.Headers.RetryAfter.Wait(_clock),
                Body = body,
            };
        }
        catch (Exception failure) when (ErrorOf(failure) is { } error && !cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(null, error, _clock.GetElapsedTime(start));
        }
    }

    /// <inheritdoc/>
    public async Task<string?> FindProblemAsync(string url, CancellationToken cancellationToken)
    {
        if (UrlRules.FindProblem(url, _options.AllowLoopback) is { } problem) return problem;
        using var late = new CancellationTokenSource(LongestLook, _clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await _connector.LeadsOutAsync(new Uri(url).IdnHost, limit.Token) ? null : UrlRules.NotPublic;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A resolver that is slow today says nothing of the address; each attempt looks again.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage RequestOf(WebhookMessage message)
    {
        var content = new ReadOnlyMemoryContent(message.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, message.Url) { Content = content };
        request.Headers.Add(StandardWebhooks.IdHeader, message.Id);
        request.Headers.Add(
            StandardWebhooks.TimestampHeader, message.Timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(StandardWebhooks.SignatureHeader, message.Signature);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Actors-Webhooks", "1.0"));
        return request;
    }

    // The status says whether it was taken. What follows is for the log, and a receiver that lies about its length, or never ends, changes
    // nothing.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostAnswer];
        var length = 0;
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            while (length < buffer.Length && await stream.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var read)
                length += read;
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or OperationCanceledException)
        {
            return buffer.AsMemory(0, length);
        }

        return buffer.AsMemory(0, length);
    }

    private static string? ErrorOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => WebhookErrors.Redirected,
        410 => WebhookErrors.Gone,
        _ => WebhookErrors.Status,
    };

    private static string? ErrorOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case BlockedAddressException: return WebhookErrors.BlockedAddress;
                case AuthenticationException: return WebhookErrors.TlsFailed;
                case OperationCanceledException or TimeoutException: return WebhookErrors.Timeout;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData }:
                    return WebhookErrors.NameNotResolved;
                case SocketException: return WebhookErrors.ConnectionFailed;
            }
        }

        return failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } =>
                WebhookErrors.InvalidAnswer,
            HttpRequestException or IOException => WebhookErrors.ConnectionFailed,
            _ => null,
        };
    }
}
