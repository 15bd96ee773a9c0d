using System.Net;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Desk;

/// <summary>What a role may see of the desk.</summary>
public sealed class DeskRolesTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task An_expert_sees_what_is_hers_and_a_client_what_the_API_gives_her()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var ritas = await BookAsync(owner, "consultation", "exp_demo", "2027-03-01T15:00:00Z", "Rita's Client");
        var brunos = await BookAsync(owner, "first-visit", "exp_demo2", "2027-03-01T15:30:00Z", "Bruno's Client");
        var expert = await DeskMembers.JoinAsync(host, "bruno.user@demo.example", "expert", "exp_demo2");
        var client = await DeskMembers.JoinAsync(host, "client.user@demo.example", "client", expertId: null);

        (await expert.PageAsync(brunos)).QuerySelector("h1")!.TextContent.ShouldBe("Bruno's Client");
        using var hidden = await expert.GetAsync(ritas);
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var address in new[] { "/app", "/app/agenda?from=2027-03-01", "/app/agenda?from=2027-03-01&expert=exp_demo",
            "/app/appointments" })
        {
            var page = await expert.PageAsync(address);
            page.Body!.TextContent.ShouldNotContain("Rita's Client", Case.Sensitive, address);
            (await client.PageAsync(address)).Body!.TextContent.ShouldNotContain("s Client", Case.Sensitive, address);
        }

        (await expert.PageAsync("/app")).Body!.TextContent.ShouldContain("Bruno's Client");
        (await expert.PageAsync("/app/appointments/new?service=first-visit&expert=exp_demo&start=2027-03-05T10:00:00Z"))
            .QuerySelector(".choice-card")!.TextContent.ShouldContain("Bruno Dias");
        foreach (var (address, status) in new[]
        {
            ("/app/appointments/new", HttpStatusCode.Forbidden), (brunos, HttpStatusCode.NotFound), (brunos + "/cancel",
                HttpStatusCode.NotFound),
        })
        {
            using var refused = await client.GetAsync(address);
            refused.StatusCode.ShouldBe(status, address);
        }

        using var confirm = await client.SendAsync(brunos + "/confirm", ("version", "1"));
        confirm.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> BookAsync(DeskBrowser browser, string service, string expert, string start, string name)
    {
        var form = (await browser.PageAsync($"/app/appointments/new?service={service}&expert={expert}&start={start}"))
            .QuerySelector("form[data-once]")!;
        using var booked = await browser.SubmitAsync(form, ("name", name));
        booked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return booked.Headers.Location!.OriginalString.Split('?')[0];
    }
}
