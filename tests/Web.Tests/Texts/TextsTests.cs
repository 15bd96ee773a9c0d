using System.Text.RegularExpressions;
using Actors.Web.Texts;

namespace Actors.Web.Tests.Texts;

/// <summary>Every language says everything, in its own words and with its own marks.</summary>
public sealed partial class TextsTests
{
    // What is the same in English and in some other language, or in all.
    private static readonly HashSet<string> MayBeEqual = new(StringComparer.Ordinal)
    {
        "Actions", "Active", "Agenda", "Code", "Contact", "Date", "Description", "Error:", "Minutes", "Name", "No", "Online", "Outlook",
        "Page 0", "Page 1", "Page 2", "Page 22", "Page 5", "Pages", "Question", "Status", "Total", "Type",
    };

    // What only puts together what it is given, or writes a duration.
    private static readonly string[] MayBeEqualMembers =
    [
        "Booking.DateAtTime", "Common.Duration", "Common.Minutes", "Desk.Sentence", "Schedules.FieldOf", "ServiceForm.Row",
        "ServiceForm.ShareOf",
    ];

    public static TheoryData<string> Codes => [.. Languages.All.Select(language => language.Code)];

    public static TheoryData<string> OtherCodes => [.. Languages.All.Skip(1).Select(language => language.Code)];

    [Fact]
    public void Six_languages_are_offered_in_the_order_of_their_codes() =>
        Languages.All.Select(language => language.Code).ShouldBe(["en", "de", "es", "fr", "pl", "pt"]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_text_and_every_function_says_something(string code)
    {
        foreach (var (name, text) in SaidTexts.Of(Of(code)))
        {
            // Some states need no explanation.
            if (Member(name) == "Waitlist.StatusText") continue;
            text.ShouldNotBeNullOrWhiteSpace($"{code} {name}");
            text.Trim().ShouldBe(text, $"{code} {name}");
            text.ShouldNotContain("  ", Case.Sensitive, $"{code} {name}");
        }
    }

    [Theory]
    [MemberData(nameof(OtherCodes))]
    public void Nothing_is_left_in_English(string code)
    {
        var english = SaidTexts.Of(Languages.Default).ToLookup(said => Member(said.Name), said => said.Text);
        foreach (var (name, text) in SaidTexts.Of(Of(code)))
        {
            EnglishWords().IsMatch(text).ShouldBeFalse($"{code} {name}: {text}");
            if (text.Length == 0 || MayBeEqual.Contains(text) || MayBeEqualMembers.Contains(Member(name))) continue;
            english[Member(name)].ShouldNotContain(text, $"{code} {name}");
        }
    }

    [Theory]
    [MemberData(nameof(OtherCodes))]
    public void Marks_are_those_of_the_language(string code)
    {
        foreach (var (name, text) in SaidTexts.Of(Of(code)))
        {
            StraightQuotes().IsMatch(text).ShouldBeFalse($"{code} {name}: {text}");
            if (code == "fr") WithoutBlank().IsMatch(text).ShouldBeFalse($"{code} {name}: {text}");
            else WithBlank().IsMatch(text).ShouldBeFalse($"{code} {name}: {text}");
        }
    }

    [Theory]
    [InlineData("de", 0, "0 Termine")]
    [InlineData("de", 1, "1 Termin")]
    [InlineData("es", 2, "2 citas")]
    [InlineData("fr", 1, "1 rendez-vous")]
    [InlineData("pl", 0, "0 wizyt")]
    [InlineData("pl", 1, "1 wizyta")]
    [InlineData("pl", 2, "2 wizyty")]
    [InlineData("pl", 5, "5 wizyt")]
    [InlineData("pl", 12, "12 wizyt")]
    [InlineData("pl", 22, "22 wizyty")]
    [InlineData("pl", 112, "112 wizyt")]
    [InlineData("pt", 0, "0 marcações")]
    public void Words_follow_their_number(string code, int count, string text) => Of(code).AppointmentList.Count(count).ShouldBe(text);

    [Theory]
    [InlineData(0, "lundi, 0 créneau libre")]
    [InlineData(1, "lundi, 1 créneau libre")]
    [InlineData(2, "lundi, 2 créneaux libres")]
    public void Nothing_is_singular_in_French(int count, string text) => Of("fr").Booking.DayWithTimes("lundi", count).ShouldBe(text);

    [Theory]
    [InlineData("es", "14:05", "Libre hasta las 14:05")]
    [InlineData("es", "01:05", "Libre hasta la 01:05")]
    [InlineData("es", "lunes, 29 de marzo", "Libre hasta el lunes, 29 de marzo")]
    [InlineData("fr", "14:05", "Libre jusqu’à 14:05")]
    [InlineData("fr", "lundi 29 mars", "Libre jusqu’au lundi 29 mars")]
    [InlineData("pl", "14:05", "Czas wolny do 14:05")]
    [InlineData("pl", "środa, 31 marca", "Czas wolny do środy, 31 marca")]
    [InlineData("pt", "14:05", "Livre até às 14:05")]
    [InlineData("pt", "segunda-feira, 29 de março", "Livre até segunda-feira, 29 de março")]
    public void Words_follow_a_time_or_a_date(string code, string when, string text) => Of(code).Agenda.Free(when).ShouldBe(text);

    [Theory]
    [InlineData("de", "Mittwoch, 31. März", "Zeiten am Mittwoch, 31. März")]
    [InlineData("pl", "środa, 31 marca", "Terminy w środę, 31 marca")]
    [InlineData("pl", "wtorek, 30 marca", "Terminy we wtorek, 30 marca")]
    [InlineData("pt", "sábado, 3 de abril", "Horários do sábado, 3 de abril")]
    [InlineData("pt", "sexta-feira, 2 de abril", "Horários da sexta-feira, 2 de abril")]
    public void Words_follow_a_day(string code, string day, string text) => Of(code).Booking.TimesOn(day).ShouldBe(text);

    private static Language Of(string code) => Languages.Find(code).ShouldNotBeNull();

    private static string Member(string name) => name.Split('(')[0];

    [GeneratedRegex(@"\b(the|you|your|this|cannot|until|with|which|please|appointments?|bookings?|times)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWords();

    [GeneratedRegex("[\"']")]
    private static partial Regex StraightQuotes();

    // French: a blank that does not break before them; a colon within a time has none.
    [GeneratedRegex(@"(?<![\u00a0\u202f])[?!;»]|(?<![\u00a0\u202f\d]):|«(?![\u00a0\u202f])")]
    private static partial Regex WithoutBlank();

    [GeneratedRegex(@"[ \u00a0\u202f][?!:;]")]
    private static partial Regex WithBlank();
}
