using Actors.Web.Theme;

namespace Actors.Web.Tests.Theme;

public sealed class TenantThemeTests
{
    private static readonly Colour[] LightGrounds = [.. new[] { "#fbfaf8", "#ffffff",
        "#f1efeb" }.Select(text => Colour.Parse(text)!.Value)];
    private static readonly Colour[] DarkGrounds = [.. new[] { "#14161a", "#1c1f25", "#0f1114" }.Select(text => Colour.Parse(text)!.Value)];

    public static TheoryData<string> Extremes =>
        ["#000000", "#ffffff", "#ffff00", "#0000ff", "#808080", "#00ff00", "#ff00ff", "#fefefe", "#010101"];

    [Fact]
    public void Whatever_colour_is_chosen_its_accent_can_be_read_in_both_schemes()
    {
        // The same 500 at every run.
        var random = new Random(20_260_101);
        for (var count = 0; count < 500; count++) Check(new Colour(random.Next(256) / 255d, random.Next(256) / 255d,
            random.Next(256) / 255d));
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void So_it_is_for_extremes(string colour) => Check(Colour.Parse(colour)!.Value);

    [Fact]
    public void A_colour_that_can_be_read_stays_as_it_was_chosen()
    {
        var theme = TenantTheme.Of(Colour.Parse("#0b6b63")!.Value);
        theme.Light.Accent.ToString().ShouldBe("#0b6b63");
        theme.Light.IsMoved.ShouldBeFalse();
        theme.Dark.IsMoved.ShouldBeTrue();
    }

    [Fact]
    public void Its_hue_stays()
    {
        var chosen = Colour.Parse("#e63946")!.Value;
        var moved = TenantTheme.Of(chosen);
        foreach (var scheme in new[] { moved.Light, moved.Dark })
            Math.Abs(Oklch.Of(scheme.Accent).Hue - Oklch.Of(chosen).Hue).ShouldBeLessThan(0.05);
    }

    [Theory]
    [InlineData("#12345")]
    [InlineData("123456")]
    [InlineData("#12345g")]
    [InlineData("#1234567")]
    [InlineData(";}body{}")]
    [InlineData(null)]
    public void What_is_no_colour_is_none(string? text) => Colour.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#0b6b63", "#ffffff", 6.37)]
    public void Contrast_is_that_of_WCAG(string one, string other, double ratio) =>
        Colour.Parse(one)!.Value.ContrastTo(Colour.Parse(other)!.Value).ShouldBe(ratio, 0.02);

    private static void Check(Colour colour)
    {
        var theme = TenantTheme.Of(colour);
        foreach (var ground in LightGrounds) theme.Light.Accent.ContrastTo(ground).ShouldBeGreaterThanOrEqualTo(4.5, colour.ToString());
        foreach (var ground in DarkGrounds) theme.Dark.Accent.ContrastTo(ground).ShouldBeGreaterThanOrEqualTo(4.5, colour.ToString());
        foreach (var scheme in new[] { theme.Light, theme.Dark }) scheme.Accent.ContrastTo(scheme.OnAccent)
            .ShouldBeGreaterThanOrEqualTo(4.5);
        // What is free or chosen stands on a card that has some of the accent in it.
        foreach (var (accent, card) in new[] { (theme.Light.Accent, LightGrounds[1]), (theme.Dark.Accent, DarkGrounds[1]) })
            accent.ContrastTo(accent.Over(card, 0.09).Rounded).ShouldBeGreaterThanOrEqualTo(4.5, colour.ToString());
    }
}
