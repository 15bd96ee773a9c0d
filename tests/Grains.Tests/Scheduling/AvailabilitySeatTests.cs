using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;
using static Actors.Grains.Tests.Scheduling.Given;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Seats of a session, and limits of days and weeks.</summary>
public sealed class AvailabilitySeatTests
{
    private static readonly WorkingHours Lisbon = Daily("Europe/Lisbon", "00:00-24:00");
    private static readonly SlotRules Session = Service(60) with { Capacity = 3 };
    private static readonly Instant Ten = At("2027-03-03T10:00");

    [Fact]
    public void Appointments_and_live_holds_share_the_seats_of_a_session()
    {
        var busy = new BusyTimeline();
        Look(Session, busy).ShouldBe((SlotReason.None, 3));
        busy.Add(Seat("1", BusyKind.Appointment));
        Look(Session, busy).ShouldBe((SlotReason.None, 2));
        busy.Add(Seat("2", BusyKind.Hold));
        Look(Session, busy).ShouldBe((SlotReason.None, 1));
        busy.Add(Seat("3", BusyKind.Appointment));
        Look(Session, busy).ShouldBe((SlotReason.Held, 0));
        busy.Remove("2");
        busy.Add(Seat("4", BusyKind.Appointment));
        Look(Session, busy).ShouldBe((SlotReason.Booked, 0));
        busy.Remove("1");
        Look(Session, busy).ShouldBe((SlotReason.None, 1));
    }

    [Fact]
    public void Seats_do_not_mind_each_others_buffers()
    {
        var plain = Seat("plain", BusyKind.Appointment);
        var padded = Taken(
            BusyKind.Appointment, "2027-03-03T10:00", "2027-03-03T11:00", "padded", before: 30, after: 30, service: "service");
        Look(Session with { BufferBefore = Duration.FromMinutes(10) }, Busy(padded, plain)).ShouldBe((SlotReason.None, 1));
    }

    [Fact]
    public void Only_the_same_service_start_and_end_is_the_same_session()
    {
        Look(Session, Busy(Seat("other", BusyKind.Appointment) with { ServiceId = "other" })).ShouldBe((SlotReason.Booked, 0));
        Look(Session, Busy(Seat("none", BusyKind.Hold) with { ServiceId = null })).ShouldBe((SlotReason.Held, 0));
        Look(Session, Busy(Seat("off", BusyKind.TimeOff))).ShouldBe((SlotReason.TimeOff, 0));
        foreach (var (start, end) in new[] { ("10:00", "10:59"), ("09:59", "11:00"), ("10:00", "11:01") })
        {
            var other = Taken(BusyKind.Appointment, "2027-03-03T" + start, "2027-03-03T" + end, service: "service");
            Look(Session, Busy(other)).ShouldBe((SlotReason.Booked, 0));
        }
    }

    [Theory]
    [InlineData(1, null, null)]
    [InlineData(null, 1, null)]
    [InlineData(1, 1, null)]
    [InlineData(null, null, 1)]
    public void The_seats_of_one_time_count_once(int? perDay, int? perWeek, int? perMonth)
    {
        var rules = Session with { MaxPerDay = perDay, MaxPerWeek = perWeek, MaxPerMonth = perMonth };
        var busy = Busy(Seat("1", BusyKind.Appointment));
        Look(rules, busy).ShouldBe((SlotReason.None, 2));
        busy.Add(Seat("2", BusyKind.Hold));
        Look(rules, busy).ShouldBe((SlotReason.None, 1));
        ReasonAt(Lisbon, rules, busy, LongAgo, Ten + Duration.FromHours(3)).ShouldBe(SlotReason.Limit, "another time of the day");
    }

    [Fact]
    public void A_limit_of_none_forbids_all() => Look(Session with { MaxPerWeek = 0 }, Busy()).ShouldBe((SlotReason.Limit, 0));

    [Fact]
    public void A_day_is_a_date_of_the_schedules_zone()
    {
        // 23:30 UTC on 6 June is half past midnight of the 7th in Lisbon.
        var busy = Busy(Taken(BusyKind.Appointment, "2027-06-06T23:30", "2027-06-07T00:30", service: "service"));
        var rules = Service(60) with { MaxPerDay = 1 };
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-06T22:00")).ShouldBe(SlotReason.None);
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-07T01:00")).ShouldBe(SlotReason.Limit);
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-07T22:00")).ShouldBe(SlotReason.Limit);
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-07T23:00")).ShouldBe(SlotReason.None);
    }

