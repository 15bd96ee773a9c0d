using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

public sealed class WorkingHoursTests
{
    private static readonly TimeRange Morning = Given.Range("09:00-12:00");

    public static TheoryData<string, Schedule> Bad => new()
    {
        { "timeZone", new Schedule("Europe/Atlantis", [], []) },
        { "timeZone", new Schedule("", [], []) },
        { "timeZone", new Schedule(null!, [], []) },
        { "timeZone", new Schedule("UTC+03:00", [], []) },
        { "timeZone", new Schedule("europe/lisbon", [], []) },
        { "weekly", new Schedule("Europe/Lisbon", [.. Enumerable.Repeat(new WeeklyHours([1], Morning), 101)], []) },
        { "weekly[1]", new Schedule("Europe/Lisbon", [new WeeklyHours([1], Morning), null!], []) },
        { "weekly[0].days", new Schedule("Europe/Lisbon", [new WeeklyHours([], Morning)], []) },
        { "weekly[0].days", new Schedule("Europe/Lisbon", [new WeeklyHours(default, Morning)], []) },
        { "weekly[0].days", new Schedule("Europe/Lisbon", [new WeeklyHours([0], Morning)], []) },
        { "weekly[2].days", new Schedule("Europe/Lisbon", [new([1], Morning), new([7], Morning), new([1, 8], Morning)], []) },
        { "weekly[0].days", new Schedule("Europe/Lisbon", [new WeeklyHours([1, 1, 1, 1, 1, 1, 1, 1], Morning)], []) },
        { "overrides", new Schedule("Europe/Lisbon", [], [.. Enumerable.Range(0, 1_001).Select(Off)]) },
        { "overrides[0]", new Schedule("Europe/Lisbon", [], [null!]) },
        { "overrides[1].date", new Schedule("Europe/Lisbon", [], [Off(0), Off(0)]) },
        { "overrides[0].intervals", new Schedule("Europe/Lisbon", [], [Off(0) with { Intervals = default }]) },
        { "overrides[0].intervals", new Schedule("Europe/Lisbon", [], [Off(0) with { Intervals = [.. Enumerable.Repeat(Morning, 25)] }]) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_schedule_is_refused_by_the_name_of_the_field(string field, Schedule schedule)
    {
        WorkingHours.TryCompile(schedule, out var hours, out var problem).ShouldBeFalse();
        hours.ShouldBeNull();
        problem.ShouldNotBeNull().Fields.ShouldHaveSingleItem().Field.ShouldBe(field);
        problem.Message.ShouldStartWith(field);
        WorkingHours.Compile(schedule).ShouldBeNull();
    }

    [Fact]
    public void As_much_as_is_allowed_is_accepted()
    {
        var weekly = Enumerable.Repeat(new WeeklyHours([.. Given.EveryDay], Morning), 100).ToImmutableArray();
        var overrides = Enumerable.Range(0, 1_000).Select(day => Off(day) with { Intervals = [.. Enumerable.Repeat(Morning, 24)] });
        WorkingHours.TryCompile(new Schedule("Europe/Lisbon", weekly, [.. overrides]), out _, out var problem).ShouldBeTrue();
        problem.ShouldBeNull();
    }

    [Fact]
    public void A_schedule_that_says_nothing_has_no_hours()
    {
        var hours = Given.Hours(new Schedule("Etc/UTC", default, default));
        hours.RangesOf(new LocalDate(2027, 3, 1)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void An_override_replaces_the_hours_of_its_date_alone()
    {
        var hours = Given.Hours(new Schedule(
            "Etc/UTC",
            [new WeeklyHours([.. Given.EveryDay], Given.Range("22:00-02:00"))],
            [Given.Override("2027-03-02", "10:00-11:00"), Given.Override("2027-03-04")]));
        Given.Ranges(hours, 2027, 3, 1).ShouldBe(["2027-03-01T22:00/2027-03-02T02:00"]);
        Given.Ranges(hours, 2027, 3, 2).ShouldBe(["2027-03-02T10:00/2027-03-02T11:00"]);
        Given.Ranges(hours, 2027, 3, 4).ShouldBeEmpty();
        Given.Ranges(hours, 2027, 3, 5).ShouldBe(["2027-03-05T22:00/2027-03-06T02:00"]);
    }

    [Fact]
    public void Days_are_ISO_weekdays()
    {
        for (var day = 1; day <= 7; day++)
        {
            var hours = Given.Hours(new Schedule("Etc/UTC", [new WeeklyHours([day], Morning)], []));
            for (var date = new LocalDate(1969, 12, 22); date < new LocalDate(1970, 1, 19); date = date.PlusDays(1))
                hours.RangesOf(date).IsEmpty.ShouldBe((int)date.DayOfWeek != day);
        }
    }

    [Fact]
    public void Overlapping_and_touching_ranges_are_one_and_others_stay_apart() =>
        Given.Ranges(Given.Daily("Etc/UTC", "14:00-18:00", "09:00-10:00", "10:00-11:30", "09:30-10:30", "11:31-12:00"), 2027, 3, 1)
            .ShouldBe([
            "2027-03-01T09:00/2027-03-01T11:30", "2027-03-01T11:31/2027-03-01T12:00", "2027-03-01T14:00/2027-03-01T18:00"]);

    [Fact]
    public void The_cache_of_dates_keeps_dates_apart()
    {
        var hours = Given.Hours(new Schedule("Etc/UTC", [new WeeklyHours([1], Morning)], []));
        var monday = new LocalDate(2027, 3, 1);
        for (var round = 0; round < 2; round++)
        {
            for (var offset = -1_000; offset <= 1_000; offset++)
                hours.RangesOf(monday.PlusDays(offset)).IsEmpty.ShouldBe(offset % 7 != 0);
        }
    }

    [Fact]
    public void The_date_is_that_of_the_zone()
    {
        Given.Daily("Asia/Kathmandu").DateOf(Given.At("2027-03-01T18:14")).ShouldBe(new LocalDate(2027, 3, 1));
        Given.Daily("Asia/Kathmandu").DateOf(Given.At("2027-03-01T18:15")).ShouldBe(new LocalDate(2027, 3, 2));
        Given.Daily("America/New_York").DateOf(Given.At("1969-12-31T04:59")).ShouldBe(new LocalDate(1969, 12, 30));
        Given.Daily("Pacific/Apia").DateOf(Given.At("2011-12-30T09:59")).ShouldBe(new LocalDate(2011, 12, 29));
        Given.Daily("Pacific/Apia").DateOf(Given.At("2011-12-30T10:00")).ShouldBe(new LocalDate(2011, 12, 31));
        Given.Daily("Pacific/Apia").DateOf(Instant.MaxValue).ShouldBe(new LocalDate(9999, 12, 31));
    }

    private static DateOverride Off(int day) => new(new DateOnly(2027, 1, 1).AddDays(day), []);
}
