using Actors.Grains.Webhooks;
using Actors.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Webhooks;

/// <summary>Whatever a receiver answers and whenever a process ends: order, bounds, and one id for each event.</summary>
public sealed class WebhookProperties(ITestOutputHelper output)
{
    private enum StepKind
    {
        Happen,
        Look,
        Succeed,
        Fail,
        Pass,
        Crash,
        Switch,
    }

    private sealed record Step(StepKind Kind, int Choice);

    private static Gen<List<Step>> Steps { get; } =
        from count in Gen.Choose(1, 150)
        from steps in Gen.ListOf(
            from kind in Gen.Frequency(
                (5, Gen.Constant(StepKind.Happen)), (6, Gen.Constant(StepKind.Look)), (5, Gen.Constant(StepKind.Succeed)),
                (4, Gen.Constant(StepKind.Fail)), (2, Gen.Constant(StepKind.Pass)), (1, Gen.Constant(StepKind.Crash)),
                (1, Gen.Constant(StepKind.Switch)))
            from choice in Gen.Choose(0, 1_999)
            select new Step(kind, choice),
            count)
        select steps.ToList();

    [Fact]
    public void Of_one_subject_one_is_under_way_at_a_time_and_nothing_overtakes() => Always(world =>
    {
        foreach (var subject in world.Attempts.GroupBy(attempt => attempt.Subject))
            subject.Select(attempt => attempt.Number).ShouldBeInOrder(SortDirection.Ascending);
    });

    [Fact]
    public void No_more_than_four_are_under_way_and_no_more_outstanding_than_the_window() => Always(world =>
    {
        world.UnderWay.ShouldBeLessThanOrEqualTo(WebhookTurns.MostAtOnce);
        world.State.Outstanding.Count.ShouldBeLessThanOrEqualTo(WebhookQueueDecisions.Window);
    });

    [Fact]
    public void An_event_has_one_id_and_no_event_has_anothers() => Always(world =>
    {
        var pairs = world.Attempts.Select(attempt => (attempt.Id, attempt.Number)).Distinct().ToArray();
        pairs.Select(pair => pair.Id).ShouldBeUnique();
        pairs.Select(pair => pair.Number).ShouldBeUnique();
    });

    [Fact]
    public void Nothing_is_lost_once_the_receiver_takes_it() => Properties.Hold(
        Prop.ForAll(Steps.ToArbitrary(), steps =>
        {
            var world = new WebhookWorld();
            foreach (var step in steps) Do(world, step);
            if (!world.State.Endpoint!.IsEnabled) world.Switch(isEnabled: true);
            for (var turn = 0; turn < 10_000 && (world.Unread.Count > 0 || world.State.Outstanding.Count > 0); turn++)
            {
                world.Look();
                if (world.UnderWay > 0) world.End(0, new WebhookAnswer(200, null, TimeSpan.Zero));
                else world.Pass(TimeSpan.FromHours(1));
            }

            world.State.Outstanding.ShouldBeEmpty();
            var happened = steps.Count(step => step.Kind == StepKind.Happen);
            world.Taken.Select(taken => taken.Id).Concat(world.GivenUp).Distinct().Count().ShouldBe(happened);
        }),
        tests: 200,
        output: output);

    private void Always(Action<WebhookWorld> holds) => Properties.Hold(
        Prop.ForAll(Steps.ToArbitrary(), steps =>
        {
            var world = new WebhookWorld();
            foreach (var step in steps)
            {
                Do(world, step);
                holds(world);
            }
        }),
        tests: 200,
        output: output);

    private static void Do(WebhookWorld world, Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Happen:
                world.Happen($"service:{step.Choice % 5}");
                break;
            case StepKind.Look:
                world.Look();
                break;
            case StepKind.Succeed when world.UnderWay > 0:
                world.End(step.Choice, new WebhookAnswer(204, null, TimeSpan.Zero));
                break;
            case StepKind.Fail when world.UnderWay > 0:
                world.End(step.Choice, new WebhookAnswer(500, WebhookErrors.Status, TimeSpan.Zero));
                break;
            case StepKind.Pass:
                world.Pass(TimeSpan.FromMinutes(step.Choice));
                break;
            case StepKind.Crash:
                world.Crash();
                break;
            case StepKind.Switch when step.Choice % 3 == 0:
                world.Switch(!world.State.Endpoint!.IsEnabled);
                break;
        }
    }
}
