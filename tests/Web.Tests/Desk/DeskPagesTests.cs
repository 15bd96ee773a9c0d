using System.Net;
using Actors.Web.Tests.Pages;
using AngleSharp.Dom;

namespace Actors.Web.Tests.Desk;

/// <summary>The desk as a browser without scripts sees it. The demo's clock starts on Monday 1 March 2027, 08:00.</summary>
public sealed class DeskPagesTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string New = "/app/appointments/new?service=consultation";

    [Fact]
    public async Task Who_has_not_signed_in_does_so_and_comes_back()
    {
        using var response = await host.Client.GetAsync(new Uri("/app/agenda?from=2027-03-01", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        response.Headers.Location!.OriginalString.ShouldBe("/sign-in?return=%2Fapp%2Fagenda%3Ffrom%3D2027-03-01");
    }

    [Fact]
    public async Task A_form_of_another_site_does_nothing()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await BookAsync(owner, "2027-03-02T10:00:00Z", "Cross Site");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address + "/cancel", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([]),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };
        using var response = await host.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        StatusOf(await owner.PageAsync(address)).ShouldBe("Confirmed");
    }

    [Fact]
    public async Task Every_page_has_one_heading_one_main_labels_captions_and_nothing_inline()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var own = await BookAsync(owner, "2027-03-02T10:30:00Z", "Olga Nowak");
        string[] pages =
        [
            "/app", "/app/agenda?from=2027-03-01", "/app/appointments", "/app/appointments?search=nobody", "/app/appointments/new", New,
            New + "&start=2027-03-03T10:00:00Z", own, own + "/cancel", own + "/move", own + "/move?start=2027-03-03T10:00:00Z", own
                + "/reassign",
            own + "/edit",
        ];
        foreach (var address in pages)
        {
            var page = await owner.PageAsync(address);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.QuerySelectorAll("main").Length.ShouldBe(1, address);
            page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty(address);
            page.QuerySelectorAll("table:not(:has(caption)), th:not([scope])").ShouldBeEmpty(address);
            page.QuerySelectorAll(".primary").Length.ShouldBeLessThanOrEqualTo(1, address);
            page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique(address);
            foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
                (page.QuerySelector($"label[for='{field.Id}']") ?? field.Closest("label")).ShouldNotBeNull($"{address} {field.OuterHtml}");
        }
    }

    [Fact]
    public async Task Staff_book_against_a_rule_only_after_it_has_refused()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var form = (await owner.PageAsync(New + "&day=2027-03-06&at=07:15")).QuerySelector("form[data-once]")!;
        form.QuerySelector("button[name=override]").ShouldBeNull();
        using var refused = await owner.SubmitAsync(form, ("name", "Early Bird"), ("notes", "Keep me"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await DemoHost.ReadAsync(refused);
        page.QuerySelector("#f-notes")!.TextContent.ShouldBe("Keep me");
        page.QuerySelectorAll("button[name=override]").Select(button => button.GetAttribute("value")).ShouldBe(["AVAILABILITY"]);
        var again = page.QuerySelector("form[data-once]")!;
        using var booked = await owner.SubmitAsync(again, ("name", "Early Bird"), ("override", "AVAILABILITY"));
        booked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var twice = await owner.SubmitAsync(again, ("name", "Early Bird"), ("override", "AVAILABILITY"));
        twice.Headers.Location.ShouldBe(booked.Headers.Location);
    }

    [Fact]
    public async Task A_time_that_is_taken_keeps_the_answers_and_offers_the_next()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        await BookAsync(owner, "2027-03-03T11:00:00Z", "Quick Quinn");
        var form = (await owner.PageAsync(New + "&start=2027-03-03T11:00:00Z")).QuerySelector("form[data-once]")!;
        using var refused = await owner.SubmitAsync(form, ("name", "Slow Sam"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await DemoHost.ReadAsync(refused);
        page.QuerySelector("#f-name")!.GetAttribute("value").ShouldBe("Slow Sam");
        var next = page.QuerySelectorAll("button[name=instead]").Select(button => button.GetAttribute("value")!).ToList();
        next.Count.ShouldBe(3);
        // The enter key presses the first button, which must be none of those.
        page.QuerySelector("form[data-once] button")!.HasAttribute("name").ShouldBeFalse();
        using var booked = await owner.SubmitAsync(page.QuerySelector("form[data-once]")!, ("name", "Slow Sam"), ("instead", next[0]));
        booked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Who_saves_what_somebody_else_has_changed_sees_both_and_chooses()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await BookAsync(owner, "2027-03-09T11:30:00Z", "Two Versions");
        var form = (await owner.PageAsync(address + "/edit")).QuerySelector(".desk-page form")!;
        using var first = await owner.SubmitAsync(form, ("name", "Theirs"), ("staffNotes", "Seen"));
        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var second = await owner.SubmitAsync(form, ("name", "Mine"), ("staffNotes", ""));
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await DemoHost.ReadAsync(second);
        page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)))
            .ShouldBe(["Name|Mine|Theirs", "Staff notes|Not given|Seen"]);
        using var kept = await owner.SubmitAsync(page.QuerySelector(".desk-page form")!);
        kept.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await owner.PageAsync(address)).QuerySelector("h1")!.TextContent.ShouldBe("Mine");
    }

    [Fact]
    public async Task What_can_no_longer_be_changed_says_so_and_loses_nothing_in_silence()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await BookAsync(owner, "2027-03-09T14:30:00Z", "Late Change");
        var form = (await owner.PageAsync(address + "/edit")).QuerySelector(".desk-page form")!;
        using var cancelled = await owner.SubmitAsync((await owner.PageAsync(address + "/cancel")).QuerySelector(".desk-page form")!);
        cancelled.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var overtaken = await owner.SubmitAsync(form, ("name", "Somebody Else"), ("notes", "a\r\nb"), ("staffNotes", ""));
        overtaken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var late = await owner.SubmitAsync((await DemoHost.ReadAsync(overtaken)).QuerySelector(".desk-page form")!);
        late.Headers.Location!.OriginalString.ShouldBe(address + "?note=too-late");
    }

    [Fact]
    public async Task How_much_of_a_series_is_moved_stays_chosen_while_another_time_is_looked_for()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var api = await DemoOwner.SignInAsync(host);
        var series = await api.AskAsync(HttpMethod.Post, "/appointments", new
        {
            serviceType = "consultation",
            expertId = "exp_demo",
            scheduledAt = "2027-03-16T10:00:00Z",
            clientName = "Series Sam",
            recurrence = new { frequency = "weekly", count = 2 },
        });
        var address = $"/app/appointments/{series.GetProperty("id").GetString()}/move";
        var times = await owner.PageAsync(address + "?scope=following");
        var links = times.QuerySelectorAll(".times .slots a, .month a").Select(link => link.GetAttribute("href")!).ToList();
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => link.Contains("scope=following", StringComparison.Ordinal));
        var chosen = await owner.PageAsync(times.QuerySelector(".day .slots a")!.GetAttribute("href")!);
        chosen.QuerySelector("input[name=scope][checked]")!.GetAttribute("value").ShouldBe("following");
        chosen.QuerySelector(".actions a")!.GetAttribute("href")!.ShouldContain("scope=following");
    }

    [Theory]
    [InlineData(New + "&start=9999-12-31T23:59:59Z")]
    [InlineData(New + "&day=9999-12-31&at=10:00")]
    [InlineData(New + "&date=9999-12-31&month=9999-12")]
    [InlineData("/app/agenda?from=9999-12-31")]
    [InlineData("/app/appointments?from=9999-12-31&to=0001-01-01")]
    public async Task A_date_that_nobody_can_mean_is_as_if_it_were_not_there(string address) =>
        (await (await DeskBrowser.SignInAsync(host)).PageAsync(address)).QuerySelector("h1").ShouldNotBeNull();

    [Fact]
    public async Task A_date_that_nobody_can_mean_changes_no_booking()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var form = (await owner.PageAsync(New + "&start=2027-03-17T10:00:00Z")).QuerySelector("form[data-once]")!;
        using var changed = await owner.SubmitAsync(form, ("change", "1"), ("day", "9999-12-31"), ("at", "10:00"));
        (await DemoHost.ReadAsync(changed)).QuerySelector(".choice-card")!.TextContent.ShouldContain("17 March 2027");
    }

    [Fact]
    public async Task An_appointment_is_moved_and_called_off_and_its_history_tells_so()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await BookAsync(owner, "2027-03-10T10:00:00Z", "Mover Molly");
        var times = await owner.PageAsync(address + "/move");
        var link = times.QuerySelectorAll(".day .slots a").Select(time => time.GetAttribute("href")!).First();
        using var moved = await owner.SubmitAsync((await owner.PageAsync(link)).QuerySelector(".desk-page form")!);
        moved.Headers.Location!.OriginalString.ShouldBe(address + "?note=moved");
        using var cancelled = await owner
            .SubmitAsync((await owner.PageAsync(address + "/cancel")).QuerySelector(".desk-page form")!, ("reason", "Ill"));
        cancelled.Headers.Location!.OriginalString.ShouldBe(address + "?note=cancelled");
        var page = await owner.PageAsync(address);
        StatusOf(page).ShouldBe("Cancelled");
        page.QuerySelectorAll(".history li").Length.ShouldBe(3);
        page.QuerySelector(".actions-card a[href$='/cancel']").ShouldBeNull();
        using var again = await owner.GetAsync(address + "/cancel");
        again.Headers.Location!.OriginalString.ShouldBe(address + "?note=too-late");
    }

    [Fact]
    public async Task The_list_filters_says_what_it_looked_for_and_exports_text_and_no_formulas()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        await BookAsync(owner, "2027-03-11T11:00:00Z", "=HYPERLINK(\"x\")");
        var page = await owner.PageAsync("/app/appointments?search=hyperlink&sort=scheduledAt");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort").ShouldBe("ascending");
        using var export = await owner.GetAsync("/app/appointments.csv?search=hyperlink");
        export.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await export.Content.ReadAsStringAsync()).ShouldContain("\"'=HYPERLINK(\"\"x\"\")\"");
        var none = await owner.PageAsync("/app/appointments?search=nobody&status=completed&from=2027-03-01");
        none.QuerySelector(".empty p")!.TextContent.ShouldBe("No appointment matches: “nobody”, Took place, from Monday 1 March 2027.");
    }

    [Fact]
    public async Task Who_signs_out_is_out_and_the_session_is_over()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        (await owner.GetAsync("/app")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var form = (await owner.PageAsync("/app")).QuerySelector("form[action='/sign-out']")!;
        using var left = await owner.SubmitAsync(form);
        left.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        left.Headers.GetValues("Set-Cookie").Count().ShouldBe(3);
        // Whoever has kept the cookies has kept nothing.
        using var again = await owner.GetAsync("/app");
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        again.Headers.Location!.OriginalString.ShouldStartWith("/sign-in");
    }

    private static async Task<string> BookAsync(DeskBrowser browser, string start, string name)
    {
        var form = (await browser.PageAsync($"{New}&start={start}")).QuerySelector("form[data-once]")!;
        using var booked = await browser.SubmitAsync(form, ("name", name), ("email", "client@example.com"));
        booked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return booked.Headers.Location!.OriginalString.Split('?')[0];
    }

    private static string StatusOf(IDocument page) => page.QuerySelector(".desk-page .tag")!.TextContent;
}
