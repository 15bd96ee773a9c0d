using Actors.Grains.Journaling;

namespace Actors.Storage;

/// <summary>
/// What stands in the place of a stream's snapshot once its personal parts are erased: a snapshot of no known shape, so that the events are
/// read instead. It has the version of the erasing events, so that a snapshot from before that is still on its way never replaces it.
/// </summary>
internal static class ErasedSnapshot
{
    /// <summary>No state has this shape.</summary>
    public const int Schema = 0;

    /// <summary>The snapshot that an erasing append leaves.</summary>
    /// <param name="append">The append.</param>
    public static Snapshot Of(StreamAppend append) =>
        new(append.Stream, VersionOf(append), Schema, HashChain.Origin, ReadOnlyMemory<byte>.Empty);

    /// <summary>The version of the last erasing event.</summary>
    /// <param name="append">The append.</param>
    public static long VersionOf(StreamAppend append) => append.ExpectedVersion + append.Events.Count;
}
