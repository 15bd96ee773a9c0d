using System.Runtime.InteropServices;
using Actors.ApiHost.Live.Topics;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Live.Tail;

/// <summary>The readers of this host, by what they hear and by what their rights rest on. Not safe for several threads at once.</summary>
internal sealed class TailReaders
{
    private readonly HashSet<LiveReader> _all = [];
    private readonly Dictionary<string, int> _tenants = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Tenant, LiveTopic Topic), List<LiveReader>> _byTopic = [];
    private readonly Dictionary<StreamName, List<LiveReader>> _byRight = [];

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>All of them.</summary>
    public IEnumerable<LiveReader> All => _all;

    /// <summary>The tenants that somebody reads.</summary>
    public IEnumerable<string> Tenants => _tenants.Keys;

    /// <summary>True when somebody reads a tenant.</summary>
    public bool Has(string tenantId) => _tenants.ContainsKey(tenantId);

    /// <summary>Adds a reader.</summary>
    public void Add(LiveReader reader)
    {
        if (!_all.Add(reader)) return;
        CollectionsMarshal.GetValueRefOrAddDefault(_tenants, reader.TenantId, out _)++;
        foreach (var topic in reader.Topics) ListOf(_byTopic, (reader.TenantId, topic)).Add(reader);
        foreach (var stream in reader.Rights) ListOf(_byRight, stream).Add(reader);
    }

    /// <summary>Takes a reader out.</summary>
    public void Remove(LiveReader reader)
    {
        if (!_all.Remove(reader)) return;
        if (--CollectionsMarshal.GetValueRefOrAddDefault(_tenants, reader.TenantId, out _) == 0) _tenants.Remove(reader.TenantId);
        foreach (var topic in reader.Topics) Leave(_byTopic, (reader.TenantId, topic), reader);
        foreach (var stream in reader.Rights) Leave(_byRight, stream, reader);
    }

    /// <summary>Gives an event to all who hear of it, once each.</summary>
    public void Give(string tenantId, LiveEvent live)
    {
        var item = new LiveItem(LiveItemKind.Event, live.Position, live);
        foreach (var topic in live.Topics)
        {
            if (!_byTopic.TryGetValue((tenantId, topic), out var readers)) continue;
            foreach (var reader in readers)
            {
                if (reader.LastOffered == live.Position) continue;
                reader.LastOffered = live.Position;
                reader.Offer(item);
            }
        }
    }

    /// <summary>Tells all whose rights rest on a stream that something happened in it.</summary>
    public void Doubt(StreamName stream, long position)
    {
        if (!_byRight.TryGetValue(stream, out var readers)) return;
        foreach (var reader in readers) reader.Offer(new LiveItem(LiveItemKind.Rights, position));
    }

    private static List<LiveReader> ListOf<TKey>(Dictionary<TKey, List<LiveReader>> lists, TKey key)
        where TKey : notnull => CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= [];

    private static void Leave<TKey>(Dictionary<TKey, List<LiveReader>> lists, TKey key, LiveReader reader)
        where TKey : notnull
    {
        var list = lists[key];
        list.Remove(reader);
        if (list.Count == 0) lists.Remove(key);
    }
}
