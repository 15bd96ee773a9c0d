using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>At the ends of time nothing throws and nothing is offered.</summary>
public sealed class AvailabilityExtremesTests
{
    private static readonly SlotRules[] Rules =
    [
        Given.Service(30),
        Given.Service(1_440) with
        {
            BufferBefore = Duration.FromHours(1),
            BufferAfter = Duration.FromHours(1),
            MaxPerDay = 1,
            MaxPerWeek = 3,
            Window = Duration.FromDays(1_825),
        },
        Given.Service(30) with
        {
            Interval = Duration.FromDays(100_000),
            Notice = Duration.FromDays(100_000),
            Length = Duration.FromDays(2),
        },
    ];

    public static TheoryData<string> Zones => ["Etc/UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Lisbon", "Asia/Manila"];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Starts_at_the_ends_of_time_are_outside_the_hours(string zone)
    {
        var hours = Given.Daily(zone, "00:00-24:00", "22:00-22:00");
        var busy = EndlessAbsence();
        foreach (var start in new[]
        {
            Instant.MinValue, Instant.MaxValue, Instant.FromDateTimeOffset(DateTimeOffset.MinValue) - Duration.FromDays(1),
            Instant.FromDateTimeOffset(DateTimeOffset.MaxValue), Instant.FromUtc(9999, 12, 31, 0, 0),
        })
        {
            foreach (var rules in Rules)
            {
                foreach (var now in new[] { Instant.MinValue, Instant.MaxValue, Given.LongAgo, start })
                    Given.ReasonAt(hours, rules, busy, now, start).ShouldBe(null);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_days_at_the_ends_of_time_can_be_asked_for(string zone)
    {
        var hours = Given.Daily(zone, "00:00-24:00", "22:00-22:00");
        foreach (var rules in Rules)
        {
            foreach (var now in new[] { Instant.MinValue, Instant.MaxValue, Given.LongAgo })
            {
                Ask(hours, rules, now, Instant.MinValue, Instant.MinValue + Duration.FromDays(62));
                Ask(hours, rules, now, Instant.MaxValue - Duration.FromDays(62), Instant.MaxValue);
                Ask(hours, rules, now, Instant.FromUtc(1, 1, 1, 0, 0) - Duration.FromDays(3), Instant.FromUtc(1, 1, 5, 0, 0));
                Ask(hours, rules, now, Instant.MaxValue, Instant.MinValue);
            }
        }
    }

    [Fact]
    public void Hours_begin_with_the_year_1_and_end_shortly_before_the_year_10000()
    {
        var hours = Given.Daily("Etc/UTC", "09:00-10:00");
        Given.Ranges(hours, 1, 1, 1).ShouldHaveSingleItem();
        Given.Ranges(hours, 0, 12, 31).ShouldBeEmpty();
        Given.Ranges(hours, 9999, 12, 20).ShouldHaveSingleItem();
        Given.Ranges(hours, 9999, 12, 21).ShouldBeEmpty();
    }

    [Fact]
    public void Every_year_can_be_checked()
    {
        var hours = Given.Daily("Europe/Lisbon", "00:00-24:00");
        for (var year = 1; year <= 9999; year++)
        {
            var now = Instant.FromUtc(year, 1, 1, 0, 0);
            _ = Availability.Check(hours, Rules[1], new BusyTimeline(), now, now + Duration.FromDays(150));
        }
    }

    private static void Ask(WorkingHours hours, SlotRules rules, Instant now, Instant from, Instant to)
    {
        _ = Availability.Slots(hours, rules, EndlessAbsence(), now, from, to, includeUnavailable: true);
        _ = Availability.NextFree(hours, rules, new BusyTimeline(), now, from, 3, to);
    }

    private static BusyTimeline EndlessAbsence()
    {
        var hour = Duration.FromHours(1);
        return Given.Busy(
            Taken("ever", BusyKind.TimeOff, Instant.MinValue, Instant.MaxValue),
            Taken("first", BusyKind.Appointment, Instant.MinValue, Instant.MinValue + hour),
            Taken("last", BusyKind.Appointment, Instant.MaxValue - hour, Instant.MaxValue));
    }

    private static BusyTime Taken(string id, BusyKind kind, Instant start, Instant end) =>
        new(id, kind, new TimeInterval(start, end), new TimeInterval(start, end), "service");
}
