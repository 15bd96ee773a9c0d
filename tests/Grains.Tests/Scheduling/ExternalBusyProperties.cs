using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>What other calendars take is compared with minutes that are counted one by one.</summary>
public sealed class ExternalBusyProperties(ITestOutputHelper output)
{
    private const int Minutes = 600;
    private static readonly DateTimeOffset Begin = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Telling> Tellings =
        from source in Gen.Elements("a", "b", "google-rita-who-has-a-long-name-for-it")
        from isRemoved in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from after in Gen.Choose(0, 40)
        from busy in Gen.ArrayOf(
            from start in Gen.Choose(0, Minutes - 60)
            from length in Gen.Choose(1, 60)
            select new BusyStretch(Begin.AddMinutes(start), Begin.AddMinutes(start + length)))
        select new Telling(source, isRemoved, after, [.. busy]);

    private static readonly Gen<Telling[]> Histories = Gen.ArrayOf(Tellings);

    [Fact]
    public void Each_minute_is_busy_when_some_calendar_says_so_and_what_is_told_again_writes_nothing() =>
        Always.Holds(output, Histories, Simpler, history =>
        {
            var (calendar, now, version) = (Opened(), Begin, 2L);
            var told = new Dictionary<string, ImmutableArray<BusyStretch>>();
            foreach (var telling in history)
            {
                now = now.AddMinutes(telling.MinutesLater);
                version = Tell(calendar, telling, now, version);
                if (telling.IsRemoved) told.Remove(telling.Source);
                else told[telling.Source] = telling.Busy;

                IsAsTold(calendar, told, now);
                IsAsTold(Restored(calendar), told, now);
                if (!telling.IsRemoved) Decide(calendar, telling, now, version).Events.ShouldBeEmpty("it was told already");
            }
        }, tests: 150);

    [Fact]
    public void Whatever_was_written_folds_to_the_same() => Always.Holds(output, Histories, Simpler, history =>
    {
        var (calendar, again, now, version) = (Opened(), Opened(), Begin, 2L);
        foreach (var telling in history)
        {
            now = now.AddMinutes(telling.MinutesLater);
            foreach (var @event in Decide(calendar, telling, now, version).Events)
            {
                calendar.Apply(@event, ++version, now);
                again.Apply(@event, version, now);
            }
        }

        again.Busy.All.OrderBy(busy => busy.Id).ShouldBe(calendar.Busy.All.OrderBy(busy => busy.Id));
        // Once all of it is long over, nothing of it is left.
        again.Apply(new CalendarWatched("svc_1", null), ++version, now.AddDays(60));
        again.Busy.Count.ShouldBe(0);
        again.External.Sources.Values.ShouldAllBe(source => source.Busy.Count == 0);
    });

    [Fact]
    public void Appointments_in_it_stay_and_are_named() => Always.Holds(output, Tellings, _ => [], telling =>
    {
        var calendar = Opened();
        for (var number = 0; number < 10; number++)
        {
            var start = Begin.AddMinutes(number * 60);
            calendar.Apply(new SlotBooked($"apt_{number}", new TakenTime("svc_1", start, start.AddMinutes(30), 0, 0), null), 3, Begin);
        }

        var now = Begin.AddMinutes(telling.MinutesLater);
        var outcome = CalendarDecisions.SetExternalBusy(calendar, Work(now, 3), telling.Source, telling.Busy);
        var expected = calendar.Busy.All.Where(busy => busy.Time.Start.ToDateTimeOffset() > now && telling.Busy.Any(stretch =>
                stretch.End > now && stretch.Start < busy.Time.End.ToDateTimeOffset() && stretch.End > busy.Time.Start.ToDateTimeOffset()))
            .Select(busy => busy.Id);
        outcome.Value!.Conflicts!.First.Select(one => one.Id).ShouldBe(expected, ignoreOrder: true);
        calendar.Busy.Count.ShouldBe(10);
    });

    [Fact]
    public void There_are_so_many_and_no_more()
    {
        var calendar = Opened();
        for (var number = 0; number < ExternalBusy.MostSources; number++) Tell(calendar, Telling($"source-{number}", 1), Begin, number + 2);
        CalendarDecisions.SetExternalBusy(calendar, Work(Begin, 40), "one-more", []).Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
        var many = Telling("source-0", ExternalBusy.MostStretches);
        CalendarDecisions.SetExternalBusy(calendar, Work(Begin, 40), many.Source, many.Busy).Refusal!.Code
            .ShouldBe(RefusalCode.LimitReached, "the others take some");
        CalendarDecisions.RemoveExternalBusy(calendar, Work(Begin, 40), "never-told").Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
    }

    private static Telling Telling(string source, int count) => new(source, false, 0, [.. Enumerable.Range(0, count)
        .Select(number => new BusyStretch(Begin.AddMinutes(2 * number), Begin.AddMinutes((2 * number) + 1)))]);

    private static void IsAsTold(
        ExpertCalendar calendar, Dictionary<string, ImmutableArray<BusyStretch>> told, DateTimeOffset now)
    {
        calendar.External.Sources.Keys.ShouldBe(told.Keys, ignoreOrder: true);
        for (var minute = (int)(now - Begin).TotalMinutes; minute < Minutes; minute++)
        {
            var (from, to) = (Begin.AddMinutes(minute), Begin.AddMinutes(minute + 1));
            var rows = calendar.Busy.Absences.Near(Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to));
            var isTold = told.Values.Any(busy => busy.Any(stretch => stretch.Start < to && stretch.End > from));
            Meets(rows, from, to).ShouldBe(isTold, $"{from:t}");
        }
    }

    private static bool Meets(BusyRange rows, DateTimeOffset from, DateTimeOffset to)
    {
        var asked = new TimeInterval(Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to));
        foreach (ref readonly var row in rows)
        {
            if (row.Time.Overlaps(asked)) return true;
        }

        return false;
    }

    private static ExpertCalendar Restored(ExpertCalendar calendar) =>
        CalendarSnapshotFormat.Instance.Decode(CalendarSnapshotFormat.Instance.Encode(calendar));

    private static long Tell(ExpertCalendar calendar, Telling telling, DateTimeOffset now, long version)
    {
        foreach (var @event in Decide(calendar, telling, now, version).Events) calendar.Apply(@event, ++version, now);
        return version;
    }

    private static UnitOfWork Decide(ExpertCalendar calendar, Telling telling, DateTimeOffset now, long version)
    {
        var work = Work(now, version);
        var outcome = telling.IsRemoved
            ? CalendarDecisions.RemoveExternalBusy(calendar, work, telling.Source)
            : CalendarDecisions.SetExternalBusy(calendar, work, telling.Source, telling.Busy);
        if (!telling.IsRemoved) outcome.Refusal.ShouldBeNull();
        return work;
    }

    private static UnitOfWork Work(DateTimeOffset now, long version) =>
        new(StreamName.For("clinic", "calendar", "exp_1"), version, now, new Caller("clinic", "usr_1", "op1"));

    private static ExpertCalendar Opened()
    {
        var calendar = new ExpertCalendar();
        calendar.Apply(new CalendarOpened("exp_1", "UTC"), 1, Begin.AddYears(-1));
        return calendar;
    }

    private static IEnumerable<Telling[]> Simpler(Telling[] history)
    {
        for (var index = 0; index < history.Length; index++) yield return [.. history.Where((_, at) => at != index)];
    }
}

/// <summary>What another calendar is told to take.</summary>
public sealed record Telling(string Source, bool IsRemoved, int MinutesLater, ImmutableArray<BusyStretch> Busy);
