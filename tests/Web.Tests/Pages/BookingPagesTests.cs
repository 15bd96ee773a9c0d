using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Actors.Web.Tests.Pages;

/// <summary>The way to an appointment as a browser without scripts goes it.</summary>
[Collection(DemoHostTests.Name)]
public sealed class BookingPagesTests(DemoHost host)
{
    private const string Times = "/book/demo/consultation?tz=Europe/Lisbon";

    [Fact]
    public async Task Somebody_books_without_a_script_and_sending_again_books_nothing_more()
    {
        var details = await PickAsync(index: 0);
        var form = await host.PageAsync(details);
        form.QuerySelector(".kept")!.TextContent.ShouldStartWith("Kept for you until");
        using var first = await BookAsync(details, form);
        using var again = await BookAsync(details, form);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var done = await OpenAsync(first);
        done.QuerySelector("h1")!.TextContent.ShouldBe("You are booked");
    }

    [Fact]
    public async Task Of_two_who_want_one_time_the_second_hears_which_are_free_next()
    {
        var page = await host.PageAsync(Times);
        var start = StartsOf(page)[3];
        using var first = await host.SendAsync(HoldAddressOf(page), ("start", start));
        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var second = await host.SendAsync(HoldAddressOf(page), ("start", start));
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var taken = await DemoHost.ReadAsync(second);
        taken.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        taken.QuerySelector("#taken")!.TextContent.ShouldContain("has just been taken");
        taken.QuerySelectorAll("#taken button[name=start]").Length.ShouldBe(3);
        StartsOf(taken).ShouldNotContain(start);
    }

    [Fact]
    public async Task Ones_own_hold_does_not_hide_the_time_and_another_choice_gives_it_back()
    {
        var page = await host.PageAsync(Times);
        var (start, other) = (StartsOf(page)[5], StartsOf(page)[6]);
        using var held = await host.SendAsync(HoldAddressOf(page), ("start", start));
        StartsOf(await host.PageAsync(Times)).ShouldNotContain(start);
        var own = await host.PageAsync(Link(await host.PageAsync(held.Headers.Location!.OriginalString), ".crumb a"));
        StartsOf(own).ShouldContain(start);
        using var moved = await host.SendAsync(HoldAddressOf(own), ("start", other));
        moved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        StartsOf(await host.PageAsync(Times)).ShouldContain(start);
    }

