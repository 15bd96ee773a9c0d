using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <content>What other calendars of the expert take of her time.</content>
public partial interface IExpertCalendarGrain
{
    /// <summary>
    /// Takes for another calendar exactly these stretches of time, and nothing else that it took before. Appointments stay, and those that
    /// lie in it are named. LIMIT_REACHED beyond <see cref="ExternalBusy.MostSources"/> calendars, or
    /// <see cref="ExternalBusy.MostStretches"/> stretches of all of them.
    /// </summary>
    /// <param name="source">Which calendar.</param>
    /// <param name="busy">The stretches, in any order; what is over counts for nothing.</param>
    [Alias("set-external-busy")]
    Task<Outcome<ExternalBusy>> SetExternalBusy(string source, ImmutableArray<BusyStretch> busy);

    /// <summary>What other calendars take, by their names.</summary>
    [Alias("list-external-busy")]
    Task<Outcome<ImmutableList<ExternalBusy>>> ListExternalBusy();

    /// <summary>What another calendar takes.</summary>
    /// <param name="source">Which calendar.</param>
    [Alias("find-external-busy")]
    Task<Outcome<ExternalBusy>> FindExternalBusy(string source);

    /// <summary>Forgets another calendar, and gives its time back.</summary>
    /// <param name="source">Which calendar.</param>
    [Alias("remove-external-busy")]
    Task<Outcome<ExternalBusy>> RemoveExternalBusy(string source);
}
