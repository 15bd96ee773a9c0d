namespace Actors.Storage.Postgres.Writing;

/// <summary>What the lanes of one process remember of the database together.</summary>
internal sealed class WriterMemory
{
    /// <summary>For how many streams the last event is remembered at least; a head takes about 200 bytes.</summary>
    private const int RememberedStreams = 65_536;

    public StreamHeads Heads { get; } = new(RememberedStreams);

    public Places Places { get; } = new();

    /// <summary>Forgets everything, when a connection was lost.</summary>
    public void Clear()
    {
        Heads.Clear();
        Places.Clear();
    }
}
