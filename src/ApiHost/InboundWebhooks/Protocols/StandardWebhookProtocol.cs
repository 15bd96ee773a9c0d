using Actors.ApiHost.InboundWebhooks.Signatures;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.ApiHost.InboundWebhooks.Protocols;

/// <summary>Senders that keep to Standard Webhooks, or to Svix, from which those come.</summary>
internal abstract class StandardWebhookProtocol : WebhookProtocol
{
    /// <inheritdoc/>
    public override byte[] SecretOf(string text) => StandardWebhookSignature.TryReadSecret(text, out var secret)
        ? secret
        : throw new ArgumentException("The options' validator lets no such secret pass.", nameof(text));

    /// <inheritdoc/>
    public override WebhookReading Read(IncomingRequest request)
    {
        var check = StandardWebhookSignature.Check(request.Secrets, request.Http.Headers, request.Body, request.Now, out var id);
        if (Refuse(check) is { } refused) return refused;
        using var document = WebhookJson.Parse(request.Body, out var text);
        if (document is null) return NotReadable("body", "must be a JSON object", check);
        return WebhookJson.Text(document.RootElement, "type", WebhookBounds.Type) is { } type
            ? WebhookReading.Of(check, id, type, text)
            : NotReadable("type", WebhookBounds.TypeExpected, check);
    }
}

/// <summary>Clerk, which sends by Svix.</summary>
internal sealed class ClerkProtocol : StandardWebhookProtocol
{
    /// <inheritdoc/>
    public override WebhookSource Source => WebhookSource.Clerk;

    /// <inheritdoc/>
    public override string Description => "The body is an event of Clerk, signed by Svix; svix-id tells repeats.";
}

/// <summary>The service that speaks with clients.</summary>
internal sealed class AiServiceProtocol : StandardWebhookProtocol
{
    /// <inheritdoc/>
    public override WebhookSource Source => WebhookSource.AiService;

    /// <inheritdoc/>
    public override bool NamesTenant => true;

    /// <inheritdoc/>
    public override string Description =>
        "The body is {type, timestamp, data}, signed as Standard Webhooks has it; webhook-id tells repeats, and X-Tenant names the "
        + "organisation.";
}
