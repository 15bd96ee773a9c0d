using Microsoft.Extensions.Logging;

namespace Actors.Grains.Journaling;

/// <summary>What every event-sourced grain needs from the outside.</summary>
/// <param name="Journal">Where events become durable.</param>
/// <param name="Events">How events are written.</param>
/// <param name="Clock">The time.</param>
/// <param name="Logger">Where trouble is told.</param>
public sealed record JournalServices(IJournal Journal, EventCatalog Events, TimeProvider Clock, ILogger<JournalServices> Logger)
{
    /// <summary>How many events a stream gets at least between two snapshots.</summary>
    internal int MinimumSnapshotInterval { get; init; } = 500;

    /// <summary>Tells of commits that were not published.</summary>
    internal PublishFailures PublishFailures { get; } = new(Clock, Logger);
}
