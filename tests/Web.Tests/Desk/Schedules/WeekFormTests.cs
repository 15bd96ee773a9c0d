using Actors.Web.Api;
using Actors.Web.Desk.Schedules;
using Actors.Web.Desk.Schedules.Dates;
using Actors.Web.Desk.Schedules.Week;
using Actors.Web.Texts;
using NodaTime;
using static Actors.Web.Tests.Desk.DeskTimesTests;

namespace Actors.Web.Tests.Desk.Schedules;

public sealed class WeekFormTests
{
    [Fact]
    public void Hours_of_several_days_are_one_entry_and_come_back_as_they_were()
    {
        var schedule = new ScheduleInfo
        {
            TimeZone = "Europe/Lisbon",
            Weekly =
            [
                new WeeklyHoursInfo([1, 2, 5], "13:00", "17:00"), new WeeklyHoursInfo([1], "09:00", "12:00"),
                new WeeklyHoursInfo([7], "20:00", "24:00"),
            ],
        };
        var week = WeekForm.Of(schedule);
        week.Days[0].ShouldBe([new DaySpan("09:00", "12:00"), new DaySpan("13:00", "17:00")]);
        week.Days[6].ShouldBe([new DaySpan("20:00", "00:00")]);
        week.Weekly.Select(entry => (string.Join(',', entry.Days), entry.Start, entry.End))
            .ShouldBe([("1", "09:00", "12:00"), ("1,2,5", "13:00", "17:00"), ("7", "20:00", "24:00")]);
        week.NameOf("weekly[1].start").ShouldBe("day.1.1.start");
        week.NameOf("weekly[2].end").ShouldBe("day.7.0.end");
        week.NameOf("weekly[9].end").ShouldBeNull();
        week.NameOf("timeZone").ShouldBe("zone");
        week.NameOf("overrides[0].date").ShouldBeNull();
    }

    [Theory]
    [InlineData("09:00", "17:00", "09:00–17:00")]
    [InlineData("22:00", "02:00", "22:00 until 02:00 the next day")]
    [InlineData("18:00", "24:00", "18:00 until midnight")]
    [InlineData("00:00", "24:00", "all day and night")]
    [InlineData("nonsense", "17:00", "nonsense–17:00")]
    public void Hours_are_said_in_words(string start, string end, string words) =>
        new HoursWords(Languages.Default, TwelveHours: false).Day([DaySpan.Of(start, end)]).ShouldBe(words);

    [Theory]
    [InlineData("overrides[0].date", "date")]
    [InlineData("overrides[0].from", "date")]
    [InlineData("overrides[12].to", "last")]
    [InlineData("overrides[1].intervals[2].end", "hours.2.end")]
    [InlineData("overrides[1].intervals", "date")]
    [InlineData("overrides", "date")]
    [InlineData("weekly", null)]
    public void A_field_of_the_API_has_its_place_in_the_form_for_a_date(string field, string? name) =>
        DateForm.NameOf(field).ShouldBe(name);

    [Fact]
    public void The_days_to_come_tell_when_clocks_change_and_what_is_in_the_way()
    {
        var calendar = new ExpertCalendarInfo
        {
            ExpertId = "exp_1",
            DisplayName = "Rita",
            WorkingHours =
            [
                new TimeSpanInfo(At("2027-03-27T22:00:00Z"), At("2027-03-28T01:30:00Z")),
                new TimeSpanInfo(At("2027-03-29T08:00:00Z"), At("2027-03-31T08:00:00Z")),
            ],
            TimeOff = [new TimeOffInfo { Id = "off_1", Start = At("2027-03-28T23:00:00Z"), End = At("2027-03-29T23:00:00Z") }],
        };
        var times = In("Europe/Lisbon");
        var days = NextDay.Of(calendar, [new HolidayInfo("2027-03-28", "2027-03-28", "Easter")], times, new LocalDate(2027, 3, 27), 5);
        days.Select(day => day.Change).ShouldBe([0, -60, 0, 0, 0]);
        days.Select(day => day.Holiday).ShouldBe([null, "Easter", null, null, null]);
        days.Select(day => day.Off.Count).ShouldBe([0, 0, 1, 0, 0]);
        days[2].IsWholly(days[2].Off[0], times).ShouldBeTrue();
        // Hours over midnight are of the day on which they start; those that last for days are of each.
        days.Select(day => string.Join(", ", day.Hours.Select(hours => times.Range(hours.Start, hours.End))))
            .ShouldBe(["22:00–Sunday 28 March, 02:30", "", "09:00–00:00", "00:00–00:00", "00:00–09:00"]);
    }
}
