using Actors.ApiHost.Demo;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Tests.Demo;

/// <summary>What is in the demo's calendars, whichever day it is.</summary>
public sealed class DemoPlanTests
{
    private static readonly DateOnly FirstDay = new(2027, 1, 1);

    public static TheoryData<DateOnly> Days => [.. Enumerable.Range(0, 70).Select(FirstDay.AddDays)];

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_has_all_kinds_of_appointments_around_it(DateOnly today)
    {
        var plan = DemoPlan.Around(today).ToList();
        plan.Select(planned => planned.Turn.Service).Distinct().Order()
            .ShouldBe(DemoServices.All.Select(service => service.Definition.ServiceType)
                .Where(service => service != DemoServices.Paid).Order(), "what nobody pays for would lapse at once");
        plan.Select(planned => planned.Turn.Expert.Id).Distinct().Count().ShouldBe(DemoExperts.All.Length);
        plan.Select(planned => planned.Turn.Minutes).Distinct().Count().ShouldBe(3, "lengths of a session");
        plan.Select(planned => planned.Client).Distinct().Count().ShouldBeGreaterThan(20);
        var (before, after) = (plan.Where(planned => planned.Date < today).ToList(), plan.Where(planned => planned.Date > today).ToList());
        before.ShouldContain(planned => planned.Fate == DemoFate.Missed);
        before.ShouldContain(planned => planned.Fate == DemoFate.CalledOff);
        before.Count(planned => planned.Review is not null).ShouldBeGreaterThanOrEqualTo(2);
        after.ShouldContain(planned => planned.Fate == DemoFate.CalledOff);
        after.Count(planned => planned.Fate == DemoFate.Requested).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Nobody_comes_twice_on_a_date_and_no_two_share_a_time_but_in_a_class(DateOnly today)
    {
        foreach (var date in DemoPlan.Around(today).GroupBy(planned => planned.Date))
        {
            date.Select(planned => planned.Client).ShouldBeUnique();
            date.Select(planned => planned.Id).ShouldBeUnique();
            foreach (var calendar in date.GroupBy(planned => planned.Turn.Expert.Id))
            {
                var taken = calendar.DistinctBy(planned => planned.Start).OrderBy(planned => planned.Start).ToList();
                foreach (var (one, next) in taken.Zip(taken.Skip(1))) EndOf(one).ShouldBeLessThanOrEqualTo(next.Start, one.ToString());
            }
        }
    }

    [Fact]
    public void The_same_day_makes_the_same_weeks_and_the_next_day_only_adds_to_them()
    {
        var today = DemoPlan.Around(FirstDay).ToList();
        DemoPlan.Around(FirstDay).ShouldBe(today);
        var tomorrow = DemoPlan.Around(FirstDay.AddDays(1)).ToList();
        today.Where(planned => planned.Date > FirstDay.AddDays(-DemoPlan.DaysBefore)).ShouldBeSubsetOf(tomorrow);
        (tomorrow.Max(planned => planned.Date).DayNumber - tomorrow.Min(planned => planned.Date).DayNumber)
            .ShouldBeInRange(DemoPlan.DaysAfter, DemoPlan.DaysBefore + DemoPlan.DaysAfter);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Two_wait_for_the_next_full_class(DateOnly today)
    {
        var now = new DateTimeOffset(today, new TimeOnly(15, 0), TimeSpan.Zero);
        var waiting = DemoPlan.WaitingAt(now).ToList();
        waiting.Count.ShouldBe(2);
        var full = waiting[0].Class;
        full.Start.ShouldBeGreaterThan(now);
        var seats = DemoPlan.Around(today).Where(planned => planned.Start == full.Start && planned.Turn == full.Turn).ToList();
        seats.Count.ShouldBe(DemoServices.ClassSeats);
        seats.ShouldAllBe(seat => seat.Fate == DemoFate.Kept);
        seats.Select(seat => seat.Client).ShouldNotContain(waiting[0].Client);
    }

    [Theory]
    [InlineData(AppointmentStatus.Confirmed, nameof(DemoFate.Kept), -1, nameof(DemoStep.Complete))]
    [InlineData(AppointmentStatus.Confirmed, nameof(DemoFate.Missed), -1, nameof(DemoStep.MarkNoShow))]
    [InlineData(AppointmentStatus.Confirmed, nameof(DemoFate.Missed), 1, nameof(DemoStep.None))]
    [InlineData(AppointmentStatus.Confirmed, nameof(DemoFate.CalledOff), 1, nameof(DemoStep.Cancel))]
    [InlineData(AppointmentStatus.Scheduled, nameof(DemoFate.Kept), 1, nameof(DemoStep.Confirm))]
    [InlineData(AppointmentStatus.Scheduled, nameof(DemoFate.Requested), 1, nameof(DemoStep.None))]
    [InlineData(AppointmentStatus.Cancelled, nameof(DemoFate.CalledOff), 1, nameof(DemoStep.None))]
    [InlineData(AppointmentStatus.Completed, nameof(DemoFate.Missed), -1, nameof(DemoStep.None))]
    public void A_step_is_due_when_its_time_has_come(AppointmentStatus status, string fate, int days, string step)
    {
        var planned = DemoPlan.Around(FirstDay).First() with { Fate = Enum.Parse<DemoFate>(fate) };
        var now = planned.Start.AddDays(-days);
        var current = new Appointment
        {
            Id = planned.Id,
            ExpertId = planned.Turn.Expert.Id,
            ServiceId = "svc_1",
            ServiceType = planned.Turn.Service,
            Status = status,
            ScheduledAt = planned.Start,
            EndsAt = planned.Start.AddHours(1),
            TimeZone = DemoTimes.ZoneName,
            Client = planned.Client,
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };
        planned.StepAt(current, now).ToString().ShouldBe(step);
    }

    private static DateTimeOffset EndOf(DemoAppointment planned)
    {
        var service = DemoServices.All.Single(service => service.Definition.ServiceType == planned.Turn.Service).Definition;
        return planned.Start.AddMinutes((planned.Turn.Minutes ?? service.DurationMinutes) + service.BufferAfterMinutes);
    }
}
