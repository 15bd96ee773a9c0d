using System.Net;

namespace Actors.Web.Tests.Pages;

/// <summary>Services of several experts and several lengths, from the choice of a time to the booking.</summary>
public sealed class ServiceKindsTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Zone = "tz=Europe/Lisbon&lang=en";

    private static readonly object[] Lengths = [new { minutes = 60, price = new { amount = 9_900, currency = "EUR" } }];

    [Fact]
    public async Task The_chosen_expert_and_length_stay_chosen_up_to_the_booking()
    {
        var service = await ServiceAsync("Lengths", new { durations = Lengths });
        var client = new Client(host);
        await client.OpenAsync($"/book/demo/{service}?{Zone}&expert=exp_demo2&minutes=60&date=2027-03-09");
        client.Page.QuerySelector(".head .money")!.TextContent.ShouldContain("99");
        await client.PickAsync(0);
        client.Address.ShouldContain("expert=exp_demo2");
        client.Address.ShouldContain("hold=exp_demo2.");
        client.Address.ShouldContain("minutes=60");
        client.Address.ShouldContain("lang=en");
        client.Page.QuerySelector(".choice-card")!.TextContent.ShouldContain("99");
        await BookAsync(client);
        client.Text.ShouldContain("Bruno Dias");
    }

    [Fact]
    public async Task A_time_that_is_taken_leaves_everything_else_as_it_was_chosen()
    {
        var service = await ServiceAsync("Taken", new { });
        var (first, second) = (new Client(host), new Client(host));
        foreach (var client in new[] { first, second })
            await client.OpenAsync($"/book/demo/{service}?{Zone}&expert=exp_demo2&month=2027-04&date=2027-04-13");
        await first.PickAsync(2);
        await second.PickAsync(2);
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Page.QuerySelector("#expert option[selected]")!.GetAttribute("value").ShouldBe("exp_demo2");
        second.Page.QuerySelector("#day")!.TextContent.ShouldContain("13 April");
        second.Text.ShouldContain("Europe/Lisbon");
        await second.SendAsync("#taken button[name=start]");
        second.Address.ShouldContain("hold=exp_demo2.");
    }

    [Fact]
    public async Task A_length_is_booked_with_anybody_who_is_free()
    {
        var service = await ServiceAsync("Anybody", new { durations = Lengths });
        var client = new Client(host);
        await client.OpenAsync($"/book/demo/{service}?{Zone}&minutes=60&date=2027-03-10");
        await client.PickAsync(0);
        await BookAsync(client);
        client.Text.ShouldContain("1 h");
    }

    [Fact]
    public async Task Who_attends_together_is_booked_without_a_hold_and_waited_for_by_nobody()
    {
        var owner = await DemoOwner.SignInAsync(host);
        var together = await owner.ServiceAsync(new
        {
            name = "Together",
            durationMinutes = 30,
            assignment = "collective",
            expertIds = new[] { "exp_demo", "exp_demo2" },
        });
        var beside = await owner.ServiceAsync(new
        {
            name = "With Rita",
            durationMinutes = 30,
            assignment = "round_robin",
            experts = new object[] { new { id = "exp_demo", @fixed = true }, new { id = "exp_demo2" } },
        });
        foreach (var (service, date) in new[] { (together, "2027-03-11"), (beside, "2027-03-12") })
        {
            var client = new Client(host);
            await client.OpenAsync($"/book/demo/{service}?{Zone}&date={date}");
            client.Page.QuerySelectorAll("a[href*='waitlist']").ShouldBeEmpty();
            client.Page.QuerySelector("#expert").ShouldBeNull();
            await client.PickAsync(0);
            client.Address.ShouldContain("/details");
            client.Page.QuerySelector(".kept").ShouldBeNull();
            await BookAsync(client);
            client.Text.ShouldContain("Rita Lopes, Bruno Dias");
            await client.OpenAsync($"/book/demo/{service}/waitlist?{Zone}");
            client.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_soonest_times_are_of_the_chosen_length_and_written_once()
    {
        var service = await ServiceAsync("Soonest", new { durations = Lengths });
        var owner = await DemoOwner.SignInAsync(host);
        await owner.AskAsync(
            HttpMethod.Post, "/experts/exp_demo2/time-off", new { start = "2027-03-01T00:00:00Z", end = "2027-03-01T11:30:00Z" });
        var client = new Client(host);
        await client.OpenAsync($"/book/demo/{service}?{Zone}&expert=exp_demo2&minutes=60");
        // The last half hour of the morning is no hour.
        client.Page.QuerySelectorAll(".soonest .slot-time").Select(time => time.TextContent).ShouldBe(["11:30", "12:00", "14:00"]);
    }

    [Theory]
    [InlineData("?date=9999-12-31")]
    [InlineData("?month=9999-12")]
    [InlineData("?minutes=-1&expert=exp_demo")]
    [InlineData("?date=0001-01-01&month=0001-01")]
    [InlineData("/waitlist?date=9999-12-31")]
    [InlineData("/details?start=2027-03-15T10:00:00Z&until=9999-12-31T23:59:59Z")]
    [InlineData("/details?start=2027-03-15T10:00:00Z&expert=exp_demo%2Freviews")]
    public async Task What_cannot_be_meant_in_an_address_is_as_if_it_were_not_there(string address)
    {
        var client = new Client(host);
        await client.OpenAsync("/book/demo/consultation" + address);
        client.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public async Task A_time_that_nobody_can_mean_leads_to_the_times(string start)
    {
        var client = new Client(host);
        await client.OpenAsync($"/book/demo/consultation/details?start={start}");
        client.Status.ShouldBe(HttpStatusCode.OK);
        client.Address.ShouldNotContain("/details");
    }

    [Fact]
    public async Task A_date_that_nobody_can_mean_is_named_at_its_field()
    {
        var client = new Client(host);
        await client.OpenAsync($"/book/demo/consultation/waitlist?{Zone}");
        await client.SendAsync(
            "button.primary", ("from", "2027-03-08"), ("to", "9999-12-31"), ("name", "Ana"), ("email", "ana@example.com"));
        client.Status.ShouldBe(HttpStatusCode.BadRequest);
        client.Page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#f-to");
    }

    private static async Task BookAsync(Client client)
    {
        await client.SendAsync("#book button.primary", ("name", "Ana Sousa"), ("email", "ana@example.com"));
        client.Page.QuerySelector("h1")!.TextContent.ShouldBe("You are booked");
    }

    private async Task<string> ServiceAsync(string name, object more)
    {
        var owner = await DemoOwner.SignInAsync(host);
        await owner.PublishAsync("exp_demo2");
        var service = new Dictionary<string, object>
        {
            ["name"] = name,
            ["durationMinutes"] = 30,
            ["price"] = new { amount = 4_500, currency = "EUR" },
            ["expertIds"] = new[] { "exp_demo", "exp_demo2" },
        };
        foreach (var property in more.GetType().GetProperties()) service[property.Name] = property.GetValue(more)!;
        return await owner.ServiceAsync(service);
    }
}
