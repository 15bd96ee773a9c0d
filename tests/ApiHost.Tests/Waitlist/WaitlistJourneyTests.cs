using Actors.ApiHost.Tests.Support;
using static Actors.ApiHost.Tests.Waitlist.Waiting;

namespace Actors.ApiHost.Tests.Waitlist;

/// <summary>Time becomes free, and who waits for it gets it: the first in line, one at a time.</summary>
[Collection(SharedServerTests.Name)]
public sealed class WaitlistJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private TestTenant _tenant = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_cancelled_is_offered_to_the_first_and_she_books_it()
    {
        var taken = await TakeAsync(_tenant);
        var ana = await JoinAsync(_tenant, "Ana");
        var bea = await JoinAsync(_tenant, "Bea");
        (await ana.ReadAsync())["position"]!.GetValue<int>().ShouldBe(1);
        (await bea.ReadAsync())["position"]!.GetValue<int>().ShouldBe(2);

        await CancelAsync(_tenant, taken);

        var place = await ana.UntilAsync("offered");
        var offer = place["offer"]!;
        offer["start"]!.GetValue<DateTimeOffset>().ShouldBe(DateTimeOffset.Parse(Slot));
        Text(offer, "expertId").ShouldBe(_tenant.ExpertId);
        // The offer was the newest that became of her place.
        (offer["expiresAt"]!.GetValue<DateTimeOffset>() - place["updatedAt"]!.GetValue<DateTimeOffset>()).TotalMinutes
            .ShouldBeInRange(119.9, 120.1);
        (await bea.StatusAsync()).ShouldBe("waiting");
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Slot))).Code.ShouldBe("SCHEDULE_CONFLICT", "it is kept for her");
        var mail = (await shared.Server.MailsToAsync(ana.Email, 1)).ShouldHaveSingleItem();
        mail.Text.ShouldContain(ana.Token);
        mail.Text.ShouldContain("Tuesday, 2 March 2027");
        mail.Text.ShouldContain("09:00");

        var accepted = await ana.StepAsync("accept");

        accepted.Status.ShouldBe(200, accepted.ToString());
        accepted.Data["scheduledAt"]!.GetValue<DateTimeOffset>().ShouldBe(DateTimeOffset.Parse(Slot));
        Text(accepted.Data, "clientEmail").ShouldBe(ana.Email);
        var manage = ("X-Manage-Token", Text(accepted.Data, "manageToken"));
        (await _tenant.AsAnybody("GET", "appointments/" + Text(accepted.Data, "id"), null, manage)).Status.ShouldBe(200);
        var again = await ana.StepAsync("accept");
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((200, "true"), again.ToString());
        Text(again.Data, "id").ShouldBe(Text(accepted.Data, "id"));
        var done = await ana.ReadAsync();
        (Text(done, "status"), done["appointmentIds"]![0]!.GetValue<string>()).ShouldBe(("booked", Text(accepted.Data, "id")));
        done["position"].ShouldBeNull();
        (await bea.ReadAsync())["position"]!.GetValue<int>().ShouldBe(1);
        ana.Mails.ShouldBe(1);
        bea.Mails.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_declined_passes_to_the_next_at_once_and_is_not_offered_to_her_again()
    {
        var taken = await TakeAsync(_tenant);
        var ana = await JoinAsync(_tenant, "Ana");
        var bea = await JoinAsync(_tenant, "Bea");
        await CancelAsync(_tenant, taken);
        await ana.UntilAsync("offered");
        await shared.Server.MailsToAsync(ana.Email, 1);

        var declined = await ana.StepAsync("decline", ("Idempotency-Key", "no"));

        (declined.Status, Text(declined.Data, "status")).ShouldBe((200, "waiting"), declined.ToString());
        await bea.UntilAsync("offered");
        await shared.Server.MailsToAsync(bea.Email, 1);
        (await ana.StepAsync("decline", ("Idempotency-Key", "no"))).Header("Idempotent-Replayed").ShouldBe("true");
        (await ana.StepAsync("accept")).Code.ShouldBe("INVALID_TRANSITION");
        (await bea.StepAsync("decline")).Status.ShouldBe(200);
        // Nobody wants it any more, so anybody may have it.
        await Eventually.Holds(async () => (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Slot))).Status == 201);
        (await ana.StatusAsync(), await bea.StatusAsync()).ShouldBe(("waiting", "waiting"));
        (ana.Mails, bea.Mails).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Who_leaves_by_token_gives_back_what_was_offered()
    {
        var taken = await TakeAsync(_tenant);
        var ana = await JoinAsync(_tenant, "Ana");
        var bea = await JoinAsync(_tenant, "Bea");
        await CancelAsync(_tenant, taken);
        await ana.UntilAsync("offered");
        (await _tenant.AsAnybody("DELETE", "waitlist/" + ana.Id)).Status.ShouldBe(401);
        (await _tenant.AsAnybody("DELETE", "waitlist/" + ana.Id, null, bea.Header)).Status.ShouldBe(404);
        (await _tenant.AsAnybody("DELETE", "waitlist/" + ana.Id, null, ana.Header, ("If-Match", "\"1\""))).Code
            .ShouldBe("CONCURRENT_UPDATE");

        var left = await ana.LeaveAsync();

        (left.Status, Text(left.Data, "status")).ShouldBe((200, "left"), left.ToString());
        (await ana.LeaveAsync()).Header("Idempotent-Replayed").ShouldBe("true");
        (await ana.StepAsync("accept")).Code.ShouldBe("INVALID_TRANSITION");
        await bea.UntilAsync("offered");
    }

    [Theory]
    [InlineData("")]
    [InlineData("holdId")]
    public async Task Who_books_by_herself_waits_no_more(string by)
    {
        var taken = await TakeAsync(_tenant);
        var ana = await JoinAsync(_tenant, "Ana", by.Length > 0 ? ForSlot : ForDay + ",\"partOfDay\":\"evening\"");
        var bea = await JoinAsync(_tenant, "Bea");
        var start = "2027-03-02T14:00:00Z";
        var hold = "";
        if (by.Length > 0)
        {
            await CancelAsync(_tenant, taken);
            start = Slot;
            hold = $",\"holdId\":\"{Text((await ana.UntilAsync("offered"))["offer"]!, "holdId")}\"";
        }

        var booked = await _tenant.AsAnybody("POST", "appointments", Booking(start, ana.Email.ToUpperInvariant(), hold));

        booked.Status.ShouldBe(201, booked.ToString());
        var entry = await ana.UntilAsync("booked");
        entry["appointmentIds"]![0]!.GetValue<string>().ShouldBe(Text(booked.Data, "id"));
        (await bea.StatusAsync()).ShouldBe("waiting");
        (await ana.StepAsync("accept")).Code.ShouldBe("INVALID_TRANSITION");
    }

    [Fact]
    public async Task What_is_free_already_is_offered_when_somebody_joins()
    {
        var ana = await JoinAsync(_tenant, "Ana", ForDay + ",\"partOfDay\":\"afternoon\",\"days\":[2]");

        var entry = await ana.UntilAsync("offered");

        entry["offer"]!["start"]!.GetValue<DateTimeOffset>().ShouldBe(DateTimeOffset.Parse("2027-03-02T12:00:00Z"));
        (await JoinAsync(_tenant, "Bea", ForDay + ",\"days\":[1,3]")).Id.ShouldNotBe(ana.Id);
        await shared.Server.MailsToAsync(ana.Email, 1);
    }

    public static TheoryData<string> WaysToFree => ["hold", "moved", "time off", "schedule", "service", "hired", "deleted"];

    [Theory]
    [MemberData(nameof(WaysToFree))]
    public async Task Freed_moved_and_new_time_alike_are_offered(string way)
    {
        var free = await BlockAsync(way);
        var ana = await JoinAsync(_tenant, "Ana");
        (await ana.StatusAsync()).ShouldBe("waiting");

        await free();

        (await ana.UntilAsync("offered"))["offer"]!["start"]!.GetValue<DateTimeOffset>().ShouldBe(DateTimeOffset.Parse(Slot));
        (await ana.StepAsync("accept")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Two_who_come_together_wait_for_two_seats_of_one_slot()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"capacity":2}""")).Status.ShouldBe(200);
        var (one, two) = (await TakeAsync(_tenant), await TakeAsync(_tenant));
        var pair = await JoinAsync(_tenant, "Pair", ForSlot + ",\"seats\":2");
        var single = await JoinAsync(_tenant, "Single");
        await CancelAsync(_tenant, one);
        await single.UntilAsync("offered");
        (await single.LeaveAsync()).Status.ShouldBe(200);
        (await pair.StatusAsync()).ShouldBe("waiting");

        await CancelAsync(_tenant, two);

        await pair.UntilAsync("offered");
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Slot))).Code.ShouldBe("SCHEDULE_CONFLICT");
        var accepted = await pair.StepAsync("accept");
        accepted.Status.ShouldBe(200, accepted.ToString());
        var (further, token) = accepted.Data["furtherSeats"]!.AsObject().ShouldHaveSingleItem();
        (await _tenant.AsAnybody("GET", "appointments/" + further, null, ("X-Manage-Token", token!.GetValue<string>())))
            .Status.ShouldBe(200);
        (await pair.ReadAsync())["appointmentIds"]!.AsArray().Count.ShouldBe(2);
        (await _tenant.AsOwner("GET", "appointments?status=confirmed")).Data.AsArray().Count.ShouldBe(2);
    }

    private string Booking(string start, string email, string more) => $$"""
        {"serviceType":"consultation","expertId":"{{_tenant.ExpertId}}","scheduledAt":"{{start}}","clientName":"Ana",
        "clientEmail":"{{email}}"{{more}}}
        """;

    // Takes the one slot in some way, and answers what gives it back.
    private async Task<Func<Task>> BlockAsync(string way)
    {
        var calendar = $"experts/{_tenant.ExpertId}";
        switch (way)
        {
            case "hold":
                var held = await Made("appointments/holds", Held(), "holdId");
                return async () => (await _tenant.AsAnybody("DELETE", "appointments/holds/" + held)).Status.ShouldBe(200);
            case "moved":
                var taken = await TakeAsync(_tenant);
                return () => Done("POST", $"appointments/{taken}/reschedule", """{"start":"2027-03-04T09:00:00Z"}""");
            case "time off":
                var off = await Made(calendar + "/time-off", """{"start":"2027-03-02T09:00:00Z","end":"2027-03-02T10:00:00Z"}""", "id");
                return () => Done("DELETE", $"{calendar}/time-off/{off}");
            case "schedule":
                await Done("PUT", calendar + "/schedule", """{"timeZone":"UTC","weekly":[{"days":[3],"start":"09:00","end":"17:00"}]}""");
                return () => Done(
                    "PUT", calendar + "/schedule", """{"timeZone":"UTC","weekly":[{"days":[2],"start":"09:00","end":"17:00"}]}""");
            case "service":
                await Done("PATCH", "services/" + _tenant.ServiceId, """{"active":false}""");
                return () => Done("PATCH", "services/" + _tenant.ServiceId, """{"active":true}""");
            case "hired":
                await TakeAsync(_tenant);
                return HireAsync;
            default:
                var appointment = await TakeAsync(_tenant);
                return () => Done("DELETE", "appointments/" + appointment);
        }
    }

    private async Task HireAsync()
    {
        var expert = await Made("staff", """{"displayName":"Olaf","email":"olaf@example.com","timeZone":"UTC"}""", "id");
        await Done("PUT", $"experts/{expert}/schedule", """{"timeZone":"UTC","weekly":[{"days":[2],"start":"09:00","end":"17:00"}]}""");
        await Done("PATCH", "services/" + _tenant.ServiceId, $$"""{"expertIds":["{{_tenant.ExpertId}}","{{expert}}"]}""");
    }

    private string Held() => $$"""{"serviceType":"consultation","expertId":"{{_tenant.ExpertId}}","start":"{{Slot}}"}""";

    private async Task<string> Made(string path, string body, string id)
    {
        var answer = await _tenant.AsOwner("POST", path, body);
        answer.Status.ShouldBe(201, answer.ToString());
        return Text(answer.Data, id);
    }

    private async Task Done(string method, string path, string? body = null)
    {
        var answer = await _tenant.AsOwner(method, path, body);
        answer.Status.ShouldBe(200, answer.ToString());
    }
}
