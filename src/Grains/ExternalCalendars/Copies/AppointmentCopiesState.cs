using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <summary>Which copies there are in another calendar, and what is still to be done for them.</summary>
internal sealed class AppointmentCopiesState : IFoldedState
{
    private readonly Dictionary<string, AppointmentCopy> _copies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CopyInDoubt> _inDoubt = new(StringComparer.Ordinal);

    /// <summary>The copies, by their appointments.</summary>
    public IReadOnlyDictionary<string, AppointmentCopy> Copies => _copies;

    /// <summary>Those that somebody may have changed there, by their appointments.</summary>
    public IReadOnlyDictionary<string, CopyInDoubt> InDoubt => _inDoubt;

    /// <summary>When they are seen to next; null when nothing is to be done.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>What is in the way, one of <see cref="CalendarProblems"/>; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>How often in a row something was in the way.</summary>
    public int Failures { get; private set; }

    /// <summary>How often copies were to be seen to: whoever has begun before knows by it that it was not for the last time.</summary>
    public long Wakes { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case CopiesAwaited awaited:
                foreach (var one in awaited.InDoubt) _inDoubt[one.AppointmentId] = one;
                NextAt ??= at;
                Wakes++;
                break;
            case CopyNoted noted: Note(noted.Copy); break;
            case CopyPutBack back: Note(back.Copy); break;
            case CopyRemoved removed:
                _copies.Remove(removed.AppointmentId);
                _inDoubt.Remove(removed.AppointmentId);
                break;
            case CopiesPostponed postponed:
                (NextAt, Problem) = (postponed.NextAt, postponed.Problem);
                Failures = postponed.Problem is null ? 0 : Failures + 1;
                break;
            case CopiesSettled:
                (NextAt, Problem, Failures) = (null, null, 0);
                _inDoubt.Clear();
                break;
            default:
                throw new InvalidOperationException($"The stream of copies has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>The state as it is kept.</summary>
    public AppointmentCopiesSnapshot Keep() => new([.. _copies.Values], [.. _inDoubt.Values], NextAt, Problem, Failures, Wakes);

    /// <summary>Takes a state that was kept.</summary>
    /// <param name="snapshot">The state.</param>
    public void Restore(AppointmentCopiesSnapshot snapshot)
    {
        foreach (var copy in snapshot.Copies) _copies.Add(copy.AppointmentId, copy);
        foreach (var one in snapshot.InDoubt) _inDoubt.Add(one.AppointmentId, one);
        (NextAt, Problem, Failures, Wakes) = (snapshot.NextAt, snapshot.Problem, snapshot.Failures, snapshot.Wakes);
    }

    private void Note(AppointmentCopy copy)
    {
        _copies[copy.AppointmentId] = copy;
        _inDoubt.Remove(copy.AppointmentId);
    }
}

/// <summary>An <see cref="AppointmentCopiesState"/> as it is kept.</summary>
internal sealed record AppointmentCopiesSnapshot(
    ImmutableArray<AppointmentCopy> Copies, ImmutableArray<CopyInDoubt> InDoubt, DateTimeOffset? NextAt, string? Problem, int Failures,
    long Wakes);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AppointmentCopiesSnapshot))]
internal sealed partial class AppointmentCopiesJson : JsonSerializerContext;

/// <summary>How copies are kept as a snapshot.</summary>
internal sealed class AppointmentCopiesFormat : ISnapshotFormat<AppointmentCopiesState>
{
    /// <summary>The one instance.</summary>
    public static AppointmentCopiesFormat Instance { get; } = new();

    /// <inheritdoc/>
    public int Schema => 1;

    /// <inheritdoc/>
    public int SizeOf(AppointmentCopiesState state) => state.Copies.Count + state.InDoubt.Count;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(AppointmentCopiesState state) =>
        JsonSerializer.SerializeToUtf8Bytes(state.Keep(), AppointmentCopiesJson.Default.AppointmentCopiesSnapshot);

    /// <inheritdoc/>
    public AppointmentCopiesState Decode(ReadOnlyMemory<byte> bytes)
    {
        var state = new AppointmentCopiesState();
        state.Restore(JsonSerializer.Deserialize(bytes.Span, AppointmentCopiesJson.Default.AppointmentCopiesSnapshot)
            ?? throw new JsonException("A snapshot of copies is empty."));
        return state;
    }
}
