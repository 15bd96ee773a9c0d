using Actors.Grains.Interfaces;

namespace Actors.Grains.Billing.Usage;

/// <summary>
/// Says how many tokens models have used, as events tell it. A module that uses models registers one; without any, none are used.
/// </summary>
public interface IAiTokenSource
{
    /// <summary>The names of the events that tell of tokens.</summary>
    IReadOnlyList<string> Events { get; }

    /// <summary>How many tokens an event tells of.</summary>
    /// <param name="event">One of those events.</param>
    long TokensIn(IEvent @event);
}
