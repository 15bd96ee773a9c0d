using Actors.Web.Booking.Times;
using NodaTime;

namespace Actors.Web.Tests.Times;

public sealed class MonthGridTests
{
    public static TheoryData<int> FirstDays => [1, 6, 7];

    [Theory]
    [MemberData(nameof(FirstDays))]
    public void Every_day_is_there_once_under_its_weekday(int firstDay)
    {
        for (var month = new YearMonth(2024, 1); month.Year < 2030; month = month.PlusMonths(1))
        {
            var grid = MonthGrid.Of(month, firstDay, new LocalDate(2026, 1, 1), _ => 0);
            grid.Weeks.ShouldAllBe(week => week.Count == 7);
            grid.Weeks.SelectMany(week => week).OfType<MonthDay>().Select(day => day.Date)
                .ShouldBe(Enumerable.Range(0,
                    month.OnDayOfMonth(1).Calendar.GetDaysInMonth(month.Year, month.Month)).Select(month.OnDayOfMonth(1).PlusDays));
            foreach (var week in grid.Weeks)
            {
                for (var column = 0; column < 7; column++)
                {
                    if (week[column] is { } day) ((int)day.Date.DayOfWeek).ShouldBe(((firstDay - 1 + column) % 7) + 1);
                }
            }
        }
    }

    [Fact]
    public void Today_and_the_past_are_marked()
    {
        var days = MonthGrid.Of(new YearMonth(2027, 3), 1, new LocalDate(2027, 3, 15), date => date.Day).Weeks
            .SelectMany(week => week).OfType<MonthDay>().ToList();
        days.Single(day => day.IsToday).Date.Day.ShouldBe(15);
        days.Where(day => day.IsPast).Select(day => day.Date.Day).ShouldBe(Enumerable.Range(1, 14));
        days.ShouldAllBe(day => day.Free == day.Date.Day);
    }
}
