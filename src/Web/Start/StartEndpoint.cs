using Actors.Web.Account;
using Actors.Web.Api;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Start;

/// <summary>The host's own address: with a demo it shows where to look, without one it leads to the desk.</summary>
internal sealed class StartEndpoint(DemoGuide? demo)
{
    private const string Desk = "/app";

    /// <summary>Shows it, or leads on.</summary>
    public async Task<IResult> ShowAsync(AccountVisit visit)
    {
        if (demo is null) return Results.Redirect(Desk);
        // It is asked for: a database that had other organisations has none.
        var address = "/tenants/" + Uri.EscapeDataString(demo.Slug);
        var found = await visit.Api.GetAsync(address, ApiJson.Default.TenantInfo, visit.Aborted);
        return found.Data is { } tenant
            ? PageResult.Of<StartPage>(new StartView { Visit = visit, Demo = demo, Name = tenant.Name })
            : Results.Redirect(Desk);
    }
}
