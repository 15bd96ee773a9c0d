using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>Asks the calendars of a service's experts one question.</summary>
/// <param name="ask">Asks a calendar, in a zone; null is the zone of its schedule.</param>
internal sealed class SlotSurvey(Func<IExpertCalendarGrain, string?, Task<Outcome<Slots>>> ask)
{
    /// <summary>The slots of those who answered.</summary>
    public List<SlotCursor> Cursors { get; } = [];

    /// <summary>The zone of all answers: that which was asked for, or else that of the first who answered; null when nobody did.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>How many slots the grids have.</summary>
    public long Count { get; private set; }

    /// <summary>What one of them said who is gone, or does not offer the service any more; null when all have slots to tell of.</summary>
    public Refusal? Missing { get; private set; }

    /// <summary>Asks; a refusal when the question itself was refused.</summary>
    /// <param name="calendars">The calendars.</param>
    /// <param name="timeZone">The zone that is asked for; null when none is.</param>
    public async Task<Refusal?> AskAsync(IReadOnlyList<IExpertCalendarGrain> calendars, string? timeZone)
    {
        var asked = 0;
        TimeZone = timeZone;
        // Where none is asked for the first who answers sets it for all, so that a date and the times of an answer mean one thing.
        for (; asked < calendars.Count && TimeZone is null; asked++)
        {
            if (Add(calendars[asked], await ask(calendars[asked], null)) is { } refusal) return refusal;
        }

        var rest = calendars.Skip(asked).ToList();
        foreach (var (calendar, outcome) in rest.Zip(await Task.WhenAll(rest.Select(calendar => ask(calendar, TimeZone)))))
        {
            if (Add(calendar, outcome) is { } refusal) return refusal;
        }

        return null;
    }

    // An expert who is gone, or does not offer the service any more, has no slots; that is no failure of the question.
    private Refusal? Add(IExpertCalendarGrain calendar, Outcome<Slots> outcome)
    {
        if (outcome.IsRefused(out var slots, out var refusal))
        {
            Missing = refusal;
            return refusal.Code is RefusalCode.ResourceNotFound or RefusalCode.PolicyViolation ? null : refusal;
        }

        TimeZone ??= slots.TimeZone;
        Count += slots.Count;
        Cursors.Add(new SlotCursor(slots, calendar.FindSlots));
        return null;
    }
}
