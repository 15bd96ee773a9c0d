using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;

namespace Actors.Grains.Vouchers;

/// <summary>A <see cref="VoucherState"/> as it is kept.</summary>
internal sealed record VoucherSnapshot(Voucher? Current, Voucher? First, string? Fingerprint);

/// <summary>A <see cref="ClientCountState"/> as it is kept.</summary>
internal sealed record ClientCountSnapshot(int Count);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(VoucherSnapshot))]
[JsonSerializable(typeof(ClientCountSnapshot))]
internal sealed partial class VoucherSnapshotJson : JsonSerializerContext;

/// <summary>How a voucher is kept as a snapshot.</summary>
internal sealed class VoucherSnapshotFormat : ISnapshotFormat<VoucherState>
{
    /// <summary>The one instance.</summary>
    public static VoucherSnapshotFormat Instance { get; } = new();

    /// <inheritdoc/>
    public int Schema => 1;

    /// <inheritdoc/>
    public int SizeOf(VoucherState state) => 1;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(VoucherState state) => JsonSerializer.SerializeToUtf8Bytes(
        new VoucherSnapshot(state.Current, state.First, state.Fingerprint), VoucherSnapshotJson.Default.VoucherSnapshot);

    /// <inheritdoc/>
    public VoucherState Decode(ReadOnlyMemory<byte> bytes)
    {
        var state = new VoucherState();
        state.Restore(JsonSerializer.Deserialize(bytes.Span, VoucherSnapshotJson.Default.VoucherSnapshot)
            ?? throw new JsonException("A voucher's snapshot is empty."));
        return state;
    }
}

/// <summary>How a count of a client's is kept as a snapshot.</summary>
internal sealed class ClientCountFormat : ISnapshotFormat<ClientCountState>
{
    /// <summary>The one instance.</summary>
    public static ClientCountFormat Instance { get; } = new();

    /// <inheritdoc/>
    public int Schema => 1;

    /// <inheritdoc/>
    public int SizeOf(ClientCountState state) => 1;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(ClientCountState state) => JsonSerializer.SerializeToUtf8Bytes(
        new ClientCountSnapshot(state.Count), VoucherSnapshotJson.Default.ClientCountSnapshot);

    /// <inheritdoc/>
    public ClientCountState Decode(ReadOnlyMemory<byte> bytes) => new()
    {
        Count = JsonSerializer.Deserialize(bytes.Span, VoucherSnapshotJson.Default.ClientCountSnapshot)?.Count
            ?? throw new JsonException("A count's snapshot is empty."),
    };
}
