using NodaTime;
using Shouldly;
using Xunit;
using static Actors.Scheduling.Given;

namespace Actors.Scheduling;

/// <summary>One service of an hour at 10:00, and what is in its way.</summary>
public sealed class AvailabilityRuleTests
{
    private static readonly WorkingHours AllDay = Daily("Etc/UTC", "00:00-24:00");
    private static readonly Instant Ten = At("2027-03-03T10:00");
    private static readonly SlotRules Hour = Service(60);

    [Theory]
    [InlineData("09:00", "10:00", SlotVerdict.Free)]
    [InlineData("09:00", "10:01", SlotVerdict.Booked)]
    [InlineData("11:00", "12:00", SlotVerdict.Free)]
    [InlineData("10:59", "12:00", SlotVerdict.Booked)]
    [InlineData("10:20", "10:30", SlotVerdict.Booked)]
    [InlineData("08:00", "18:00", SlotVerdict.Booked)]
    [InlineData("10:00", "11:00", SlotVerdict.Booked)]
    public void Intervals_are_half_open(string start, string end, SlotVerdict verdict) =>
        Verdict(Hour, Wednesday(BusyKind.Appointment, start, end)).ShouldBe(verdict);

    [Theory]
    [InlineData(0, 15, "11:15", "12:00", 0, 0, SlotVerdict.Free)]
    [InlineData(0, 15, "11:14", "12:00", 0, 0, SlotVerdict.Buffer)]
    [InlineData(15, 0, "09:00", "09:45", 0, 0, SlotVerdict.Free)]
    [InlineData(15, 0, "09:00", "09:46", 0, 0, SlotVerdict.Buffer)]
    [InlineData(0, 15, "11:25", "12:00", 10, 0, SlotVerdict.Free)]
    [InlineData(0, 15, "11:25", "12:00", 11, 0, SlotVerdict.Buffer)]
    [InlineData(15, 0, "09:00", "09:35", 0, 10, SlotVerdict.Free)]
    [InlineData(15, 0, "09:00", "09:36", 0, 10, SlotVerdict.Buffer)]
    [InlineData(0, 0, "11:10", "12:00", 11, 0, SlotVerdict.Buffer)]
    [InlineData(0, 0, "09:00", "09:50", 0, 11, SlotVerdict.Buffer)]
    [InlineData(15, 15, "10:30", "12:00", 0, 0, SlotVerdict.Booked)]
    public void Buffers_of_both_keep_apart(
        int before, int after, string start, string end, int itsBefore, int itsAfter, SlotVerdict verdict) =>
        Verdict(
            Hour with { BufferBefore = Duration.FromMinutes(before), BufferAfter = Duration.FromMinutes(after) },
            Wednesday(BusyKind.Appointment, start, end, before: itsBefore, after: itsAfter)).ShouldBe(verdict);

    [Theory]
    [InlineData(BusyKind.Appointment, SlotVerdict.Booked)]
    [InlineData(BusyKind.Hold, SlotVerdict.Held)]
    [InlineData(BusyKind.TimeOff, SlotVerdict.TimeOff)]
    [InlineData(BusyKind.External, SlotVerdict.ExternalBusy)]
    public void What_overlaps_is_named_and_what_only_meets_the_buffer_is_not(BusyKind kind, SlotVerdict verdict)
    {
        Verdict(Hour, Wednesday(kind, "10:30", "12:00")).ShouldBe(verdict);
        Verdict(Hour with { BufferAfter = Duration.FromMinutes(1) }, Wednesday(kind, "11:00", "12:00")).ShouldBe(SlotVerdict.Buffer);
    }

    [Fact]
    public void Of_several_obstacles_the_first_is_named()
    {
        var everything = new List<BusyTime>
        {
            Wednesday(BusyKind.Appointment, "10:30", "10:40", "appointment"),
            Wednesday(BusyKind.Hold, "10:30", "10:40", "hold"),
            Wednesday(BusyKind.TimeOff, "10:30", "10:40", "off"),
            Wednesday(BusyKind.External, "10:30", "10:40", "external"),
            Wednesday(BusyKind.External, "11:05", "11:10", "neighbour"),
        };
        var rules = Hour with { BufferAfter = Duration.FromMinutes(10), MaxPerDay = 0 };
        foreach (var verdict in new[]
        {
            SlotVerdict.Booked, SlotVerdict.Held, SlotVerdict.TimeOff, SlotVerdict.ExternalBusy, SlotVerdict.Buffer, SlotVerdict.Limit,
        })
        {
            Verdict(rules, [.. everything]).ShouldBe(verdict);
            everything.RemoveRange(0, Math.Min(1, everything.Count));
        }
    }

    [Fact]
    public void Hours_notice_and_window_come_before_what_is_busy()
    {
        var busy = Busy(Wednesday(BusyKind.Appointment, "00:00", "23:00"));
        var rules = Hour with { Notice = Duration.FromHours(2), Window = Duration.FromHours(1) };
        Check(rules, busy, now: "2027-03-03T09:00", start: "2027-03-03T10:30").ShouldBe(SlotVerdict.OutsideHours);
        Check(rules, busy, now: "2027-03-03T09:00", start: "2027-03-03T10:00").ShouldBe(SlotVerdict.Notice);
        Check(rules, busy, now: "2027-03-03T07:00", start: "2027-03-03T10:00").ShouldBe(SlotVerdict.Window);
        Check(rules with { Window = Duration.FromHours(3) }, busy, now: "2027-03-03T07:00", start: "2027-03-03T10:00")
            .ShouldBe(SlotVerdict.Booked);
    }

