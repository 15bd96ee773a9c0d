using Actors.Web.Texts;
using NodaTime;

namespace Actors.Web.Tests.Texts;

/// <summary>Dates, times, numbers and money as CLDR has them, which browsers write too.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("en", "Monday 29 March 2027", "Monday 29 March", "March 2027", "Mon 29 March 2027")]
    [InlineData("de", "Montag, 29. März 2027", "Montag, 29. März", "März 2027", "Mo., 29. März 2027")]
    [InlineData("es", "lunes, 29 de marzo de 2027", "lunes, 29 de marzo", "marzo de 2027", "lun, 29 de marzo de 2027")]
    [InlineData("fr", "lundi 29 mars 2027", "lundi 29 mars", "mars 2027", "lun. 29 mars 2027")]
    [InlineData("pl", "poniedziałek, 29 marca 2027", "poniedziałek, 29 marca", "marzec 2027", "pon., 29 marca 2027")]
    [InlineData(
        "pt", "segunda-feira, 29 de março de 2027", "segunda-feira, 29 de março", "março de 2027", "seg., 29 de março de 2027")]
    public void Dates_are_written_as_in_the_language(string code, string date, string day, string month, string inTables)
    {
        var format = Of(code);
        var given = new LocalDate(2027, 3, 29);
        format.Date(given).ShouldBe(date);
        format.Day(given).ShouldBe(day);
        format.Month(given.ToYearMonth()).ShouldBe(month);
        format.ShortDate(given).ShouldBe(inTables);
    }

    [Fact]
    public void The_first_of_a_month_is_an_ordinal_in_French() => Of("fr").Date(new LocalDate(2027, 4, 1)).ShouldBe("jeudi 1er avril 2027");

    [Theory]
    [InlineData("de", 1_234_50, "EUR", "1.234,50\u00a0€")]
    [InlineData("de", 12_345_50, "PLN", "12.345,50\u00a0PLN")]
    [InlineData("es", 1_234_50, "EUR", "1234,50\u00a0€")]
    [InlineData("es", 12_345_50, "USD", "12.345,50\u00a0US$")]
    [InlineData("fr", 1_234_50, "EUR", "1\u202f234,50\u00a0€")]
    [InlineData("fr", 1_234_567_50, "USD", "1\u202f234\u202f567,50\u00a0$US")]
    [InlineData("pl", 1_234_50, "PLN", "1234,50\u00a0zł")]
    [InlineData("pl", 12_345_50, "EUR", "12\u00a0345,50\u00a0€")]
    [InlineData("pt", 9_999_99, "EUR", "9999,99\u00a0€")]
    [InlineData("pt", 10_000_00, "EUR", "10\u00a0000,00\u00a0€")]
    [InlineData("pt", 12_345, "JPY", "12\u00a0345\u00a0JP¥")]
    [InlineData("en", 100_00, "BRL", "R$100.00")]
    [InlineData("en", 100_00, "PLN", "PLN\u00a0100.00")]
    public void Money_is_written_as_in_the_language(string code, long amount, string currency, string text) =>
        Of(code).Money(amount, currency).ShouldBe(text);

    [Theory]
    [InlineData("en", "2:05\u00a0pm")]
    [InlineData("de", "2:05\u00a0PM")]
    [InlineData("es", "2:05\u00a0p.\u00a0m.")]
    [InlineData("pt", "2:05\u00a0p.m.")]
    public void Times_with_twelve_hours_name_their_half_of_the_day(string code, string text)
    {
        Of(code).Time(new LocalTime(14, 5), twelveHours: true).ShouldBe(text);
        Of(code).Time(new LocalTime(14, 5), twelveHours: false).ShouldBe("14:05");
        Of(code).UsesTwelveHours.ShouldBeFalse();
    }

    [Theory]
    [InlineData("en", 1)]
    [InlineData("de", 1)]
    [InlineData("es", 1)]
    [InlineData("fr", 1)]
    [InlineData("pl", 1)]
    [InlineData("pt", 7)]
    public void Weeks_begin_on_the_day_of_the_country(string code, int day) => Of(code).FirstDay.ShouldBe(day);

    [Theory]
    [InlineData("en", "4.7")]
    [InlineData("fr", "4,7")]
    public void Numbers_have_the_separator_of_the_language(string code, string text) => Of(code).Number(4.7m, 1).ShouldBe(text);

    private static FormatTexts Of(string code) => Languages.Find(code).ShouldNotBeNull().Format;
}
