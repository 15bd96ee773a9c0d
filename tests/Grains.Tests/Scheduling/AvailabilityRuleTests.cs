using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;
using static Actors.Grains.Tests.Scheduling.Given;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>One service of an hour at 10:00, and what is in its way.</summary>
public sealed class AvailabilityRuleTests
{
    private static readonly WorkingHours AllDay = Daily("Etc/UTC", "00:00-24:00");
    private static readonly Instant Ten = At("2027-03-03T10:00");
    private static readonly SlotRules Hour = Service(60);

    [Theory]
    [InlineData("09:00", "10:00", SlotReason.None)]
    [InlineData("09:00", "10:01", SlotReason.Booked)]
    [InlineData("11:00", "12:00", SlotReason.None)]
    [InlineData("10:59", "12:00", SlotReason.Booked)]
    [InlineData("10:20", "10:30", SlotReason.Booked)]
    [InlineData("08:00", "18:00", SlotReason.Booked)]
    [InlineData("10:00", "11:00", SlotReason.Booked)]
    public void Intervals_are_half_open(string start, string end, SlotReason reason) =>
        Reason(Hour, Wednesday(BusyKind.Appointment, start, end)).ShouldBe(reason);

    [Theory]
    [InlineData(0, 15, "11:15", "12:00", 0, 0, SlotReason.None)]
    [InlineData(0, 15, "11:14", "12:00", 0, 0, SlotReason.Buffer)]
    [InlineData(15, 0, "09:00", "09:45", 0, 0, SlotReason.None)]
    [InlineData(15, 0, "09:00", "09:46", 0, 0, SlotReason.Buffer)]
    [InlineData(0, 15, "11:25", "12:00", 10, 0, SlotReason.None)]
    [InlineData(0, 15, "11:25", "12:00", 11, 0, SlotReason.Buffer)]
    [InlineData(15, 0, "09:00", "09:35", 0, 10, SlotReason.None)]
    [InlineData(15, 0, "09:00", "09:36", 0, 10, SlotReason.Buffer)]
    [InlineData(0, 0, "11:10", "12:00", 11, 0, SlotReason.Buffer)]
    [InlineData(0, 0, "09:00", "09:50", 0, 11, SlotReason.Buffer)]
    [InlineData(15, 15, "10:30", "12:00", 0, 0, SlotReason.Booked)]
    public void Buffers_of_both_keep_apart(
        int before, int after, string start, string end, int itsBefore, int itsAfter, SlotReason reason) =>
        Reason(
            Hour with { BufferBefore = Duration.FromMinutes(before), BufferAfter = Duration.FromMinutes(after) },
            Wednesday(BusyKind.Appointment, start, end, before: itsBefore, after: itsAfter)).ShouldBe(reason);

    [Theory]
    [InlineData(BusyKind.Appointment, SlotReason.Booked)]
    [InlineData(BusyKind.Hold, SlotReason.Held)]
    [InlineData(BusyKind.TimeOff, SlotReason.TimeOff)]
    [InlineData(BusyKind.External, SlotReason.ExternalBusy)]
    public void What_overlaps_is_named_and_what_only_meets_the_buffer_is_not(BusyKind kind, SlotReason reason)
    {
        Reason(Hour, Wednesday(kind, "10:30", "12:00")).ShouldBe(reason);
        Reason(Hour with { BufferAfter = Duration.FromMinutes(1) }, Wednesday(kind, "11:00", "12:00")).ShouldBe(SlotReason.Buffer);
    }

    [Fact]
    public void Of_several_obstacles_the_first_is_named()
    {
        var everything = new List<BusyTime>
        {
            Wednesday(BusyKind.Appointment, "10:30", "10:40", "appointment"),
            Wednesday(BusyKind.Hold, "10:30", "10:40", "hold"),
            Wednesday(BusyKind.TimeOff, "10:30", "10:40", "off"),
            Wednesday(BusyKind.External, "10:30", "10:40", "elsewhere"),
            Wednesday(BusyKind.TimeOff, "11:05", "11:10", "neighbour"),
        };
        var rules = Hour with { BufferAfter = Duration.FromMinutes(10), MaxPerDay = 0 };
        foreach (var reason in new[]
        {
            SlotReason.Booked, SlotReason.Held, SlotReason.TimeOff, SlotReason.ExternalBusy, SlotReason.Buffer, SlotReason.Limit,
        })
        {
            Reason(rules, [.. everything]).ShouldBe(reason);
            everything.RemoveRange(0, Math.Min(1, everything.Count));
        }
    }

    [Fact]
    public void Hours_notice_and_window_come_before_what_is_busy()
    {
        var busy = Busy(Wednesday(BusyKind.Appointment, "00:00", "23:00"));
        var rules = Hour with { Notice = Duration.FromHours(2), Window = Duration.FromHours(1) };
        Check(rules, busy, now: "2027-03-03T09:00", start: "2027-03-03T10:30").ShouldBe(null);
        Check(rules, busy, now: "2027-03-03T09:00", start: "2027-03-03T10:00").ShouldBe(SlotReason.Notice);
        Check(rules, busy, now: "2027-03-03T07:00", start: "2027-03-03T10:00").ShouldBe(SlotReason.Window);
        Check(rules with { Window = Duration.FromHours(3) }, busy, now: "2027-03-03T07:00", start: "2027-03-03T10:00")
            .ShouldBe(SlotReason.Booked);
    }

