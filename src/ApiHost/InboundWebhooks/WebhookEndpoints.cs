using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity;
using Actors.ApiHost.InboundWebhooks.Protocols;
using Actors.ApiHost.InboundWebhooks.Signatures;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.ApiHost.InboundWebhooks;

/// <summary>
/// Takes webhooks: checks who sent them by the bytes that came, keeps them, and answers. All else happens afterwards, by an effect.
/// </summary>
internal sealed partial class WebhookEndpoints(
    WebhookSenders senders, IGrainFactory grains, Gate gate, RequestLimiter limiter, ILogger<WebhookEndpoints> logger)
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "Webhooks";

    private const int MostBytes = 256 * 1024;
    private const int SecondsUntilSetUp = 60;

    private static readonly ApiError NotFromThere = ApiError.Forbidden("Webhooks of this source are not taken from this address.");
    private static readonly ApiError NoTenant = ApiError.Invalid("X-Tenant", "is required: name the organisation by its slug");

    private static readonly ApiError NotSetUp = new(
        ApiErrorCode.TemporarilyUnavailable, "No secret is set for this source, so that nothing it sends can be told from a forgery.")
    {
        RetryAfterSeconds = SecondsUntilSetUp,
    };

    private static readonly QueryMetadata GraphsQuery = new(
    [
        new QueryParameter(
            CalendarProtocol.ValidationToken, "string", "Microsoft Graph asks for this text to be said back.", "Validation: Testing"),
    ]);

    /// <summary>Maps a route for each source.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags(Tag).AllowedFor(Access.Open);
        foreach (var sender in senders.All)
        {
            var route = webhooks.MapPost("/" + sender.Name, (ApiCall call) => ReceiveAsync(call, sender))
                .As($"receive{sender.Protocol.Source}Webhook", $"Takes webhooks of {sender.Protocol.Source}", sender.Protocol.Description)
                .TakesWebhooks()
                .WithMetadata(new BodyMetadata(typeof(byte[])) { MediaTypes = ["application/json"], IsOptional = true })
                .MayFail(ApiErrorCode.AuthenticationFailed, ApiErrorCode.InsufficientPermissions);
            if (sender.Protocol.NamesTenant) route.NamesTenant().MayFail(ApiErrorCode.ResourceNotFound);
            if (sender.Protocol is CalendarProtocol) route.WithMetadata(GraphsQuery);
        }
    }

    private async Task<WebhookAnswer> ReceiveAsync(ApiCall call, WebhookSender sender)
    {
        if (sender.Secrets.Count == 0) return NotSetUp;
        if (!sender.MaySendFrom(call.Http.Connection.RemoteIpAddress)) return NotFromThere;
        var body = await RequestBody.ReadRawAsync(call, MostBytes);
        if (!body.TryGet(out var bytes, out var error)) return error;
        var now = call.Clock.GetUtcNow();
        var reading = sender.Protocol.Read(new IncomingRequest(call.Http.Request, bytes, sender.Secrets, now));
        if (reading.Error is { } refused)
        {
            LogRefused(logger, sender.Name, reading.Check.Verdict, reading.Check.Skew?.TotalSeconds, call.RequestId);
            return refused;
        }

        if (reading.Unproven > 0) LogUnproven(logger, sender.Name, reading.Unproven, call.RequestId);
        if (reading.Challenge is { } challenge) return new WebhookAnswer(challenge);
        // Only what is good counts against its sender: nobody else can use that up.
        var allowance = new Allowance("webhooks-of:" + sender.Name, sender.Requests) { IsShared = true };
        if (await limiter.RefuseAsync(allowance) is { } tooMany) return tooMany;
        var (tenantId, unknown) = await TenantOfAsync(call, sender);
        return unknown is null ? new WebhookAnswer(await KeepAsync(call, sender, reading, tenantId)) : unknown;
    }

    // Once the signature was found good: who cannot sign finds out of no organisation whether it is there.
    private async Task<(string? TenantId, ApiError? Error)> TenantOfAsync(ApiCall call, WebhookSender sender)
    {
        if (!sender.Protocol.NamesTenant) return default;
        var (organization, error) = await gate.FindNamedInUseAsync(call);
        return organization is null ? (null, error ?? NoTenant) : (organization.Id, null);
    }

    private async Task<WebhookReceiptView> KeepAsync(ApiCall call, WebhookSender sender, WebhookReading reading, string? tenantId)
    {
        call.ActFor(Caller.System);
        var kept = await Task.WhenAll(reading.Deliveries.Select(delivery => KeepAsync(sender, delivery, tenantId)));
        for (var index = 0; index < kept.Length; index++)
        {
            var delivery = reading.Deliveries[index];
            LogTaken(
                logger, sender.Name, delivery.ProviderId, delivery.Type, kept[index] ? "received" : "repeated",
                reading.Check.Skew?.TotalSeconds, call.RequestId);
        }

        var received = kept.Count(isNew => isNew);
        return new WebhookReceiptView { Received = received, Repeated = kept.Length - received };
    }

    private async Task<bool> KeepAsync(WebhookSender sender, ReadDelivery read, string? tenantId)
    {
        var delivery = new WebhookDelivery(sender.Protocol.Source, read.ProviderId, read.Type, tenantId, read.Body);
        var key = WebhookKey.For(WebhookKey.IdOf(delivery.Source, tenantId, delivery.ProviderId));
        return !(await grains.GetGrain<IInboundWebhookGrain>(key).Receive(delivery)).Replayed;
    }

    [LoggerMessage(
        EventId = 1, Level = LogLevel.Information,
        Message = "Webhook of {Source} {ProviderId} {Type}: {Verdict}, {Skew} s after its signature, request {RequestId}")]
    private static partial void LogTaken(
        ILogger logger, string source, string providerId, string type, string verdict, double? skew, string requestId);

    [LoggerMessage(
        EventId = 2, Level = LogLevel.Warning,
        Message = "Webhook of {Source} refused: {Verdict}, {Skew} s after its signature, request {RequestId}")]
    private static partial void LogRefused(ILogger logger, string source, SignatureVerdict verdict, double? skew, string requestId);

    [LoggerMessage(
        EventId = 3, Level = LogLevel.Warning,
        Message = "Webhook of {Source} had {Count} notifications without a good proof; they were left out, request {RequestId}")]
    private static partial void LogUnproven(ILogger logger, string source, int count, string requestId);
}
