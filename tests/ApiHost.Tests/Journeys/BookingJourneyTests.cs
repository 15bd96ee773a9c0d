using System.Globalization;
using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Bookings from the first question for slots to the last step, over real HTTP with real grains.</summary>
[Collection(SharedServerTests.Name)]
public sealed class BookingJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_offered_can_be_booked_and_is_then_no_longer_offered()
    {
        var before = await SlotsAsync("2027-03-02");
        before.Count.ShouldBe(16);
        before[0]!.ToJsonString().ShouldBe(
            """
            {"start":"2027-03-02T09:00:00Z","end":"2027-03-02T09:30:00Z","time":"09:00","date":"2027-03-02",
            """ + """
            "offset":"\u002B00:00","available":true,"remaining":1}
            """);
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"));
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["status"]!.GetValue<string>().ShouldBe("confirmed");
        booked.Data["scheduledAt"]!.GetValue<string>().ShouldBe("2027-03-02T09:00:00Z");
        booked.Data["endsAt"]!.GetValue<string>().ShouldBe("2027-03-02T09:30:00Z");
        booked.Data.AsObject().ContainsKey("price").ShouldBeTrue();
        booked.Header("ETag").ShouldBe("\"1\"");
        booked.Header("Location").ShouldBe("/api/v1/appointments/" + IdOf(booked));
        (await SlotsAsync("2027-03-02")).Count.ShouldBe(15);
    }

    [Fact]
    public async Task A_taken_time_is_refused_with_the_next_free_ones()
    {
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);
        var taken = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z", "Bea"));
        taken.Status.ShouldBe(409);
        taken.Code.ShouldBe("SCHEDULE_CONFLICT");
        taken.Json["error"]!["details"]!["nextAvailable"]!.AsArray().Select(start => start!.GetValue<string>())
            .ShouldBe(["2027-03-02T09:30:00Z", "2027-03-02T10:00:00Z", "2027-03-02T10:30:00Z"]);
    }

    [Theory]
    [InlineData("2027-03-02T08:30:00Z", "OUTSIDE_AVAILABILITY")]
    [InlineData("2027-03-06T09:00:00Z", "OUTSIDE_AVAILABILITY")]
    [InlineData("2027-03-01T07:00:00Z", "OUTSIDE_AVAILABILITY")]
    [InlineData("2028-05-01T09:00:00Z", "BEYOND_BOOKING_WINDOW")]
    public async Task A_time_that_is_not_offered_is_refused_with_the_reason(string start, string code)
    {
        var answer = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(start));
        answer.Status.ShouldBe(422, answer.ToString());
        answer.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_repeat_under_the_same_key_gets_the_same_answer_and_another_body_is_refused()
    {
        (string, string) key = ("Idempotency-Key", "journey-1");
        var first = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"), key);
        first.Status.ShouldBe(201);
        first.Header("Idempotent-Replayed").ShouldBeNull();
        var repeat = await _tenant.AsAnybody(
            "POST", "appointments", _tenant.Booking("2027-03-02T09:00:00+00:00"), ("Idempotency-Key", "\"journey-1\""));
        repeat.Status.ShouldBe(201, repeat.ToString());
        repeat.Header("Idempotent-Replayed").ShouldBe("true");
        repeat.Data.ToJsonString().ShouldBe(first.Data.ToJsonString());
        var other = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T11:00:00Z"), key);
        other.Status.ShouldBe(422);
        other.Code.ShouldBe("IDEMPOTENCY_KEY_REUSED");
    }

    [Fact]
    public async Task A_repeat_gets_the_first_answer_when_the_service_that_named_the_expert_has_gone()
    {
        var service = await _tenant.AsOwner(
            "POST",
            "services",
            $$"""{"name":"Only hers","serviceType":"only-hers","durationMinutes":30,"expertIds":["{{_tenant.ExpertId}}"]}""");
        service.Status.ShouldBe(201, service.ToString());
        (string, string) key = ("Idempotency-Key", "gone-1");
        const string body =
            """{"serviceType":"only-hers","scheduledAt":"2027-03-02T09:00:00Z","clientName":"Ana","clientEmail":"ana@example.com"}""";
        var first = await _tenant.AsAnybody("POST", "appointments", body, key);
        first.Status.ShouldBe(201, first.ToString());

        (await _tenant.AsOwner("DELETE", $"services/{service.Data["id"]!.GetValue<string>()}")).Status.ShouldBe(200);

        var repeat = await _tenant.AsAnybody("POST", "appointments", body, key);
        repeat.Status.ShouldBe(201, repeat.ToString());
        IdOf(repeat).ShouldBe(IdOf(first));
        (await _tenant.AsAnybody("POST", "appointments", body, ("Idempotency-Key", "gone-2"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_refusal_under_a_key_is_repeated_too()
    {
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);
        (string, string) key = ("Idempotency-Key", "refused-1");
        var first = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z", "Bea"), key);
        var repeat = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z", "Bea"), key);
        (first.Status, repeat.Status).ShouldBe((409, 409));
        repeat.Header("Idempotent-Replayed").ShouldBe("true");
    }

    [Fact]
    public async Task Of_many_at_once_exactly_one_gets_the_time()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-03T09:00:00Z", $"Client {number}"))));
        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Count(answer => answer.Status == 409).ShouldBe(49);
    }

    [Fact]
    public async Task A_hold_keeps_others_away_and_its_holder_books()
    {
        var hold = $$"""{"expertId":"{{_tenant.ExpertId}}","serviceType":"consultation","start":"2027-03-02T09:00:00Z"}""";
        var held = await _tenant.AsAnybody("POST", "appointments/holds", hold, ("Idempotency-Key", "h1"));
        held.Status.ShouldBe(201, held.ToString());
        var holdId = held.Data["holdId"]!.GetValue<string>();
        holdId.ShouldStartWith(_tenant.ExpertId + ".hld_");
        (await _tenant.AsAnybody("POST", "appointments/holds", hold, ("Idempotency-Key", "h1")))
            .Header("Idempotent-Replayed").ShouldBe("true");
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(409);
        var body = _tenant.Booking("2027-03-02T09:00:00Z").Replace("{", $$"""{"holdId":"{{holdId}}",""", StringComparison.Ordinal);
        (await _tenant.AsAnybody("POST", "appointments", body)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_hold_can_be_given_back()
    {
        var hold = $$"""{"expertId":"{{_tenant.ExpertId}}","serviceType":"consultation","start":"2027-03-02T09:00:00Z"}""";
        var held = await _tenant.AsAnybody("POST", "appointments/holds", hold);
        var path = "appointments/holds/" + held.Data["holdId"]!.GetValue<string>();
        (await _tenant.AsAnybody("DELETE", path)).Status.ShouldBe(200);
        (await _tenant.AsAnybody("DELETE", "appointments/holds/nothing")).Status.ShouldBe(404);
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_client_manages_an_appointment_with_its_token()
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"));
        var path = "appointments/" + IdOf(booked);
        var token = booked.Data["manageToken"]!.GetValue<string>();
        (await _tenant.AsAnybody("GET", path)).Status.ShouldBe(401);
        (await _tenant.AsAnybody("GET", path, null, ("X-Manage-Token", new string('A', 43)))).Status.ShouldBe(404);
        (await _tenant.AsAnybody("GET", $"{path}?manageToken={token}"))
            .Status.ShouldBe(400, "addresses are written down in too many places");
        var read = await _tenant.AsAnybody("GET", path, null, ("X-Manage-Token", token));
        read.Status.ShouldBe(200, read.ToString());
        read.Data["manageToken"].ShouldBeNull();
        var moved = await _tenant.AsAnybody(
            "POST", path + "/reschedule", """{"start":"2027-03-02T10:00:00Z"}""", ("X-Manage-Token", token));
        moved.Status.ShouldBe(200, moved.ToString());
        moved.Data["scheduledAt"]!.GetValue<string>().ShouldBe("2027-03-02T10:00:00Z");
        (await SlotsAsync("2027-03-02")).Count.ShouldBe(15);
        (await _tenant.AsAnybody("POST", path + "/confirm", null, ("X-Manage-Token", token))).Status.ShouldBe(401);
        var cancelled = await _tenant.AsAnybody("POST", path + "/cancel", null, ("X-Manage-Token", token));
        cancelled.Status.ShouldBe(200, cancelled.ToString());
        cancelled.Data["status"]!.GetValue<string>().ShouldBe("cancelled");
        (await _tenant.AsAnybody("DELETE", path, null, ("X-Manage-Token", token))).Header("Idempotent-Replayed").ShouldBe("true");
        (await SlotsAsync("2027-03-02")).Count.ShouldBe(16);
    }

    [Fact]
    public async Task A_change_that_is_based_on_an_older_version_is_refused()
    {
        var path = "appointments/" + IdOf(await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z")));
        var changed = await _tenant.AsOwner("PATCH", path, """{"notes":"Second floor"}""", ("If-Match", "\"1\""));
        changed.Status.ShouldBe(200, changed.ToString());
        changed.Data["notes"]!.GetValue<string>().ShouldBe("Second floor");
        changed.Data["clientName"]!.GetValue<string>().ShouldBe("Ana");
        changed.Header("ETag").ShouldBe("\"2\"");
        var late = await _tenant.AsOwner("PATCH", path, """{"notes":"Third floor"}""", ("If-Match", "\"1\""));
        late.Status.ShouldBe(409);
        late.Code.ShouldBe("CONCURRENT_UPDATE");
        (await _tenant.AsOwner("DELETE", path, """{"reason":"ill"}""", ("If-Match", "\"1\""))).Status.ShouldBe(409);
        var deleted = await _tenant.AsOwner("DELETE", path, """{"reason":"ill"}""", ("If-Match", "\"2\""));
        deleted.Status.ShouldBe(200, deleted.ToString());
        deleted.Data["cancellation"]!["reason"]!.GetValue<string>().ShouldBe("ill");
    }

    [Fact]
    public async Task Patches_without_a_version_all_arrive()
    {
        var path = "services/" + _tenant.ServiceId;
        var fields = new[] { "bufferBeforeMinutes", "bufferAfterMinutes", "minimumNoticeMinutes", "capacity" };
        var answers = await Task.WhenAll(fields.Select(field => _tenant.AsOwner("PATCH", path, $$"""{"{{field}}":5}""")));
        answers.ShouldAllBe(answer => answer.Status == 200);
        var service = (await _tenant.AsAnybody("GET", path)).Data;
        foreach (var field in fields) service[field]!.GetValue<int>().ShouldBe(5, field);
    }

    [Fact]
    public async Task An_appointment_waits_for_staff_when_the_service_asks_for_it()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"requiresConfirmation":true}""")).Status.ShouldBe(200);
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"));
        booked.Data["status"]!.GetValue<string>().ShouldBe("scheduled");
        var path = "appointments/" + IdOf(booked);
        (await _tenant.AsOwner("POST", path + "/confirm")).Data["status"]!.GetValue<string>().ShouldBe("confirmed");
        (await _tenant.AsOwner("POST", path + "/complete")).Code.ShouldBe("INVALID_TRANSITION");
        (await _tenant.AsOwner("POST", path + "/no-show")).Code.ShouldBe("INVALID_TRANSITION");
    }

    [Fact]
    public async Task The_list_filters_sorts_and_pages()
    {
        foreach (var hour in new[] { "09", "10", "11" })
            (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking($"2027-03-02T{hour}:00:00Z", "Client " + hour)))
                .Status.ShouldBe(201);
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-04T09:00:00Z"))).Status.ShouldBe(201);
        var page = await _tenant.AsOwner("GET", "appointments?sort=scheduledAt&limit=2&page=2");
        page.Json["pagination"]!.ToJsonString()
            .ShouldBe("""{"page":2,"limit":2,"total":4,"totalPages":2,"hasNext":false,"hasPrev":true}""");
        page.Data.AsArray().Select(item => item!["scheduledAt"]!.GetValue<string>())
            .ShouldBe(["2027-03-02T11:00:00Z", "2027-03-04T09:00:00Z"]);
        (await CountAsync("startDate=2027-03-02&endDate=2027-03-02")).ShouldBe(3);
        (await CountAsync("startDate=2027-03-02T10:00:00%2B00:00&endDate=2027-03-02T11:00:00Z")).ShouldBe(1);
        (await CountAsync("status=confirmed,scheduled")).ShouldBe(4);
        (await CountAsync("status=cancelled")).ShouldBe(0);
        (await CountAsync("search=Client")).ShouldBe(3);
        (await CountAsync("clientEmail=ANA@example.com")).ShouldBe(4);
        (await CountAsync($"expertId={_tenant.ExpertId}&serviceType=consultation")).ShouldBe(4);
        (await CountAsync("expertId=nobody")).ShouldBe(0);
    }

    [Fact]
    public async Task Without_an_expert_the_only_one_of_the_service_is_meant()
    {
        const string booking = """{"serviceId":"ID","scheduledAt":"2027-03-02T09:00:00Z","clientName":"Ana"}""";
        var booked = await _tenant.AsAnybody("POST", "appointments", booking.Replace("ID", _tenant.ServiceId, StringComparison.Ordinal));
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["expertId"]!.GetValue<string>().ShouldBe(_tenant.ExpertId);
        var contradiction = booking.Replace("\"ID\"", $"\"{_tenant.ServiceId}\",\"serviceType\":\"other\"", StringComparison.Ordinal);
        (await _tenant.AsAnybody("POST", "appointments", contradiction)).Fields.ShouldBe(["serviceType"]);
    }

    private static string IdOf(ApiAnswer answer) => answer.Data["id"]!.GetValue<string>();

    private async Task<int> CountAsync(string query) =>
        (await _tenant.AsOwner("GET", "appointments?" + query)).Json["pagination"]!["total"]!.GetValue<int>();

    private async Task<JsonArray> SlotsAsync(string date) =>
        (await _tenant.AsAnybody(
            "GET",
            string.Create(CultureInfo.InvariantCulture, $"experts/{_tenant.ExpertId}/availability?serviceType=consultation&date={date}")))
            .Data["slots"]!.AsArray();
}
