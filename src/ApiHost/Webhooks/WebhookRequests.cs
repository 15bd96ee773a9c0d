using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Input;

namespace Actors.ApiHost.Webhooks;

/// <summary>An address that the organisation's events are to be sent to.</summary>
public sealed record WebhookEndpointInput
{
    /// <summary>
    /// Where to: an https address that leads to a public network, on port 443 or one from 1024 on, without name, password and fragment.
    /// </summary>
    [Required]
    public string? Url { get; init; }

    /// <summary>What it is for, up to 200 characters.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Which events: their names such as <c>appointment.booked</c>, all of a thing as <c>appointment.*</c>, or all as <c>*</c>, which is
    /// meant when absent.
    /// </summary>
    public IReadOnlyList<string?>? Events { get; init; }

    /// <summary>Whether it is sent to; true when absent. One that is enabled again goes on where it stopped.</summary>
    public bool? Enabled { get; init; }
}

/// <summary>The events of a time that are to be sent once more.</summary>
public sealed record WebhookReplayInput
{
    /// <summary>From when, with offset.</summary>
    [Required]
    public DateTimeOffset? From { get; init; }

    /// <summary>Up to when, with offset, itself not included; at most 31 days after <c>from</c>.</summary>
    [Required]
    public DateTimeOffset? To { get; init; }
}

/// <summary>How requests about webhook endpoints are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(WebhookEndpointInput))]
[JsonSerializable(typeof(WebhookReplayInput))]
internal sealed partial class WebhookRequests : JsonSerializerContext;
