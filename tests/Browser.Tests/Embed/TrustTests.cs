using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Embed;

/// <summary>Whom the two sides believe, and the dialog.</summary>
public sealed class TrustTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    [Fact]
    public async Task The_site_believes_only_its_own_frame()
    {
        var shop = await OpenAsync("");
        await shop.UntilHeardAsync("resize");
        await shop.UntilFittedAsync();
        var height = await shop.HeightAsync();
        // From the site's own window, in the words of the protocol; the last is a message that comes after them.
        await shop.Page.EvaluateAsync("""
            () => {
              const forged = { protocol: "actors-embed/1", id: document.querySelector("actors-booking").key };
              postMessage({ ...forged, type: "resize", height: 9000 }, "*");
              postMessage({ ...forged, type: "booked", appointmentId: "apt_1", status: "confirmed" }, "*");
              postMessage("last", "*");
            }
            """);
        await shop.Page.WaitForFunctionAsync("() => raw.includes('last')");
        (await shop.HeardAsync("booked")).ShouldBeEmpty();
        (await shop.HeightAsync()).ShouldBe(height);
    }

    [Fact]
    public async Task The_page_believes_only_the_window_around_it()
    {
        // Another frame of the same site, which is on the list, greets the page as if it was around it.
        Site.Other.Show("intruder.js", """
            window.heard = [];
            addEventListener("message", (event) => heard.push(event.data));
            parent.frames[0].postMessage({ protocol: "actors-embed/1", type: "hello", id: "mine", prefill: { name: "Mallory" } }, "*");
            """);
        Site.Other.Show(
            "intruder", """<!doctype html><html lang="en"><title>Intruder</title><script src="/intruder.js"></script></html>""");
        var shop = await OpenAsync("");
        await shop.UntilHeardAsync("ready");
        var start = Sample.At(Site.FreshDay(), 9);
        // A page that nobody has greeted yet is the one to try: it is put beside the first, and without the script.
        string[] sources =
        [
            $"{Site.Origin}/embed/{Clinic.Slug}/consultation/details?tz={Organisation.Zone}&start={Sample.Text(start)}",
            Site.Other.Origin + "/intruder",
        ];
        const string put = """
            ([plain, intruder]) => {
              document.querySelector("actors-booking").remove();
              const add = (source) => new Promise((loaded) => {
                const frame = document.createElement("iframe");
                frame.title = source;
                frame.src = source;
                frame.onload = loaded;
                document.body.append(frame);
              });
              return add(plain).then(() => add(intruder)).then(() => null);
            }
            """;
        await shop.Page.EvaluateAsync(put, sources);
        var plain = shop.Page.Locator("iframe").First.ContentFrame;
        // The message has been handled when a later one has: both go the same way.
        await plain.Locator("main").EvaluateAsync("""
            () => new Promise((done) => {
              addEventListener("message", () => done(null), { once: true });
              postMessage("last", "*");
            })
            """);
        (await plain.Locator("#f-name").InputValueAsync()).ShouldBe("");
        var intruder = shop.Page.Frames.Single(frame => frame.Url.EndsWith("/intruder", StringComparison.Ordinal));
        (await intruder.EvaluateAsync<int>("() => heard.length")).ShouldBe(0);
    }

    [Fact]
    public async Task A_dialog_takes_the_focus_asks_before_answers_are_lost_and_gives_it_back()
    {
        var shop = await OpenAsync(" mode=\"button\"");
        var page = shop.Page;
        var asked = new List<string>();
        var accepts = false;
        page.Dialog += (_, dialog) =>
        {
            asked.Add(dialog.Message);
            _ = accepts ? dialog.AcceptAsync() : dialog.DismissAsync();
        };
        await page.GetByRole(AriaRole.Button, new() { Name = "Book a visit" }).ClickAsync();
        await page.Locator("dialog[open]").WaitForAsync();
        (await page.EvaluateAsync<bool>("() => document.querySelector('dialog').contains(document.activeElement)")).ShouldBeTrue();
        await shop.UntilHeardAsync("ready");
        await shop.Inside.Locator("button[name=start]").First.ClickAsync();
        await shop.UntilHeardAsync("slot");
        await shop.Inside.Locator("#f-name").PressSequentiallyAsync("Dia");
        await page.Keyboard.PressAsync("Escape");
        await Eventually.Holds(() => asked.Count == 1);
        (await page.Locator("dialog[open]").CountAsync()).ShouldBe(1);
        accepts = true;
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog:not([open])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await shop.UntilHeardAsync("close");
        (await page.EvaluateAsync<string>("() => document.activeElement.textContent")).ShouldBe("Book a visit");
    }

    private async Task<Shop> OpenAsync(string attributes) => await Shop.OpenAsync(
        await VisitAsync(), Site.Other,
        $"tenant=\"{Clinic.Slug}\" service=\"consultation\" tz=\"{Organisation.Zone}\" date=\"{Site.FreshDay():yyyy-MM-dd}\"{attributes}");
}
