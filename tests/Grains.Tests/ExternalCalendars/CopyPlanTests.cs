using System.Collections.Immutable;
using Actors.Grains.ExternalCalendars.Copies;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Support;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.ExternalCalendars;

/// <summary>What has to be done so that copies are as the appointments are.</summary>
public sealed class CopyPlanTests
{
    private const string Calendar = "https://calendar.example/rita";

    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whatever_there_is_in_the_end_all_are_as_they_shall_be_and_each_step_was_needed() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Kind, byte Hour, bool IsWanted)[]>(), ones =>
        {
            var (state, wanted) = (new AppointmentCopiesState(), new Dictionary<string, WantedCopy>());
            foreach (var (number, (kind, hour, isWanted)) in ones.Take(20).Index())
            {
                var id = $"apt_{number}";
                if (isWanted) wanted[id] = Wanted(id, hour % 9);
                if (kind % 4 > 0) state.Apply(new CopyNoted(Copy(id, hour % 7 - 3, isMissing: kind % 4 == 1)), 1, Now);
                if (kind % 8 > 5) state.Apply(new CopiesAwaited([new CopyInDoubt(id, null, false)]), 1, Now);
            }

            var steps = 0;
            while (CopyPlan.Next(state, wanted, Now) is { } step)
            {
                if (++steps > 4 * ones.Length) return false;
                state.Apply(Taken(step, wanted), 1, Now);
            }

            return state.InDoubt.Count == 0
                && state.Copies.Keys.Order().SequenceEqual(wanted.Keys.Order())
                && state.Copies.Values.All(copy => copy.Digest == wanted[copy.AppointmentId].Digest);
        }), 500);

    [Fact]
    public void What_somebody_may_have_changed_is_looked_at_before_anything_is_written()
    {
        var state = With(Copy("apt_1", 1));
        state.Apply(new CopiesAwaited([new CopyInDoubt("apt_1", null, false)]), 2, Now);
        CopyPlan.Next(state, new Dictionary<string, WantedCopy> { ["apt_0"] = Wanted("apt_0", 2) }, Now)
            .ShouldBe(new CopyStep(CopyStepKind.Look, "apt_1"));
    }

    [Fact]
    public void What_is_over_or_not_there_is_forgotten_and_everything_else_without_an_appointment_is_removed()
    {
        Next(Copy("apt_1", 1)).ShouldBe(new CopyStep(CopyStepKind.Remove, "apt_1"));
        Next(Copy("apt_1", 1, isMissing: true)).ShouldBe(new CopyStep(CopyStepKind.Forget, "apt_1"));
        Next(Copy("apt_1", -2)).ShouldBe(new CopyStep(CopyStepKind.Forget, "apt_1"));
    }

    [Fact]
    public void What_was_seen_as_it_is_known_is_in_no_doubt_and_what_was_not_is()
    {
        var copy = Copy("apt_1", 1);
        InDoubt(copy, Seen(copy)).ShouldBeEmpty();
        InDoubt(copy, Seen(copy) with { Tag = "2" }).ShouldBe([new CopyInDoubt("apt_1", copy.Place, false)]);
        InDoubt(copy, Seen(copy) with { Place = "elsewhere" }).ShouldBe([new CopyInDoubt("apt_1", "elsewhere", false)]);
        InDoubt(copy, Seen(copy), Seen(copy) with { Place = "elsewhere" }).ShouldBeEmpty("a mail program's beside ours");
        InDoubt(copy).ShouldBe([new CopyInDoubt("apt_1", null, false)]);
        InDoubt(copy with { IsMissing = true }).ShouldBeEmpty();
        InDoubt(copy with { IsMissing = true }, Seen(copy)).ShouldBe([new CopyInDoubt("apt_1", copy.Place, false)], "it is back");
        InDoubt(copy with { End = Now }).ShouldBeEmpty("it is over");
    }

    [Fact]
    public void What_is_not_known_is_in_doubt_while_it_takes_time()
    {
        var copy = Copy("apt_1", 1);
        CopyPlan.Compare(new AppointmentCopiesState(), [Seen(copy), Seen(copy)], Now)
            .ShouldBe([new CopyInDoubt("apt_1", copy.Place, false)]);
        CopyPlan.Compare(new AppointmentCopiesState(), [Seen(copy) with { IsToCome = false }], Now).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Many_at_once_are_a_mistake(int missing, bool isMistake)
    {
        var doubts = CopyPlan.Compare(With([.. Enumerable.Range(0, missing).Select(number => Copy($"apt_{number}", 1))]), [], Now);
        doubts.Length.ShouldBe(missing);
        doubts.ShouldAllBe(doubt => doubt.IsOneOfMany == isMistake);
    }

    [Theory]
    [InlineData("https://calendar.example/rita")]
    [InlineData("https://calendar.example/rita/")]
    public void A_copy_lies_in_its_calendar(string calendar) =>
        CopyPlan.PlaceOf(calendar, "apt_1").ShouldBe("https://calendar.example/rita/apt_1.ics");

    [Fact]
    public void A_state_is_kept_and_restored_as_it_is()
    {
        var state = With(Copy("apt_1", 1), Copy("apt_2", 2, isMissing: true));
        state.Apply(new CopiesAwaited([new CopyInDoubt("apt_1", "there", true)]), 3, Now);
        state.Apply(new CopiesPostponed(CalendarProblems.Timeout, Now.AddMinutes(1)), 4, Now);
        var format = AppointmentCopiesFormat.Instance;
        var kept = format.Encode(state);
        var restored = format.Decode(kept);
        format.Encode(restored).ToArray().ShouldBe(kept.ToArray());
        (restored.Problem, restored.Failures, restored.Wakes, restored.NextAt)
            .ShouldBe((CalendarProblems.Timeout, 1, 1L, Now.AddMinutes(1)));
        (restored.Copies.Count, restored.InDoubt["apt_1"]).ShouldBe((2, new CopyInDoubt("apt_1", "there", true)));
    }

    // What is in doubt is found as it was, for the longest way.
    private static Interfaces.IEvent Taken(CopyStep step, Dictionary<string, WantedCopy> wanted) => step.Kind switch
    {
        CopyStepKind.Look => new CopyNoted(Copy(step.AppointmentId, 1) with { Digest = "" }),
        CopyStepKind.Write => new CopyNoted(Copy(step.AppointmentId, 1) with { Digest = wanted[step.AppointmentId].Digest }),
        _ => new CopyRemoved(step.AppointmentId),
    };

    private static CopyStep? Next(AppointmentCopy copy) => CopyPlan.Next(With(copy), new Dictionary<string, WantedCopy>(), Now);

    private static ImmutableArray<CopyInDoubt> InDoubt(AppointmentCopy copy, params SeenCopy[] seen) =>
        CopyPlan.Compare(With(copy), [.. seen], Now);

    private static SeenCopy Seen(AppointmentCopy copy) => new(copy.AppointmentId, copy.Place, copy.Tag, IsToCome: true);

    private static AppointmentCopiesState With(params AppointmentCopy[] copies)
    {
        var state = new AppointmentCopiesState();
        foreach (var (number, copy) in copies.Index()) state.Apply(new CopyNoted(copy), number + 1, Now);
        return state;
    }

    private static AppointmentCopy Copy(string id, int hours, bool isMissing = false) => new()
    {
        AppointmentId = id,
        Place = CopyPlan.PlaceOf(Calendar, id),
        Tag = "1",
        Start = Now.AddHours(hours),
        End = Now.AddHours(hours + 1),
        Digest = $"as of {hours}",
        IsMissing = isMissing,
    };

    private static WantedCopy Wanted(string id, int hours) => WantedCopy.Of("tnt_1", new Appointment
    {
        Id = id,
        ExpertId = "exp_1",
        ServiceId = "svc_1",
        ServiceType = "consultation",
        Status = AppointmentStatus.Confirmed,
        ScheduledAt = Now.AddHours(hours),
        EndsAt = Now.AddHours(hours + 1),
        TimeZone = "UTC",
        Client = new Client("Ana", "ana@example.com", null),
        CreatedAt = Now,
        UpdatedAt = Now,
        Version = 1,
    });
}
