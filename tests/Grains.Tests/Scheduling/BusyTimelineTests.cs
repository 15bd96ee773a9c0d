using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;
using static Actors.Grains.Tests.Scheduling.Given;

namespace Actors.Grains.Tests.Scheduling;

public sealed class BusyTimelineTests
{
    private static readonly Instant Start = At("2027-03-01T09:00");

    [Fact]
    public void What_is_added_is_found_until_it_is_removed()
    {
        var busy = new BusyTimeline();
        var time = Booked("one");
        busy.TryGet("one", out _).ShouldBeFalse();
        busy.Add(time);
        busy.TryGet("one", out var found).ShouldBeTrue();
        found.ShouldBe(time);
        busy.Count.ShouldBe(1);
        busy.All.ShouldBe([time]);
        busy.Remove("one").ShouldBeTrue();
        busy.Remove("one").ShouldBeFalse();
        busy.Count.ShouldBe(0);
        busy.All.ShouldBeEmpty();
        busy.Overlapping(Instant.MinValue, Instant.MaxValue).ShouldBeEmpty();
    }

    [Fact]
    public void An_id_is_there_once()
    {
        var busy = Busy(Booked("one"));
        Should.Throw<ArgumentException>(() => busy.Add(Booked("one"))).Message.ShouldContain("one");
        busy.Count.ShouldBe(1);
    }

    [Fact]
    public void Buffers_are_around_the_time()
    {
        var hour = new TimeInterval(Start, Start + Duration.FromHours(1));
        foreach (var bad in new[] { new TimeInterval(Start + Duration.Epsilon, hour.End),
            new TimeInterval(Start, hour.End - Duration.Epsilon) })
            Should.Throw<ArgumentException>(() => new BusyTime("one", BusyKind.Appointment, hour, bad)).ParamName.ShouldBe("Padded");
    }

