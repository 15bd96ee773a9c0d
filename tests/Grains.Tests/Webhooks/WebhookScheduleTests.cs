using System.Globalization;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Webhooks;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Webhooks;

/// <summary>When attempts are made, and what becomes of an endpoint that is down for days: in a time of its own.</summary>
public sealed class WebhookScheduleTests(ITestOutputHelper output)
{
    private static readonly WebhookAnswer Ok = new(200, null, TimeSpan.Zero);
    private static readonly WebhookAnswer Down = new(null, WebhookErrors.ConnectionFailed, TimeSpan.Zero);

    [Fact]
    public void Ten_attempts_over_seventy_five_hours_thirty_five_minutes_and_five_seconds()
    {
        WebhookSchedule.Waits.Count.ShouldBe(WebhookSchedule.MaximumAttempts);
        WebhookSchedule.Waits.Aggregate((sum, wait) => sum + wait).ShouldBe(new TimeSpan(75, 35, 5));
    }

    [Fact]
    public void Jitter_is_a_tenth_at_most_follows_from_the_delivery_and_differs_between_them()
    {
        foreach (var attempts in Enumerable.Range(1, 9))
        {
            var waits = Enumerable.Range(0, 100).Select(index => WebhookSchedule.WaitAfter($"msg_{index}", attempts)).ToArray();
            waits.ShouldAllBe(wait => wait >= WebhookSchedule.Waits[attempts] * 0.9 && wait <= WebhookSchedule.Waits[attempts] * 1.1);
            waits.Distinct().Count().ShouldBeGreaterThan(90);
            WebhookSchedule.WaitAfter("msg_7", attempts).ShouldBe(waits[7]);
        }
    }

    [Fact]
    public void An_endpoint_that_is_down_for_days_is_told_of_and_then_disabled_and_loses_nothing()
    {
        var world = new WebhookWorld();
        var start = world.Now;
        for (var hour = 0; world.State.Endpoint!.IsEnabled; hour++)
        {
            hour.ShouldBeLessThan(24 * 7, "it is never disabled");
            if (hour % 6 == 0) world.Happen($"service:{hour}");
            RunUntil(world, start.AddHours(hour + 1), Down);
        }

        var first = world.Attempts[0].Id;
        foreach (var (attempt, index) in world.Attempts.Where(attempt => attempt.Id == first).Select((attempt, index) => (attempt, index)))
            output.WriteLine($"attempt {index + 1,2} at {Text(attempt.At - start)}");
        foreach (var (at, _, payload) in world.Effects.Where(effect => effect.Kind == WebhookEffects.MailKind))
            output.WriteLine($"mail {payload} at {Text(at - start)}");
        world.Attempts.Count(attempt => attempt.Id == first).ShouldBe(10);
        (world.Attempts.Last(attempt => attempt.Id == first).At - start).TotalHours.ShouldBe(75.6, tolerance: 7.6);

        var mails = world.Effects.Where(effect => effect.Kind == WebhookEffects.MailKind).ToArray();
        mails.Select(mail => mail.Payload).ShouldBe([WebhookEffects.Failing, WebhookEffects.Failing, WebhookEffects.Disabled]);
        mails.Select(mail => (mail.At - start).TotalDays).Zip([1d, 3d, 5d]).ShouldAllBe(pair => pair.First >= pair.Second);
        world.State.Endpoint!.DisabledReason.ShouldBe(WebhookDisabledReason.Failures);

        // What was given up can be replayed; everything else is sent as soon as it is enabled.
        world.Happen("service:late");
        world.Switch(isEnabled: true);
        RunUntil(world, world.Now.AddMinutes(1), Ok);
        world.Unread.ShouldBeEmpty();
        world.State.Outstanding.ShouldBeEmpty();
        world.Taken.Select(taken => taken.Id).Concat(world.GivenUp).Distinct().Count().ShouldBe(22);
    }

    [Fact]
    public void The_first_success_after_a_long_failure_brings_forward_what_was_to_wait_for_hours()
    {
        var world = new WebhookWorld();
        var start = world.Now;
        world.Happen("service:1");
        world.Happen("service:2");
        RunUntil(world, start.AddHours(20), Down);
        world.NextDue()!.Value.ShouldBeGreaterThan(start.AddHours(25));
        world.Happen("service:3");
        RunUntil(world, world.Now.AddSeconds(1), Ok);
        world.Taken.Count.ShouldBe(3);
        world.State.Endpoint!.FailingSince.ShouldBeNull();
    }

    [Theory]
    [InlineData(429, 600, 600)]
    [InlineData(503, 600, 600)]
    [InlineData(500, 600, 5)]
    [InlineData(429, 1, 5)]
    [InlineData(503, 1_000_000, 86_400)]
    public void A_receiver_that_asks_for_time_is_given_it_within_bounds(int status, int asked, int expected)
    {
        var world = new WebhookWorld();
        world.Happen("service:1");
        world.Look();
        world.End(0, new WebhookAnswer(status, WebhookErrors.Status, TimeSpan.Zero) { RetryAfter = TimeSpan.FromSeconds(asked) });
        (world.NextDue()!.Value - world.Now).TotalSeconds.ShouldBe(expected, tolerance: expected * 0.11);
        world.Happen("service:2");
        world.Look();
        world.Attempts.Count.ShouldBe(status == 500 ? 2 : 1);
    }

    [Fact]
    public void What_is_answered_with_gone_disables_at_once()
    {
        var world = new WebhookWorld();
        world.Happen("service:1");
        world.Look();
        world.End(0, new WebhookAnswer(410, WebhookErrors.Gone, TimeSpan.Zero));
        world.State.Endpoint!.DisabledReason.ShouldBe(WebhookDisabledReason.Gone);
        world.Effects.ShouldContain(effect => effect.Payload == WebhookEffects.Disabled);
        world.State.Outstanding.Count.ShouldBe(1);
    }

    private static void RunUntil(WebhookWorld world, DateTimeOffset end, WebhookAnswer answer)
    {
        while (true)
        {
            world.Look();
            while (world.UnderWay > 0)
            {
                world.End(0, answer);
                world.Look();
            }

            var next = world.State.Endpoint!.IsEnabled ? world.NextDue() : null;
            if (next is null || next >= end)
            {
                if (end > world.Now) world.Pass(end - world.Now);
                return;
            }

            if (next > world.Now) world.Pass(next.Value - world.Now);
        }
    }

    private static string Text(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours,3} h {time.Minutes:00} min {time.Seconds:00} s");
}
