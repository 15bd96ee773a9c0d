using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http;

namespace Actors.ApiHost.Health;

/// <summary>How the host is.</summary>
public sealed record HealthView
{
    /// <summary><c>alive</c> or <c>ready</c>.</summary>
    [AllowedValues("alive", "ready")]
    public required string Status { get; init; }
}

/// <summary>How answers about health are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<HealthView>))]
internal sealed partial class HealthAnswers : JsonSerializerContext;
