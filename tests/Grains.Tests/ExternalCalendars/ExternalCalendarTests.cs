using Actors.Grains.ExternalCalendars;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Secrets;
using Actors.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.ExternalCalendars;

/// <summary>How fresh another calendar is, when it is read again, and how its address is sealed.</summary>
public sealed class ExternalCalendarTests
{
    private static readonly DateTimeOffset Start = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    private static readonly ExternalCalendarConnected Connected =
        new() { CalendarId = "xcl_1", ExpertId = "exp_1", Host = "calendar.example", SealedAddress = "sealed" };

    [Fact]
    public void Freshness_goes_its_way_and_says_since_when()
    {
        var state = new ExternalCalendarState();
        IsAfter(state, Connected, 0, CalendarFreshness.Stale, 0);
        IsAfter(state, Read(), 1, CalendarFreshness.Fresh, 1);
        IsAfter(state, Read(), 30, CalendarFreshness.Fresh, 1);
        Is(state, 149, CalendarFreshness.Fresh, 1);
        Is(state, 150, CalendarFreshness.Stale, 150);
        IsAfter(state, Read(), 200, CalendarFreshness.Fresh, 200);
        IsAfter(state, Failed(isGivenUp: false), 210, CalendarFreshness.Failing, 210);
        IsAfter(state, Failed(isGivenUp: false), 215, CalendarFreshness.Failing, 210);
        IsAfter(state, Failed(isGivenUp: true), 220, CalendarFreshness.Disconnected, 220);
        IsAfter(state, Failed(isGivenUp: true), 230, CalendarFreshness.Disconnected, 220);
        IsAfter(state, Read(), 240, CalendarFreshness.Fresh, 240);
        (state.Calendar!.Failures, state.Calendar.Problem, state.Calendar.FailingSince).ShouldBe((0, null, null));
        state.Apply(new ExternalCalendarRemoved(), 12, At(250));
        (state.Calendar, state.First is null).ShouldBe((null, false));
    }

    [Fact]
    public void It_is_tried_again_after_longer_and_longer_and_never_later_than_if_it_had_not_failed()
    {
        var waits = Enumerable.Range(0, 50).Select(failures => Wait(failures, CalendarProblems.Status, rest: null)).ToList();
        waits.Zip(waits.Skip(1)).Take(4).ShouldAllBe(pair => pair.First < pair.Second);
        waits[0].ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.2));
        waits.ShouldAllBe(wait => wait <= Every * 1.2);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(60, 60)]
    [InlineData(100_000, 360)]
    public void A_server_that_wants_rest_has_it_within_bounds(double asked, double given) =>
        Wait(0, CalendarProblems.Status, TimeSpan.FromMinutes(asked))
            .ShouldBeInRange(TimeSpan.FromMinutes(given), TimeSpan.FromMinutes(given * 1.2));

    [Fact]
    public void What_is_gone_or_not_allowed_is_given_up_after_three_days_and_nothing_else()
    {
        foreach (var problem in CalendarProblems.All)
        {
            Next(problem, TimeSpan.FromDays(2.9)).ShouldNotBeNull(problem);
            var isGivenUp = problem is CalendarProblems.NotFound or CalendarProblems.NotAllowed;
            (Next(problem, TimeSpan.FromDays(3)) is null).ShouldBe(isGivenUp, problem);
        }
    }

    [Fact]
    public void A_sealed_text_opens_where_it_was_sealed_and_nowhere_else() => Properties.Hold(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (text, place) =>
        {
            // Halves of characters are no text.
            var (said, where) = (Whole(text.Get), Whole(place.Get));
            var texts = new SealedTexts(new byte[32]);
            var sealedText = texts.Seal(said, where);
            return texts.Open(sealedText, where) == said
                && texts.Open(sealedText, where + "x") is null
                && new SealedTexts([.. Enumerable.Repeat((byte)1, 32)]).Open(sealedText, where) is null
                && texts.Open(sealedText[..^4], where) is null
                && texts.Seal(said, where) == sealedText;
        }),
        tests: 200);

    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static DateTimeOffset At(int minute) => Start.AddMinutes(minute);

    private static ExternalCalendarRead Read() => new(0, IsUnchanged: false, null, null, Start);

    private static ExternalCalendarReadFailed Failed(bool isGivenUp) =>
        new(CalendarProblems.NotFound, isGivenUp ? null : Start.AddHours(1));

    private static void IsAfter(ExternalCalendarState state, IEvent @event, int minute, CalendarFreshness freshness, int since)
    {
        state.Apply(@event, 1, At(minute));
        Is(state, minute, freshness, since);
    }

    private static void Is(ExternalCalendarState state, int minute, CalendarFreshness freshness, int since) =>
        (state.Calendar!.FreshnessAt(At(minute)), state.Calendar.SinceAt(At(minute))).ShouldBe((freshness, At(since)));

    private static ExternalCalendar Calendar(int failures, TimeSpan? failing) => new()
    {
        Id = "xcl_1",
        ExpertId = "exp_1",
        Host = "calendar.example",
        ConnectedAt = Start.AddDays(-10),
        FailingSince = failing is { } time ? Start - time : null,
        Failures = failures,
        Version = failures + 1,
    };

    private static TimeSpan Wait(int failures, string problem, TimeSpan? rest) =>
        ExternalCalendarDecisions.NextAfter(Calendar(failures, null), problem, rest, Every, Start)!.Value - Start;

    private static DateTimeOffset? Next(string problem, TimeSpan failing) =>
        ExternalCalendarDecisions.NextAfter(Calendar(3, failing), problem, null, Every, Start);
}
