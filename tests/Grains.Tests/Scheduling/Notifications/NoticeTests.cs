using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Scheduling.Notifications;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling.Notifications;

/// <summary>Who is told what, and when.</summary>
public sealed class NoticeTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Start = new(2027, 3, 3, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_told_twice_and_nobody_is_reminded_of_what_is_not_to_come() => Always.Holds(
        output, Gen.ArrayOf(Gen.Choose(0, 999)), Simpler, steps =>
        {
            var story = new NoticeStory();
            foreach (var step in steps) story.Take(step);
        }, tests: 3_000);

    [Fact]
    public void Each_reminder_comes_when_its_time_has_come()
    {
        var story = new NoticeStory();
        story.RunAllAt(Start.AddHours(-48));
        story.RunAllAt(Start.AddHours(-24));
        story.RunAllAt(Start.AddHours(-1));
        story.Mails.Select(mail => mail.MinutesBefore).ShouldBe([null, 1_440, 60]);
    }

    [Fact]
    public void A_reminder_that_is_so_late_that_the_next_is_due_is_left_out()
    {
        var story = new NoticeStory();
        story.RunAllAt(Start.AddHours(-48));
        story.RunAllAt(Start.AddMinutes(-50));
        story.Mails.Select(mail => mail.MinutesBefore).ShouldBe([null, 60]);
    }

    [Fact]
    public void After_a_move_and_back_again_each_reminder_comes_once()
    {
        var story = new NoticeStory();
        story.RunAllAt(Start.AddHours(-48));
        story.RunAllAt(Start.AddHours(-24));
        story.Move(Start.AddHours(12));
        story.RunAllAt(Start.AddHours(-23));
        story.Move(Start);
        story.RunAllAt(Start.AddHours(-22));
        story.RunAllAt(Start.AddHours(-1));
        story.Mails.Where(mail => mail.Kind == NoticeKind.Reminder).Select(mail => (mail.Start, mail.MinutesBefore))
            .ShouldBe([(Start, 1_440), (Start, 60)]);
    }

    [Fact]
    public void Every_language_has_words_for_everything_and_uses_known_variables()
    {
        foreach (var language in NoticeLanguages.All)
        {
            language.Words.Keys.ShouldBe(NoticeLanguages.Of("en").Words.Keys, ignoreOrder: true, language.Tag);
            language.Words.Count.ShouldBe(23);
            language.SeriesWords.Keys.ShouldBe(NoticeLanguages.Of("en").SeriesWords.Keys, ignoreOrder: true, language.Tag);
            language.SeriesWords.Count.ShouldBe(8);
            foreach (var words in language.Words.Values.Concat(language.SeriesWords.Values))
            {
                TemplateText.NamesIn(words.Opening).Except(NoticeVariables.All).ShouldBeEmpty(language.Tag);
                words.Subject.ShouldNotContain("{{");
            }

            (language.Weekdays.Length, language.Months.Length).ShouldBe((7, 12), language.Tag);
        }
    }

    [Theory]
    [InlineData("pt-BR", null, "pt")]
    [InlineData("DE-at", "fr", "de")]
    [InlineData("ja", "fr-CA", "fr")]
    [InlineData(null, null, "en")]
    [InlineData("ja", "tlh", "en")]
    public void A_mail_is_in_the_first_language_that_there_is(string? wish, string? ours, string expected) =>
        NoticeLanguages.Of(wish, ours).Tag.ShouldBe(expected);

    [Theory]
    [InlineData("en", "Wednesday, 3 March 2027")]
    [InlineData("de", "Mittwoch, 3. März 2027")]
    [InlineData("es", "miércoles, 3 de marzo de 2027")]
    [InlineData("fr", "mercredi 3 mars 2027")]
    [InlineData("pl", "środa, 3 marca 2027")]
    [InlineData("pt", "quarta-feira, 3 de março de 2027")]
    public void Dates_are_written_as_people_write_them(string tag, string expected) =>
        NoticeLanguages.Of(tag).DateOf(new NodaTime.LocalDateTime(2027, 3, 3, 8, 0)).ShouldBe(expected);

    private static IEnumerable<int[]> Simpler(int[] steps) =>
        Enumerable.Range(0, steps.Length).Select(index => steps.Where((_, at) => at != index).ToArray());
}
