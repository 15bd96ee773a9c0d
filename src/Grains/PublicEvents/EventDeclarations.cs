using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Actors.Grains.Interfaces;

namespace Actors.Grains.PublicEvents;

/// <summary>
/// What a module says of its journal events: which of them the outside hears of and as what, and why the others are nobody else's
/// business. Every event is one or the other.
/// </summary>
public sealed class EventDeclarations
{
    private readonly List<EventDeclaration> _all = [];

    /// <summary>All that was declared.</summary>
    public IReadOnlyList<EventDeclaration> All => _all;

    /// <summary>Declares an event that the outside hears of.</summary>
    /// <typeparam name="TEvent">The journal event.</typeparam>
    /// <typeparam name="TData">Its details for the outside.</typeparam>
    /// <param name="type">As what.</param>
    /// <param name="data">How the details are written.</param>
    /// <param name="tell">What it tells. Null when this one tells the outside nothing.</param>
    public EventDeclarations Public<TEvent, TData>(
        PublicName type, JsonTypeInfo<TData> data, Func<TEvent, EventContext, Told<TData>?> tell)
        where TEvent : class, IEvent
        where TData : class
    {
        var kind = new PublicEventType(type.Name, type.Version, type.Summary, type.SubjectKind, data);
        _all.Add(new EventDeclaration(typeof(TEvent), kind, null)
        {
            Tell = (@event, context) => tell((TEvent)@event, context) is { } told
                ? new ToldEvent(told.SubjectId, told.Experts, told.Data)
                : null,
        });
        return this;
    }

    /// <summary>Declares an event that the outside does not hear of.</summary>
    /// <typeparam name="TEvent">The journal event.</typeparam>
    /// <param name="reason">Why: what tells it instead, or whose business it is.</param>
    public EventDeclarations Private<TEvent>(string reason)
        where TEvent : class, IEvent
    {
        _all.Add(new EventDeclaration(typeof(TEvent), null, reason));
        return this;
    }
}

/// <summary>The name of a public event.</summary>
/// <param name="Name">What, a dot, and what became of it.</param>
/// <param name="SubjectKind">What it happens to.</param>
/// <param name="Summary">What has happened, in a sentence.</param>
public sealed record PublicName(string Name, string SubjectKind, string Summary)
{
    /// <summary>The version of its data.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>What an event tells the outside.</summary>
/// <typeparam name="TData">The details.</typeparam>
/// <param name="SubjectId">The id of what it happened to.</param>
/// <param name="Data">The details.</param>
public sealed record Told<TData>(string SubjectId, TData Data)
{
    /// <summary>The experts whom it concerns.</summary>
    public ImmutableArray<string> Experts { get; init; } = [];
}

/// <summary>Where an event stands.</summary>
/// <param name="Tenant">Whose it is.</param>
/// <param name="StreamId">The id of the thing whose stream it is in.</param>
public readonly record struct EventContext(string Tenant, string StreamId);

/// <summary>What was said of one journal event.</summary>
/// <param name="Event">The journal event.</param>
/// <param name="Type">As what the outside hears of it; null when it does not.</param>
/// <param name="PrivateReason">Why the outside does not; null when it does.</param>
public sealed record EventDeclaration(Type Event, PublicEventType? Type, string? PrivateReason)
{
    internal Func<IEvent, EventContext, ToldEvent?>? Tell { get; init; }
}

internal sealed record ToldEvent(string SubjectId, ImmutableArray<string> Experts, object Data);
