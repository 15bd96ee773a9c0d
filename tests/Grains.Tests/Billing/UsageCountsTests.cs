using Actors.Grains.Billing.Usage;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Billing;

/// <summary>What is counted of a journal: months in the tenant's zone, and nothing twice.</summary>
public sealed class UsageCountsTests
{
    private static readonly DateTimeOffset November = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_booking_counts_in_the_month_in_which_it_is_made_unless_it_is_called_off_within_it()
    {
        var counts = Counted(
            new BookingMade(1, November, "a"), new BookingMade(2, November, "b"),
            new BookingCalledOff(3, November.AddDays(10), 1, November),
            new BookingCalledOff(4, November.AddDays(20), 2, November), new BookingMade(5, November.AddDays(20), "c"));
        (counts.Of("2026-11").Bookings, counts.Of("2026-12").Bookings).ShouldBe((1, 1));
    }

    [Fact]
    public void Months_are_those_of_the_zone_that_the_tenant_had_then()
    {
        var late = new DateTimeOffset(2026, 11, 30, 23, 30, 0, TimeSpan.Zero);
        var counts = Counted(
            new BookingMade(1, late, "utc"), new ZoneSaid(2, late, "Europe/Warsaw"), new BookingMade(3, late, "warsaw"),
            new ZoneSaid(4, late, "America/Lima"), new BookingMade(5, late.AddHours(2), "lima"),
            // It was December when this was booked, by the zone of then; by that of today it is November.
            new BookingCalledOff(6, late.AddHours(2), 3, late), new BookingCalledOff(7, late.AddHours(2), 5, late.AddHours(2)));
        (counts.Of("2026-11").Bookings, counts.Of("2026-12").Bookings).ShouldBe((1, 1));
        counts.MonthAt(late.AddHours(3)).ShouldBe("2026-11");
    }

    [Fact]
    public void Of_experts_the_most_at_one_time_count_and_those_who_are_there_count_in_months_in_which_nothing_happens()
    {
        var counts = Counted(
            new ExpertCame(1, November, "a"), new ExpertCame(2, November, "b"), new ExpertWent(3, November),
            new ExpertCame(4, November.AddMonths(2), "c"), new ExpertWent(5, November.AddMonths(3)),
            new ExpertWent(6, November.AddMonths(3)));
        new[] { "2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03" }.Select(month => counts.Of(month).Experts)
            .ShouldBe([0, 2, 1, 2, 2, 0]);
        counts.Experts.ShouldBe(0);
    }

    [Fact]
    public void What_was_kept_goes_on_as_if_it_had_never_stopped()
    {
        UsageFact[] facts =
        [
            new ZoneSaid(1, November, "Europe/Warsaw"), new ExpertCame(2, November, "a"), new BookingMade(3, November, "b"),
            new TokensUsed(4, November, 100), new ExpertWent(5, November.AddMonths(1)), new BookingCalledOff(6, November, 3, November),
        ];
        for (var kept = 0; kept <= facts.Length; kept++)
        {
            var counts = UsageCounts.Of(Counted(facts[..kept]).Keep());
            foreach (var fact in facts[kept..]) counts.Count(fact);
            foreach (var month in new[] { "2026-11", "2026-12" }) counts.Of(month).ShouldBe(Counted(facts).Of(month));
        }
    }

    private static UsageCounts Counted(params UsageFact[] facts)
    {
        var counts = new UsageCounts();
        foreach (var fact in facts)
        {
            counts.Count(fact);
            counts.ReadTo(fact.Position);
        }

        return counts;
    }
}
