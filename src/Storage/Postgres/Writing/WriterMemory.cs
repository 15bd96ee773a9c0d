namespace Actors.Storage.Postgres.Writing;

/// <summary>What the lanes of one process remember of the database together.</summary>
internal sealed class WriterMemory
{
    public StreamHeads Heads { get; } = new();

    public Places Places { get; } = new();

    public EventTypes EventTypes { get; } = new();

    /// <summary>Forgets everything, when a connection was lost.</summary>
    public void Clear()
    {
        Heads.Clear();
        Places.Clear();
        EventTypes.Clear();
    }
}
