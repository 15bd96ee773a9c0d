namespace Actors.Web.Tests.Pages;

/// <summary>What an address fills in goes along to the form, whichever way leads there.</summary>
[Collection(DemoHostTests.Name)]
public sealed class PrefillTests(DemoHost host)
{
    private const string Filled = "name=Ana+%26+Sousa&email=ana%40example.com&phone=%2B351&notes=Knee&unknown=1";

    [Fact]
    public async Task It_survives_the_pick_and_a_change_of_mind()
    {
        var client = new Client(host);
        await client.OpenAsync($"/book/demo/consultation?tz=Europe/Lisbon&date=2027-03-25&{Filled}");
        await client.PickAsync(0);
        ShouldBeFilled(client);
        await client.SendAsync("form.longer button");
        ShouldBeFilled(client);
        await client.SendAsync("form[action*='/release'] button");
        await client.OpenAsync(client.Page.QuerySelector("table[data-grid] a")!.GetAttribute("href")!.Split('#')[0]);
        await client.PickAsync(0);
        ShouldBeFilled(client);
        client.Address.ShouldNotContain("unknown");
        await client.SendAsync("form[action*='/release'] button");
    }

    [Fact]
    public async Task It_survives_the_way_from_the_first_page_and_the_choice_of_a_zone()
    {
        var client = new Client(host);
        await client.OpenAsync($"/book/demo?{Filled}");
        await client.ClickAsync("main h2 a[href*='/consultation']");
        await client.ClickAsync(".zone a");
        await client.ClickAsync(".zone-link");
        await client.OpenAsync(client.Address + "&date=2027-03-26");
        await client.PickAsync(0);
        ShouldBeFilled(client);
        await client.SendAsync("form[action*='/release'] button");
    }

    private static void ShouldBeFilled(Client client) => new[] { "name", "email", "phone" }
        .Select(name => client.Page.QuerySelector($"#f-{name}").ShouldNotBeNull(name).GetAttribute("value"))
        .Append(client.Page.QuerySelector("#f-notes")!.TextContent)
        .ShouldBe(["Ana & Sousa", "ana@example.com", "+351", "Knee"]);
}
