using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Many schedules of one expert (decision 0041).</summary>
public sealed class ManySchedulesProperties(ITestOutputHelper output)
{
    private static readonly Duration Quarter = Duration.FromMinutes(15);

    [Fact]
    public void The_schedule_in_force_is_that_of_the_model() => Always(given =>
    {
        var (model, hours) = (new ManySchedulesModel(given), given.Hours());
        var schedules = given.Schedules.ToList();
        for (var at = given.From; at < given.To; at += Quarter)
        {
            var zone = schedules[model.InForceAt(at)].Schedule.TimeZone;
            hours.ZoneAt(at).Id.ShouldBe(zone, at.ToString());
            hours.DateOf(at).ShouldBe(at.InZone(DateTimeZoneProviders.Tzdb[zone]).Date);
        }
    });

    [Fact]
    public void Working_time_is_that_of_the_model_and_no_hour_is_there_twice() => Always(given =>
    {
        var model = new ManySchedulesModel(given);
        var ranges = given.Hours().RangesBetween(given.From, given.To, given.Holidays);
        for (var at = given.From; at < given.To; at += Quarter)
        {
            var around = ranges.Where(range => range.Time.Start <= at && at < range.Time.End).ToList();
            (around.Count > 0).ShouldBe(model.WorkingStretchAt(at) is not null, at.ToString());
            around.Select(range => range.Term).Distinct().Count().ShouldBeLessThanOrEqualTo(1, at.ToString());
        }
    });

    [Fact]
    public void Every_slot_lies_in_the_hours_of_one_schedule() => Always(given =>
    {
        var model = new ManySchedulesModel(given);
        foreach (var slot in Availability.Slots(
            given.Hours(), given.Rules, new BusyTimeline(), Given.LongAgo, given.From, given.To, includeUnavailable: false))
        {
            var stretch = model.WorkingStretchAt(slot.Start);
            stretch.ShouldNotBeNull(slot.ToString());
            for (var at = slot.Start; at < slot.End; at += Quarter) model.WorkingStretchAt(at).ShouldBe(stretch, slot.ToString());
        }
    });

    [Fact]
    public void A_question_is_answered_alike_in_parts() => Always(given =>
    {
        var (hours, middle) = (given.Hours(), given.Around.AtMidnight().InUtc().ToInstant());
        List<Slot> Between(Instant from, Instant to) =>
            Availability.Slots(hours, given.Rules, new BusyTimeline(), Given.LongAgo, from, to, includeUnavailable: true);
        Between(given.From, given.To).ShouldBe([.. Between(given.From, middle), .. Between(middle, given.To)]);
    });

    [Fact]
    public void What_is_offered_can_be_booked_and_a_closed_day_says_why() => Always(given =>
    {
        var (hours, busy) = (given.Hours(), new BusyTimeline());
        var without = given.Rules with { Holidays = Interfaces.Scheduling.Holidays.None };
        var all = Availability.Slots(hours, given.Rules, busy, Given.LongAgo, given.From, given.To, includeUnavailable: true);
        foreach (var slot in all) Availability.Check(hours, given.Rules, busy, Given.LongAgo, slot.Start).ShouldBe(slot);
        all.ConvertAll(slot => slot.Start).ShouldBe(
            Availability.Slots(hours, without, busy, Given.LongAgo, given.From, given.To, includeUnavailable: true)
                .ConvertAll(slot => slot.Start), "a holiday takes slots away and moves none");
        all.FindAll(slot => slot.IsFree).ShouldBe(
            Availability.Slots(hours, given.Rules, busy, Given.LongAgo, given.From, given.To, includeUnavailable: false));
    });

    private void Always(Action<ManySchedules> property) =>
        Scheduling.Always.Holds(output, ManySchedules.All, given => given.Simpler(), property, tests: 120);
}