    [Theory]
    [InlineData("2027-03-03T10:00", 0, SlotReason.None)]
    [InlineData("2027-03-03T10:01", 0, SlotReason.Notice)]
    [InlineData("2027-03-03T09:00", 60, SlotReason.None)]
    [InlineData("2027-03-03T09:01", 60, SlotReason.Notice)]
    public void A_slot_starts_no_sooner_than_the_notice(string now, int minutes, SlotReason reason) =>
        Check(Hour with { Notice = Duration.FromMinutes(minutes) }, Busy(), now, "2027-03-03T10:00").ShouldBe(reason);

    [Theory]
    [InlineData("2027-03-01T10:00", SlotReason.None)]
    [InlineData("2027-03-01T09:59", SlotReason.Window)]
    public void A_slot_starts_no_later_than_the_window(string now, SlotReason reason) =>
        Check(Hour with { Window = Duration.FromDays(2) }, Busy(), now, "2027-03-03T10:00").ShouldBe(reason);

    [Fact]
    public void Notice_and_window_are_elapsed_time_also_over_a_night_with_a_gap()
    {
        var hours = Daily("Europe/Lisbon", "09:00-10:00");
        var rules = Hour with { Notice = Duration.FromHours(24) };
        var sundayNine = At("2027-03-28T08:00");
        ReasonAt(hours, rules, Busy(), At("2027-03-27T09:00"), sundayNine).ShouldBe(SlotReason.Notice);
        ReasonAt(hours, rules, Busy(), At("2027-03-27T08:00"), sundayNine).ShouldBe(SlotReason.None);
    }

    [Fact]
    public void A_hold_takes_nothing_from_the_moment_it_lapses()
    {
        var busy = Busy(Wednesday(BusyKind.Hold, "10:00", "11:00", expires: "09:30"));
        Check(Hour, busy, "2027-03-03T09:29", "2027-03-03T10:00").ShouldBe(SlotReason.Held);
        Check(Hour, busy, "2027-03-03T09:30", "2027-03-03T10:00").ShouldBe(SlotReason.None);
    }

    [Fact]
    public void What_is_ignored_neither_blocks_nor_counts_nor_takes_a_seat()
    {
        var busy = Busy(Wednesday(BusyKind.Appointment, "10:00", "11:00", "mine", service: "service"));
        var rules = Hour with { MaxPerDay = 1, MaxPerWeek = 1 };
        ReasonAt(AllDay, rules, busy, LongAgo, Ten).ShouldBe(SlotReason.Booked);
        ReasonAt(AllDay, rules, busy, LongAgo, Ten, "unknown").ShouldBe(SlotReason.Booked);
        Availability.Check(AllDay, rules, busy, LongAgo, Ten, "mine").ShouldBe(new Slot(Ten, At("2027-03-03T11:00"), SlotReason.None, 1));
        ReasonAt(AllDay, rules, busy, LongAgo, At("2027-03-03T12:00")).ShouldBe(SlotReason.Limit);
        ReasonAt(AllDay, rules, busy, LongAgo, At("2027-03-03T12:00"), "mine").ShouldBe(SlotReason.None);
    }

    [Fact]
    public void An_ignored_hold_neither_blocks_nor_takes_a_seat()
    {
        var busy = Busy(
            Wednesday(BusyKind.Hold, "10:00", "11:00", "mine", service: "service", expires: "12:00"),
            Wednesday(BusyKind.Hold, "10:00", "11:00", "lapsed", service: "service", expires: "00:00"));
        var now = At("2027-03-03T01:00");
        ReasonAt(AllDay, Hour, busy, now, Ten).ShouldBe(SlotReason.Held);
        ReasonAt(AllDay, Hour, busy, now, Ten, "mine").ShouldBe(SlotReason.None);
        ReasonAt(AllDay, Hour, busy, now, Ten, "lapsed").ShouldBe(SlotReason.Held);
    }

    [Fact]
    public void Rules_that_make_no_sense_are_refused_by_name()
    {
        foreach (var (name, rules) in new (string, SlotRules)[]
        {
            ("Length", Hour with { Length = Duration.Zero }),
            ("Interval", Hour with { Interval = Duration.Zero }),
            ("BufferBefore", Hour with { BufferBefore = -Duration.Epsilon }),
            ("BufferAfter", Hour with { BufferAfter = -Duration.Epsilon }),
            ("Notice", Hour with { Notice = -Duration.Epsilon }),
            ("Window", Hour with { Window = Duration.MaxValue }),
            ("Capacity", Hour with { Capacity = 0 }),
        })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => Availability.Check(AllDay, rules, Busy(), LongAgo, Ten))
                .ParamName.ShouldBe(name);
        }
    }

    private static SlotReason? Reason(SlotRules rules, params BusyTime[] busy) =>
        ReasonAt(AllDay, rules, Busy(busy), LongAgo, Ten);

    private static SlotReason? Check(SlotRules rules, BusyTimeline busy, string now, string start) =>
        ReasonAt(AllDay, rules, busy, At(now), At(start));

    private static BusyTime Wednesday(
        BusyKind kind,
        string start,
        string end,
        string id = "taken",
        int before = 0,
        int after = 0,
        string? service = null,
        string? expires = null) =>
        Taken(kind, Day(start), Day(end), id, before, after, service, expires is null ? null : Day(expires));

    private static string Day(string time) => "2027-03-03T" + time;
}
