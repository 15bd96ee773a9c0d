using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <content>What other calendars of the expert take.</content>
internal sealed partial class ExpertCalendarGrain
{
    /// <inheritdoc/>
    public Task<Outcome<ExternalBusy>> SetExternalBusy(string source, ImmutableArray<BusyStretch> busy) =>
        Execute((calendar, work) => CalendarDecisions.SetExternalBusy(calendar, work, source, busy));

    /// <inheritdoc/>
    public Task<Outcome<ImmutableList<ExternalBusy>>> ListExternalBusy() => Read<Outcome<ImmutableList<ExternalBusy>>>(calendar =>
        calendar.IsOpen
            ? calendar.External.Sources.Keys.Select(source => CalendarDecisions.ExternalBusyOf(calendar, source, Now)).ToImmutableList()
            : Refusal.NotFound("expert"));

    /// <inheritdoc/>
    public Task<Outcome<ExternalBusy>> FindExternalBusy(string source) =>
        Read(calendar => CalendarDecisions.FindExternalBusy(calendar, source, Now));

    /// <inheritdoc/>
    public Task<Outcome<ExternalBusy>> RemoveExternalBusy(string source) =>
        Execute((calendar, work) => CalendarDecisions.RemoveExternalBusy(calendar, work, source));
}
