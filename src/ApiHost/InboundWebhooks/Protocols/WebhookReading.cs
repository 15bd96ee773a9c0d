using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.InboundWebhooks.Signatures;

namespace Actors.ApiHost.InboundWebhooks.Protocols;

/// <summary>A request with a webhook, as it came.</summary>
/// <param name="Http">The request; its body was read.</param>
/// <param name="Body">The body, byte for byte.</param>
/// <param name="Secrets">The secrets that it may be signed with; one at least.</param>
/// <param name="Now">The time.</param>
internal sealed record IncomingRequest(HttpRequest Http, byte[] Body, IReadOnlyList<byte[]> Secrets, DateTimeOffset Now);

/// <summary>What one delivery says, of which the tenant is not known yet.</summary>
/// <param name="ProviderId">What the sender calls it.</param>
/// <param name="Type">What happened.</param>
/// <param name="Body">JSON.</param>
internal sealed record ReadDelivery(string ProviderId, string Type, string Body);

/// <summary>Something that the sender wants to hear at once.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Body">It.</param>
internal sealed record WebhookChallenge(string ContentType, string Body);

/// <summary>What a request was found to be: a refusal, a challenge to answer, or deliveries.</summary>
internal sealed record WebhookReading
{
    /// <summary>What the signature was found to be.</summary>
    public required SignatureCheck Check { get; init; }

    /// <summary>Why it is refused; null when it is not.</summary>
    public ApiError? Error { get; private init; }

    /// <summary>What the sender wants to hear; null when it is no challenge.</summary>
    public WebhookChallenge? Challenge { get; init; }

    /// <summary>The deliveries; none in a challenge, and in what only says hello.</summary>
    public IReadOnlyList<ReadDelivery> Deliveries { get; init; } = [];

    /// <summary>How many deliveries beside them had no good proof, and were left out.</summary>
    public int Unproven { get; init; }

    /// <summary>A refusal.</summary>
    public static WebhookReading Refused(ApiError error, SignatureCheck check) => new() { Check = check, Error = error };

    /// <summary>One delivery.</summary>
    public static WebhookReading Of(SignatureCheck check, string providerId, string type, string body) =>
        new() { Check = check, Deliveries = [new ReadDelivery(providerId, type, body)] };
}
