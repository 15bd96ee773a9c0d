using Actors.Grains.Interfaces;

namespace Actors.Grains.Journaling;

/// <summary>
/// State that is made by applying a stream's events one after the other. Applying is pure: the same events make the same state.
/// </summary>
public interface IFoldedState
{
    /// <summary>Takes an event in.</summary>
    /// <param name="event">The event.</param>
    /// <param name="version">Its place in the stream, from 1.</param>
    /// <param name="at">When it was decided.</param>
    void Apply(IEvent @event, long version, DateTimeOffset at);
}
