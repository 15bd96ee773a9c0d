using System.Net;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Desk.Schedules;

/// <summary>Who sees and changes schedules and services.</summary>
public sealed class ScheduleRolesTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task An_expert_has_the_own_schedule_and_no_services()
    {
        var expert = await DeskMembers.JoinAsync(host, "bruno.hours@demo.example", "expert", "exp_demo2");
        using var own = await expert.GetAsync("/app/schedule");
        own.Headers.Location!.OriginalString.ShouldBe("/app/experts/exp_demo2/schedule");
        var page = await expert.PageAsync("/app/experts/exp_demo2/schedule");
        page.QuerySelectorAll(".desk-nav li a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/app", "/app/agenda", "/app/appointments", "/app/schedule"]);
        page.QuerySelector(".desk-nav a[aria-current]")!.GetAttribute("href").ShouldBe("/app/schedule");
        var saved = await expert.PressedAsync(page.QuerySelector("form[action$='/schedule'] button.primary")!,
            ("day.6.0.start", "09:00"), ("day.6.0.end", "10:00"));
        saved.QuerySelector("[role=status]")!.TextContent.ShouldContain("Your changes are saved.");
        await RefusesAsync(expert, HttpStatusCode.Forbidden,
            "/app/experts/exp_demo/schedule", "/app/experts/exp_demo/dates", "/app/experts/exp_demo/time-off", "/app/experts/new",
            "/app/services", "/app/services/new", "/app/services/svc_demo", "/app/services/svc_demo/delete");
        using var change = await expert.SendAsync("/app/experts/exp_demo/schedule", ("version", "1"), ("zone", "Europe/Lisbon"));
        change.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var delete = await expert.SendAsync("/app/services/svc_demo/delete", ("version", "1"));
        delete.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_receptionist_and_a_client_see_neither()
    {
        foreach (var (email, role) in new[] { ("desk.member@demo.example", "member"), ("desk.client@demo.example", "client") })
        {
            var browser = await DeskMembers.JoinAsync(host, email, role, expertId: null);
            (await browser.PageAsync("/app")).QuerySelectorAll(".desk-nav li a").Length.ShouldBe(3, role);
            await RefusesAsync(browser, HttpStatusCode.Forbidden,
                "/app/schedule", "/app/experts/exp_demo/schedule", "/app/services", "/app/services/svc_demo");
        }
    }

    [Fact]
    public async Task Another_organisation_has_an_empty_desk_and_none_of_these_ids()
    {
        var owner = await DeskMembers.FoundAsync(host, "owner@elsewhere.example", "Elsewhere");
        await RefusesAsync(owner, HttpStatusCode.NotFound,
            "/app/experts/exp_demo/schedule", "/app/experts/exp_demo/dates", "/app/experts/exp_demo/time-off", "/app/services/svc_demo",
            "/app/services/svc_demo/delete", "/app/services/svc_demo/deactivate", "/app/services/new?from=svc_demo");
        using var off = await owner.SendAsync("/app/experts/exp_demo/time-off/off_1/remove");
        off.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var delete = await owner.SendAsync("/app/services/svc_demo/delete", ("version", "1"));
        delete.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var schedules = await owner.PageAsync("/app/schedule");
        schedules.QuerySelector(".empty a")!.GetAttribute("href").ShouldBe("/app/experts/new");
        var services = await owner.PageAsync("/app/services");
        services.QuerySelector(".empty")!.TextContent.ShouldContain("/book/elsewhere");
        foreach (var step in (await owner.PageAsync("/app")).QuerySelectorAll(".steps a"))
            await owner.PageAsync(step.GetAttribute("href")!);
    }

    [Fact]
    public async Task Who_has_not_signed_in_does_so_first()
    {
        using var response = await host.Client.GetAsync(new Uri("/app/services", UriKind.Relative));
        response.Headers.Location!.OriginalString.ShouldBe("/sign-in?return=%2Fapp%2Fservices");
    }

    private static async Task RefusesAsync(DeskBrowser browser, HttpStatusCode status, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            using var refused = await browser.GetAsync(address);
            refused.StatusCode.ShouldBe(status, address);
        }
    }
}
