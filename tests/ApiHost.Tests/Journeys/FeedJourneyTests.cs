using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Appointments in people's calendars: one by one, and as a feed that a program subscribes to.</summary>
[Collection(SharedServerTests.Name)]
public sealed class FeedJourneyTests(SharedServer shared)
{
    [Fact]
    public async Task An_appointment_is_read_for_a_calendar_by_client_and_staff_and_by_nobody_else()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var booked = await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T09:00:00Z"));
        var id = booked.Data["id"]!.GetValue<string>();
        var path = $"appointments/{id}/calendar.ics";
        (string, string) token = ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>());

        var theirs = await tenant.AsAnybody("GET", path, null, token);
        (theirs.Status, theirs.Header("Content-Type")).ShouldBe((200, "text/calendar; charset=utf-8"));
        theirs.Body.ShouldContain($"UID:{id}@{tenant.Id}\r\n");
        theirs.Body.ShouldContain("DTSTART:20270302T090000Z\r\n");
        theirs.Body.ShouldContain("SUMMARY:Consultation: Rita\r\n");
        theirs.Body.ShouldContain("SEQUENCE:0\r\n");
        (await tenant.AsOwner("GET", path)).Body.ShouldContain("SUMMARY:Consultation: Ana\r\n");
        (await tenant.AsAnybody("GET", path)).Status.ShouldBe(401);
        (await tenant.AsAnybody("GET", path, null, ("If-None-Match", theirs.Header("ETag")!), token)).Status.ShouldBe(304);

        (await tenant.AsOwner("POST", $"appointments/{id}/cancel")).Status.ShouldBe(200);
        var gone = await tenant.AsAnybody("GET", path, null, ("If-None-Match", theirs.Header("ETag")!), token);
        gone.Status.ShouldBe(200);
        gone.Body.ShouldContain("STATUS:CANCELLED\r\n");
        gone.Body.ShouldContain("SEQUENCE:1\r\n");
        gone.Header("Last-Modified").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_feed_is_read_with_its_token_until_it_is_made_anew_or_revoked()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var feed = $"experts/{tenant.ExpertId}/calendar-feed";
        (await tenant.AsOwner("GET", feed)).Status.ShouldBe(404);
        (await tenant.AsOwner("DELETE", feed)).Status.ShouldBe(404);
        var first = await UrlAsync(tenant);
        var empty = await shared.Server.CallAsync("GET", first);
        (empty.Status, empty.Body.Contains("BEGIN:VEVENT", StringComparison.Ordinal)).ShouldBe((200, false), empty.ToString());
        await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T09:00:00Z"));
        var other = await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T10:00:00Z", "Bea; the, client"));
        await tenant.AsOwner("POST", $"appointments/{other.Data["id"]}/cancel");

        var full = await shared.Server.CallAsync("GET", first);

        full.Body.Split("BEGIN:VEVENT").Length.ShouldBe(3);
        full.Body.ShouldContain("STATUS:CANCELLED");
        full.Body.ShouldContain("SUMMARY:Consultation: Bea\\; the\\, client\r\n");
        full.Header("ETag").ShouldNotBe(empty.Header("ETag"));
        (await shared.Server.CallAsync("GET", first, null, ("If-None-Match", full.Header("ETag")!))).Status.ShouldBe(304);
        (await shared.Server.CallAsync("GET", first + "x")).Status.ShouldBe(404);
        (await shared.Server.CallAsync("GET", first[..first.IndexOf("&token", StringComparison.Ordinal)])).Fields.ShouldBe(["token"]);

        var second = await UrlAsync(tenant);
        second.ShouldNotBe(first);
        (await shared.Server.CallAsync("GET", first)).Status.ShouldBe(404, "the one before is good no more");
        (await shared.Server.CallAsync("GET", second)).Status.ShouldBe(200);
        (await tenant.AsOwner("GET", feed)).Data["url"]!.GetValue<string>().ShouldEndWith(second);
        (await tenant.AsOwner("DELETE", feed)).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", second)).Status.ShouldBe(404);
        (await tenant.AsOwner("GET", feed)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_feed_of_an_expert_who_has_gone_is_gone()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var url = await UrlAsync(tenant);
        (await tenant.AsOwner("DELETE", "staff/" + tenant.ExpertId)).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", url)).Status.ShouldBe(404);
        (await tenant.AsOwner("POST", $"experts/{tenant.ExpertId}/calendar-feed")).Status.ShouldBe(404);
    }

    private static async Task<string> UrlAsync(TestTenant tenant)
    {
        var made = await tenant.AsOwner("POST", $"experts/{tenant.ExpertId}/calendar-feed");
        made.Status.ShouldBe(201, made.ToString());
        return new Uri(made.Data["url"]!.GetValue<string>()).PathAndQuery;
    }
}
