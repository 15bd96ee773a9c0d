using Actors.Web.Texts;

namespace Actors.Web.Tests.Pages;

/// <summary>The booking pages in each language: chosen by the address or the browser, and kept on every link and form.</summary>
[Collection(DemoHostTests.Name)]
public sealed class LanguagePagesTests(DemoHost host)
{
    private const string Times = "/book/demo/consultation?tz=Europe/Lisbon&date=2027-03-17";

    public static TheoryData<string> Codes => [.. Languages.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Somebody_books_in_a_language_that_stays_chosen(string code)
    {
        var language = Languages.Find(code).ShouldNotBeNull();
        var client = new Client(host);
        await client.OpenAsync($"{Times}&lang={code}");
        Speaks(client, language);
        client.Text.ShouldContain(language.Booking.ChangeZone);
        await client.PickAsync(0);
        Speaks(client, language);
        client.Text.ShouldContain("17");
        await client.SendAsync("#book button.primary", ("name", ""), ("email", "no address"), ("phone", ""));
        client.Page.Title.ShouldNotBeNull().ShouldStartWith(language.Common.ErrorPrefix);
        client.Text.ShouldContain(language.Booking.NameMissing);
        await client.SendAsync("#book button.primary", ("name", "Ana Sousa"), ("email", "no address"));
        client.Text.ShouldContain(language.Booking.FieldProblem("email", ""));
        await client.SendAsync("#book button.primary", ("name", "Ana Sousa"), ("email", "ana@example.com"), ("phone", "+351 910 000 000"));
        Speaks(client, language);
        client.Page.QuerySelector("h1")!.TextContent.ShouldBe(language.Manage.Booked);
        await client.ClickAsync("a[href*='/cancel']");
        Speaks(client, language);
        await client.SendAsync("button.danger");
        Speaks(client, language);
        client.Text.ShouldContain(language.Manage.StatusOf("cancelled", false));
    }

    [Theory]
    [InlineData("/book/demo?lang=pl&theme=dark")]
    [InlineData(Times + "&lang=pl&theme=dark")]
    [InlineData("/book/demo/consultation/waitlist?lang=pl&theme=dark")]
    [InlineData("/book/demo/-/with/exp_demo?lang=pl&theme=dark")]
    [InlineData("/book/demo/-/zone?return=%2Fbook%2Fdemo&lang=pl&theme=dark")]
    [InlineData("/book/demo/-/link?lang=pl&theme=dark")]
    [InlineData("/book/demo/-/appointments/apt_1?lang=pl&theme=dark")]
    public async Task Every_link_and_form_keeps_the_language(string address)
    {
        var page = await host.PageAsync(address);
        var links = page.QuerySelectorAll("a[href^='/']:not([hreflang])").Select(link => link.GetAttribute("href")!).ToList();
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => link.Contains("lang=pl", StringComparison.Ordinal));
        page.QuerySelectorAll("form").ShouldAllBe(form => form.GetAttribute("action")!.Contains("lang=pl", StringComparison.Ordinal)
            || form.QuerySelector("input[name=lang][value=pl]") != null);
    }

    [Fact]
    public async Task Other_languages_are_links_to_the_same_page_each_named_in_its_own()
    {
        var page = await host.PageAsync(Times + "&lang=de");
        page.QuerySelector(".languages [aria-current]")!.TextContent.ShouldBe("Deutsch");
        var links = page.QuerySelectorAll(".languages ul > li > a").ToList();
        links.Select(link => (link.GetAttribute("lang"), link.GetAttribute("hreflang"), link.TextContent)).ShouldBe(
        [
            ("en", "en", "English"), ("es", "es", "Español"), ("fr", "fr", "Français"), ("pl", "pl", "Polski"), ("pt", "pt", "Português"),
        ]);
        foreach (var link in links)
        {
            var address = link.GetAttribute("href")!;
            address.ShouldBe($"/book/demo/consultation?tz=Europe%2FLisbon&date=2027-03-17&lang={link.GetAttribute("lang")}");
            (await host.PageAsync(address)).DocumentElement.GetAttribute("lang").ShouldBe(link.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task A_page_that_answers_a_form_offers_other_languages_of_a_page_that_can_be_opened()
    {
        using var refused = await host.SendAsync(
            "/book/demo/consultation/hold?tz=Europe/Lisbon&date=2027-03-17&lang=fr", ("start", "2027-03-17T03:00:00Z"));
        var page = await DemoHost.ReadAsync(refused);
        page.DocumentElement.GetAttribute("lang").ShouldBe("fr");
        page.QuerySelector(".languages a[lang=de]")!.GetAttribute("href")!.ShouldStartWith("/book/demo/consultation?");
    }

    [Fact]
    public async Task A_language_that_is_chosen_beside_the_zones_goes_along_back()
    {
        var client = new Client(host);
        await client.OpenAsync(Times + "&lang=de");
        await client.ClickAsync(".zone a");
        await client.ClickAsync(".languages a[lang=es]");
        await client.ClickAsync(".crumb a");
        Speaks(client, Languages.Find("es")!);
        client.Address.ShouldContain("date=2027-03-17");
    }

    [Theory]
    [InlineData("fr-CH, de;q=0.5", "fr")]
    [InlineData("ja, pl;q=0.2, es;q=0.9", "es")]
    [InlineData("ja", "en")]
    public async Task The_browser_says_which_language_it_wants(string accepted, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/book/demo");
        request.Headers.Add("Accept-Language", accepted);
        using var answer = await host.Client.SendAsync(request);
        (await DemoHost.ReadAsync(answer)).DocumentElement.GetAttribute("lang").ShouldBe(code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task What_is_not_there_is_said_in_the_language(string code)
    {
        var page = await host.PageAsync($"/book/nobody-is-called-so?lang={code}");
        page.DocumentElement.GetAttribute("lang").ShouldBe(code);
        page.QuerySelector("h1")!.TextContent.ShouldBe(Languages.Find(code)!.Errors.NotFoundTitle);
    }

    private static void Speaks(Client client, Language language)
    {
        client.Page.DocumentElement.GetAttribute("lang").ShouldBe(language.Code);
        client.Page.QuerySelector(".foot")!.TextContent.ShouldContain(language.Common.PoweredBy);
        client.Page.QuerySelector(".owner")!.GetAttribute("href").ShouldNotBeNull().ShouldContain($"lang={language.Code}");
    }
}
