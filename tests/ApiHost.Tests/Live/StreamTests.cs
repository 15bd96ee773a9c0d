using System.Globalization;
using System.Net;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Live;

/// <summary>Server-sent events: what is told, to whom, from where on, and when it ends.</summary>
[Collection(SharedServerTests.Name)]
public sealed class StreamTests(SharedServer shared)
{
    private static int _slots;

    private TestTenant Tenant => shared.Tenant;

    [Fact]
    public async Task What_happens_is_told_in_the_order_of_the_journal()
    {
        using var source = await EventSource.ReadyAsync(shared.Server, Tenant.OwnerToken);
        source.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        source.Response.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        var id = await BookAsync();
        (await Tenant.AsOwner("POST", $"appointments/{id}/cancel")).Status.ShouldBe(200);

        var events = await source.TakeAsync(2);

        events.Select(told => told.Type).ShouldBe(["appointment.booked", "appointment.cancelled"]);
        events[1].Position.ShouldBeGreaterThan(events[0].Position);
    }

    [Fact]
    public async Task Who_comes_back_hears_what_it_missed_first_and_nothing_twice()
    {
        string last;
        using (var first = await EventSource.ReadyAsync(shared.Server, Tenant.OwnerToken))
        {
            await BookAsync();
            await first.TakeAsync(1);
            last = first.LastEventId;
        }

        for (var booking = 0; booking < 3; booking++) await BookAsync();
        using var again = await EventSource.OpenAsync(shared.Server, Tenant.OwnerToken, lastEventId: last);
        (await again.TakeAsync(3)).ShouldAllBe(told => told.Type == "appointment.booked");
        (await again.NextAsync()).Name.ShouldBe("ready");
        await BookAsync();
        (await again.TakeAsync(1))[0].Type.ShouldBe("appointment.booked");

        using var byQuery = await EventSource.OpenAsync(shared.Server, Tenant.OwnerToken, "?position=" + last);
        (await byQuery.TakeAsync(4)).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_topic_tells_what_it_is_about()
    {
        var other = await Tenant.ExpertAsync("other" + Interlocked.Increment(ref _slots));
        using var source = await EventSource.ReadyAsync(shared.Server, Tenant.OwnerToken, $"?topics=expert:{other},conversations");
        await BookAsync();
        (await Tenant.AsOwner("PATCH", "experts/" + other, """{"bio":"Listens."}""")).Status.ShouldBe(200);

        (await source.TakeAsync(1))[0].Type.ShouldStartWith("expert.");
    }

    [Fact]
    public async Task A_client_hears_of_the_own_appointment_and_of_no_other()
    {
        var client = await Tenant.MemberAsync($"hears{Interlocked.Increment(ref _slots)}@example.com");
        var booked = await shared.Server.CallAsync("POST", "appointments", Tenant.Booking(NextSlot()), Calls.Bearer(client));
        booked.Status.ShouldBe(201, booked.ToString());
        var own = booked.Data["id"]!.GetValue<string>();
        using var source = await EventSource.ReadyAsync(shared.Server, client, $"?topics=appointment:{own}");
        var others = await BookAsync();
        (await Tenant.AsOwner("POST", $"appointments/{own}/cancel")).Status.ShouldBe(200);

        (await source.NextAsync()).Data!["subject"]!.GetValue<string>().ShouldBe($"appointment:{own}");
        (await RefusedAsync(client, $"?topics=appointment:{others}")).ShouldBe(HttpStatusCode.NotFound);
        (await RefusedAsync(client, "?topics=tenant")).ShouldBe(HttpStatusCode.Forbidden);
        (await RefusedAsync(client, $"?topics=expert:{Tenant.ExpertId}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("?topics=everything", HttpStatusCode.BadRequest, "topics")]
    [InlineData("?topics=expert:", HttpStatusCode.BadRequest, "topics")]
    [InlineData("?topics=expert:exp_of_another_tenant", HttpStatusCode.NotFound, "expert")]
    [InlineData("?position=-1", HttpStatusCode.BadRequest, "position")]
    [InlineData("?position=999999999", HttpStatusCode.BadRequest, "position")]
    [InlineData("?topic=tenant", HttpStatusCode.BadRequest, "topic")]
    public async Task What_makes_no_sense_is_refused_and_named(string query, HttpStatusCode status, string named)
    {
        using var source = await EventSource.OpenAsync(shared.Server, Tenant.OwnerToken, query);
        var body = await source.BodyAsync();
        source.Response.StatusCode.ShouldBe(status, body);
        body.ShouldContain(named);
    }

    [Fact]
    public async Task A_last_event_id_that_is_no_position_is_refused_by_name()
    {
        using var source = await EventSource.OpenAsync(shared.Server, Tenant.OwnerToken, lastEventId: "12x");
        source.Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await source.BodyAsync()).ShouldContain("Last-Event-ID");
    }

    [Fact]
    public async Task Nobody_hears_anything_after_signing_out()
    {
        var token = await TestTenant.LoginAsync(shared.Server, Tenant.OwnerEmail, Tenant.OwnerPassword);
        using var source = await EventSource.ReadyAsync(shared.Server, token);
        (await shared.Server.CallAsync("POST", "auth/logout", null, Calls.Bearer(token))).Status.ShouldBe(200);
        await BookAsync();

        var (name, data) = await source.NextAsync();
        name.ShouldBe("end");
        data!["reason"]!.GetValue<string>().ShouldBe("expired");
        (await source.NextAsync()).Name.ShouldBe("closed");
    }

    [Fact]
    public async Task A_member_who_is_removed_hears_nothing_of_what_follows()
    {
        var email = $"removed{Interlocked.Increment(ref _slots)}@example.com";
        var token = await Tenant.MemberAsync(email);
        var id = (await shared.Server.CallAsync("GET", "users/me", null, Calls.Bearer(token))).Data["id"]!.GetValue<string>();
        var member = $"organizations/{Tenant.Id}/members/{id}";
        (await Tenant.AsOwner("PATCH", member, """{"role":"admin"}""")).Status.ShouldBe(200);
        using var source = await EventSource.ReadyAsync(shared.Server, token);
        (await Tenant.AsOwner("DELETE", member)).Status.ShouldBe(200);
        await BookAsync();

        var next = await source.NextAsync();
        // Whether it hears of its own removal depends on who is quicker.
        if (next.Name == "message")
        {
            next.Data!["type"]!.GetValue<string>().ShouldBe("member.removed");
            next = await source.NextAsync();
        }

        next.Name.ShouldBe("end");
        (await source.NextAsync()).Name.ShouldBe("closed");
    }

    [Fact]
    public async Task Another_tenant_hears_nothing_of_this_one()
    {
        var other = await TestTenant.CreateAsync(shared.Server);
        using var source = await EventSource.ReadyAsync(shared.Server, other.OwnerToken);
        await BookAsync();
        (await other.AsAnybody("POST", "appointments", other.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);

        var (_, data) = await source.NextAsync();
        data!["tenant"]!.GetValue<string>().ShouldBe(other.Id);
    }

    private async Task<HttpStatusCode> RefusedAsync(string token, string query)
    {
        using var source = await EventSource.OpenAsync(shared.Server, token, query);
        return source.Response.StatusCode;
    }

    private async Task<string> BookAsync()
    {
        var booked = await Tenant.AsAnybody("POST", "appointments", Tenant.Booking(NextSlot()));
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }

    // Weekdays far from those that other tests of the shared server use.
    private static string NextSlot()
    {
        var number = Interlocked.Increment(ref _slots);
        var day = new DateTimeOffset(2027, 5, 3, 9, 0, 0, TimeSpan.Zero).AddDays(7 * (number / 16 / 5) + (number / 16 % 5));
        return day.AddMinutes(30 * (number % 16)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }
}
