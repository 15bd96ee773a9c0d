using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Booking;

/// <summary>Whatever is sent again, there is one appointment.</summary>
public sealed class SentTwiceTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    [Fact]
    public async Task A_double_click()
    {
        var page = await ReadyAsync("Double Dora");
        await page.BookButton().DblClickAsync();
        await page.BookedAsync();
        (await Clinic.CountAsync("Double Dora")).ShouldBe(1);
    }

    [Fact]
    public async Task The_enter_key_held_down()
    {
        var page = await ReadyAsync("Heavy Hanna");
        await page.Locator("#f-email").FocusAsync();
        // What is pressed while it is down is what the keyboard repeats.
        for (var repeat = 0; repeat < 5; repeat++) await page.Keyboard.DownAsync("Enter");
        await page.BookedAsync();
        await page.Keyboard.UpAsync("Enter");
        (await Clinic.CountAsync("Heavy Hanna")).ShouldBe(1);
    }

    [Fact]
    public async Task Reloading_the_answer_of_a_form()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var visitor = await VisitAsync();
        // In a frame the answer to the form is the page itself.
        await visitor.GoAsync($"/embed/{Clinic.Slug}/consultation/details?tz={Organisation.Zone}&start={Sample.Text(start)}");
        await visitor.Page.FillAsync("Reload Rosa");
        await visitor.Page.BookButton().ClickAsync();
        await visitor.Page.BookedAsync();
        await visitor.Page.ReloadAsync();
        await visitor.Page.BookedAsync();
        (await Clinic.CountAsync("Reload Rosa")).ShouldBe(1);
    }

    [Fact]
    public async Task Back_and_send_again()
    {
        var page = await ReadyAsync("Back Bea");
        await page.BookButton().ClickAsync();
        var first = await page.BookedAsync();
        await page.GoBackAsync();
        await page.Locator("#book").WaitForAsync();
        if (await page.Locator("#f-name").InputValueAsync() == "") await page.FillAsync("Back Bea");
        await page.BookButton().ClickAsync();
        (await page.BookedAsync()).ShouldBe(first);
        (await Clinic.CountAsync("Back Bea")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_tabs()
    {
        var visitor = await VisitAsync();
        await visitor.PickAsync(Clinic, "consultation", Sample.At(Site.FreshDay(), 9));
        var second = await visitor.TabAsync(visitor.Page.Url);
        await visitor.Page.FillAsync("Tabea Two");
        await second.FillAsync("Tabea Two");
        await visitor.Page.BookButton().ClickAsync();
        await visitor.Page.BookedAsync();
        await second.BookButton().ClickAsync();
        await second.Locator("h1[data-booked], .notice").First.WaitForAsync();
        (await Clinic.CountAsync("Tabea Two")).ShouldBe(1);
    }

    [Fact]
    public async Task Other_answers_under_one_key_are_told_that_the_first_request_is_there()
    {
        var page = await ReadyAsync("First Fay");
        var (address, key) = (page.Url, await page.Locator("[name=key]").InputValueAsync());
        await page.BookButton().ClickAsync();
        await page.BookedAsync();
        await page.GotoAsync(address);
        await page.Locator("[name=key]").EvaluateAsync("(field, key) => field.value = key", key);
        await page.FillAsync("Second Sue");
        await page.BookButton().ClickAsync();
        await page.Locator(".notice:focus").WaitForAsync();
        (await page.Locator(".notice").InnerTextAsync()).ShouldContain("We have your first request already");
        (await Clinic.CountAsync("Second Sue")).ShouldBe(0);
    }

    private async Task<IPage> ReadyAsync(string name)
    {
        var visitor = await VisitAsync();
        await visitor.PickAsync(Clinic, "consultation", Sample.At(Site.FreshDay(), 9));
        await visitor.Page.FillAsync(name);
        return visitor.Page;
    }
}
