using Actors.Web.Api;
using Actors.Web.Desk.Agenda;
using NodaTime;
using static Actors.Web.Tests.Desk.DeskTimesTests;

namespace Actors.Web.Tests.Desk;

public sealed class AgendaDayTests
{
    private static readonly LocalDate Monday = new(2027, 3, 1);

    [Fact]
    public void Appointments_stand_on_the_day_on_which_they_start_and_those_of_the_night_before_on_the_first()
    {
        var days = Days(
            [
                Appointment("late", "2027-03-01T23:30:00Z", "2027-03-02T00:30:00Z"), Appointment("before", "2027-02-28T23:30:00Z",
                    "2027-03-01T00:30:00Z"),
                Appointment("noon", "2027-03-02T12:00:00Z", "2027-03-02T12:30:00Z"), Appointment("over", "2027-02-28T23:00:00Z",
                    "2027-03-01T00:00:00Z"),
            ],
            []);
        KeysOf(days[0]).ShouldBe(["before", "late"]);
        KeysOf(days[1]).ShouldBe(["noon"]);
    }

    [Fact]
    public void Time_off_stands_on_each_of_its_days_before_what_starts_at_the_same_time()
    {
        var calendar = new ExpertCalendarInfo
        {
            ExpertId = "exp_1",
            DisplayName = "Rita",
            TimeOff = [new TimeOffInfo { Id = "off", Start = At("2027-03-01T12:00:00Z"), End = At("2027-03-04T00:00:00Z") }],
            Holds =
            [
                new CalendarHoldInfo
                {
                    ServiceId = "svc", Start = At("2027-03-01T12:00:00Z"), End = At("2027-03-01T12:30:00Z"), ExpiresAt = At(
                        "2027-03-01T09:00:00Z"),
                },
            ],
        };
        var days = Days([Appointment("first", "2027-03-01T12:00:00Z", "2027-03-01T12:30:00Z")], [calendar]);
        days[0].Items.Select(item => item.Rank).ShouldBe([0, 1, 2]);
        KeysOf(days[1]).ShouldBe(["off"]);
        KeysOf(days[2]).ShouldBe(["off"]);
        KeysOf(days[3]).ShouldBeEmpty();
    }

    [Fact]
    public void A_week_in_which_clocks_are_changed_has_seven_days_and_says_which_is_shorter()
    {
        var days = AgendaDay.Of(In("Europe/Lisbon"), new LocalDate(2027, 3, 22), 7, [], []);
        days.Select(day => day.Change).ShouldBe([0, 0, 0, 0, 0, 0, -60]);
    }

    [Theory]
    [InlineData(1, "2027-03-01")]
    [InlineData(7, "2027-02-28")]
    [InlineData(6, "2027-02-27")]
    public void A_week_begins_on_the_first_day_that_people_know(int firstDay, string first) =>
        new AgendaQuestion().First(new LocalDate(2027, 3, 3), firstDay).ToString("uuuu-MM-dd", null).ShouldBe(first);

    private static IReadOnlyList<AgendaDay> Days(AppointmentInfo[] appointments, ExpertCalendarInfo[] calendars) =>
        AgendaDay.Of(In("Europe/Lisbon"), Monday, 7, appointments, calendars);

    private static IEnumerable<string> KeysOf(AgendaDay day) => day.Items.Select(item => item.Key);

    private static AppointmentInfo Appointment(string id, string start, string end) => new()
    {
        Id = id,
        ExpertId = "exp_1",
        ServiceType = "consultation",
        Status = "confirmed",
        ScheduledAt = At(start),
        EndsAt = At(end),
        TimeZone = "Europe/Lisbon",
        ClientName = id,
    };
}
