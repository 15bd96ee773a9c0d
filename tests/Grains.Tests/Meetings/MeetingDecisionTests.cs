using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Meetings;
using Actors.Grains.Tests.Scheduling;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Meetings;

/// <summary>What becomes of a meeting, whatever its provider answers and its appointment does meanwhile.</summary>
public sealed class MeetingDecisionTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Meeting Asked = new()
    {
        Id = "apt_1",
        Platform = MeetingPlatform.Zoom,
        Status = MeetingStatus.Pending,
        ExpertId = "exp_1",
        Start = Now.AddDays(1),
        End = Now.AddDays(1).AddMinutes(30),
    };

    [Fact]
    public void There_is_one_meeting_at_the_end_where_and_when_the_appointment_is_or_none() => Always.Holds(
        output, Gen.ArrayOf(Gen.Choose(0, 999)), Simpler, steps =>
        {
            var story = new MeetingStory();
            foreach (var step in steps) story.Take(step);
            story.Finish();
            var appointment = story.Appointment;
            switch (appointment.Status)
            {
                case AppointmentStatus.Confirmed:
                    story.There.Values.ShouldBe([(appointment.ExpertId, appointment.ScheduledAt)]);
                    (story.Told.Status, story.Told.JoinUrl is null).ShouldBe((MeetingStatus.Ready, false));
                    break;
                case AppointmentStatus.Cancelled:
                    story.There.ShouldBeEmpty();
                    story.Told.Status.ShouldBe(MeetingStatus.Deleted);
                    break;
                default:
                    // It waits for staff: what may have been made before is looked for once they have said something.
                    story.There.Count.ShouldBeLessThanOrEqualTo(1);
                    break;
            }
        }, tests: 3_000);

    [Fact]
    public void What_is_over_is_left_as_it_is_and_what_was_never_made_is_given_up()
    {
        var made = new MeetingStory();
        made.Settle();
        made.Pass();
        (made.Next, made.There.Count).ShouldBe((MeetingStep.None, 1));
        var missed = new MeetingStory();
        missed.Pass();
        missed.Next.ShouldBe(MeetingStep.GiveUp);
    }

    [Theory]
    [InlineData(0, null, 10)]
    [InlineData(3, null, 80)]
    [InlineData(3, 90, 90)]
    [InlineData(10, null, 3_600)]
    [InlineData(10, 100_000, 21_600)]
    public void It_is_tried_again_after_longer_and_longer_or_when_the_provider_says_within_bounds(int failures, int? asked, int seconds)
    {
        var failure = new MeetingFailure(MeetingFailureKind.Unavailable, "no")
        {
            RetryAfter = asked is { } wait ? TimeSpan.FromSeconds(wait) : null,
        };
        MeetingDecisions.Failed(Asked with { Failures = failures }, failure, Now).NextAt.ShouldBe(Now.AddSeconds(seconds));
    }

    [Fact]
    public void After_twelve_failures_or_a_refusal_it_is_tried_no_more()
    {
        var away = new MeetingFailure(MeetingFailureKind.Unavailable, "no");
        MeetingDecisions.Failed(Asked with { Failures = MeetingDecisions.MostFailures - 1 }, away, Now).NextAt.ShouldBeNull();
        MeetingDecisions.Failed(Asked, new MeetingFailure(MeetingFailureKind.Refused, "no"), Now).NextAt.ShouldBeNull();
    }

    private static IEnumerable<int[]> Simpler(int[] steps) =>
        Enumerable.Range(0, steps.Length).Select(index => steps.Where((_, at) => at != index).ToArray());
}
