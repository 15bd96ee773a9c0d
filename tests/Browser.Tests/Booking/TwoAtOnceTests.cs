using System.Net;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Booking;

/// <summary>One time, and several who want it.</summary>
public sealed class TwoAtOnceTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    private const int Crowd = 20;

    [Fact]
    public async Task Taken_at_the_pick_the_next_free_times_are_one_click_away()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var (first, second) = (await VisitAsync(), await VisitAsync());
        await second.OpenDayAsync(Clinic, "consultation", DateOnly.FromDateTime(start.UtcDateTime));
        await first.PickAsync(Clinic, "consultation", start);
        await second.Page.TimeButton(start).ClickAsync();
        await second.Page.Locator("#taken:focus").WaitForAsync();
        (await second.Page.Locator("#taken").InnerTextAsync()).ShouldContain("has just been taken");
        (await second.Page.TitleAsync()).ShouldStartWith("Error:");
        (await second.Page.TimeButton(start).CountAsync()).ShouldBe(0);
        await second.Page.Locator("#taken button[name=start]").First.ClickAsync();
        await second.Page.Locator(".kept").WaitForAsync();
    }

    [Fact]
    public async Task Taken_at_sending_the_answers_are_kept_and_an_alternative_books_them()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var loser = await VisitAsync();
        // The hold has lapsed: there is none.
        await loser.GoAsync($"/book/{Clinic.Slug}/consultation/details?tz={Organisation.Zone}&start={Sample.Text(start)}");
        await loser.Page.FillAsync("Slow Sam");
        await loser.Page.Locator("#f-notes").FillAsync("My left knee");
        await Clinic.BookAsync("consultation", Clinic.Rita, start, "Quick Quinn");
        await loser.Page.BookButton().ClickAsync();
        await loser.Page.Locator(".notice:focus").WaitForAsync();
        (await loser.Page.Locator("#f-name").InputValueAsync()).ShouldBe("Slow Sam");
        (await loser.Page.Locator("#f-notes").InputValueAsync()).ShouldBe("My left knee");
        await loser.Page.Locator("button[name=instead]").First.ClickAsync();
        await loser.Page.BookedAsync();
        var owner = await Clinic.OwnerAsync();
        var booked = (await owner.GetAsync("appointments?search=Slow")).EnumerateArray().ShouldHaveSingleItem();
        booked.GetProperty("notes").GetString().ShouldBe("My left knee");
        booked.GetProperty("scheduledAt").GetDateTimeOffset().ShouldNotBe(start);
    }

    [Fact]
    public async Task Of_twenty_who_send_at_once_one_is_booked()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var visitor = await VisitAsync();
        var address = $"{Site.Origin}/book/{Clinic.Slug}/consultation/details?tz={Organisation.Zone}&start={Sample.Text(start)}";
        var answers = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(number => visitor.Context.APIRequest.PostAsync(
            address,
            new APIRequestContextOptions
            {
                Form = visitor.Context.APIRequest.CreateFormData()
                    .Set("name", $"Crowd {number}").Set("email", $"crowd{number}@example.com").Set("key", $"crowd-{number}"),
                MaxRedirects = 0,
            })));
        answers.Count(answer => answer.Status == (int)HttpStatusCode.SeeOther).ShouldBe(1);
        answers.Count(answer => answer.Status == (int)HttpStatusCode.Conflict).ShouldBe(Crowd - 1);
        (await Clinic.CountAsync("Crowd")).ShouldBe(1);
    }
}