    [Theory]
    [InlineData("2027-03-03T10:00", 0, SlotVerdict.Free)]
    [InlineData("2027-03-03T10:01", 0, SlotVerdict.Notice)]
    [InlineData("2027-03-03T09:00", 60, SlotVerdict.Free)]
    [InlineData("2027-03-03T09:01", 60, SlotVerdict.Notice)]
    public void A_slot_starts_no_sooner_than_the_notice(string now, int minutes, SlotVerdict verdict) =>
        Check(Hour with { Notice = Duration.FromMinutes(minutes) }, Busy(), now, "2027-03-03T10:00").ShouldBe(verdict);

    [Theory]
    [InlineData("2027-03-01T10:00", SlotVerdict.Free)]
    [InlineData("2027-03-01T09:59", SlotVerdict.Window)]
    public void A_slot_starts_no_later_than_the_window(string now, SlotVerdict verdict) =>
        Check(Hour with { Window = Duration.FromDays(2) }, Busy(), now, "2027-03-03T10:00").ShouldBe(verdict);

    [Fact]
    public void Notice_and_window_are_elapsed_time_also_over_a_night_with_a_gap()
    {
        var hours = Daily("Europe/Lisbon", "09:00-10:00");
        var rules = Hour with { Notice = Duration.FromHours(24) };
        var sundayNine = At("2027-03-28T08:00");
        Availability.Check(hours, rules, Busy(), At("2027-03-27T09:00"), sundayNine).Verdict.ShouldBe(SlotVerdict.Notice);
        Availability.Check(hours, rules, Busy(), At("2027-03-27T08:00"), sundayNine).Verdict.ShouldBe(SlotVerdict.Free);
    }

    [Fact]
    public void A_hold_takes_nothing_from_the_moment_it_lapses()
    {
        var busy = Busy(Wednesday(BusyKind.Hold, "10:00", "11:00", expires: "09:30"));
        Check(Hour, busy, "2027-03-03T09:29", "2027-03-03T10:00").ShouldBe(SlotVerdict.Held);
        Check(Hour, busy, "2027-03-03T09:30", "2027-03-03T10:00").ShouldBe(SlotVerdict.Free);
    }

    [Fact]
    public void What_has_no_length_takes_nothing() =>
        Verdict(Hour, Wednesday(BusyKind.External, "10:30", "10:30")).ShouldBe(SlotVerdict.Free);

    [Fact]
    public void What_is_ignored_neither_blocks_nor_counts_nor_takes_a_seat()
    {
        var busy = Busy(Wednesday(BusyKind.Appointment, "10:00", "11:00", "mine", service: "service"));
        var rules = Hour with { MaxPerDay = 1, MaxPerWeek = 1 };
        Availability.Check(AllDay, rules, busy, LongAgo, Ten).Verdict.ShouldBe(SlotVerdict.Booked);
        Availability.Check(AllDay, rules, busy, LongAgo, Ten, "unknown").Verdict.ShouldBe(SlotVerdict.Booked);
        Availability.Check(AllDay, rules, busy, LongAgo, Ten, "mine").ShouldBe(new Slot(Ten, At("2027-03-03T11:00"), SlotVerdict.Free, 1));
        Availability.Check(AllDay, rules, busy, LongAgo, At("2027-03-03T12:00")).Verdict.ShouldBe(SlotVerdict.Limit);
        Availability.Check(AllDay, rules, busy, LongAgo, At("2027-03-03T12:00"), "mine").Verdict.ShouldBe(SlotVerdict.Free);
    }

    [Fact]
    public void An_ignored_hold_neither_blocks_nor_takes_a_seat()
    {
        var busy = Busy(
            Wednesday(BusyKind.Hold, "10:00", "11:00", "mine", service: "service", expires: "12:00"),
            Wednesday(BusyKind.Hold, "10:00", "11:00", "lapsed", service: "service", expires: "00:00"));
        var now = At("2027-03-03T01:00");
        Availability.Check(AllDay, Hour, busy, now, Ten).Verdict.ShouldBe(SlotVerdict.Held);
        Availability.Check(AllDay, Hour, busy, now, Ten, "mine").Verdict.ShouldBe(SlotVerdict.Free);
        Availability.Check(AllDay, Hour, busy, now, Ten, "lapsed").Verdict.ShouldBe(SlotVerdict.Held);
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

    private static SlotVerdict Verdict(SlotRules rules, params BusyTime[] busy) =>
        Availability.Check(AllDay, rules, Busy(busy), LongAgo, Ten).Verdict;

    private static SlotVerdict Check(SlotRules rules, BusyTimeline busy, string now, string start) =>
        Availability.Check(AllDay, rules, busy, At(now), At(start)).Verdict;

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
