using System.Diagnostics.CodeAnalysis;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.PublicEvents;

namespace Actors.ApiHost.Live.Topics;

/// <summary>Something that live readers hear of: all of an organisation, one thing, or all things of a kind.</summary>
/// <param name="Kind">What kind of topic.</param>
/// <param name="Id">Of which thing; null for topics that are about no single thing.</param>
internal readonly record struct LiveTopic(LiveTopicKind Kind, string? Id)
{
    /// <summary>What a topic must look like.</summary>
    public const string Expected =
        "must be tenant, expert:{id}, appointment:{id}, conversations, messages, jobs or proposals; several with commas between";

    private const string Whole = "tenant";
    private const string Expert = "expert";
    private const string Appointment = "appointment";

    // Kinds of things, by the topic that tells of all of them.
    private static readonly (string Topic, string Subject)[] Families =
    [
        ("conversations", "conversation"), ("messages", "message"), ("jobs", "job"), ("proposals", "proposal"),
    ];

    /// <summary>Everything of the organisation.</summary>
    public static LiveTopic Tenant { get; } = new(LiveTopicKind.Tenant, null);

    /// <summary>Everything that concerns an expert.</summary>
    public static LiveTopic OfExpert(string id) => new(LiveTopicKind.Expert, id);

    /// <summary>Reads a topic.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LiveTopic? topic)
    {
        topic = null;
        if (text == Whole) topic = Tenant;
        else if (Families.Any(family => family.Topic == text)) topic = new LiveTopic(LiveTopicKind.Family, text);
        else if (text.Split(':') is [var kind, var id] && Ids.IsValid(id))
            topic = kind switch
            {
                Expert => OfExpert(id),
                Appointment => new LiveTopic(LiveTopicKind.Appointment, id),
                _ => null,
            };
        return topic is not null;
    }

    /// <summary>The topics that tell an event.</summary>
    public static IEnumerable<LiveTopic> Of(PublicEvent @event)
    {
        yield return Tenant;
        foreach (var expert in @event.Experts) yield return OfExpert(expert);
        if (@event.Subject.Kind == Appointment) yield return new LiveTopic(LiveTopicKind.Appointment, @event.Subject.Id);
        foreach (var (topic, subject) in Families)
        {
            if (subject == @event.Subject.Kind) yield return new LiveTopic(LiveTopicKind.Family, topic);
        }
    }

    /// <summary>As callers write it.</summary>
    public override string ToString() => Kind switch
    {
        LiveTopicKind.Tenant => Whole,
        LiveTopicKind.Expert => $"{Expert}:{Id}",
        LiveTopicKind.Appointment => $"{Appointment}:{Id}",
        _ => Id!,
    };
}

/// <summary>What a topic is about.</summary>
internal enum LiveTopicKind
{
    /// <summary>Everything of the organisation.</summary>
    Tenant,

    /// <summary>Everything that concerns one expert.</summary>
    Expert,

    /// <summary>One appointment.</summary>
    Appointment,

    /// <summary>All things of a kind.</summary>
    Family,
}
