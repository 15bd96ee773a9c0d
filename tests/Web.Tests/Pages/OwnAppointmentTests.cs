using System.Net;

namespace Actors.Web.Tests.Pages;

/// <summary>What a client does with her appointment, without a script.</summary>
[Collection(DemoHostTests.Name)]
public sealed class OwnAppointmentTests(DemoHost host)
{
    [Fact]
    public async Task It_is_moved_to_another_time_and_says_from_when_to_when()
    {
        var client = await BookedAsync("2027-04-05");
        var old = WhenOf(client);
        await client.ClickAsync("a[href*='/move']");
        client.Text.ShouldContain(old);
        StartsOf(client).ShouldNotContain("2027-04-05T08:00:00Z", "its own time is no other time");
        await client.PickAsync(3);
        client.Notice.ShouldBe($"Moved from {old} to {WhenOf(client)}.");
        WhenOf(client).ShouldNotBe(old);
    }

    [Fact]
    public async Task A_time_that_is_taken_meanwhile_leaves_it_where_it_is_and_shows_what_is_free_next()
    {
        var client = await BookedAsync("2027-04-06");
        var old = WhenOf(client);
        await client.ClickAsync("a[href*='/move']");
        await new Client(host).BookAsync("2027-04-06", 6);
        await client.PickAsync(6);
        client.Status.ShouldBe(HttpStatusCode.Conflict);
        client.Page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        client.Page.QuerySelectorAll("#taken button[name=start]").Length.ShouldBe(3);
        client.Text.ShouldContain(old);
        await client.SendAsync("#taken button[name=start]");
        client.Notice.ShouldStartWith($"Moved from {old}");
    }

    [Fact]
    public async Task It_is_cancelled_with_a_reason_and_then_offers_a_new_time()
    {
        var client = await BookedAsync("2027-04-07");
        await client.ClickAsync("a[href*='/cancel']");
        client.Text.ShouldContain("Free of charge");
        await client.SendAsync("button.danger", ("reason", "I am <ill>"));
        client.Notice.ShouldContain("This appointment was cancelled on");
        client.Notice.ShouldContain("Reason: I am <ill>");
        client.Page.QuerySelectorAll("a[href*='/move'], a[href*='/cancel'], a[href*='/change'], a[download]").ShouldBeEmpty();
        client.Text.ShouldContain("Book a new time");
        await client.OpenAsync(client.Address.Split('?')[0] + "/move");
        client.Notice.ShouldContain("This appointment was cancelled on", Case.Sensitive, "what cannot be done leads to why");
    }

    [Fact]
    public async Task What_cancelling_costs_is_what_was_shown_or_it_is_shown_again()
    {
        var client = await BookedAsync("2027-04-08");
        await client.ClickAsync("a[href*='/cancel']");
        await client.SendAsync("button.danger", ("fee", "1"), ("reason", "Ill"));
        client.Status.ShouldBe(HttpStatusCode.Conflict);
        client.Notice.ShouldContain("What cancelling costs has changed");
        client.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Ill");
        await client.SendAsync("button.danger");
        client.Notice.ShouldContain("was cancelled");
    }