    [Fact]
    public void A_late_evening_in_the_west_counts_on_its_own_date()
    {
        var busy = Busy(Taken(BusyKind.Appointment, "2027-06-08T03:30", "2027-06-08T04:00", service: "service"));
        var hours = Daily("America/New_York", "00:00-24:00");
        var rules = Service(60) with { MaxPerDay = 1 };
        ReasonAt(hours, rules, busy, LongAgo, At("2027-06-07T16:00")).ShouldBe(SlotReason.Limit);
        ReasonAt(hours, rules, busy, LongAgo, At("2027-06-08T16:00")).ShouldBe(SlotReason.None);
    }

    // St John's, 2006-10-29: 00:01 became 23:01, so 02:30 UTC is on the 29th and 02:45 UTC on the 28th again.
    [Theory]
    [InlineData("2006-10-28T12:00", SlotReason.None, SlotReason.Limit)]
    [InlineData("2006-10-29T02:20", SlotReason.None, SlotReason.Limit)]
    [InlineData("2006-10-29T03:05", SlotReason.None, SlotReason.Limit)]
    [InlineData("2006-10-29T03:31", SlotReason.Limit, SlotReason.None)]
    [InlineData("2006-10-29T12:00", SlotReason.Limit, SlotReason.None)]
    public void Limits_follow_the_dates_of_a_night_that_goes_back_over_midnight(string booked, SlotReason first, SlotReason second)
    {
        var hours = On("America/St_Johns", "2006-10-27", "23:45-23:30");
        var start = At(booked);
        var end = start + Duration.FromMinutes(5);
        var busy = Busy(
            new BusyTime("booked", BusyKind.Appointment, new TimeInterval(start, end), new TimeInterval(start, end), "service"));
        Availability.Slots(
                hours, Service(15) with { MaxPerDay = 1 }, busy, LongAgo,
                At("2006-10-29T02:30"), At("2006-10-29T03:00"), includeUnavailable: true)
            .Select(slot => slot.Reason).ShouldBe([first, second]);
    }

    [Fact]
    public void A_week_starts_on_the_Monday_of_the_schedules_zone()
    {
        // Monday 7 June 2027, half past midnight in Lisbon.
        var busy = Busy(Taken(BusyKind.Appointment, "2027-06-06T23:30", "2027-06-07T00:30", service: "service"));
        var rules = Service(60) with { MaxPerWeek = 1 };
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-06T21:00")).ShouldBe(SlotReason.None);
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-07T01:00")).ShouldBe(SlotReason.Limit);
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-13T22:00")).ShouldBe(SlotReason.Limit);
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-13T23:00")).ShouldBe(SlotReason.None);
    }

    [Fact]
    public void A_month_is_one_of_the_schedules_zone()
    {
        // 23:30 UTC on 31 May is half past midnight of 1 June in Lisbon.
        var busy = Busy(Taken(BusyKind.Appointment, "2027-05-31T23:30", "2027-06-01T00:30", service: "service"));
        var rules = Service(60) with { MaxPerMonth = 1 };
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-05-31T21:00")).ShouldBe(SlotReason.None);
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-01T01:00")).ShouldBe(SlotReason.Limit);
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-30T22:00")).ShouldBe(SlotReason.Limit);
        ReasonAt(Lisbon, rules, busy, LongAgo, At("2027-06-30T23:00")).ShouldBe(SlotReason.None);
    }

    [Fact]
    public void Only_appointments_and_live_holds_of_the_service_count()
    {
        var now = At("2027-06-01T00:00");
        var busy = Busy(
            Taken(BusyKind.Appointment, "2027-06-07T10:00", "2027-06-07T11:00", "other", service: "other"),
            Taken(BusyKind.Hold, "2027-06-07T12:00", "2027-06-07T13:00", "lapsed", service: "service", expires: "2027-06-01T00:00"),
            Taken(BusyKind.TimeOff, "2027-06-07T13:00", "2027-06-07T14:00", "off", service: "service"));
        var rules = Service(60) with { MaxPerDay = 1, MaxPerWeek = 1 };
        ReasonAt(Lisbon, rules, busy, now, At("2027-06-07T15:00")).ShouldBe(SlotReason.None);
        busy.Add(Taken(BusyKind.Hold, "2027-06-07T16:00", "2027-06-07T17:00", "live", service: "service", expires: "2027-06-01T00:01"));
        ReasonAt(Lisbon, rules, busy, now, At("2027-06-07T15:00")).ShouldBe(SlotReason.Limit);
    }

    private static (SlotReason Reason, int Remaining) Look(SlotRules rules, BusyTimeline busy)
    {
        var slot = Availability.Check(Lisbon, rules, busy, LongAgo, Ten).ShouldNotBeNull();
        return (slot.Reason, slot.Remaining);
    }

    private static BusyTime Seat(string id, BusyKind kind) => Taken(kind, "2027-03-03T10:00", "2027-03-03T11:00", id, service: "service");
}
