using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Interfaces.Scheduling;

/// <content>What an appointment has to tell together with others of its series.</content>
public partial interface IAppointmentGrain
{
    /// <summary>The newest of what it has to tell so, as the journal has it; null when there is nothing.</summary>
    [Alias("get-series-news")]
    Task<SeriesNews?> GetSeriesNews();
}
