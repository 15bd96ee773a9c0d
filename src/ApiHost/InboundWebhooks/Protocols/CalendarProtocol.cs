using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.InboundWebhooks.Signatures;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.ApiHost.InboundWebhooks.Protocols;

/// <summary>
/// Two senders at one address: Google, whose notifications are headers alone, and Microsoft Graph, which first asks for a token to be said
/// back and then sends several notifications at a time. Neither signs, and neither says when; the proof is a text that each gives back.
/// </summary>
internal sealed class CalendarProtocol : WebhookProtocol
{
    /// <summary>The parameter of the query by which Graph asks for a token to be said back.</summary>
    public const string ValidationToken = "validationToken";

    private const string ChannelId = "X-Goog-Channel-ID";
    private const string ChannelToken = "X-Goog-Channel-Token";
    private const string Hello = "sync";
    private const int LongestToken = 1_024;

    private static readonly SignatureCheck Good = new(SignatureVerdict.Good, Skew: null);
    private static readonly SignatureCheck Wrong = new(SignatureVerdict.Wrong, Skew: null);

    // What Google tells, and under which name it is kept. The token is not kept.
    private static readonly (string Header, string Name)[] Told =
    [
        (ChannelId, "channelId"), ("X-Goog-Resource-ID", "resourceId"), ("X-Goog-Resource-URI", "resourceUri"),
        ("X-Goog-Resource-State", "resourceState"), ("X-Goog-Message-Number", "messageNumber"),
        ("X-Goog-Channel-Expiration", "channelExpiration"),
    ];

    /// <inheritdoc/>
    public override WebhookSource Source => WebhookSource.Calendar;

    /// <inheritdoc/>
    public override string Description =>
        "For Google: headers alone, with the secret in X-Goog-Channel-Token. For Microsoft Graph: {value: [...]}, with the secret in the "
        + "clientState of each; with validationToken that text is the answer, without an envelope.";

    /// <inheritdoc/>
    public override WebhookReading Read(IncomingRequest request)
    {
        if (request.Http.Query[ValidationToken] is [var token, ..]) return SayBack(token);
        return request.Http.Headers.ContainsKey(ChannelId) ? OfGoogle(request) : OfGraph(request);
    }

    private static WebhookReading SayBack(string? token) => token is { Length: > 0 and <= LongestToken }
        ? new WebhookReading { Check = Good, Challenge = new WebhookChallenge("text/plain", token) }
        : NotReadable(ValidationToken, "must be a text of 1 to 1024 characters", SignatureCheck.Unreadable);

    private static WebhookReading OfGoogle(IncomingRequest request)
    {
        var headers = request.Http.Headers;
        if (SignatureText.One(headers[ChannelToken]) is not { } token) return Refuse(SignatureCheck.Unreadable)!;
        if (!SharedToken.IsGood(request.Secrets, token)) return Refuse(Wrong)!;
        var told = new JsonObject();
        foreach (var (header, name) in Told)
        {
            if (headers[header].Count > 1) return NotReadable(header, "must occur once only", Good);
            if (SignatureText.One(headers[header]) is { } value) told[name] = value;
        }

        if (told["resourceState"]?.GetValue<string>() is not { Length: <= WebhookBounds.Type / 2 } state)
            return NotReadable("X-Goog-Resource-State", "must be a text of 1 to 50 characters", Good);
        // The channel was opened, and nothing has changed yet.
        if (state == Hello) return new WebhookReading { Check = Good };
        var id = DigestOf("google", $"{told["channelId"]}", $"{told["resourceId"]}", $"{told["messageNumber"]}");
        return WebhookReading.Of(Good, id, "google." + state, told.ToJsonString());
    }

    private static WebhookReading OfGraph(IncomingRequest request)
    {
        using var document = WebhookJson.Parse(request.Body, out _);
        if (document is null) return NotReadable("body", "must be a JSON object", SignatureCheck.Unreadable);
        if (!document.RootElement.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Array
            || value.GetArrayLength() == 0)
            return NotReadable("value", "must be a list of notifications", SignatureCheck.Unreadable);
        var deliveries = new List<ReadDelivery>();
        var unproven = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!SharedToken.IsGood(request.Secrets, WebhookJson.Text(item, "clientState", WebhookBounds.Id))) unproven++;
            else deliveries.Add(Notification(item, request.Now));
        }

        if (deliveries.Count > 0) return new WebhookReading { Check = Good, Deliveries = deliveries, Unproven = unproven };
        return WebhookReading.Refused(ApiError.Unauthenticated("No notification has a clientState of a secret here."), Wrong);
    }

    private static ReadDelivery Notification(JsonElement item, DateTimeOffset now)
    {
        var kept = JsonObject.Create(item)!;
        kept.Remove("clientState");
        var change = WebhookJson.Text(item, "lifecycleEvent", WebhookBounds.Type / 2)
            ?? WebhookJson.Text(item, "changeType", WebhookBounds.Type / 2) ?? "unknown";
        // One without an id only says that something changed. Two that say so alike may be two changes, and looking twice does no harm.
        var id = WebhookJson.Text(item, "id", WebhookBounds.Id) is { } named
            ? DigestOf("graph", WebhookJson.Raw(item, "subscriptionId"), named, change)
            : Ids.Fresh("graph-", now);
        return new ReadDelivery(id, "graph." + change, kept.ToJsonString());
    }

    private static string DigestOf(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
