using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.Webhooks;

/// <summary>A <see cref="WebhookEndpointState"/> as it is kept.</summary>
internal sealed record WebhookEndpointSnapshot(
    WebhookEndpoint? Endpoint,
    WebhookEndpoint? First,
    string? Fingerprint,
    long? Position,
    IReadOnlyList<OutstandingDelivery> Outstanding,
    int Warnings,
    DateTimeOffset? PausedUntil);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(WebhookEndpointSnapshot))]
internal sealed partial class WebhookSnapshotJson : JsonSerializerContext;

/// <summary>How an endpoint is kept as a snapshot.</summary>
internal sealed class WebhookSnapshotFormat : ISnapshotFormat<WebhookEndpointState>
{
    /// <summary>The one instance.</summary>
    public static WebhookSnapshotFormat Instance { get; } = new();

    /// <inheritdoc/>
    public int Schema => 1;

    /// <inheritdoc/>
    public int SizeOf(WebhookEndpointState state) => state.Outstanding.Count;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(WebhookEndpointState state) =>
        JsonSerializer.SerializeToUtf8Bytes(state.Keep(), WebhookSnapshotJson.Default.WebhookEndpointSnapshot);

    /// <inheritdoc/>
    public WebhookEndpointState Decode(ReadOnlyMemory<byte> bytes)
    {
        var state = new WebhookEndpointState();
        state.Restore(JsonSerializer.Deserialize(bytes.Span, WebhookSnapshotJson.Default.WebhookEndpointSnapshot)
            ?? throw new JsonException("An endpoint's snapshot is empty."));
        return state;
    }
}
