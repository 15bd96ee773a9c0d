using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Grains.Journaling;

namespace Actors.Grains.Waitlist;

/// <summary>A <see cref="WaitlistState"/> as it is kept.</summary>
internal sealed record WaitlistSnapshot(
    IReadOnlyList<LineEntry> Line, IReadOnlyList<LineEntry> Ended, DateTimeOffset? NextLook, bool IsWatching);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(WaitlistSnapshot))]
internal sealed partial class WaitlistSnapshotJson : JsonSerializerContext;

/// <summary>How a line is kept as a snapshot.</summary>
internal sealed class WaitlistSnapshotFormat : ISnapshotFormat<WaitlistState>
{
    /// <summary>The one instance.</summary>
    public static WaitlistSnapshotFormat Instance { get; } = new();

    /// <inheritdoc/>
    public int Schema => 1;

    /// <inheritdoc/>
    public int SizeOf(WaitlistState state) => state.Line.Count + state.Ended.Count;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(WaitlistState state) => JsonSerializer.SerializeToUtf8Bytes(
        new WaitlistSnapshot(state.Line, state.Ended, state.NextLook, state.IsWatching),
        WaitlistSnapshotJson.Default.WaitlistSnapshot);

    /// <inheritdoc/>
    public WaitlistState Decode(ReadOnlyMemory<byte> bytes)
    {
        var snapshot = JsonSerializer.Deserialize(bytes.Span, WaitlistSnapshotJson.Default.WaitlistSnapshot)
            ?? throw new JsonException("A waitlist's snapshot is empty.");
        var state = new WaitlistState();
        state.Restore(snapshot.Line, snapshot.Ended, snapshot.NextLook, snapshot.IsWatching);
        return state;
    }
}
