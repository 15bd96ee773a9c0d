using Actors.Grains.Interfaces.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>The nights on which clocks change: gaps, overlaps, at midnight, by half an hour and by a whole day. Instants are UTC.</summary>
public sealed class WorkingHoursNightTests
{
    [Theory]
    // Lisbon, 2027-03-28: 01:00 becomes 02:00.
    [InlineData("Europe/Lisbon", "2027-03-28", "00:00-04:00", "2027-03-28T00:00/2027-03-28T03:00")]
    [InlineData("Europe/Lisbon", "2027-03-28", "01:30-03:00", "2027-03-28T01:00/2027-03-28T02:00")]
    [InlineData("Europe/Lisbon", "2027-03-28", "00:30-01:30", "2027-03-28T00:30/2027-03-28T01:00")]
    [InlineData("Europe/Lisbon", "2027-03-28", "09:00-10:00", "2027-03-28T08:00/2027-03-28T09:00")]
    [InlineData("Europe/Lisbon", "2027-03-27", "22:00-03:00", "2027-03-27T22:00/2027-03-28T02:00")]
    // Lisbon, 2027-10-31: 02:00 becomes 01:00.
    [InlineData("Europe/Lisbon", "2027-10-31", "00:00-03:00", "2027-10-30T23:00/2027-10-31T03:00")]
    [InlineData("Europe/Lisbon", "2027-10-31", "01:00-02:00", "2027-10-31T00:00/2027-10-31T02:00")]
    [InlineData("Europe/Lisbon", "2027-10-31", "01:30-01:45", "2027-10-31T00:30/2027-10-31T01:45")]
    [InlineData("Europe/Lisbon", "2027-10-31", "00:00-01:00", "2027-10-30T23:00/2027-10-31T00:00")]
    [InlineData("Europe/Lisbon", "2027-10-31", "00:00-01:01", "2027-10-30T23:00/2027-10-31T01:01")]
    [InlineData("Europe/Lisbon", "2027-10-30", "22:00-01:00", "2027-10-30T21:00/2027-10-31T00:00")]
    [InlineData("Europe/Lisbon", "2027-10-31", "09:00-10:00", "2027-10-31T09:00/2027-10-31T10:00")]
    // New York, 2027-03-14: 02:00 becomes 03:00; 2027-11-07: 02:00 becomes 01:00.
    [InlineData("America/New_York", "2027-03-14", "01:00-04:00", "2027-03-14T06:00/2027-03-14T08:00")]
    [InlineData("America/New_York", "2027-03-14", "02:30-03:30", "2027-03-14T07:00/2027-03-14T07:30")]
    [InlineData("America/New_York", "2027-11-07", "00:00-03:00", "2027-11-07T04:00/2027-11-07T08:00")]
    [InlineData("America/New_York", "2027-11-07", "01:30-03:00", "2027-11-07T05:30/2027-11-07T08:00")]
    // Half and three-quarter hours, without daylight saving.
    [InlineData("Asia/Kolkata", "2027-06-01", "09:00-17:30", "2027-06-01T03:30/2027-06-01T12:00")]
    [InlineData("Asia/Kathmandu", "2027-06-01", "09:00-17:00", "2027-06-01T03:15/2027-06-01T11:15")]
    [InlineData("Pacific/Chatham", "2027-06-01", "09:00-10:00", "2027-05-31T20:15/2027-05-31T21:15")]
    // Kathmandu, 1986-01-01: midnight became 00:15.
    [InlineData("Asia/Kathmandu", "1986-01-01", "00:00-01:00", "1985-12-31T18:30/1985-12-31T19:15")]
    // Lord Howe, half an hour: 2027-10-03 02:00 becomes 02:30; 2027-04-04 02:00 becomes 01:30.
    [InlineData("Australia/Lord_Howe", "2027-10-03", "01:30-03:30", "2027-10-02T15:00/2027-10-02T16:30")]
    [InlineData("Australia/Lord_Howe", "2027-10-03", "02:15-03:00", "2027-10-02T15:30/2027-10-02T16:00")]
    [InlineData("Australia/Lord_Howe", "2027-04-04", "01:00-03:00", "2027-04-03T14:00/2027-04-03T16:30")]
    [InlineData("Australia/Lord_Howe", "2027-04-04", "01:30-01:45", "2027-04-03T14:30/2027-04-03T15:15")]
    // Sao Paulo: 2018-11-04 midnight became 01:00; 2018-02-18 midnight became 23:00 of the 17th.
    [InlineData("America/Sao_Paulo", "2018-11-03", "22:00-02:00", "2018-11-04T01:00/2018-11-04T04:00")]
    [InlineData("America/Sao_Paulo", "2018-11-03", "22:00-24:00", "2018-11-04T01:00/2018-11-04T03:00")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "00:00-03:00", "2018-11-04T03:00/2018-11-04T05:00")]
    [InlineData("America/Sao_Paulo", "2018-02-17", "22:00-24:00", "2018-02-18T00:00/2018-02-18T03:00")]
    [InlineData("America/Sao_Paulo", "2018-02-17", "22:00-23:00", "2018-02-18T00:00/2018-02-18T01:00")]
    [InlineData("America/Sao_Paulo", "2018-02-17", "23:00-24:00", "2018-02-18T01:00/2018-02-18T03:00")]
    // Cairo, 2027-04-30: midnight becomes 01:00; Beirut, 2027-03-28: the same.
    [InlineData("Africa/Cairo", "2027-04-30", "00:00-02:00", "2027-04-29T22:00/2027-04-29T23:00")]
    [InlineData("Asia/Beirut", "2027-03-28", "00:30-02:00", "2027-03-27T22:00/2027-03-27T23:00")]
    // Havana, 2027-11-07: 01:00 becomes midnight; hours until midnight end at the first, hours beyond it at the second half past.
    [InlineData("America/Havana", "2027-11-06", "22:00-24:00", "2027-11-07T02:00/2027-11-07T04:00")]
    [InlineData("America/Havana", "2027-11-06", "22:00-00:30", "2027-11-07T02:00/2027-11-07T05:30")]
    [InlineData("America/Havana", "2027-11-07", "00:00-02:00", "2027-11-07T04:00/2027-11-07T07:00")]
    // Equal times are a whole day; a whole day of 23 or 25 hours is so long.
    [InlineData("Europe/Lisbon", "2027-03-28", "00:00-00:00", "2027-03-28T00:00/2027-03-28T23:00")]
    [InlineData("Europe/Lisbon", "2027-10-31", "00:00-24:00", "2027-10-30T23:00/2027-11-01T00:00")]
    [InlineData("Europe/Lisbon", "2027-06-01", "10:00-10:00", "2027-06-01T09:00/2027-06-02T09:00")]
    // Apia, before and after the skipped 2011-12-30; hours into the skipped day end when it is over.
    [InlineData("Pacific/Apia", "2011-12-29", "09:00-11:00", "2011-12-29T19:00/2011-12-29T21:00")]
    [InlineData("Pacific/Apia", "2011-12-29", "22:00-02:00", "2011-12-30T08:00/2011-12-30T10:00")]
    [InlineData("Pacific/Apia", "2011-12-31", "09:00-11:00", "2011-12-30T19:00/2011-12-30T21:00")]
    public void Hours_of_a_night_are_these_instants(string zone, string date, string range, string expected)
    {
        var hours = Given.On(zone, date, range);
        var day = LocalDate.FromDateOnly(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        Given.Ranges(hours, day.Year, day.Month, day.Day).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("Europe/Lisbon", "2027-03-28", "01:15-01:45")]
    [InlineData("Europe/Lisbon", "2027-03-28", "01:00-02:00")]
    [InlineData("Australia/Lord_Howe", "2027-10-03", "02:00-02:30")]
    [InlineData("Pacific/Apia", "2011-12-30", "00:00-24:00")]
    [InlineData("Pacific/Apia", "2011-12-30", "22:00-06:00")]
    [InlineData("Pacific/Kwajalein", "1993-08-21", "09:00-17:00")]
    public void Hours_inside_a_gap_are_none(string zone, string date, string range)
    {
        var day = LocalDate.FromDateOnly(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        Given.On(zone, date, range).RangesOf(day).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Ranges_that_a_gap_makes_touch_are_one_range() =>
        Given.Ranges(Given.On("Europe/Lisbon", "2027-03-28", "00:00-01:00", "02:00-04:00"), 2027, 3, 28)
            .ShouldBe(["2027-03-28T00:00/2027-03-28T03:00"]);

    [Fact]
    public void Ranges_that_an_overlap_makes_overlap_are_one_range() =>
        Given.Ranges(Given.On("Europe/Lisbon", "2027-10-31", "00:00-01:15", "01:45-03:00"), 2027, 10, 31)
            .ShouldBe(["2027-10-30T23:00/2027-10-31T03:00"]);

    [Fact]
    public void Slots_of_both_Lisbon_nights_count_real_minutes()
    {
        var hours = Given.Daily("Europe/Lisbon", "00:00-03:00");
        Given.Starts(hours, Given.Service(60), "2027-03-28T00:00", "2027-03-28T12:00")
            .ShouldBe(["2027-03-28T00:00", "2027-03-28T01:00"]);
        Given.Starts(hours, Given.Service(60), "2027-10-30T12:00", "2027-10-31T12:00")
            .ShouldBe(["2027-10-30T23:00", "2027-10-31T00:00", "2027-10-31T01:00", "2027-10-31T02:00"]);
    }

    [Fact]
    public void Slots_of_both_New_York_nights_count_real_minutes()
    {
        var hours = Given.Daily("America/New_York", "01:00-04:00");
        Given.Starts(hours, Given.Service(60), "2027-03-14T00:00", "2027-03-14T12:00")
            .ShouldBe(["2027-03-14T06:00", "2027-03-14T07:00"]);
        Given.Starts(hours, Given.Service(60), "2027-11-07T00:00", "2027-11-07T12:00")
            .ShouldBe(["2027-11-07T05:00", "2027-11-07T06:00", "2027-11-07T07:00", "2027-11-07T08:00"]);
    }

    [Fact]
    public void Slots_of_both_Lord_Howe_nights_count_real_minutes()
    {
        var hours = Given.Daily("Australia/Lord_Howe", "01:30-03:30");
        Given.Starts(hours, Given.Service(30), "2027-10-02T12:00", "2027-10-03T12:00")
            .ShouldBe(["2027-10-02T15:00", "2027-10-02T15:30", "2027-10-02T16:00"]);
        Given.Starts(hours, Given.Service(30), "2027-04-03T12:00", "2027-04-04T12:00")
            .ShouldBe(["2027-04-03T14:30", "2027-04-03T15:00", "2027-04-03T15:30", "2027-04-03T16:00", "2027-04-03T16:30"]);
    }

    [Fact]
    public void Apia_works_on_the_29th_and_the_31st_and_there_is_no_30th()
    {
        Given.Starts(Given.Daily("Pacific/Apia", "09:00-11:00"), Given.Service(60), "2011-12-29T00:00", "2011-12-31T12:00")
            .ShouldBe(["2011-12-29T19:00", "2011-12-29T20:00", "2011-12-30T19:00", "2011-12-30T20:00"]);
        Given.Starts(Given.Daily("Pacific/Apia", "22:00-02:00"), Given.Service(60), "2011-12-30T00:00", "2011-12-31T12:00")
            .ShouldBe(
                ["2011-12-30T08:00", "2011-12-30T09:00", "2011-12-31T08:00", "2011-12-31T09:00", "2011-12-31T10:00", "2011-12-31T11:00"]);
    }

    [Fact]
    public void Grids_of_two_dates_that_overlap_in_a_repeated_midnight_are_listed_in_order()
    {
        var hours = Given.Hours(new Schedule(
            "America/Havana", [], [Given.Override("2027-11-06", "22:30-00:30"), Given.Override("2027-11-07", "00:00-02:00")]));
        Given.Starts(hours, Given.Service(60), "2027-11-07T00:00", "2027-11-08T00:00").ShouldBe([
            "2027-11-07T02:30", "2027-11-07T03:30", "2027-11-07T04:00", "2027-11-07T04:30", "2027-11-07T05:00", "2027-11-07T06:00"]);
    }

    [Fact]
    public void Starts_that_two_dates_share_in_a_repeated_midnight_are_listed_once() =>
        Given.Starts(Given.Daily("America/Havana", "22:00-00:30", "00:00-02:00"), Given.Service(60), "2027-11-07T00:00", "2027-11-07T12:00")
            .ShouldBe(["2027-11-07T02:00", "2027-11-07T03:00", "2027-11-07T04:00", "2027-11-07T05:00", "2027-11-07T06:00"]);

    // St John's, 2006-10-29: 00:01 became 23:01 of the 28th, so the first minute of the 29th came before the last hour of the 28th.
    [Fact]
    public void A_night_that_goes_back_over_midnight_keeps_the_slots_of_earlier_and_later_dates()
    {
        var rules = Given.Service(15) with { MaxPerDay = 9 };
        var hoursOf27th = Given.On("America/St_Johns", "2006-10-27", "23:45-23:30");
        Given.Starts(hoursOf27th, rules, "2006-10-29T02:30", "2006-10-29T04:00").ShouldBe(["2006-10-29T02:30", "2006-10-29T02:45"]);
        var hoursOf29th = Given.On("America/St_Johns", "2006-10-29", "00:00-02:00");
        Given.Starts(hoursOf29th, rules, "2006-10-29T02:30", "2006-10-29T03:00").ShouldBe(["2006-10-29T02:30", "2006-10-29T02:45"]);
    }
}
