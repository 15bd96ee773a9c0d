using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Secrets;

namespace Actors.Grains.Vouchers;

/// <summary>A voucher as it was at one moment.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Voucher">The voucher.</param>
/// <param name="Fence">Nobody has used or changed it since for as long as its version stands.</param>
internal sealed record VoucherAccount(string Tenant, Voucher Voucher, StreamFence Fence);

/// <summary>How often a client had used a voucher at one moment.</summary>
/// <param name="Id">Where it is counted.</param>
/// <param name="Count">How often.</param>
/// <param name="Fence">Nobody has counted since for as long as its version stands.</param>
internal sealed record ClientAccount(string Id, int Count, StreamFence Fence);

/// <summary>Reads vouchers, and what clients have used of them, from the journal: the end of the stream is the fence.</summary>
/// <param name="services">The journal.</param>
/// <param name="keys">The installation's keys: the name of a stream tells nobody whose it is.</param>
internal sealed class VoucherLedger(JournalServices services, IPurposeKeys keys)
{
    /// <summary>The kind of vouchers' streams.</summary>
    public const string Kind = "voucher";

    /// <summary>The kind of the streams in which clients are counted; they are nobody's.</summary>
    public const string ClientKind = "voucher-client";

    // Who reads often writes a snapshot often enough that a read stays one short question.
    private const int EventsPerSnapshot = 100;

    private readonly DerivedToken _digest = new(keys.For(Purposes.VoucherClients), PartsFraming.LengthPrefixed);

    /// <summary>Reads a voucher; null when there is none.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="voucherId">The voucher.</param>
    public async ValueTask<VoucherAccount?> Find(string tenant, string voucherId)
    {
        var stream = StreamName.For(tenant, Kind, voucherId);
        var (state, fence) = await Read(stream, static () => new VoucherState(), VoucherSnapshotFormat.Instance);
        return state.Current is { } voucher ? new VoucherAccount(tenant, voucher, fence) : null;
    }

    /// <summary>Where a client's uses of a voucher are counted.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="voucherId">The voucher; null for all that are good for a first booking only, of which a client may use one.</param>
    /// <param name="email">The client's address, in lower case.</param>
    public string ClientOf(string tenant, string? voucherId, string email) =>
        voucherId is null ? _digest.Text("first", tenant, email) : _digest.Text("voucher", tenant, voucherId, email);

    /// <summary>Reads how often a client has used a voucher.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">Where it is counted.</param>
    public async ValueTask<ClientAccount> ReadClient(string tenant, string id)
    {
        var (state, fence) = await Read(
            StreamName.For(tenant, ClientKind, id), static () => new ClientCountState(), ClientCountFormat.Instance);
        return new ClientAccount(id, state.Count, fence);
    }

    private async ValueTask<(TState State, StreamFence Fence)> Read<TState>(
        StreamName stream, Func<TState> empty, ISnapshotFormat<TState> format)
        where TState : class, IFoldedState
    {
        var store = new StateStore<TState>(services, stream, empty, format);
        var memory = await store.Read();
        if (memory.Version - memory.SnapshotVersion >= Math.Min(EventsPerSnapshot, services.MinimumSnapshotInterval))
            await store.Keep(new Snapshot(stream, memory.Version, format.Schema, memory.Hash, format.Encode(memory.State)));
        return (memory.State, new StreamFence(stream, memory.Version, memory.Hash) { At = memory.At });
    }
}
