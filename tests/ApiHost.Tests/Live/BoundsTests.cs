using System.Net;
using Actors.ApiHost.Live.Tail;
using Actors.ApiHost.Live.Topics;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Live;

/// <summary>What live readers may take: room, memory and patience; and how a host sends them elsewhere.</summary>
public sealed class BoundsTests
{
    [Fact]
    public async Task A_host_that_stops_sends_its_readers_elsewhere_at_once()
    {
        EventSource source;
        await using (var server = await ApiServer.StartAsync())
        {
            var tenant = await TestTenant.CreateAsync(server);
            source = await EventSource.ReadyAsync(server, tenant.OwnerToken);
            await server.StopAsync();
        }

        using (source)
        {
            var (name, data) = await source.NextAsync();
            name.ShouldBe("end");
            data!["reason"]!.GetValue<string>().ShouldBe("draining");
            (await source.NextAsync()).Name.ShouldBe("closed");
            source.Retry.ShouldBeInRange(500, 3_000);
        }
    }

    [Fact]
    public async Task Who_has_as_many_connections_as_one_may_have_is_told_to_come_back()
    {
        await using var server = await ApiServer.StartAsync(("Live:ConnectionsPerCaller", "2"));
        var tenant = await TestTenant.CreateAsync(server);
        using var first = await EventSource.ReadyAsync(server, tenant.OwnerToken);
        using (await EventSource.ReadyAsync(server, tenant.OwnerToken))
        {
            using var third = await EventSource.OpenAsync(server, tenant.OwnerToken);
            third.Response.StatusCode.ShouldBe(HttpStatusCode.OK, "any other status would end an EventSource for good");
            (await third.NextAsync()).Name.ShouldBe("busy");
            third.Retry.ShouldBeGreaterThanOrEqualTo(15_000);
            (await server.CallAsync("GET", "stream", null, Calls.Bearer(tenant.OwnerToken))).Status.ShouldBe(429, "no EventSource asks");
        }

        await Eventually.Holds(async () =>
        {
            using var again = await EventSource.OpenAsync(server, tenant.OwnerToken);
            return (await again.NextAsync()).Name == "ready";
        });
    }

    [Fact]
    public async Task Who_missed_more_than_is_told_again_starts_anew()
    {
        await using var server = await ApiServer.StartAsync(("Live:Missed", "100"));
        var tenant = await TestTenant.CreateAsync(server);
        // Each is an event of the organisation, and tells nobody anything that is public.
        for (var change = 0; change < 110; change++)
        {
            var json = $$"""{"description":"Change {{change}}"}""";
            (await tenant.AsOwner("PATCH", "services/" + tenant.ServiceId, json)).Status.ShouldBe(200);
        }

        using var source = await EventSource.OpenAsync(server, tenant.OwnerToken, "?position=0");
        var next = await source.NextAsync();
        while (next.Name == "message") next = await source.NextAsync();
        next.Name.ShouldBe("reset");
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);
        (await source.TakeAsync(1))[0].Type.ShouldBe("appointment.booked", "from there on it hears everything");
    }

    [Fact]
    public async Task A_reader_whose_mailbox_is_full_is_cut_off_and_keeps_what_it_has()
    {
        var reader = new LiveReader("tnt_1", [LiveTopic.Tenant], [], waiting: 16);
        for (var position = 1; position <= 20; position++) reader.Offer(new LiveItem(LiveItemKind.Heartbeat, position));

        reader.End.ShouldBe(LiveEnd.Slow);
        var kept = new List<long>();
        while (await reader.Items.WaitToReadAsync(TestContext.Current.CancellationToken))
        {
            while (reader.Items.TryRead(out var item)) kept.Add(item.Position);
        }

        kept.ShouldBe(Enumerable.Range(1, 16).Select(position => (long)position));
    }

    [Fact]
    public async Task Who_is_an_admin_no_more_hears_no_more_than_a_member_may()
    {
        await using var server = await ApiServer.StartAsync();
        var tenant = await TestTenant.CreateAsync(server);
        var token = await tenant.MemberAsync("admin-for-a-while@example.com");
        var id = (await server.CallAsync("GET", "users/me", null, Calls.Bearer(token))).Data["id"]!.GetValue<string>();
        var member = $"organizations/{tenant.Id}/members/{id}";
        (await tenant.AsOwner("PATCH", member, """{"role":"admin"}""")).Status.ShouldBe(200);
        using var source = await EventSource.ReadyAsync(server, token);
        (await tenant.AsOwner("PATCH", member, """{"role":"member"}""")).Status.ShouldBe(200);
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);

        var heard = new List<string>();
        for (var next = await source.NextAsync(); next.Name != "end"; next = await source.NextAsync())
            heard.Add(next.Data!["type"]!.GetValue<string>());
        heard.ShouldNotContain("appointment.booked");
    }
}
