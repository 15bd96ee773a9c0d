using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Staff enter who walked in and who came yesterday: audited, never against a conflict, and nobody is told of it.</summary>
[Collection(SharedServerTests.Name)]
public sealed class RecordJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_walk_in_is_entered_and_completed_and_gets_no_mail()
    {
        var email = $"walkin@{_tenant.Slug}.example";
        // The clock begins on a Monday at midnight; the last working day before that was a Friday.
        const string friday = "2027-02-26T10:00:00Z";
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"requiresConfirmation":true}""")).Status.ShouldBe(200);
        var booking = Booking(friday, email);
        (await _tenant.AsOwner("POST", "appointments", booking)).Code.ShouldBe("NOTICE_TOO_SHORT");
        (await _tenant.AsAnybody("POST", "appointments", Against(booking))).Status.ShouldBe(403);

        var entered = await _tenant.AsOwner("POST", "appointments", Against(booking), ("Idempotency-Key", "walk-in"));
        entered.Status.ShouldBe(201, entered.ToString());
        entered.Data["status"]!.GetValue<string>().ShouldBe("confirmed");
        entered.Data["allowedActions"]!.AsArray().Select(action => action!.GetValue<string>()).ShouldContain("complete");
        entered.Data["cancellationTerms"].ShouldBeNull();
        var repeat = await _tenant.AsOwner("POST", "appointments", Against(booking), ("Idempotency-Key", "walk-in"));
        (repeat.Status, repeat.Header("Idempotent-Replayed")).ShouldBe((201, "true"));
        (await _tenant.AsOwner("POST", "appointments", Against(booking))).Code.ShouldBe("SCHEDULE_CONFLICT");
        var path = "appointments/" + entered.Data["id"]!.GetValue<string>();
        (await _tenant.AsOwner("POST", path + "/complete")).Status.ShouldBe(200);

        var audited = await _tenant.AsOwner(
            "GET", $"audit?stream=appointment/{entered.Data["id"]!.GetValue<string>()}&type=scheduling.appointment-booked.v1");
        audited.Body.ShouldContain("\"overrides\":[\"Notice\"]");
        // What is told of something to come is told after it, so whatever would have been told is there by then.
        var other = $"other@{_tenant.Slug}.example";
        (await _tenant.AsOwner("POST", "appointments", Booking("2027-03-02T09:00:00Z", other))).Status.ShouldBe(201);
        await shared.Server.MailsToAsync(other, 1);
        await shared.Server.MailsToAsync(_tenant.ExpertEmail, 1);
        Mailbox.Now(shared.Server, email).ShouldBeEmpty();
        Mailbox.Now(shared.Server, _tenant.ExpertEmail).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_longer_ago_than_a_week_is_not_entered()
    {
        (await _tenant.AsOwner("POST", "appointments", Against(Booking("2027-02-19T10:00:00Z", "late@example.com"))))
            .Code.ShouldBe("NOTICE_TOO_SHORT");
    }

    private string Booking(string start, string email) =>
        _tenant.Booking(start).Replace("ana@example.com", email, StringComparison.Ordinal);

    private static string Against(string booking) => booking.TrimEnd('}', '\n') + ",\"override\":[\"NOTICE\"]}";
}
