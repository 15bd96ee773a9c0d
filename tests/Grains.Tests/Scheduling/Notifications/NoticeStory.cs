using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;
using Shouldly;

namespace Actors.Grains.Tests.Scheduling.Notifications;

/// <summary>
/// An appointment that is booked, moved back and forth, confirmed and called off, while its effects run late, twice, and in any order. It
/// checks at each mail that it may be sent.
/// </summary>
internal sealed class NoticeStory
{
    private const string Recipient = "client";

    private static readonly DateTimeOffset Origin = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableArray<int> Reminders = [1_440, 60];

    private readonly NoticesState _state = new();
    private readonly List<Notice> _effects = [];
    private readonly HashSet<(NoticeKind, long, DateTimeOffset, int?)> _sent = [];
    private DateTimeOffset _now = Origin;
    private Appointment _appointment;

    public NoticeStory()
    {
        _appointment = AppointmentAt(Origin.AddHours(48));
        Tell(NoticeKind.Booked);
    }

    /// <summary>What was sent, in the order of sending.</summary>
    public List<Notice> Mails { get; } = [];

    /// <summary>Takes a step that a number stands for.</summary>
    public void Take(int step)
    {
        var what = step % 10;
        var which = step / 10;
        if (what < 4) Run(which);
        else if (what < 6) _now += TimeSpan.FromMinutes(which % 97 * 15);
        else if (_appointment.Status != AppointmentStatus.Confirmed) return;
        else if (what < 9) Move(Origin.AddHours(36 + (which % 3 * 12)));
        else Cancel();
    }

    /// <summary>Moves it.</summary>
    public void Move(DateTimeOffset start)
    {
        if (start == _appointment.ScheduledAt || start <= _now) return;
        _appointment = AppointmentAt(start) with { Version = _appointment.Version + 1 };
        Tell(NoticeKind.Moved);
    }

    /// <summary>Runs an effect; as it may run again, it stays.</summary>
    public void Run(int which)
    {
        var notice = _effects[which % _effects.Count];
        if (notice.MinutesBefore is { } minutes && notice.Start - TimeSpan.FromMinutes(minutes) > _now) return;
        if (NoticeRules.AsOf(notice, _appointment, _now) is not { } now) return;
        var work = Work();
        var isReminded = now.Kind is NoticeKind.Booked or NoticeKind.Moved;
        var open = NoticeDecisions.Take(_state, work, "apt_1", now, [Recipient], isReminded ? Reminders : []);
        Commit(work);
        if (open.IsEmpty) return;
        Send(now);
        var settled = Work();
        NoticeDecisions.Settle(_state, settled, now, Recipient, isRefused: false);
        Commit(settled);
    }

    /// <summary>Runs all effects that are due, in their order, at a time.</summary>
    public void RunAllAt(DateTimeOffset time)
    {
        _now = time;
        for (var index = 0; index < _effects.Count; index++) Run(index);
    }

    private void Cancel()
    {
        _appointment = _appointment with { Status = AppointmentStatus.Cancelled, Version = _appointment.Version + 1 };
        Tell(NoticeKind.Cancelled);
    }

    private void Send(Notice notice)
    {
        var isNew = notice.MinutesBefore is null
            ? _sent.Add((notice.Kind, notice.Version, default, null))
            : _sent.Add((notice.Kind, 0, notice.Start, notice.MinutesBefore));
        isNew.ShouldBeTrue($"{notice} was told twice");
        if (notice.MinutesBefore is not null)
        {
            _appointment.Status.ShouldBe(AppointmentStatus.Confirmed, "nobody is reminded of what is called off");
            _appointment.ScheduledAt.ShouldBe(notice.Start, "nobody is reminded of a time that it had before");
            _now.ShouldBeLessThan(notice.Start, "nobody is reminded of what is over");
        }
        else
        {
            Mails.Where(mail => mail.MinutesBefore is null)
                .ShouldAllBe(mail => mail.Version < notice.Version, "no news is older than the last");
        }

        Mails.Add(notice);
    }

    private void Tell(NoticeKind kind) => _effects.Add(
        new Notice(kind, _appointment.Version, "exp_1", _appointment.ScheduledAt, _appointment.EndsAt, _now));

    private UnitOfWork Work() =>
        new(StreamName.For("tnt_1", "notices", "apt_1"), 0, _now, new Caller("tnt_1", Caller.System, "test"));

    private void Commit(UnitOfWork work)
    {
        foreach (var @event in work.Events) _state.Apply(@event, 1, _now);
        _effects.AddRange(work.Effects.Select(Notices.Read));
    }

    private static Appointment AppointmentAt(DateTimeOffset start) => new()
    {
        Id = "apt_1",
        ExpertId = "exp_1",
        ServiceId = "svc_1",
        ServiceType = "consultation",
        Status = AppointmentStatus.Confirmed,
        ScheduledAt = start,
        EndsAt = start.AddMinutes(30),
        TimeZone = "UTC",
        Client = new Client("Ana", "ana@example.com", null),
        CreatedAt = Origin,
        UpdatedAt = Origin,
        Version = 1,
    };
}
