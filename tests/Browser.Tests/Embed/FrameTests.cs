using Actors.Browser.Tests.Booking;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Embed;

/// <summary>The booking page in a frame of a site with a strict policy of its own.</summary>
public sealed class FrameTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("actors-profile-");

    [Fact]
    public async Task Booked_where_the_browser_keeps_nothing_for_frames_of_other_sites()
    {
        var context = await Chromium.OpenStrictAsync(
            _profile.FullName,
            new BrowserTypeLaunchPersistentContextOptions { IgnoreHTTPSErrors = true, Locale = "en-GB", TimezoneId = Organisation.Zone });
        await context.Clock.InstallAsync(new ClockInstallOptions { TimeDate = Site.Now.UtcDateTime });
        var start = Sample.At(Site.FreshDay(), 9);
        var shop = await Shop.OpenAsync(await VisitAsync(context), Site.Other, Attributes(start));
        await shop.Inside.Locator($"button[value='{Sample.Text(start)}']").Last.ClickAsync();
        // That it keeps nothing is so: a cookie that the frame sets is not there.
        (await shop.Inside.Locator("#book").EvaluateAsync<string>(
            "() => { document.cookie = 'probe=1; SameSite=None; Secure; path=/'; return document.cookie; }")).ShouldBe("");
        await shop.Inside.Locator("#f-name").FillAsync("Frida Frame");
        await shop.Inside.Locator("#f-email").FillAsync("frida@example.com");
        await shop.Inside.Locator("#book button.primary").ClickAsync();
        await shop.Inside.Locator("h1[data-booked]").WaitForAsync();
        await shop.UntilHeardAsync("booked");
        (await shop.HeardAsync("submitting")).ShouldHaveSingleItem();
        var booked = (await shop.HeardAsync("booked")).ShouldHaveSingleItem();
        booked.GetProperty("start").GetDateTimeOffset().ShouldBe(start);
        booked.GetProperty("status").GetString().ShouldBe("confirmed");
        var said = await shop.Page.EvaluateAsync<string>("() => JSON.stringify(raw)");
        said.ShouldNotContain("rida", Case.Insensitive);
        (await context.CookiesAsync(Site.Origin)).ShouldBeEmpty();
        (await Clinic.CountAsync("Frida Frame")).ShouldBe(1);
    }

    [Fact]
    public async Task Both_sides_greet_and_each_step_is_told()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        const string prefill = """ prefill='{"name":"Paula Pre","email":"paula@example.com","role":"x"}'""";
        var shop = await Shop.OpenAsync(await VisitAsync(), Site.Other, Attributes(start) + prefill);
        await shop.UntilHeardAsync("step");
        var title = (await shop.HeardAsync("ready")).ShouldHaveSingleItem().GetProperty("title").GetString();
        title.ShouldNotBeNull().ShouldStartWith("Consultation");
        await shop.Inside.Locator($"button[value='{Sample.Text(start)}']").Last.ClickAsync();
        await shop.UntilHeardAsync("slot");
        (await shop.HeardAsync("step")).Select(step => step.GetProperty("name").GetString()).ShouldBe(["times", "details"]);
        (await shop.HeardAsync("slot")).ShouldHaveSingleItem().GetProperty("start").GetDateTimeOffset().ShouldBe(start);
        // What the site knows is filled in, can be seen and is in no address.
        await Assertions.Expect(shop.Inside.Locator("#f-name")).ToHaveValueAsync("Paula Pre");
        shop.Page.Frames.ShouldAllBe(frame => !frame.Url.Contains("aula", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_height_settles_in_two_steps_and_shrinks()
    {
        var shop = await Shop.OpenAsync(await VisitAsync(), Site.Other, Attributes(Sample.At(Site.FreshDay(), 9)));
        await shop.UntilHeardAsync("resize");
        await shop.UntilFittedAsync();
        (await shop.HeardAsync("resize")).Count.ShouldBeLessThanOrEqualTo(2);
        var high = await shop.HeightAsync();
        var fits = await shop.Inside.Locator("html").EvaluateAsync<bool>("html => html.scrollHeight <= innerHeight + 1");
        fits.ShouldBeTrue("There is no scroll bar inside.");
        await shop.Inside.Locator("button[name=start]").First.ClickAsync();
        await shop.Inside.Locator("#book").WaitForAsync();
        await shop.UntilFittedAsync();
        (await shop.HeightAsync()).ShouldBeLessThan(high);
    }

    [Fact]
    public async Task A_site_that_is_not_on_the_list_shows_and_hears_nothing()
    {
        var visitor = await VisitAsync();
        var shop = await Shop.OpenAsync(visitor, Site.Other, Attributes(Sample.At(Site.FreshDay(), 9)), Site.Other.StrangeOrigin);
        await Eventually.Holds(() => visitor.Errors.Any(IsRefusal));
        visitor.Expect(IsRefusal);
        (await shop.Page.EvaluateAsync<int>("() => raw.length + seen.length")).ShouldBe(0);
        shop.Page.Frames.ShouldAllBe(frame => !frame.Url.StartsWith(Site.Origin, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/book/{0}")]
    [InlineData("/book/{0}/consultation")]
    [InlineData("/book/{0}/-/link")]
    [InlineData("/sign-in")]
    [InlineData("/app")]
    public async Task What_is_not_made_for_frames_is_shown_in_none(string address)
    {
        var visitor = await VisitAsync();
        var framed = Site.Origin + address.Replace("{0}", Clinic.Slug, StringComparison.Ordinal);
        var path = Site.Other.Show("framing", $"""
            <!doctype html><html lang="en"><head><title>Framing</title></head>
            <body><iframe title="Framed" src="{framed}"></iframe></body></html>
            """);
        await visitor.GoAsync(Site.Other.Origin + path);
        await Eventually.Holds(() => visitor.Errors.Any(IsRefusal));
        visitor.Expect(IsRefusal);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _profile.Delete(recursive: true);
    }

    private static bool IsRefusal(string error) =>
        error.Contains("frame-ancestors", StringComparison.Ordinal)
        || error.Contains("X-Frame-Options", StringComparison.OrdinalIgnoreCase);

    private string Attributes(DateTimeOffset start) =>
        $"tenant=\"{Clinic.Slug}\" service=\"consultation\" tz=\"{Organisation.Zone}\" date=\"{start:yyyy-MM-dd}\"";
}
