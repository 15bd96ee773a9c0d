using Actors.Web.Api;
using Actors.Web.Desk.Today;
using static Actors.Web.Tests.Desk.DeskTimesTests;

namespace Actors.Web.Tests.Desk;

public sealed class ExpertNowTests
{
    private static readonly ExpertCalendarInfo Day = new()
    {
        ExpertId = "exp_1",
        DisplayName = "Rita",
        WorkingHours = [Span("09:00", "12:00"), Span("14:00", "18:00")],
        Appointments =
        [
            Booked("one", "09:00", "10:00"), Booked("two", "09:00", "10:00"), Booked("done", "10:00", "10:30", "completed"),
            Booked("next", "11:00", "11:30", "scheduled"),
        ],
        TimeOff = [new TimeOffInfo { Id = "off", Start = Time("16:00"), End = Time("17:00") }],
    };

    [Theory]
    [InlineData("08:00", ExpertState.Away, "09:00", 0, "one")]
    [InlineData("09:30", ExpertState.Busy, "10:00", 2, "next")]
    [InlineData("10:15", ExpertState.Free, "11:00", 0, "next")]
    [InlineData("11:30", ExpertState.Free, "12:00", 0, null)]
    [InlineData("14:30", ExpertState.Free, "16:00", 0, null)]
    [InlineData("13:00", ExpertState.Away, "14:00", 0, null)]
    [InlineData("16:30", ExpertState.Off, "17:00", 0, null)]
    [InlineData("19:00", ExpertState.Away, null, 0, null)]
    public void What_an_expert_does_now_and_what_comes_next(string now, ExpertState state, string? until, int current, string? next)
    {
        var found = ExpertNow.Of(Day, Time(now));
        found.State.ShouldBe(state);
        found.Until.ShouldBe(until is null ? null : Time(until));
        found.Current.Count.ShouldBe(current);
        found.Next?.Id.ShouldBe(next);
        found.IsThere.ShouldBeTrue();
    }

    [Fact]
    public void Work_does_not_begin_while_there_is_time_off()
    {
        var calendar = new ExpertCalendarInfo
        {
            ExpertId = "exp_1",
            DisplayName = "Rita",
            WorkingHours = [Span("09:00", "12:00"), Span("14:00", "18:00")],
            TimeOff = [Off("08:00", "10:00"), Off("10:00", "12:00"), Off("14:00", "15:00")],
        };
        var (early, off, noon) = (ExpertNow.Of(calendar, Time("07:00")), ExpertNow.Of(calendar, Time("09:00")),
            ExpertNow.Of(calendar, Time("12:30")));
        (early.State, off.State, noon.State).ShouldBe((ExpertState.Away, ExpertState.Off, ExpertState.Away));
        new[] { early.Until, off.Until, noon.Until }.ShouldBe([Time("15:00"), Time("12:00"), Time("15:00")]);
    }

    [Fact]
    public void Who_has_nothing_to_do_with_the_day_is_not_there() =>
        ExpertNow.Of(new ExpertCalendarInfo { ExpertId = "exp_2", DisplayName = "Bruno" }, Time("10:00")).IsThere.ShouldBeFalse();

    private static DateTimeOffset Time(string time) => At($"2027-03-01T{time}:00Z");

    private static TimeOffInfo Off(string start, string end) => new() { Id = start, Start = Time(start), End = Time(end) };

    private static TimeSpanInfo Span(string start, string end) => new(Time(start), Time(end));

    private static CalendarAppointmentInfo Booked(string id, string start, string end, string status = "confirmed") => new()
    {
        Id = id,
        ServiceType = "consultation",
        Status = status,
        Start = Time(start),
        End = Time(end),
        ClientName = id,
    };
}
