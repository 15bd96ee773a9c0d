using Actors.ApiHost.InboundWebhooks.Signatures;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.ApiHost.InboundWebhooks.Protocols;

/// <summary>Stripe's events, of any version of its API; platform and connected accounts may have a secret each.</summary>
internal sealed class StripeProtocol : WebhookProtocol
{
    /// <inheritdoc/>
    public override WebhookSource Source => WebhookSource.Stripe;

    /// <inheritdoc/>
    public override string Description => "The body is an event of Stripe, signed in Stripe-Signature; its id tells repeats.";

    /// <inheritdoc/>
    public override WebhookReading Read(IncomingRequest request)
    {
        var check = StripeSignature.Check(request.Secrets, request.Http.Headers[StripeSignature.Header], request.Body, request.Now);
        if (Refuse(check) is { } refused) return refused;
        using var document = WebhookJson.Parse(request.Body, out var text);
        if (document is null) return NotReadable("body", "must be a JSON object", check);
        var root = document.RootElement;
        if (WebhookJson.Text(root, "id", WebhookBounds.Id) is not { } id) return NotReadable("id", WebhookBounds.IdExpected, check);
        return WebhookJson.Text(root, "type", WebhookBounds.Type) is { } type
            ? WebhookReading.Of(check, id, type, text)
            : NotReadable("type", WebhookBounds.TypeExpected, check);
    }
}
