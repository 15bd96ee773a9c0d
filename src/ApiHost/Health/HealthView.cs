using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Health;

/// <summary>How the host is.</summary>
public sealed record HealthView
{
    /// <summary><c>alive</c> or <c>ready</c>.</summary>
    [AllowedValues("alive", "ready")]
    public required string Status { get; init; }

    /// <summary>
    /// Whether the allowances of callers are counted with other hosts: <c>shared</c>, or <c>alone</c> while Redis does not answer. Absent
    /// where no Redis is configured, and where only the process is asked about.
    /// </summary>
    [AllowedValues("shared", "alone")]
    public string? Limits { get; init; }

    /// <summary>
    /// The sources whose webhooks are not taken, because no secret is set for them. Absent when there are none, and where only the process
    /// is asked about.
    /// </summary>
    public IReadOnlyList<string>? ClosedWebhooks { get; init; }
}

/// <summary>How answers about health are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<HealthView>))]
internal sealed partial class HealthAnswers : JsonSerializerContext;
