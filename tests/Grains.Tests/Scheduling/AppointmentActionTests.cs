using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using Actors.Grains.Scheduling.Notifications;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>What may be done with an appointment, and what calling it off costs: what is shown is what the steps do.</summary>
public sealed class AppointmentActionTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Start = new(2027, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly AppointmentRights Manager = AppointmentRights.OfManager;
    private static readonly AppointmentRights ByToken = new() { HasManageToken = true };
    private static readonly AppointmentRights Signed = new() { UserId = "usr_1" };

    private static readonly Appointment Booked = new()
    {
        Id = "apt_1",
        ExpertId = "exp_1",
        ServiceId = "svc_1",
        ServiceType = "consultation",
        Status = AppointmentStatus.Confirmed,
        ScheduledAt = Start,
        EndsAt = Start.AddMinutes(30),
        TimeZone = "UTC",
        Client = new Client("Ana", "ana@example.com", null),
        ClientUserId = "usr_1",
        Price = new Money(5_001, "EUR"),
        CreatedAt = Start.AddDays(-9),
        UpdatedAt = Start.AddDays(-9),
        Version = 1,
    };

    [Fact]
    public void What_is_shown_follows_from_state_time_and_caller()
    {
        Of(Manager, Booked, -60).ShouldBe(["change", "note", "reschedule", "cancel", "reassign", "manage-link"]);
        Of(Signed, Booked, -60).ShouldBe(["change", "reschedule", "cancel"]);
        Of(ByToken, Booked, -60).ShouldBe(["change", "reschedule", "cancel"]);
        Of(ByToken, Booked, 0).ShouldBe(["change"], "it has started");
        Of(new AppointmentRights { UserId = "usr_2" }, Booked, -60).ShouldBe([]);
        Of(new AppointmentRights { ExpertId = "exp_1" }, Booked, 10)
            .ShouldBe(["change", "note", "reschedule", "cancel", "complete", "no-show", "reassign", "manage-link"]);
        Of(Manager, Booked, 40).ShouldNotContain("manage-link", "it is over");
        Of(Manager, Booked with { Client = new Client("Ana", null, null) }, -60).ShouldNotContain("manage-link", "nobody to mail");
        Of(Manager, Booked with { ExpertIds = ["exp_1", "exp_2"] }, -60).ShouldNotContain("reassign");
        Of(Manager, Booked with { Status = AppointmentStatus.Completed }, 40).ShouldBe(["note"]);
        Of(ByToken, Booked with { Status = AppointmentStatus.Cancelled }, -60).ShouldBe([]);
        Of(Manager, Booked with { ErasedAt = Start }, 40).ShouldBe(["complete", "no-show"]);
        var asked = Booked with { Status = AppointmentStatus.Scheduled, ConfirmBy = Start.AddHours(-1) };
        Of(Manager, asked, -90).ShouldContain("confirm");
        Of(Manager, asked, -60).ShouldBe(["change", "note", "cancel", "reassign", "manage-link"], "it has lapsed");
        AppointmentActions.All.ShouldBeUnique();
    }

    [Fact]
    public void What_may_be_done_is_what_the_steps_would_take() => Always.Holds(
        output, Gen.ArrayOf(Gen.Choose(0, 9), 6), Simpler, steps =>
        {
            var appointment = Booked with
            {
                Status = (AppointmentStatus)(steps[0] % 5),
                ConfirmBy = steps[1] % 3 == 0 ? Start.AddMinutes(-30) : null,
                ErasedAt = steps[1] == 7 ? Start : null,
                ExpertIds = steps[1] == 8 ? ["exp_1", "exp_2"] : null,
                Client = steps[2] == 0 ? new Client("Ana", null, null) : Booked.Client,
            };
            var now = Start.AddMinutes((steps[3] - 5) * 15);
            AppointmentRights[] callers = [Manager, ByToken, Signed, new() { ExpertId = "exp_1" }, new()];
            var rights = callers[steps[4] % callers.Length];
            var state = new AppointmentState();
            state.Apply(new AppointmentBooked(appointment, null), 1, Start);
            var allowed = AppointmentActions.AllowedTo(rights, appointment, now);
            foreach (var (name, step) in new[]
            {
                ("cancel", AppointmentSteps.Cancel("any")), ("confirm", AppointmentSteps.Confirm), ("complete", AppointmentSteps.Complete),
                ("no-show", AppointmentSteps.MarkNoShow), ("reassign", AppointmentSteps.Reassign("exp_9")),
                ("manage-link", ManageLinks.Step),
            })
            {
                var before = AppointmentSteps.Before(state, new StepRequest(rights), step, now);
                allowed.Contains(name).ShouldBe(before.Current is not null, name);
            }
        }, tests: 2_000);

    [Fact]
    public void Until_the_moment_that_is_told_it_is_free_and_not_a_moment_longer() => Always.Holds(
        output, Gen.ArrayOf(Gen.Choose(0, 200), 5), Simpler, steps =>
        {
            var appointment = Booked with
            {
                CancellationPolicy = steps[0] % 4 == 0 ? null : new CancellationPolicy(steps[1], steps[2] % 101),
                Price = steps[0] % 5 == 0 ? null : Booked.Price,
                LateFee = steps[3] > 150 ? new Money(steps[3], "EUR") : null,
            };
            var now = Start.AddHours(-steps[4]);
            var terms = AppointmentActions.TermsOf(appointment, now);
            if (now >= Start)
            {
                terms.ShouldBeNull("she cannot call it off any more");
                return;
            }

            terms.ShouldNotBeNull();
            terms.Fee.ShouldBe(Fees.Of(appointment, now), "the very rule by which it is called off");
            (terms.FreeUntil is null).ShouldBe(terms.Fee is not null);
            if (terms.FreeUntil is not { } until) return;
            until.ShouldBeGreaterThanOrEqualTo(now);
            Fees.Of(appointment, until).ShouldBeNull();
            if (until != Start) Fees.Of(appointment, until.AddTicks(1)).ShouldNotBeNull();
        }, tests: 3_000);

    [Fact]
    public void A_late_move_is_never_free_again()
    {
        var moved = Booked with { CancellationPolicy = new CancellationPolicy(24, 50), LateFee = new Money(2_501, "EUR") };
        AppointmentActions.TermsOf(moved, Start.AddDays(-5)).ShouldBe(new CancellationTerms(new Money(2_501, "EUR"), null));
    }

    [Fact]
    public void A_reference_is_the_end_of_the_id()
    {
        var reference = AppointmentReferences.Of("apt_01hzx3v7qk8m5n2p4r6t8w0y1e");
        reference.ShouldBe("6T8W-0Y1E");
        AppointmentReferences.Read(reference).ShouldBe(reference);
        AppointmentReferences.Read(reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)).ShouldBe(reference);
    }

    [Theory]
    [InlineData("oil0-abcd", "0110-ABCD")]
    [InlineData("abcd efg", null)]
    [InlineData("abcd-efgh-i", null)]
    [InlineData("abcd-efé1", null)]
    [InlineData("", null)]
    public void What_people_write_is_read_kindly(string text, string? reference) => AppointmentReferences.Read(text).ShouldBe(reference);

    private static IReadOnlyList<string> Of(AppointmentRights rights, Appointment appointment, int minutes) =>
        AppointmentActions.AllowedTo(rights, appointment, Start.AddMinutes(minutes));

    private static IEnumerable<int[]> Simpler(int[] steps) =>
        steps.Select((step, index) => (step, index)).Where(each => each.step > 0).Select(each =>
        {
            var simpler = (int[])steps.Clone();
            simpler[each.index] = each.step / 2;
            return simpler;
        });
}
