using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.Web.Embed;

/// <summary>What a page in a frame of another site tells that site: <c>actors-embed/1</c>.</summary>
public sealed record EmbedPage
{
    /// <summary>The origins that may frame it, and that it speaks to; this host's own when empty.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>Which step of the way this page is.</summary>
    public required string Step { get; init; }

    /// <summary>What has happened, by the server's own word.</summary>
    public required IReadOnlyList<EmbedEvent> Events { get; init; }

    /// <summary>What closing the site's dialog is called.</summary>
    public required string Close { get; init; }

    /// <summary>What is asked before answers are lost.</summary>
    public required string Leave { get; init; }

    /// <summary>As the page carries it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EmbedJson.Default.EmbedPage);
}

/// <summary>Something that has happened. It names nobody, and has no address and no token.</summary>
/// <param name="Type">What: slot, booked or failed.</param>
public sealed record EmbedEvent(string Type)
{
    /// <summary>Which appointment.</summary>
    public string? AppointmentId { get; init; }

    /// <summary>When it starts.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Its status, as the API calls it.</summary>
    public string? Status { get; init; }

    /// <summary>True when it must be paid before it is one.</summary>
    public bool? RequiresPayment { get; init; }

    /// <summary>Why it failed, as the API calls it.</summary>
    public string? Code { get; init; }
}

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmbedPage))]
internal sealed partial class EmbedJson : JsonSerializerContext;
