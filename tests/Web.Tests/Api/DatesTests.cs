using Actors.Web.Api;
using NodaTime;

namespace Actors.Web.Tests.Api;

public sealed class DatesTests
{
    [Theory]
    [InlineData("2027-03-29", true)]
    [InlineData("2000-01-01", true)]
    [InlineData("2200-12-31", true)]
    [InlineData("1999-12-31", false)]
    [InlineData("2201-01-01", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("2027-02-29", false)]
    [InlineData("29/03/2027", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_date_is_one_that_somebody_can_mean(string? text, bool isOne) =>
        Dates.Write(Dates.Parse(text)).ShouldBe(isOne ? text : null);

    [Theory]
    [InlineData("2027-03", true)]
    [InlineData("2200-12", true)]
    [InlineData("9999-12", false)]
    [InlineData("0000-01", false)]
    [InlineData("2027-13", false)]
    [InlineData(null, false)]
    public void A_month_is_one_that_somebody_can_mean(string? text, bool isOne) =>
        Dates.Write(Dates.ParseMonth(text)).ShouldBe(isOne ? text : null);

    [Theory]
    [InlineData("2027-03-29T10:00:00Z", "2027-03-29T10:00:00Z")]
    [InlineData("2027-03-29T10:00:00+02:00", "2027-03-29T08:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("2200-12-31T23:59:59-05:00", null)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void An_instant_is_one_that_somebody_can_mean(string? text, string? written) =>
        (Instants.Parse(text) is { } instant ? Instants.Write(instant) : null).ShouldBe(written);

    [Fact]
    public void What_is_absent_is_left_out_of_an_address() =>
        new ApiQuery("/x").With("date", (LocalDate?)null).With("month", new YearMonth(2027, 3)).With("day", new LocalDate(2027, 3, 9))
            .ToString().ShouldBe("/x?month=2027-03&day=2027-03-09");
}
