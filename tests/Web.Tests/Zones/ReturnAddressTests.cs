using Actors.Web.Booking.ZoneChoice;

namespace Actors.Web.Tests.Zones;

public sealed class ReturnAddressTests
{
    private const string Root = "/book/demo";

    [Theory]
    [InlineData("/book/demo", "/book/demo?tz=UTC")]
    [InlineData("/book/demo/consultation", "/book/demo/consultation?tz=UTC")]
    [InlineData("/book/demo/consultation?tz=Asia%2FTokyo&month=2027-04#day", "/book/demo/consultation?month=2027-04&tz=UTC")]
    [InlineData("/book/demo/a?x=%22%3E%3Cb%3E", "/book/demo/a?x=%22%3E%3Cb%3E&tz=UTC")]
    public void It_leads_back_with_the_choice(string address, string expected) =>
        ReturnAddress.Of(Root, address).With("tz", "UTC").ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/book/demo")]
    [InlineData("/book/demo/../../app")]
    [InlineData("/book/demo/%2e%2e/%2e%2e/app")]
    [InlineData("/book/demo/..\\..\\app")]
    [InlineData("/book/demo\\evil")]
    [InlineData("/book/demonstration")]
    [InlineData("/book/demo\t//evil.example")]
    [InlineData("/embed/demo/consultation")]
    [InlineData("javascript:alert(1)")]
    public void Everything_else_leads_home(string? address) => ReturnAddress.Of(Root, address).ToString().ShouldBe(Root);

    [Fact]
    public void What_is_too_long_leads_home() => ReturnAddress.Of(Root, Root + "/" + new string('a', 2_000)).ToString().ShouldBe(Root);
}