    [Fact]
    public async Task Answers_outlive_a_time_that_is_taken_while_they_are_written()
    {
        // No hold: it has lapsed.
        var start = StartsOf(await host.PageAsync(Times))[8];
        var details = $"/book/demo/consultation/details?tz=Europe/Lisbon&start={Uri.EscapeDataString(start)}";
        var mine = await host.PageAsync(details);
        using var quicker = await BookAsync(details, await host.PageAsync(details), "Quick Quinn");
        quicker.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var refused = await BookAsync(details, mine, "Slow Sam");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await DemoHost.ReadAsync(refused);
        ((IHtmlInputElement)page.QuerySelector("#f-name")!).Value.ShouldBe("Slow Sam");
        var instead = page.QuerySelectorAll("button[name=instead]").Select(button => button.GetAttribute("value")!).ToList();
        instead.Count.ShouldBe(3);
        using var booked = await host.SendAsync(
            details, ("name", "Slow Sam"), ("email", "sam@example.com"), ("key", KeyOf(page)), ("instead", instead[0]));
        booked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task What_is_missing_is_named_at_its_field_and_nothing_is_lost()
    {
        var details = await PickAsync(index: 1);
        using var refused = await host
            .SendAsync(details, ("name", " "), ("email", "no address"), ("notes", "I need <b>help</b>"), ("key", "k-1"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await DemoHost.ReadAsync(refused);
        page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#f-name");
        page.QuerySelector("#f-notes")!.TextContent.ShouldBe("I need <b>help</b>");
        page.QuerySelector("#f-notes b").ShouldBeNull();
        KeyOf(page).ShouldBe("k-1");
    }

    [Fact]
    public async Task An_address_fills_in_what_it_says_and_sends_nothing()
    {
        var hostile = Uri.EscapeDataString("\"><script>alert(1)</script>");
        var details = await PickAsync(index: 2);
        var page = await host.PageAsync($"{details}&name={hostile}&email=ana%40example.com&unknown=1&notes={new string('x', 900)}");
        ((IHtmlInputElement)page.QuerySelector("#f-name")!).Value.ShouldBe("\"><script>alert(1)</script>");
        page.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
        page.QuerySelector("#f-notes")!.TextContent.Length.ShouldBe(500);
    }

    [Theory]
    [InlineData("/book/nobody")]
    [InlineData("/book/demo/no-such-service")]
    [InlineData("/book/demo/-/nothing/at/all")]
    [InlineData("/app/nothing")]
    [InlineData("/sign-in/nothing")]
    public async Task What_is_not_there_is_told_by_a_page(string address)
    {
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await DemoHost.ReadAsync(response);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Page not found");
        page.QuerySelectorAll("h1, main").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("/book/demo")]
    [InlineData(Times)]
    [InlineData("/sign-in")]
    public async Task Pages_may_load_run_and_be_framed_by_nothing_else_and_set_no_cookie(string address)
    {
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await DemoHost.ReadAsync(response);
        foreach (var element in page.QuerySelectorAll("[src], link[href], form[action]"))
        {
            var target = element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action")!;
            target.ShouldMatch("^(/(?!/)|#|$)");
        }
    }

    [Fact]
    public async Task Only_embedded_pages_may_be_framed_and_only_by_the_organisations_sites()
    {
        using var response = await host.Client.GetAsync(new Uri("/embed/demo", UriKind.Relative));
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'self'");
        response.Headers.Contains("X-Frame-Options").ShouldBeFalse();
    }

    [Fact]
    public async Task Files_are_kept_for_ever_and_those_of_another_version_are_asked_for_again()
    {
        var page = await host.PageAsync("/book/demo");
        var style = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var now = await host.Client.GetAsync(new Uri(style, UriKind.Relative));
        now.Headers.CacheControl!.ToString().ShouldContain("immutable");
        using var before = await host.Client.GetAsync(new Uri("/assets/0123456789abcdef/css/base.css", UriKind.Relative));
        before.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await before.Content.ReadAsByteArrayAsync()).ShouldBe(await now.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Every_page_has_one_heading_one_main_a_language_and_labels()
    {
        foreach (var address in new[] { "/book/demo", Times, await PickAsync(index: 3), "/sign-in", "/embed/demo" })
        {
            var page = await host.PageAsync(address);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.QuerySelectorAll("main").Length.ShouldBe(1, address);
            page.DocumentElement.GetAttribute("lang").ShouldBe("en", address);
            foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
                (page.QuerySelector($"label[for='{field.Id}']") ?? field.Closest("label")).ShouldNotBeNull($"{address} {field.OuterHtml}");
        }
    }

    // On a day of its own, so that no test takes another's time.
    private async Task<string> PickAsync(int index)
    {
        var page = await host.PageAsync(Times + "&date=2027-03-04");
        using var held = await host.SendAsync(HoldAddressOf(page), ("start", StartsOf(page)[index]));
        held.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return held.Headers.Location!.OriginalString;
    }

    private Task<HttpResponseMessage> BookAsync(string details, IDocument form, string name = "Ana Sousa") =>
        host.SendAsync(details, ("name", name), ("email", "ana@example.com"), ("key", KeyOf(form)));

    private async Task<IDocument> OpenAsync(HttpResponseMessage booked)
    {
        var cookie = booked.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, booked.Headers.Location) { Headers = { { "Cookie", cookie } } };
        using var response = await host.Client.SendAsync(request);
        return await DemoHost.ReadAsync(response);
    }

    private static List<string> StartsOf(IDocument page) =>
        [.. page.QuerySelectorAll(".times button[name=start]").Select(button => button.GetAttribute("value")!)];

    private static string HoldAddressOf(IDocument page) => page.QuerySelector("form.slots-form")!.GetAttribute("action")!;

    private static string KeyOf(IDocument page) => ((IHtmlInputElement)page.QuerySelector("input[name=key]")!).Value;

    private static string Link(IDocument page, string selector) => page.QuerySelector(selector)!.GetAttribute("href")!;
}
