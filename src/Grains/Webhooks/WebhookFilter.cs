using Actors.Grains.PublicEvents;

namespace Actors.Grains.Webhooks;

/// <summary>Which events an endpoint takes.</summary>
public static class WebhookFilter
{
    /// <summary>Takes all events.</summary>
    public const string All = "*";

    private const string AnyOf = ".*";

    /// <summary>True when one of the patterns takes events of a name.</summary>
    /// <param name="patterns">Names, <see cref="All"/>, or a name's first part with <c>.*</c>.</param>
    /// <param name="name">The name.</param>
    public static bool Takes(IEnumerable<string> patterns, string name)
    {
        // A test is for the endpoint that was asked to send it, which has it already.
        if (name == WebhookPublicEvents.TestName) return false;
        return patterns.Any(pattern => pattern == All || pattern == name || IsIn(pattern, name));
    }

    /// <summary>True when a pattern takes any event that there is.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="types">All kinds of events.</param>
    public static bool IsKnown(string pattern, IEnumerable<PublicEventType> types) =>
        pattern == All || types.Any(type => Takes([pattern], type.Name));

    private static bool IsIn(string pattern, string name) =>
        pattern.Length > AnyOf.Length && pattern.EndsWith(AnyOf, StringComparison.Ordinal)
        && name.StartsWith(pattern[..^1], StringComparison.Ordinal);
}
