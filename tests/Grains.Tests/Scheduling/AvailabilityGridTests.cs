using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

public sealed class AvailabilityGridTests
{
    [Fact]
    public void Slots_fit_whole_and_end_when_the_hours_end() =>
        Starts(Given.Daily("Etc/UTC", "09:00-10:30"), Given.Service(30)).ShouldBe(["09:00", "09:30", "10:00"]);

    [Fact]
    public void An_interval_that_does_not_divide_the_hours_leaves_a_rest() =>
        Starts(Given.Daily("Etc/UTC", "09:00-10:00"), Given.Service(30, 25)).ShouldBe(["09:00", "09:25"]);

    [Fact]
    public void An_interval_shorter_than_the_slot_makes_slots_overlap() =>
        Starts(Given.Daily("Etc/UTC", "09:00-10:00"), Given.Service(30, 10)).ShouldBe(["09:00", "09:10", "09:20", "09:30"]);

    [Fact]
    public void An_interval_longer_than_the_hours_leaves_one_slot() =>
        Starts(Given.Daily("Etc/UTC", "09:00-10:00"), Given.Service(30, 1_000_000)).ShouldBe(["09:00"]);

    [Fact]
    public void A_slot_longer_than_the_hours_does_not_fit() =>
        Starts(Given.Daily("Etc/UTC", "09:00-10:00"), Given.Service(61)).ShouldBeEmpty();

    [Fact]
    public void Each_range_has_its_own_grid() =>
        Starts(Given.Daily("Etc/UTC", "09:00-10:00", "10:15-11:15"), Given.Service(30)).ShouldBe(["09:00", "09:30", "10:15", "10:45"]);

    [Fact]
    public void Touching_ranges_of_one_date_have_one_grid() =>
        Starts(Given.Daily("Etc/UTC", "09:00-09:45", "09:45-11:00"), Given.Service(30)).ShouldBe(["09:00", "09:30", "10:00", "10:30"]);

    [Fact]
    public void Ranges_that_touch_across_midnight_join_for_fitting_and_keep_their_grids()
    {
        var hours = Given.Hours(new Schedule(
            "Etc/UTC", [], [Given.Override("2027-03-01", "22:15-24:00"), Given.Override("2027-03-02", "00:00-02:00")]));
        Given.Starts(hours, Given.Service(90, 60), "2027-03-01T00:00", "2027-03-03T00:00")
            .ShouldBe(["2027-03-01T22:15", "2027-03-01T23:15", "2027-03-02T00:00"]);
    }

    [Fact]
    public void A_range_over_midnight_is_one_grid_and_belongs_to_the_date_it_starts_on()
    {
        var hours = Given.On("Etc/UTC", "2027-03-01", "22:30-01:30");
        Given.Starts(hours, Given.Service(60), "2027-03-01T00:00", "2027-03-03T00:00")
            .ShouldBe(["2027-03-01T22:30", "2027-03-01T23:30", "2027-03-02T00:30"]);
        Given.Starts(hours, Given.Service(60), "2027-03-02T00:00", "2027-03-03T00:00").ShouldBe(["2027-03-02T00:30"]);
    }

    [Fact]
    public void Hours_of_two_dates_that_overlap_offer_both_grids_in_order()
    {
        var hours = Given.Hours(new Schedule(
            "Etc/UTC", [], [Given.Override("2027-03-01", "22:00-03:00"), Given.Override("2027-03-02", "01:30-04:00")]));
        Given.Starts(hours, Given.Service(60), "2027-03-02T00:00", "2027-03-03T00:00").ShouldBe([
            "2027-03-02T00:00", "2027-03-02T01:00", "2027-03-02T01:30", "2027-03-02T02:00", "2027-03-02T02:30"]);
    }

