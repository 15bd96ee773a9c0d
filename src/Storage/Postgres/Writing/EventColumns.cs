using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>Events by columns.</summary>
internal sealed class EventColumns
{
    public List<int> Tenants { get; } = [];

    public List<int> Places { get; } = [];

    public List<ReadOnlyMemory<char>> Ids { get; } = [];

    public List<long> Versions { get; } = [];

    public List<int> Types { get; } = [];

    public List<ReadOnlyMemory<byte>> Records { get; } = [];

    public List<ReadOnlyMemory<byte>> Hashes { get; } = [];

    public List<ReadOnlyMemory<byte>?> PersonalParts { get; } = [];

    /// <summary>Streams whose personal parts are erased, and how.</summary>
    public ErasureColumns Erasures { get; } = new();

    public int Count => Versions.Count;

    public void Add(IReadOnlyList<StreamAppend> appends, RowNumbers numbers)
    {
        for (var index = 0; index < appends.Count; index++)
        {
            var append = appends[index];
            var (parts, places) = (new StreamParts(append.Stream), numbers.Places);
            var (tenant, place, version) = (places[parts.Tenant, default], places[parts.Tenant, parts.Kind], append.ExpectedVersion);
            for (var turn = 0; turn < append.Events.Count; turn++)
            {
                var appended = append.Events[turn];
                Tenants.Add(tenant);
                Places.Add(place);
                Ids.Add(parts.Id);
                Versions.Add(++version);
                Types.Add(numbers.EventTypes[appended.Type]);
                Records.Add(appended.Record);
                Hashes.Add(appended.Hash);
                PersonalParts.Add(appended.Personal.IsEmpty ? null : appended.Personal);
            }

            if (append.ErasesPersonal) Erasures.Add(append, place, parts.Id);
        }
    }

    public void Clear()
    {
        Tenants.Clear();
        Places.Clear();
        Ids.Clear();
        Versions.Clear();
        Types.Clear();
        Records.Clear();
        Hashes.Clear();
        PersonalParts.Clear();
        Erasures.Clear();
    }
}
