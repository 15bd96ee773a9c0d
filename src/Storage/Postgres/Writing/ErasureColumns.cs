using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// Erasures of personal parts by columns. One statement cannot write a row twice, so of several erasures of one stream in a group only the
/// last is sent, which covers those before it.
/// </summary>
internal sealed class ErasureColumns
{
    private readonly Dictionary<StreamName, int> _rows = [];

    public List<int> Places { get; } = [];

    public List<ReadOnlyMemory<char>> Ids { get; } = [];

    public List<string> Streams { get; } = [];

    /// <summary>Up to which version the events are erased.</summary>
    public List<long> LastVersions { get; } = [];

    /// <summary>The versions of the erasing events, which the empty snapshots get.</summary>
    public List<long> SnapshotVersions { get; } = [];

    public int Count => Places.Count;

    public void Add(StreamAppend append, int place, ReadOnlyMemory<char> id)
    {
        if (_rows.TryGetValue(append.Stream, out var row))
        {
            LastVersions[row] = append.ExpectedVersion;
            SnapshotVersions[row] = ErasedSnapshot.VersionOf(append);
            return;
        }

        _rows.Add(append.Stream, Count);
        Places.Add(place);
        Ids.Add(id);
        Streams.Add(append.Stream.Value);
        LastVersions.Add(append.ExpectedVersion);
        SnapshotVersions.Add(ErasedSnapshot.VersionOf(append));
    }

    public void Clear()
    {
        _rows.Clear();
        Places.Clear();
        Ids.Clear();
        Streams.Clear();
        LastVersions.Clear();
        SnapshotVersions.Clear();
    }
}
