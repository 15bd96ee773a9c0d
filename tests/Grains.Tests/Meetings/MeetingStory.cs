using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Meetings;

namespace Actors.Grains.Tests.Meetings;

/// <summary>
/// An appointment, its meeting as it is known, and what there is at the provider: answers are lost, refused or come, and the appointment
/// goes on meanwhile. The provider makes another meeting each time that it is asked to.
/// </summary>
internal sealed class MeetingStory
{
    private static readonly DateTimeOffset Start = new(2027, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly MeetingState _state = new("apt_1");
    private DateTimeOffset _now = Start.AddDays(-1);
    private int _made;

    /// <summary>The appointment.</summary>
    public Appointment Appointment { get; private set; } = new()
    {
        Id = "apt_1",
        ExpertId = "exp_1",
        ServiceId = "svc_1",
        ServiceType = "consultation",
        Status = AppointmentStatus.Confirmed,
        ScheduledAt = Start,
        EndsAt = Start.AddMinutes(30),
        TimeZone = "UTC",
        Client = new Client("Ana", null, null),
        CreatedAt = Start.AddDays(-2),
        UpdatedAt = Start.AddDays(-2),
        Version = 1,
        Meeting = new AppointmentMeeting { Platform = MeetingPlatform.Zoom, Status = MeetingStatus.Pending },
    };

    /// <summary>What there is at the provider: hosts and times by ids.</summary>
    public Dictionary<string, (string Host, DateTimeOffset Start)> There { get; } = [];

    /// <summary>How the appointment shows its meeting.</summary>
    public AppointmentMeeting Told => MeetingDecisions.Told(_state.Current, Appointment, _now) ?? Appointment.Meeting!;

    /// <summary>What is to be done next.</summary>
    public MeetingStep Next => _state.Current is null && Appointment.Meeting!.Status == MeetingStatus.Deleted
        ? MeetingStep.None
        : MeetingDecisions.Next(_state.Current, _state.IsUnsure, Appointment, _now);

    /// <summary>Takes a step that a number stands for.</summary>
    public void Take(int number)
    {
        var isActive = Appointment.Status is AppointmentStatus.Confirmed or AppointmentStatus.Scheduled;
        switch (number % 9)
        {
            case 0 when isActive:
                var start = Start.AddHours(number % 5);
                Appointment = Appointment with { ScheduledAt = start, EndsAt = start.AddMinutes(30) };
                break;
            case 1 when isActive:
                Appointment = Appointment with { ExpertId = Appointment.ExpertId == "exp_1" ? "exp_2" : "exp_1" };
                break;
            case 2 when isActive && number % 4 == 0:
                Appointment = Appointment with { Status = AppointmentStatus.Cancelled };
                break;
            case 3 when isActive:
                var isCertain = Appointment.Status == AppointmentStatus.Confirmed;
                Appointment = Appointment with { Status = isCertain ? AppointmentStatus.Scheduled : AppointmentStatus.Confirmed };
                break;
            case 4:
                Settle(isDone: true, isHeard: false);
                break;
            case 5:
                Settle(isDone: false, isHeard: false);
                break;
            default:
                Settle();
                break;
        }
    }

    /// <summary>Does what is to be done, until nothing is; fails when that has no end.</summary>
    public void Finish()
    {
        for (var steps = 0; Next != MeetingStep.None; steps++)
        {
            if (steps > 10) throw new InvalidOperationException("It never comes to an end.");
            Settle();
        }
    }

    /// <summary>Lets the time of the appointment go by.</summary>
    public void Pass() => _now = Appointment.EndsAt.AddMinutes(1);

    /// <summary>Asks the provider for the next step.</summary>
    /// <param name="isDone">True when the provider does it.</param>
    /// <param name="isHeard">True when its answer arrives.</param>
    public void Settle(bool isDone = true, bool isHeard = true)
    {
        var step = Next;
        if (step == MeetingStep.None) return;
        if (step == MeetingStep.GiveUp)
        {
            if (_state.Current is not null) Apply(new MeetingDeleted());
            else Appointment = Appointment with { Meeting = Appointment.Meeting! with { Status = MeetingStatus.Deleted } };
            return;
        }

        var mayExist = _state.IsUnsure;
        if (step == MeetingStep.Create && !mayExist)
            Apply(new MeetingAsked(MeetingPlatform.Zoom, Appointment.ExpertId, Appointment.ScheduledAt, Appointment.EndsAt, null));
        var answer = isDone ? Do(step, mayExist) : null;
        if (isHeard) Apply(answer!);
        else Apply(MeetingDecisions.Failed(
            _state.Current!, new MeetingFailure(MeetingFailureKind.Unavailable, "no") { MayBeDone = true }, _now));
    }

    private IEvent Do(MeetingStep step, bool mayExist)
    {
        var meeting = _state.Current!;
        switch (step)
        {
            case MeetingStep.Create:
                var found = mayExist ? There.FirstOrDefault(one => one.Value.Host == meeting.ExpertId).Key : null;
                var id = found ?? $"{++_made}";
                if (found is null) There.Add(id, (meeting.ExpertId, meeting.Start));
                return new MeetingCreated(new MeetingRoom { ProviderId = id, JoinUrl = $"https://meet.example/{id}" });
            case MeetingStep.Move:
                if (!There.ContainsKey(meeting.Room!.ProviderId)) return new MeetingDeleted();
                There[meeting.Room.ProviderId] = (meeting.ExpertId, Appointment.ScheduledAt);
                return new MeetingMoved(Appointment.ScheduledAt, Appointment.EndsAt);
            default:
                There.Remove(meeting.Room!.ProviderId);
                return new MeetingDeleted();
        }
    }

    private void Apply(IEvent @event) => _state.Apply(@event, 1, _now);
}
