using System.Net;
using System.Text.Json;

namespace Actors.Web.Tests.Pages;

/// <summary>Waiting, the zone, experts, and what another site gets, without a script.</summary>
[Collection(DemoHostTests.Name)]
public sealed class ChoicePagesTests(DemoHost host)
{
    private const string Join = "/book/demo/consultation/waitlist?tz=Europe/Lisbon";

    [Fact]
    public async Task Somebody_waits_is_offered_a_time_declines_accepts_another_and_is_booked()
    {
        var client = await WaitingAsync("ana");
        client.Text.ShouldContain("in line");
        client.Text.ShouldContain("Tuesday");
        await OfferedAsync(client);
        await client.SendAsync("form[action*='/decline'] button");
        client.Notice.ShouldContain("You keep your place in line");
        await OfferedAsync(client);
        await client.SendAsync("form[action*='/accept'] button");
        client.Page.QuerySelector("h1")!.TextContent.ShouldBe("You are booked");
        client.Address.ShouldContain("/-/appointments/");
    }

    [Fact]
    public async Task A_place_is_given_up_after_asking_once_more()
    {
        var client = await WaitingAsync("bea");
        await client.ClickAsync("a[href*='/leave']");
        client.Text.ShouldContain("Your place in line is given up");
        await client.SendAsync("button.danger");
        client.Notice.ShouldContain("You have left this waitlist");
        client.Page.QuerySelector("a[href*='/leave']").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_wrong_with_a_wish_is_named_and_nothing_is_lost()
    {
        var client = new Client(host);
        await client.OpenAsync(Join);
        await client.SendAsync(
            "button.primary", ("from", "2027-03-20"), ("to", "2027-03-10"), ("name", ""), ("email", "ana@example.com"), ("part",
                "evening"));
        client.Status.ShouldBe(HttpStatusCode.BadRequest);
        client.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#f-to", "#f-name"]);
        client.Page.QuerySelector("input[name=part]:checked")!.GetAttribute("value").ShouldBe("evening");
    }

    [Fact]
    public async Task A_place_is_nobody_elses()
    {
        var client = await WaitingAsync("cleo");
        var stranger = new Client(host);
        await stranger.OpenAsync(client.Address.Split('?')[0]);
        stranger.Page.QuerySelector("form[data-token]").ShouldNotBeNull();
        stranger.Text.ShouldNotContain("Consultation");
    }

    [Fact]
    public async Task In_a_frame_joining_answers_with_the_place()
    {
        var client = new Client(host);
        await client.OpenAsync(Join.Replace("/book/", "/embed/", StringComparison.Ordinal));
        await client.SendAsync(
            "button.primary", ("name", "Ana"), ("email", "ana.in.a.frame@example.com"), ("from", "2027-03-08"), ("to", "2027-03-12"));
        client.Status.ShouldBe(HttpStatusCode.OK);
        client.Page.QuerySelector("h1")!.TextContent.ShouldBe("You are on the waitlist");
        client.Page.QuerySelector("form[target=_blank]")!.GetAttribute("action")!.ShouldStartWith("/book/demo/-/waitlist/");
    }

    [Fact]
    public async Task A_zone_and_a_clock_are_chosen_by_links_that_lead_back()
    {
        var client = new Client(host);
        await client.OpenAsync("/book/demo/consultation?tz=Europe/Lisbon&month=2027-04");
        await client.ClickAsync(".zone a");
        await client.SendSearchAsync("kathmandu");
        client.Page.QuerySelectorAll("#zones .zone-link").Length.ShouldBe(1);
        await client.ClickAsync("#zones .zone-link");
        client.Text.ShouldContain("Asia/Kathmandu (UTC+5:45)");
        client.Address.ShouldContain("month=2027-04");
        await client.ClickAsync(".zone a");
        await client.ClickAsync("a[href*='clock=12']");
        client.Page.QuerySelector(".times .slot-time")!.TextContent.ShouldEndWith("pm");
    }

    [Fact]
    public async Task An_expert_is_shown_with_what_can_be_booked_there()
    {
        var client = new Client(host);
        await client.OpenAsync("/book/demo?tz=Europe/Lisbon");
        client.Text.ShouldContain("First free: Monday 1 March 2027, 09:00");
        await client.ClickAsync(".person a[href*='exp_demo?']");
        client.Page.QuerySelector("h1")!.TextContent.ShouldBe("Rita Lopes");
        client.Text.ShouldContain("12 years");
        client.Text.ShouldContain("Portuguese, English");
        client.Text.ShouldContain("There are no reviews yet");
        await client.ClickAsync("aside a[href*='consultation']");
        client.Address.ShouldContain("expert=exp_demo");
        client.Page.QuerySelectorAll(".times button[name=start]").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_script_of_other_sites_is_there_for_all_of_them()
    {
        using var answer = await host.Client.GetAsync(new Uri("/embed.js", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Headers.GetValues("Access-Control-Allow-Origin").Single().ShouldBe("*");
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("cross-origin");
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Only_pages_in_frames_say_whom_they_speak_to()
    {
        var client = new Client(host);
        await client.OpenAsync("/book/demo/consultation?tz=Europe/Lisbon");
        client.Page.QuerySelector("meta[name=actors-embed]").ShouldBeNull();
        await client.OpenAsync("/embed/demo/consultation?tz=Europe/Lisbon");
        using var told = JsonDocument.Parse(client.Page.QuerySelector("meta[name=actors-embed]")!.GetAttribute("content")!);
        told.RootElement.GetProperty("origins").GetArrayLength().ShouldBe(0);
        told.RootElement.GetProperty("step").GetString().ShouldBe("times");
        client.Page.QuerySelectorAll("a[href^='/book/']").ShouldBeEmpty("links stay under the prefix");
    }

    [Theory]
    [InlineData(Join)]
    [InlineData("/book/demo/-/zone?return=%2Fbook%2Fdemo")]
    [InlineData("/book/demo/-/with/exp_demo")]
    [InlineData("/book/demo/-/link")]
    [InlineData("/book/demo/-/appointments/apt_1")]
    [InlineData("/book/demo/-/waitlist/wle_1")]
    public async Task Every_page_has_one_heading_one_main_and_labels(string address)
    {
        var page = await host.PageAsync(address);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("main").Length.ShouldBe(1);
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            (page.QuerySelector($"label[for='{field.Id}']") ?? field.ParentElement!.Closest("label")).ShouldNotBeNull(field.OuterHtml);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
    }

    private async Task<Client> WaitingAsync(string name)
    {
        var client = new Client(host);
        await client.OpenAsync(Join);
        await client.SendAsync(
            "button.primary", ("name", "Ana"), ("email", $"{name}@example.com"), ("days", "2"), ("from", "2027-03-08"),
            ("to", "2027-03-12"));
        client.Text.ShouldContain("You are on the waitlist");
        return client;
    }

    private static Task OfferedAsync(Client client) => Eventually.Holds(async () =>
    {
        await client.OpenAsync(client.Address.Split('?')[0] + "?tz=Europe/Lisbon");
        return client.Page.QuerySelector(".offer") is not null;
    });
}
