using System.Net;
using Actors.ApiHost.Live;
using Actors.ApiHost.Live.Tickets;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Live;

/// <summary>Tickets: what they open, for how long, and what stands in addresses.</summary>
[Collection(SharedServerTests.Name)]
public sealed class TicketTests(SharedServer shared)
{
    [Fact]
    public async Task A_ticket_opens_a_stream_and_nothing_else()
    {
        var ticket = await IssueAsync();
        ticket.ShouldNotContain(shared.Tenant.OwnerToken[..20]);
        using var source = await EventSource.ReadyAsync(shared.Server, null, "?ticket=" + ticket);

        (await shared.Server.CallAsync("GET", "users/me", null, Calls.Bearer(ticket))).Status.ShouldBe(401);
        (await shared.Server.CallAsync("GET", "users/me?ticket=" + ticket)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_token_in_an_address_is_refused()
    {
        using var source = await EventSource.OpenAsync(shared.Server, null, "?ticket=" + shared.Tenant.OwnerToken);
        source.Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await source.BodyAsync()).ShouldContain("/live/tickets");
    }

    [Fact]
    public async Task A_ticket_whose_time_is_over_is_told_in_the_stream_so_that_nobody_is_shut_out_for_good()
    {
        var keys = shared.Server.Services.GetRequiredService<IPurposeKeys>();
        // The server's clock runs on from Monday.
        var old = new LiveTickets(keys, Options.Create(new LiveOptions()), new FakeTimeProvider(ApiServer.Monday.AddHours(-1)))
            .Issue(shared.Tenant.OwnerToken)!.Text;
        using var source = await EventSource.OpenAsync(shared.Server, null, "?ticket=" + old);

        source.Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await source.NextAsync()).Name.ShouldBe("expired");
        (await source.NextAsync()).Name.ShouldBe("closed");
    }

    [Fact]
    public async Task A_ticket_that_was_changed_is_none()
    {
        var ticket = await IssueAsync();
        var changed = ticket[..^3] + (ticket[^3] == 'A' ? 'B' : 'A') + ticket[^2..];
        using var source = await EventSource.OpenAsync(shared.Server, null, "?ticket=" + changed);
        source.Response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var empty = await EventSource.OpenAsync(shared.Server, null, "?ticket=tkt_");
        empty.Response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_gets_a_ticket_without_a_token() =>
        (await shared.Server.CallAsync("POST", "live/tickets")).Status.ShouldBe(401);

    private async Task<string> IssueAsync()
    {
        var issued = await shared.Tenant.AsOwner("POST", "live/tickets");
        issued.Status.ShouldBe(201, issued.ToString());
        return issued.Data["ticket"]!.GetValue<string>();
    }
}
