using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Actors.ApiHost.InboundWebhooks.Signatures;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.ApiHost.InboundWebhooks.Protocols;

/// <summary>Zoom. Its events have no id, so what tells them apart is what happened, when, to which meeting and whom.</summary>
internal sealed class ZoomProtocol : WebhookProtocol
{
    private const string Validation = "endpoint.url_validation";
    private const int LongestToken = 200;

    /// <inheritdoc/>
    public override WebhookSource Source => WebhookSource.Zoom;

    /// <inheritdoc/>
    public override string Description =>
        "The body is an event of Zoom, signed in x-zm-signature. endpoint.url_validation is answered with the signed token, without an "
        + "envelope.";

    /// <inheritdoc/>
    public override WebhookReading Read(IncomingRequest request)
    {
        var check = Check(request, request.Secrets);
        if (Refuse(check) is { } refused) return refused;
        using var document = WebhookJson.Parse(request.Body, out var text);
        if (document is null) return NotReadable("body", "must be a JSON object", check);
        var root = document.RootElement;
        if (WebhookJson.Text(root, "event", WebhookBounds.Type) is not { } type)
            return NotReadable("event", WebhookBounds.TypeExpected, check);
        return type == Validation ? Answer(request, root, check) : WebhookReading.Of(check, IdOf(root), type, text);
    }

    private static SignatureCheck Check(IncomingRequest request, IReadOnlyList<byte[]> secrets)
    {
        var headers = request.Http.Headers;
        return ZoomSignature.Check(
            secrets, headers[ZoomSignature.Header], headers[ZoomSignature.TimeHeader], request.Body, request.Now);
    }

    // By the secret that it was asked with: while two are good, Zoom knows one of them.
    private static WebhookReading Answer(IncomingRequest request, JsonElement root, SignatureCheck check)
    {
        if (!root.TryGetProperty("payload", out var payload)
            || WebhookJson.Text(payload, "plainToken", LongestToken) is not { } token)
            return NotReadable("payload.plainToken", "must be a text of 1 to 200 characters", check);
        var secret = request.Secrets.First(secret => Check(request, [secret]).Verdict == SignatureVerdict.Good);
        var answer = new JsonObject { ["plainToken"] = token, ["encryptedToken"] = ZoomSignature.Prove(secret, token) };
        return new WebhookReading { Check = check, Challenge = new WebhookChallenge("application/json", answer.ToJsonString()) };
    }

    // Written as they came: the id of a meeting is a text in some events and a number in others.
    private static string IdOf(JsonElement root)
    {
        string[] parts =
        [
            WebhookJson.Raw(root, "event"), WebhookJson.Raw(root, "event_ts"), WebhookJson.Raw(root, "payload", "account_id"),
            WebhookJson.Raw(root, "payload", "object", "uuid"), WebhookJson.Raw(root, "payload", "object", "id"),
            WebhookJson.Raw(root, "payload", "object", "participant", "participant_uuid"),
            WebhookJson.Raw(root, "payload", "object", "participant", "user_id"),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }
}