    [Fact]
    public async Task Details_are_changed_and_what_somebody_else_wrote_meanwhile_is_shown_first()
    {
        var client = await BookedAsync("2027-04-09");
        await client.ClickAsync("a[href*='/change']");
        var opened = client.Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        await client.SendAsync("button.primary", ("phone", ""), ("notes", "Second floor"));
        client.Notice.ShouldBe("Your details are saved.");
        await client.ClickAsync("a[href*='/change']");
        await client.SendAsync("button.primary", ("version", opened), ("notes", "Third floor"));
        client.Status.ShouldBe(HttpStatusCode.Conflict);
        var row = client.Page.QuerySelector(".compare tbody tr")!;
        row.Children.Select(cell => cell.TextContent).ShouldBe(["Anything we should know?", "Third floor", "Second floor"]);
        await client.SendAsync("button.primary");
        client.Notice.ShouldBe("Your details are saved.");
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("email", "nobody")]
    public async Task What_is_wrong_with_details_is_named_at_its_field(string field, string value)
    {
        var client = await BookedAsync("2027-04-12");
        await client.ClickAsync("a[href*='/change']");
        await client.SendAsync("button.primary", (field, value));
        client.Status.ShouldBe(HttpStatusCode.BadRequest);
        client.Page.QuerySelector($".error-summary a[href='#f-{field}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_goes_into_calendars_in_utc_and_without_anything_that_opens_it()
    {
        var client = await BookedAsync("2027-04-13");
        var links = client.Page.QuerySelectorAll("a[target=_blank]").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(3);
        links.ShouldAllBe(link => link.Replace("-", "", StringComparison.Ordinal).Contains("20270413T", StringComparison.Ordinal));
        links.ShouldAllBe(link => !link.Contains("Ana", StringComparison.Ordinal) && !link.Contains("token", StringComparison.Ordinal));
        await client.ClickAsync("a[download]");
        client.Page.Source.Text.ShouldContain("BEGIN:VCALENDAR");
    }

    [Fact]
    public async Task Whoever_comes_without_the_token_or_with_another_is_asked_for_it()
    {
        var client = await BookedAsync("2027-04-14");
        var address = client.Address.Split('?')[0];
        var stranger = new Client(host);
        foreach (var page in new[] { "", "/move", "/cancel", "/change" })
        {
            await stranger.OpenAsync(address + page);
            stranger.Page.QuerySelector("form[data-token]").ShouldNotBeNull(page);
            stranger.Text.ShouldNotContain("Consultation");
        }

        await stranger.SendAsync("form[data-token] button", ("token", "made-up"));
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        stranger.Notice.ShouldContain("does not open");
        await stranger.ClickAsync("a[href*='/-/link']");
        await stranger.SendAsync("button.primary", ("email", "somebody@example.com"));
        stranger.Text.ShouldContain("If this address belongs to the appointment");
    }

    [Fact]
    public async Task Looking_at_it_changes_nothing_and_nobody_keeps_it()
    {
        var client = await BookedAsync("2027-04-15");
        var address = client.Address.Split('?')[0];
        foreach (var page in new[] { "/move", "/cancel", "/change", "" }) await client.OpenAsync(address + page);
        client.Text.ShouldContain("Confirmed");
        using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task In_a_frame_the_answer_to_the_form_is_the_page_and_managing_it_opens_another()
    {
        var client = new Client(host);
        await client.BookAsync("2027-04-19", root: "/embed");
        client.Status.ShouldBe(HttpStatusCode.OK);
        client.Page.QuerySelector("h1")!.TextContent.ShouldBe("You are booked");
        client.Page.QuerySelector("meta[name=actors-embed]")!.GetAttribute("content")!.ShouldContain("\"type\":\"booked\"");
        client.Page.Source.Text.ShouldNotContain("ana@example.com\"", Case.Sensitive, "the site is told no names");
        var manage = client.Page.QuerySelector("form[target=_blank]")!;
        manage.GetAttribute("action")!.ShouldStartWith("/book/demo/-/appointments/");
        await client.SendAsync("form[action*='calendar.ics'] button");
        client.Page.Source.Text.ShouldContain("BEGIN:VCALENDAR");
        await client.OpenAsync(manage.GetAttribute("action")!.Replace("/book/", "/embed/", StringComparison.Ordinal));
        client.Status.ShouldBe(HttpStatusCode.NotFound, "what is managed is never framed");
    }

    private async Task<Client> BookedAsync(string date)
    {
        var client = new Client(host);
        await client.BookAsync(date);
        client.Text.ShouldContain("You are booked");
        return client;
    }

    private static string WhenOf(Client client) => client.Page.QuerySelectorAll("dt").First(term => term.TextContent == "When")
        .NextElementSibling!.FirstElementChild!.TextContent;

    private static List<string> StartsOf(Client client) =>
        [.. client.Page.QuerySelectorAll(".times button[name=start]").Select(button => button.GetAttribute("value")!)];
}
