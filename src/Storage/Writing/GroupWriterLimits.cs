namespace Actors.Storage.Writing;

/// <summary>How much a writer lets wait and go together.</summary>
/// <param name="QueuedWrites">How many writes may wait; more are refused.</param>
/// <param name="WritesPerGroup">How many writes one transaction has at most.</param>
internal readonly record struct GroupWriterLimits(int QueuedWrites, int WritesPerGroup);
