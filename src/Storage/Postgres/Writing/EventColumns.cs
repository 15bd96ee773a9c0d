using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>Events by columns.</summary>
internal sealed class EventColumns
{
    public List<string> Streams { get; } = [];

    public List<long> Versions { get; } = [];

    public List<int> Tenants { get; } = [];

    public List<string> Types { get; } = [];

    public List<ReadOnlyMemory<byte>> Records { get; } = [];

    public List<ReadOnlyMemory<byte>> Hashes { get; } = [];

    public int Count => Streams.Count;

    public void Add(IReadOnlyList<StreamAppend> appends, PlaceNumbers places)
    {
        for (var index = 0; index < appends.Count; index++)
        {
            var append = appends[index];
            var (stream, tenant, version) = (append.Stream.Value, places[append.Stream.Tenant], append.ExpectedVersion);
            for (var place = 0; place < append.Events.Count; place++)
            {
                var appended = append.Events[place];
                Streams.Add(stream);
                Versions.Add(++version);
                Tenants.Add(tenant);
                Types.Add(appended.Type);
                Records.Add(appended.Record);
                Hashes.Add(appended.Hash);
            }
        }
    }

    public void Clear()
    {
        Streams.Clear();
        Versions.Clear();
        Tenants.Clear();
        Types.Clear();
        Records.Clear();
        Hashes.Clear();
    }
}
