using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>Goes through the slots of one expert: the next part is asked for when the last one has been gone through.</summary>
/// <param name="first">The first part of the answer.</param>
/// <param name="ask">Asks for the parts that follow.</param>
internal sealed class SlotCursor(Slots first, Func<SlotQuery, Task<Outcome<Slots>>> ask)
{
    private Slots _part = first;
    private int _index;

    /// <summary>Whose slots they are.</summary>
    public string ExpertId => _part.ExpertId;

    /// <summary>True when there is a slot; false when the next part has to be asked for, or there is none.</summary>
    public bool HasCurrent => _index < _part.Offered.Length;

    /// <summary>True when the next part has to be asked for.</summary>
    public bool NeedsMore => !HasCurrent && _part.Rest is not null;

    /// <summary>The slot.</summary>
    public ref readonly OfferedSlot Current => ref _part.Offered.ItemRef(_index);

    /// <summary>When the slot starts and ends.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) Time => (Current.Start, Current.End);

    /// <summary>Goes on.</summary>
    public void Advance() => _index++;

    /// <summary>Asks for the next part that has slots, if there is one.</summary>
    public async Task FetchAsync(CancellationToken stop)
    {
        while (NeedsMore)
        {
            stop.ThrowIfCancellationRequested();
            var outcome = await ask(_part.Rest!);
            // Who has gone in the meantime, or offers the service no more, has no further slots.
            _part = outcome.IsRefused(out var next, out _) ? _part with { Offered = [], Rest = null } : next;
            _index = 0;
        }
    }
}
