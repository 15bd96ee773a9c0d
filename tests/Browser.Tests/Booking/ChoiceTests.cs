using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Booking;

/// <summary>Where nothing is free, and what an address fills in.</summary>
public sealed class ChoiceTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    [Fact]
    public async Task A_first_visit_opens_where_something_is_free_and_a_month_without_says_where_to_go()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await visitor.GoAsync(Clinic.Times("from-april"));
        (await page.Locator(".month-head h2").InnerTextAsync()).ShouldBe("April 2027");
        (await page.Locator(".day button[name=start]").CountAsync()).ShouldBeGreaterThan(0);
        await page.Locator(".month-head a[rel=prev]").ClickAsync();
        await page.Locator("h2:has-text('March 2027')").First.WaitForAsync();
        (await page.Locator("#day").InnerTextAsync()).ShouldBe("Nothing free in March 2027");
        await page.Locator(".day .empty a").ClickAsync();
        await page.Locator(".day button[name=start]").First.WaitForAsync();
        (await page.Locator(".month-head h2").InnerTextAsync()).ShouldBe("April 2027");
    }

    [Fact]
    public async Task Where_nothing_is_free_at_all_one_can_wait()
    {
        var visitor = await VisitAsync();
        await visitor.GoAsync(Clinic.Times("nothing-soon-enough"));
        (await visitor.Page.Locator(".day .empty").InnerTextAsync()).ShouldContain("every time until then is taken");
        await visitor.Page.Locator(".day .empty a.button").ClickAsync();
        await visitor.Page.Locator("form[data-prefill]").WaitForAsync();
        visitor.Page.Url.ShouldContain("/waitlist");
    }

    [Fact]
    public async Task Where_nobody_has_hours_one_can_ask_and_need_not_wait()
    {
        var visitor = await VisitAsync();
        await visitor.GoAsync(Clinic.Times("nothing-free"));
        var empty = visitor.Page.Locator(".day .empty");
        (await empty.InnerTextAsync()).ShouldContain("No times are offered");
        (await empty.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))
            .ShouldBe(["mailto:hello@example.com", "tel:+351210000000"]);
        (await visitor.Page.Locator("a[href*='/waitlist']").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_window_ends_where_it_ends()
    {
        var visitor = await VisitAsync();
        await visitor.GoAsync(Clinic.Times("next-week-only"));
        // Ten days from the first of March, before nine: no month follows, and on the eleventh it is too early for work.
        (await visitor.Page.Locator(".month-head a[rel=next]").CountAsync()).ShouldBe(0);
        var days = await visitor.Page.Locator("table[data-grid] a")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.dataset.key)");
        days.Select(day => int.Parse(day, null)).Max().ShouldBe(10);
    }

    [Fact]
    public async Task An_address_fills_in_each_field_and_sends_nothing()
    {
        const string hostile = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";
        var visitor = await VisitAsync();
        var page = visitor.Page;
        var hasDialog = false;
        page.Dialog += (_, dialog) =>
        {
            hasDialog = true;
            _ = dialog.DismissAsync();
        };
        var values = new Dictionary<string, string>
        {
            ["name"] = hostile,
            ["email"] = "ana@example.com",
            ["phone"] = "+351910000000",
            ["notes"] = new string('x', 900),
            ["q.reason"] = hostile,
            ["q.side"] = "Both",
            ["q.tried"] = "Exercise",
            ["q.new"] = "true",
            ["q.unknown"] = "1",
            ["unknown"] = "1",
        };
        var query = string.Join('&', values.Select(value => $"{value.Key}={Uri.EscapeDataString(value.Value)}"));
        var start = Sample.Text(Sample.At(Site.FreshDay(), 9));
        await visitor.GoAsync($"/book/{Clinic.Slug}/assessment/details?tz={Organisation.Zone}&start={start}&{query}");
        (await page.Locator("#f-name").InputValueAsync()).ShouldBe(hostile);
        (await page.Locator("#f-email").InputValueAsync()).ShouldBe("ana@example.com");
        (await page.Locator("#f-phone").InputValueAsync()).ShouldBe("+351910000000");
        (await page.Locator("#f-notes").InputValueAsync()).Length.ShouldBe(500);
        (await page.Locator("[name='q.reason']").InputValueAsync()).ShouldBe(hostile);
        (await page.Locator("[name='q.side'][value=Both]").IsCheckedAsync()).ShouldBeTrue();
        (await page.Locator("[name='q.tried'][value=Exercise]").IsCheckedAsync()).ShouldBeTrue();
        (await page.Locator("[name='q.new']").IsCheckedAsync()).ShouldBeTrue();
        (await page.Locator("[name*=unknown]").CountAsync()).ShouldBe(0);
        (await page.Locator("main img, main script").CountAsync()).ShouldBe(0);
        page.Url.ShouldContain("/details?");
        hasDialog.ShouldBeFalse();
    }
}
