using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Idempotency;

/// <summary>An idempotency key was used for the first time.</summary>
/// <param name="Request">A digest of the request, under a key of the installation: who reads it cannot tell what the request was by
/// guessing.</param>
[GenerateSerializer, Immutable, Alias("idempotency.key-used.v1")]
public sealed record IdempotencyKeyUsed([property: Id(0)] string Request) : IEvent;

/// <summary>How idempotency's events are written. Stored bytes are a contract: names never change, and what is added is optional.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(IdempotencyKeyUsed))]
public sealed partial class IdempotencyJson : JsonSerializerContext;
