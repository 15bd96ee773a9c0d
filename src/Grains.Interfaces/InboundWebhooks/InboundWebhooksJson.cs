using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.InboundWebhooks;

/// <summary>
/// How events and documents of inbound webhooks are written. Stored bytes are a contract: names never change, and what is added is
/// optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(WebhookReceived))]
[JsonSerializable(typeof(WebhookProcessed))]
[JsonSerializable(typeof(WebhookIgnored))]
[JsonSerializable(typeof(WebhookFailed))]
[JsonSerializable(typeof(WebhookReplayed))]
[JsonSerializable(typeof(WebhookErased))]
[JsonSerializable(typeof(InboundWebhook))]
public sealed partial class InboundWebhooksJson : JsonSerializerContext;

/// <summary>Document kinds of inbound webhooks.</summary>
public static class InboundWebhookDocuments
{
    /// <summary>
    /// An <see cref="InboundWebhook"/> of the tenant <c>system</c>: category the source, status as operators call it, subject the id of
    /// the user whom it is about. It is there for as long as what was said is kept.
    /// </summary>
    public const string Webhook = "inbound-webhook";
}

/// <summary>How sources and statuses are called outside.</summary>
public static class WebhookNames
{
    /// <summary>Every source, as it stands in its route.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["stripe", "clerk", "calendar", "zoom", "ai-service"];

    /// <summary>Every status.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["received", "processed", "ignored", "failed"];

    /// <summary>The name of a source.</summary>
    /// <param name="source">The source.</param>
    public static string Of(WebhookSource source) => Sources[(int)source];

    /// <summary>The name of a status.</summary>
    /// <param name="status">The status.</param>
    public static string Of(InboundWebhookStatus status) => Statuses[(int)status];
}

/// <summary>
/// Deliveries are found by what their sender calls them; the key holds a digest, so that no sender's text stands in keys.
/// </summary>
public static class WebhookKey
{
    /// <summary>The id of a delivery.</summary>
    /// <param name="source">Who sent it.</param>
    /// <param name="tenantId">The tenant that it is for; null when the sender names none.</param>
    /// <param name="providerId">What the sender calls it.</param>
    // A tenant's id has no line break, so no two pairs write the same text.
    public static string IdOf(WebhookSource source, string? tenantId, string providerId) =>
        WebhookNames.Of(source) + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenantId}\n{providerId}")));

    /// <summary>The key of a delivery.</summary>
    /// <param name="id">Its id.</param>
    public static string For(string id) => GrainKey.For(Caller.System, id);
}