    [Fact]
    public void A_slot_of_a_whole_day_fits_round_the_clock_also_over_short_and_long_days()
    {
        Given.Starts(Given.Daily("Europe/Lisbon", "00:00-24:00"), Given.Service(1_440), "2027-03-26T12:00", "2027-03-30T12:00")
            .ShouldBe(["2027-03-27T00:00", "2027-03-28T00:00", "2027-03-28T23:00", "2027-03-29T23:00"]);
        // The range of the 30th has 25 hours, so its grid has a second point in its last hour, and the next range lets it fit.
        Given.Starts(Given.Daily("Europe/Lisbon", "10:00-10:00"), Given.Service(1_440), "2027-10-30T00:00", "2027-11-02T00:00")
            .ShouldBe(["2027-10-30T09:00", "2027-10-31T09:00", "2027-10-31T10:00", "2027-11-01T10:00"]);
        Given.Starts(Given.Daily("Etc/UTC", "00:00-23:59"), Given.Service(1_440), "2027-03-01T00:00", "2027-03-08T00:00").ShouldBeEmpty();
    }

    [Fact]
    public void The_range_asked_for_filters_and_never_moves_the_grid()
    {
        var hours = Given.Daily("Etc/UTC", "09:00-12:00");
        Given.Starts(hours, Given.Service(30, 45), "2027-03-01T09:01", "2027-03-01T11:15")
            .ShouldBe(["2027-03-01T09:45", "2027-03-01T10:30"]);
        Given.Starts(hours, Given.Service(30, 45), "2027-03-01T09:45", "2027-03-01T11:16")
            .ShouldBe(["2027-03-01T09:45", "2027-03-01T10:30", "2027-03-01T11:15"]);
        Given.Starts(hours, Given.Service(30, 45), "2027-03-01T10:30", "2027-03-01T10:30").ShouldBeEmpty();
        Given.Starts(hours, Given.Service(30, 45), "2027-03-02T00:00", "2027-03-01T00:00").ShouldBeEmpty();
    }

    [Fact]
    public void Slots_that_only_touch_a_booking_are_free()
    {
        var busy = Given.Busy(Given.Taken(BusyKind.Appointment, "2027-03-01T10:00", "2027-03-01T11:00"));
        Availability.Slots(
                Given.Daily("Etc/UTC", "09:00-12:00"), Given.Service(30), busy, Given.LongAgo,
                Given.At("2027-03-01T00:00"), Given.At("2027-03-02T00:00"), includeUnavailable: true)
            .Select(slot => slot.Reason).ShouldBe([
                SlotReason.None, SlotReason.None, SlotReason.Booked, SlotReason.Booked, SlotReason.None, SlotReason.None]);
    }

    [Fact]
    public void After_a_busy_block_the_grid_goes_on_as_it_was()
    {
        var busy = Given.Busy(Given.Taken(BusyKind.TimeOff, "2027-03-01T09:10", "2027-03-01T09:40"));
        Availability.Slots(
                Given.Daily("Etc/UTC", "09:00-11:00"), Given.Service(30), busy, Given.LongAgo,
                Given.At("2027-03-01T00:00"), Given.At("2027-03-02T00:00"), includeUnavailable: false)
            .Select(slot => Given.Text(slot.Start)).ShouldBe(["2027-03-01T10:00", "2027-03-01T10:30"]);
    }

    [Theory]
    [InlineData("09:00", true)]
    [InlineData("09:30", true)]
    [InlineData("09:15", false)]
    [InlineData("08:30", false)]
    [InlineData("10:00", false)]
    public void A_start_that_is_no_grid_point_is_outside_the_hours(string time, bool isSlot)
    {
        var start = Given.At("2027-03-01T" + time);
        var hours = Given.Daily("Etc/UTC", "09:00-10:00");
        Availability.Check(hours, Given.Service(30), new BusyTimeline(), Given.LongAgo, start)
            .ShouldBe(isSlot ? new Slot(start, start + Duration.FromMinutes(30), SlotReason.None, 1) : null);
        Given.ReasonAt(hours, Given.Service(30), new BusyTimeline(), Given.LongAgo, start + Duration.Epsilon).ShouldBe(null);
    }

    private static IEnumerable<string> Starts(WorkingHours hours, SlotRules rules) =>
        Given.Starts(hours, rules, "2027-03-01T00:00", "2027-03-02T00:00").Select(start => start[11..]);
}
