using System.Collections.Immutable;
using System.Text.Json;

namespace Actors.Grains.PublicEvents;

/// <summary>
/// What the outside hears of a committed event: live readers and webhooks alike. It follows from the journal alone, so whoever asks again
/// for a position is told the same, and it tells nothing of persons, so nothing of it has to be erased.
/// </summary>
public sealed record PublicEvent
{
    /// <summary>The event's id, for ever: whoever hears it twice knows that by it.</summary>
    public required string Id { get; init; }

    /// <summary>What happened, for example <c>appointment.booked</c>.</summary>
    public required PublicEventType Type { get; init; }

    /// <summary>When it was decided, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Whose event it is.</summary>
    public required string Tenant { get; init; }

    /// <summary>Its place in the order of all events; positions grow, and have gaps.</summary>
    public required long Position { get; init; }

    /// <summary>What it happened to.</summary>
    public required EventSubject Subject { get; init; }

    /// <summary>The experts whom it concerns; empty when it concerns none in particular.</summary>
    public required ImmutableArray<string> Experts { get; init; }

    /// <summary>The details, as the type's schema has them.</summary>
    public required JsonElement Data { get; init; }
}

/// <summary>What an event happened to. Events of one subject are told in their order.</summary>
/// <param name="Kind">What it is, for example <c>appointment</c>.</param>
/// <param name="Id">Its id.</param>
public readonly record struct EventSubject(string Kind, string Id)
{
    /// <summary>As it is written: kind and id with a colon between.</summary>
    public override string ToString() => $"{Kind}:{Id}";
}
