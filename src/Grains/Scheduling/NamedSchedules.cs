using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>The schedules that a calendar has beside the default one.</summary>
internal sealed class NamedSchedules
{
    private readonly List<NamedSchedule> _all = [];

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<NamedSchedule> All => _all;

    /// <summary>What requests for schedules were first answered.</summary>
    public FirstAnswers<NamedSchedule> First { get; } = new();

    /// <summary>Finds one; null when there is none.</summary>
    /// <param name="id">Its id.</param>
    public NamedSchedule? Find(string id) => _all.Find(schedule => schedule.Id == id);

    /// <summary>Takes an event about a schedule in.</summary>
    /// <param name="event">The event.</param>
    /// <param name="version">The calendar's version after it.</param>
    /// <param name="at">When it happened.</param>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case NamedScheduleAdded added:
                var schedule = new NamedSchedule(added.ScheduleId, added.Definition, at, at, version);
                Restore(schedule);
                First.Remember(schedule.Id, added.Fingerprint, schedule, at);
                break;
            case NamedScheduleChanged changed:
                var index = _all.FindIndex(one => one.Id == changed.ScheduleId);
                _all[index] = _all[index] with { Definition = changed.Definition, UpdatedAt = at, Version = version };
                break;
            case NamedScheduleRemoved removed:
                _all.RemoveAll(one => one.Id == removed.ScheduleId);
                break;
            default:
                throw new InvalidOperationException($"{@event.GetType().Name} is about no schedule.");
        }
    }

    /// <summary>Puts one back that was kept.</summary>
    /// <param name="schedule">The schedule.</param>
    public void Restore(NamedSchedule schedule) => _all.Add(schedule);
}
