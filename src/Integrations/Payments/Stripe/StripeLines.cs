using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Payments.Gateway;
using Stripe;

namespace Actors.Integrations.Payments.Stripe;

/// <summary>
/// The way to Stripe: one client for the process, attempts that end, and refusals told from failures. What was sent is in no message, since
/// secrets and addresses are among it.
/// </summary>
internal sealed class StripeLines : IDisposable
{
    private const long MostBytes = 4 * 1024 * 1024;

    // With all of its attempts, and less than what the outbox gives an effect.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestOpen = TimeSpan.FromMinutes(2);

    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    // Hosts have JSON by reflection switched off, and Stripe.net reads by it.
    static StripeLines() => StripeConfiguration.SerializerOptions = new(StripeConfiguration.SerializerOptions)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Makes the way.</summary>
    /// <param name="options">Where Stripe is, and who asks.</param>
    /// <param name="clock">The time.</param>
    public StripeLines(StripeGatewayOptions options, TimeProvider clock)
    {
        _clock = clock;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = LongestConnect,
            PooledConnectionLifetime = LongestOpen,
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxResponseContentBufferSize = MostBytes,
        };
        Client = new StripeClient(new StripeClientOptions
        {
            ApiKey = options.SecretKey,
            ApiBase = options.ApiBase.TrimEnd('/'),
            HttpClient = new SystemNetHttpClient(_http, options.Retries, appInfo: null, enableTelemetry: false),
        });
    }

    /// <summary>Stripe's own client.</summary>
    public StripeClient Client { get; }

    /// <summary>The time there, as far as we know it.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Asks Stripe.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="ask">Asks.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="StripeGatewayException">Nobody knows what happened; the same call under the same key finds out.</exception>
    public async Task<GatewayAnswer<T>> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
        where T : class
    {
        using var late = new CancellationTokenSource(Longest, _clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await ask(limit.Token);
        }
        catch (StripeException exception)
        {
            return RefusalIn(exception) ?? throw FailureOf(exception);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && IsOfTheLine(exception))
        {
            throw new StripeGatewayException($"Stripe could not be asked, or its answer was lost: {exception.GetType().Name}.");
        }
    }

    /// <summary>How a call that changes something is sent: under our key.</summary>
    /// <param name="key">The key.</param>
    public static RequestOptions Under(string key) => new() { IdempotencyKey = key };

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static GatewayRefusal? RefusalIn(StripeException exception)
    {
        if (exception.StripeError is not { } error) return null;
        var refusal = StripeRefusals.Of((int)exception.HttpStatusCode, error.Type, error.Code, error.DeclineCode, error.Message);
        return refusal is null ? null : refusal with { IntentId = error.PaymentIntent?.Id };
    }

    private static StripeGatewayException FailureOf(StripeException exception)
    {
        var request = exception.StripeResponse?.RequestId ?? "unknown";
        var code = exception.StripeError?.Code ?? exception.StripeError?.Type ?? "none";
        return new StripeGatewayException($"Stripe answered {(int)exception.HttpStatusCode}, code {code}, request {request}.");
    }

    private static bool IsOfTheLine(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or System.Text.Json.JsonException;
}
