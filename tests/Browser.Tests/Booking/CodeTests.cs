using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Booking;

/// <summary>A coupon's or a gift's code on the way to an appointment.</summary>
public sealed class CodeTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    [Fact]
    public async Task A_code_is_tried_corrected_and_booked_with()
    {
        var code = await CodeAsync(new { kind = "coupon", name = "Tenth", percent = 10 });
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await visitor.PickAsync(Clinic, "consultation", Sample.At(Site.FreshDay(), 9));
        await page.FillAsync("Cora Code");
        await UseAsync(page, "no such code");
        await Assertions.Expect(page.Locator("#f-code-error")).ToContainTextAsync("We do not know this code");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#f-name")).ToHaveValueAsync("Cora Code");
        await page.Locator(".error-summary a").ClickAsync();
        await Assertions.Expect(page.Locator("#f-code")).ToBeFocusedAsync();
        await page.Locator("#f-code").FillAsync(code.ToLowerInvariant());
        await page.Locator("button[name=useCode]").ClickAsync();
        await Assertions.Expect(page.Locator(".code .notice")).ToBeFocusedAsync();
        (await page.Locator(".choice-card").InnerTextAsync()).ShouldContain("With the code\n€45.00");
        page.Url.ShouldNotContain(code, Case.Insensitive);
        await page.BookButton().ClickAsync();
        var id = await page.BookedAsync();
        var booked = await (await Clinic.OwnerAsync()).GetAsync("appointments/" + id);
        booked.GetProperty("price").GetProperty("amount").GetInt64().ShouldBe(4_500);
    }

    [Fact]
    public async Task A_gift_that_pays_for_everything_leaves_nothing_to_pay_and_what_was_typed_outlives_another_time()
    {
        var code = await CodeAsync(new { kind = "gift", name = "Gift", amount = new { amount = 9_000, currency = "EUR" } });
        var visitor = await VisitAsync();
        var page = visitor.Page;
        var day = Site.FreshDay();
        await visitor.PickAsync(Clinic, "deposit-session", Sample.At(day, 9));
        await page.Locator(".code summary").ClickAsync();
        await page.Locator("#f-code").FillAsync(code);
        await visitor.PickAsync(Clinic, "deposit-session", Sample.At(day, 10));
        await Assertions.Expect(page.Locator("#f-code")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#f-code")).ToHaveValueAsync(code);
        await page.Locator("button[name=useCode]").ClickAsync();
        await Assertions.Expect(page.Locator(".code .notice")).ToContainTextAsync("It pays for everything.");
        await page.FillAsync("Gina Gift");
        await page.BookButton().ClickAsync();
        await page.BookedAsync();
    }

    [Fact]
    public async Task Enter_books_and_does_not_only_look_the_code_up()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await visitor.PickAsync(Clinic, "consultation", Sample.At(Site.FreshDay(), 9));
        await page.FillAsync("Enter Erna");
        await page.Locator("#f-email").PressAsync("Enter");
        await page.BookedAsync();
    }

    private static async Task UseAsync(IPage page, string code)
    {
        await page.Locator(".code summary").ClickAsync();
        await page.Locator("#f-code").FillAsync(code);
        await page.Locator("button[name=useCode]").ClickAsync();
    }

    private async Task<string> CodeAsync(object voucher) =>
        (await (await Clinic.OwnerAsync()).PostAsync("vouchers", voucher)).GetProperty("code").GetString()!;
}
