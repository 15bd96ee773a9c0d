using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>Outbox rows by columns.</summary>
internal sealed class EffectColumns
{
    public List<string> Ids { get; } = [];

    public List<int> Shards { get; } = [];

    public List<string> Tenants { get; } = [];

    public List<string> Kinds { get; } = [];

    public List<string> Targets { get; } = [];

    public List<ReadOnlyMemory<byte>> Payloads { get; } = [];

    public List<long> DueTimes { get; } = [];

    public int Count => Ids.Count;

    public void Add(Effect effect)
    {
        Ids.Add(effect.Id);
        Shards.Add(effect.Shard);
        Tenants.Add(effect.Tenant);
        Kinds.Add(effect.Kind);
        Targets.Add(effect.Target);
        Payloads.Add(effect.Payload);
        DueTimes.Add(effect.DueAt.UtcTicks);
    }

    public void Clear()
    {
        Ids.Clear();
        Shards.Clear();
        Tenants.Clear();
        Kinds.Clear();
        Targets.Clear();
        Payloads.Clear();
        DueTimes.Clear();
    }
}
