using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>How far from now the plans of a calendar may lie.</summary>
public sealed class CalendarReachTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2027-03-02", "2027-03-03", null)]
    [InlineData("2017-03-02", "2037-02-28", null)]
    [InlineData("1899-12-31", "1900-01-02", "end")]
    [InlineData("2027-02-01", "2027-03-01", "end")]
    [InlineData("1899-12-31", "2027-03-02", "start")]
    [InlineData("2027-03-02", "2037-03-02", "end")]
    [InlineData("2999-01-01", "2999-02-01", "end")]
    [InlineData("2027-03-02", "2027-03-02", "end")]
    public void Time_off_is_near_and_not_over(string start, string end, string? field)
    {
        var timeOff = new TimeOff("off_1", At(start), At(end), null);
        CalendarReach.Check(timeOff, Now)?.Fields[0].Field.ShouldBe(field);
        (CalendarReach.Check(timeOff, Now) is null).ShouldBe(field is null);
    }

    [Theory]
    [InlineData("2017-03-01", true)]
    [InlineData("2037-03-01", true)]
    [InlineData("2017-02-28", false)]
    [InlineData("2037-03-02", false)]
    [InlineData("0001-01-01", false)]
    public void Overridden_dates_are_near(string date, bool isAllowed)
    {
        var off = new DateOverride(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), []);
        var refusal = CalendarReach.Check(new Schedule("UTC", [], [off]), Now);
        (refusal is null).ShouldBe(isAllowed);
        refusal?.Fields[0].Field.ShouldBe("overrides[0].date");
    }

    private static DateTimeOffset At(string date) =>
        new(DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
}
