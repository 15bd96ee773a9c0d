using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Rights;

/// <summary>Who sees which page of the desk, and nothing of another organisation.</summary>
public sealed class RoleTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    private const string Appointments = "/app/appointments";

    // Of the appointment that is asked for: it is Bruno's, and not the client's who has an account.
    private static readonly (string Address, int Staff, int Expert, int Member)[] Expected =
    [
        ("/app", 200, 200, 200),
        ("/app/agenda", 200, 200, 200),
        (Appointments, 200, 200, 200),
        (Appointments + ".csv", 200, 200, 200),
        (Appointments + "/new", 200, 200, 403),
        (Appointments + "/{requested}", 200, 200, 404),
        (Appointments + "/{requested}/cancel", 200, 200, 404),
        (Appointments + "/{requested}/move", 200, 200, 404),
        (Appointments + "/{requested}/edit", 200, 200, 404),
        (Appointments + "/{confirmed}", 200, 404, 404),
        (Appointments + "/{confirmed}/edit", 200, 404, 404),
    ];

    [Theory]
    [InlineData(Reader.Owner)]
    [InlineData(Reader.Admin)]
    [InlineData(Reader.Expert)]
    [InlineData(Reader.Member)]
    public async Task A_role_sees_what_it_may(Reader reader)
    {
        var sample = await Sample.OfAsync(Site);
        var visitor = await VisitAsync();
        await sample.BecomeAsync(visitor, reader);
        var wrong = new List<string>();
        foreach (var (address, staff, expert, member) in Expected)
        {
            var path = address.Replace("{requested}", sample.Requested, StringComparison.Ordinal)
                .Replace("{confirmed}", sample.Confirmed, StringComparison.Ordinal);
            var answer = await visitor.Context.APIRequest.GetAsync(Site.Origin + path, new() { MaxRedirects = 0 });
            var right = reader switch { Reader.Expert => expert, Reader.Member => member, _ => staff };
            if (answer.Status != right) wrong.Add($"{address}: {answer.Status} in place of {right}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_led_there_from_every_page()
    {
        var visitor = await VisitAsync();
        foreach (var (address, _, _, _) in Expected)
        {
            var answer = await visitor.Context.APIRequest.GetAsync(Site.Origin + address, new() { MaxRedirects = 0 });
            answer.Status.ShouldBe(303, address);
            answer.Headers["location"].ShouldStartWith("/sign-in?return=");
        }
    }

    [Fact]
    public async Task What_belongs_to_another_organisation_is_not_there()
    {
        var theirs = await Site.Neighbour.BookAsync("consultation", Site.Neighbour.Rita, Sample.At(Site.FreshDay(), 9));
        var (id, token) = (theirs.GetProperty("id").GetString(), theirs.GetProperty("manageToken").GetString()!);
        var visitor = await VisitAsync();
        await (await Sample.OfAsync(Site)).BecomeAsync(visitor, Reader.Owner);
        foreach (var step in new[] { "", "/cancel", "/move", "/edit", "/reassign" })
        {
            var answer = await visitor.Context.APIRequest.GetAsync($"{Site.Origin}{Appointments}/{id}{step}", new() { MaxRedirects = 0 });
            answer.Status.ShouldBe(404, step);
        }

        // Nor with its own token, below the name of another organisation.
        await visitor.GoAsync($"/book/{Clinic.Slug}/-/appointments/{id}");
        await visitor.Page.Locator("[name=token]").FillAsync(token);
        await visitor.Page.Locator("button.primary").ClickAsync();
        await visitor.Page.Locator(".notice.bad").WaitForAsync();
        foreach (var service in new[] { $"-/with/{Site.Neighbour.Rita}", "no-such-service" })
        {
            (await visitor.GoAsync($"/book/{Clinic.Slug}/{service}")).ShouldBe(404);
        }
    }
}
