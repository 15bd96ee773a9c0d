using System.Collections.Concurrent;

namespace Actors.Storage.Postgres.Writing;

/// <summary>Numbers of places. Looking one up makes no garbage, for streams are cut where their parts are, and not taken apart.</summary>
internal sealed class PlaceNumbers
{
    private readonly ConcurrentDictionary<string, TenantPlaces> _tenants = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TenantPlaces>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private int _count;

    public PlaceNumbers() => _byName = _tenants.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => Volatile.Read(ref _count);

    /// <summary>The number of a tenant's kind; the kind '' is the tenant itself.</summary>
    public int this[ReadOnlySpan<char> tenant, ReadOnlySpan<char> kind] =>
        Find(tenant, kind) ?? throw new KeyNotFoundException($"'{tenant}/{kind}' has no number.");

    public void Put(string tenant, string kind, int number)
    {
        if (_tenants.GetOrAdd(tenant, static _ => new TenantPlaces()).Put(kind, number)) Interlocked.Increment(ref _count);
    }

    /// <summary>The places of these batches that have no number here; null when there are none, as almost always.</summary>
    public HashSet<(string Tenant, string Kind)>? Missing(IReadOnlyList<AppendRequest> requests)
    {
        HashSet<(string, string)>? missing = null;
        foreach (var request in requests)
        {
            var (streams, documents, deleted) = (request.Batch.Streams, request.Batch.Documents, request.Batch.DeletedDocuments);
            for (var index = 0; index < streams.Count; index++)
            {
                var parts = new StreamParts(streams[index].Stream);
                Look(parts.Tenant, parts.Kind);
                Look(parts.Tenant, default);
            }

            for (var index = 0; index < documents.Count; index++) Look(documents[index].Key.Tenant, documents[index].Key.Kind);
            for (var index = 0; index < deleted.Count; index++) Look(deleted[index].Tenant, deleted[index].Kind);
        }

        return missing;

        void Look(ReadOnlySpan<char> tenant, ReadOnlySpan<char> kind)
        {
            if (Find(tenant, kind) is null) (missing ??= []).Add((tenant.ToString(), kind.ToString()));
        }
    }

    private int? Find(ReadOnlySpan<char> tenant, ReadOnlySpan<char> kind) =>
        _byName.TryGetValue(tenant, out var places) ? places.Find(kind) : null;

    /// <summary>A tenant has a kind for each sort of thing that the program knows, so looking through them is the fastest.</summary>
    private sealed class TenantPlaces
    {
        private readonly Lock _gate = new();
        private volatile (string Kind, int Number)[] _kinds = [];

        public int? Find(ReadOnlySpan<char> kind)
        {
            foreach (var place in _kinds)
                if (kind.SequenceEqual(place.Kind)) return place.Number;
            return null;
        }

        /// <summary>False when it was there already.</summary>
        public bool Put(string kind, int number)
        {
            lock (_gate)
            {
                if (Find(kind) is not null) return false;
                _kinds = [.. _kinds, (kind, number)];
                return true;
            }
        }
    }
}
