using Actors.Web.Texts;
using NodaTime;

namespace Actors.Web.Tests.Texts;

public sealed class LanguageTests
{
    public static TheoryData<string> Codes => [.. Languages.All.Select(language => language.Code)];

    [Fact]
    public void The_address_is_stronger_than_the_browser_and_that_than_the_organisation()
    {
        Languages.Choose("en-GB", "xx", [], null).Code.ShouldBe("en");
        Languages.Choose(null, "xx;q=1, en;q=0.5", [], null).Code.ShouldBe("en");
        Languages.Choose(null, null, [], null).ShouldBe(Languages.Default);
        Languages.Choose("??", ";;q=x,,", [], "nothing").ShouldBe(Languages.Default);
    }

    [Fact]
    public void The_browser_chooses_among_the_languages_of_the_organisation()
    {
        Languages.Choose(null, "fr, de;q=0.8", ["pt", "de"], "pt").Code.ShouldBe("de");
        Languages.Choose(null, "fr", ["pt", "de"], "pt").Code.ShouldBe("pt");
        Languages.Choose(null, "pt-BR, en", [], null).Code.ShouldBe("pt");
        Languages.Choose("es", "fr", ["pt", "de"], "pt").Code.ShouldBe("es");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_text_says_something(string code)
    {
        var language = Languages.Find(code).ShouldNotBeNull();
        foreach (var area in typeof(Language).GetProperties().Where(
            property => property.PropertyType.Name.EndsWith("Texts", StringComparison.Ordinal)))
        {
            var texts = area.GetValue(language).ShouldNotBeNull();
            foreach (var text in area.PropertyType.GetProperties().Where(property => property.PropertyType == typeof(string)))
                ((string?)text.GetValue(texts) ?? "").Trim(' ').ShouldNotBeEmpty($"{code} {area.Name}.{text.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_day_and_month_has_its_name(string code)
    {
        var format = Languages.Find(code).ShouldNotBeNull().Format;
        format.Months.Distinct().Count().ShouldBe(12);
        format.MonthsWithDay.Distinct().Count().ShouldBe(12);
        format.Days.Distinct().Count().ShouldBe(7);
        format.ShortDays.Distinct().Count().ShouldBe(7);
        format.Date(new LocalDate(2027, 3, 29)).ShouldContain("2027");
    }

    [Theory]
    [InlineData(100_01, "EUR", "€100.01")]
    [InlineData(1_234_567_89, "USD", "$1,234,567.89")]
    [InlineData(5_000, "JPY", "¥5,000")]
    [InlineData(1_500, "KWD", "KWD\u00a01.500")]
    public void Money_has_the_digits_of_its_currency(long amount, string currency, string text) =>
        Languages.Default.Format.Money(amount, currency).ShouldBe(text);

    [Theory]
    [InlineData(0, 5, "00:05", "12:05\u00a0am")]
    [InlineData(12, 0, "12:00", "12:00\u00a0pm")]
    [InlineData(23, 59, "23:59", "11:59\u00a0pm")]
    public void Times_are_written_with_24_or_12_hours(int hour, int minute, string with24, string with12)
    {
        Languages.Default.Format.Time(new LocalTime(hour, minute), twelveHours: false).ShouldBe(with24);
        Languages.Default.Format.Time(new LocalTime(hour, minute), twelveHours: true).ShouldBe(with12);
    }
}