    [Fact]
    public void A_range_finds_what_its_padded_interval_overlaps()
    {
        var busy = Busy(Taken(BusyKind.Appointment, "2027-03-01T09:00", "2027-03-01T10:00", before: 10, after: 20));
        busy.Overlapping(At("2027-03-01T08:00"), At("2027-03-01T08:50")).ShouldBeEmpty();
        busy.Overlapping(At("2027-03-01T08:00"), At("2027-03-01T08:51")).ShouldHaveSingleItem();
        busy.Overlapping(At("2027-03-01T10:19"), At("2027-03-01T11:00")).ShouldHaveSingleItem();
        busy.Overlapping(At("2027-03-01T10:20"), At("2027-03-01T11:00")).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_over_is_forgotten_and_what_is_not_stays()
    {
        var busy = Busy(
            Taken(BusyKind.TimeOff, "2020-01-01T00:00", "2027-03-02T00:00", "long"),
            Taken(BusyKind.TimeOff, "2020-01-01T00:00", "2027-02-01T00:00", "long-over"),
            Taken(BusyKind.Appointment, "2027-03-01T08:00", "2027-03-01T08:50", "padded", after: 11),
            Taken(BusyKind.Appointment, "2027-03-01T08:00", "2027-03-01T08:50", "just-over", after: 10),
            Booked("later"));
        busy.Forgotten(Start).ShouldBe(2);
        busy.All.Select(time => time.Id).Order().ShouldBe(["later", "long", "padded"]);
        busy.Forgotten(Start).ShouldBe(0);
        busy.Forgotten(At("2028-01-01T00:00")).ShouldBe(3);
        busy.Count.ShouldBe(0);
    }

    [Fact]
    public void What_is_added_behind_a_forgotten_time_is_found_and_forgotten_too()
    {
        var busy = Busy(Booked("one"));
        busy.Forget(At("2028-01-01T00:00"));
        busy.Add(Booked("old"));
        busy.Overlapping(Start, Start + Duration.FromMinutes(1)).ShouldHaveSingleItem();
        busy.Forgotten(At("2028-01-01T00:00")).ShouldBe(1);
    }

    [Fact]
    public void History_to_keep_holds_the_whole_week()
    {
        // Late on the Sunday of the longest week there is: 25 hours on its last day.
        var hours = Daily("Europe/Lisbon", "00:00-24:00");
        var busy = Busy(Taken(BusyKind.Appointment, "2027-10-24T23:00", "2027-10-24T23:30", service: "service"));
        var now = At("2027-10-31T23:00");
        busy.Forgotten(now - BusyTimeline.HistoryToKeep).ShouldBe(0);
        ReasonAt(hours, Service(30) with { MaxPerWeek = 1 }, busy, now, At("2027-10-31T23:30")).ShouldBe(SlotReason.Limit);
    }

    [Fact]
    public void History_to_keep_holds_the_whole_month()
    {
        // Late on the last day of the longest month there is: 31 days and an hour.
        var hours = Daily("Europe/Lisbon", "00:00-24:00");
        var busy = Busy(Taken(BusyKind.Appointment, "2027-09-30T23:00", "2027-09-30T23:30", service: "service"));
        var now = At("2027-10-31T23:00");
        busy.Forgotten(now - BusyTimeline.HistoryToKeep).ShouldBe(0);
        ReasonAt(hours, Service(30) with { MaxPerMonth = 1 }, busy, now, At("2027-10-31T23:30")).ShouldBe(SlotReason.Limit);
    }

    [Fact]
    public void Neighbours_on_both_sides_of_a_change_of_date_are_counted_apart()
    {
        // St John's, 2006-10-29: 02:30 UTC is midnight, and a minute later it is 23:01 of the 28th again.
        var hours = Daily("America/St_Johns", "00:00-24:00");
        var last = Taken(BusyKind.Appointment, "2006-10-29T02:29", "2006-10-29T02:30", "last", service: "service");
        var midnight = Taken(BusyKind.Appointment, "2006-10-29T02:30", "2006-10-29T02:31", "midnight", service: "service");
        var again = Taken(BusyKind.Appointment, "2006-10-29T02:31", "2006-10-29T02:32", "again", service: "service");
        foreach (var order in new BusyTime[][] { [last, midnight, again], [again, midnight, last], [midnight, again, last] })
        {
            var busy = Busy(order);
            bool AreReached(SlotRules rules, string start) =>
                new BookingLimits(new AvailabilityQuestion(hours, rules, busy, LongAgo, ignoring: null))
                    .AreReached(At(start), isTaken: false);

            AreReached(Service(1) with { MaxPerDay = 2 }, "2006-10-28T12:00").ShouldBeTrue();
            AreReached(Service(1) with { MaxPerDay = 3 }, "2006-10-28T12:00").ShouldBeFalse();
            AreReached(Service(1) with { MaxPerDay = 1 }, "2006-10-29T12:00").ShouldBeTrue();
            AreReached(Service(1) with { MaxPerDay = 2 }, "2006-10-29T12:00").ShouldBeFalse();
            AreReached(Service(1) with { MaxPerWeek = 3 }, "2006-10-29T12:00").ShouldBeTrue();
            AreReached(Service(1) with { MaxPerWeek = 4 }, "2006-10-29T12:00").ShouldBeFalse();
        }
    }

    [Fact]
    public void A_hundred_thousand_are_added_found_and_forgotten()
    {
        var busy = new BusyTimeline();
        for (var index = 99_999; index >= 0; index--)
        {
            var start = Start + (Duration.FromMinutes(5) * index);
            var interval = new TimeInterval(start, start + Duration.FromMinutes(5));
            busy.Add(new BusyTime($"{index}", BusyKind.Appointment, interval, interval, "service"));
        }

        busy.Count.ShouldBe(100_000);
        busy.Overlapping(Start + Duration.FromDays(100), Start + Duration.FromDays(101)).Count.ShouldBe(288);
        busy.Forgotten(Start + Duration.FromDays(100)).ShouldBe(28_800);
        busy.Count.ShouldBe(71_200);
    }

    private static BusyTime Booked(string id) =>
        Taken(BusyKind.Appointment, "2027-03-01T09:00", "2027-03-01T10:00", id, service: "service");
}
