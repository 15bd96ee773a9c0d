using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Webhooks;

/// <summary>Whether an endpoint is sent to.</summary>
[GenerateSerializer, Alias("webhooks.endpoint-status")]
public enum WebhookEndpointStatus
{
    /// <summary>It is sent to, and the last attempt succeeded, if there was one.</summary>
    Enabled,

    /// <summary>It is sent to, and every attempt has failed for a time.</summary>
    Failing,

    /// <summary>Nothing is sent to it; what happens waits in the journal until it is enabled.</summary>
    Disabled,
}

/// <summary>Why an endpoint is disabled.</summary>
[GenerateSerializer, Alias("webhooks.disabled-reason")]
public enum WebhookDisabledReason
{
    /// <summary>Somebody of the organisation wanted it so.</summary>
    Request,

    /// <summary>It answered 410 Gone.</summary>
    Gone,

    /// <summary>For days nothing but failures came of it, in spite of mails.</summary>
    Failures,
}

/// <summary>What an organisation says of an endpoint.</summary>
/// <param name="Url">Where to: an absolute address that was checked.</param>
/// <param name="Description">What it is for; null when nobody says.</param>
/// <param name="Events">Which events: names, <c>*</c> for all, or a name's first part with <c>.*</c>.</param>
/// <param name="IsEnabled">Whether it is sent to.</param>
[GenerateSerializer, Immutable, Alias("webhooks.endpoint-definition")]
public sealed record WebhookEndpointDefinition(
    [property: Id(0)] string Url,
    [property: Id(1)] string? Description,
    [property: Id(2)] ImmutableArray<string> Events,
    [property: Id(3)] bool IsEnabled);

/// <summary>A secret of an endpoint. The secret itself is derived and stored nowhere.</summary>
/// <param name="Generation">Which of the endpoint's secrets, from 1.</param>
/// <param name="Until">Until when it signs; null while it is the newest.</param>
[GenerateSerializer, Immutable, Alias("webhooks.secret")]
public sealed record WebhookSecret([property: Id(0)] int Generation, [property: Id(1)] DateTimeOffset? Until)
{
    /// <summary>True when it signs at a time.</summary>
    /// <param name="now">The time.</param>
    public bool IsAlive(DateTimeOffset now) => Until is null || Until > now;
}

/// <summary>An address that an organisation's events are sent to.</summary>
[GenerateSerializer, Immutable, Alias("webhooks.endpoint")]
public sealed record WebhookEndpoint
{
    /// <summary>Its id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Where to.</summary>
    [Id(1)] public required string Url { get; init; }

    /// <summary>What it is for; null when nobody says.</summary>
    [Id(2)] public string? Description { get; init; }

    /// <summary>Which events.</summary>
    [Id(3)] public required ImmutableArray<string> Events { get; init; }

    /// <summary>Whether it is sent to.</summary>
    [Id(4)] public required WebhookEndpointStatus Status { get; init; }

    /// <summary>Why it is disabled; null while it is not.</summary>
    [Id(5)] public WebhookDisabledReason? DisabledReason { get; init; }

    /// <summary>Since when every attempt has failed; null when the last one succeeded, or there was none.</summary>
    [Id(6)] public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Its secrets that sign, newest first.</summary>
    [Id(7)] public required ImmutableArray<WebhookSecret> Secrets { get; init; }

    /// <summary>When it was created.</summary>
    [Id(8)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anybody changed it last, or it was disabled.</summary>
    [Id(9)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with each change that somebody makes, from 1; what is sent changes nothing of it.</summary>
    [Id(10)] public required long Version { get; init; }

    /// <summary>The events of a time that are being sent again; null when none are.</summary>
    [Id(11)] public WebhookReplay? Replay { get; init; }

    /// <summary>True when it is sent to.</summary>
    public bool IsEnabled => Status != WebhookEndpointStatus.Disabled;
}

/// <summary>The events of a time that are being sent again.</summary>
/// <param name="From">From when.</param>
/// <param name="To">Up to when, itself not included.</param>
/// <param name="Position">How far in the journal they were read.</param>
/// <param name="Until">The position at which they end.</param>
[GenerateSerializer, Immutable, Alias("webhooks.replay")]
public sealed record WebhookReplay(
    [property: Id(0)] DateTimeOffset From,
    [property: Id(1)] DateTimeOffset To,
    [property: Id(2)] long Position,
    [property: Id(3)] long Until);
