using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>An appointment as pages show it: names, what calling off costs, and what may be done.</summary>
public sealed class AppointmentViewJourneyTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(_clock, ("RateLimit:Enabled", "false"));
        _tenant = await TestTenant.CreateAsync(_server);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Names_are_in_the_booking_in_the_appointment_and_in_lists()
    {
        var booked = await BookAsync("2027-03-02T09:00:00Z");
        var path = "appointments/" + booked.Data["id"]!.GetValue<string>();
        var token = ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>());
        var listed = (await _tenant.AsOwner("GET", "appointments")).Data[0]!;
        foreach (var shown in new[] { booked.Data, (await _tenant.AsAnybody("GET", path, null, token)).Data, listed })
            NamesOf(shown).ShouldBe(("Consultation", "Rita"));
        var reference = booked.Data["reference"]!.GetValue<string>();
        booked.Data["id"]!.GetValue<string>().ShouldEndWith(reference.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());

        // What was booked keeps its name; who it is with has the name of today.
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"name":"Another"}""")).Status.ShouldBe(200);
        (await _tenant.AsOwner("PATCH", "staff/" + _tenant.ExpertId, """{"displayName":"Rita Alves"}""")).Status.ShouldBe(200);
        NamesOf((await _tenant.AsAnybody("GET", path, null, token)).Data).ShouldBe(("Consultation", "Rita Alves"));
        NamesOf((await _tenant.AsOwner("GET", "appointments")).Data[0]!).ShouldBe(("Consultation", "Rita Alves"));
    }

    [Fact]
    public async Task A_team_is_named_whole_and_a_list_of_many_experts_too()
    {
        var second = await _tenant.ExpertAsync("Olaf");
        (await _tenant.AsOwner(
            "POST", "services",
            $$"""
            {"name":"Together","serviceType":"together","durationMinutes":30,"assignment":"collective",
             "expertIds":["{{_tenant.ExpertId}}","{{second}}"]}
            """)).Status.ShouldBe(201);
        var booked = await _tenant.AsAnybody(
            "POST", "appointments", """{"serviceType":"together","scheduledAt":"2027-03-02T11:00:00Z","clientName":"Ana"}""");
        booked.Status.ShouldBe(201, booked.ToString());
        var ids = booked.Data["expertIds"]!.AsArray().Select(id => id!.GetValue<string>()).ToList();
        var names = booked.Data["expertNames"]!.AsArray().Select(name => name!.GetValue<string>());
        names.ShouldBe(ids.Select(id => id == second ? "Olaf" : "Rita"));
        await BookAsync("2027-03-02T09:00:00Z");
        var listed = (await _tenant.AsOwner("GET", "appointments?sort=scheduledAt")).Data.AsArray();
        listed.Select(one => (NamesOf(one!), one!["expertNames"]?.AsArray().Count))
            .ShouldBe([(("Consultation", "Rita"), null), (("Together", names.First()), 2)]);
    }

    [Fact]
    public async Task What_calling_off_costs_is_what_it_then_costs()
    {
        const string policy = """{"price":{"amount":5001,"currency":"EUR"},"cancellationPolicy":{"freeUntilHours":24,"feePercent":50}}""";
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, policy)).Status.ShouldBe(200);
        var booked = await BookAsync("2027-03-03T09:00:00Z");
        var path = "appointments/" + booked.Data["id"]!.GetValue<string>();
        (string, string)[] byToken = [("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>())];
        booked.Data["cancellationTerms"]!.ToJsonString().ShouldBe("""{"freeUntil":"2027-03-02T09:00:00Z"}""");

        // From then on it costs; a late move does not wash it away.
        To("2027-03-02T09:00:01Z");
        var late = await _tenant.AsAnybody("GET", path, null, byToken);
        late.Data["cancellationTerms"]!.ToJsonString().ShouldBe("""{"fee":{"amount":2501,"currency":"EUR"}}""");
        (await _tenant.AsAnybody("POST", path + "/reschedule", """{"start":"2027-03-10T09:00:00Z"}""", byToken)).Status.ShouldBe(200);
        var moved = await _tenant.AsAnybody("GET", path, null, byToken);
        moved.Data["cancellationTerms"]!["fee"]!["amount"]!.GetValue<int>().ShouldBe(2_501);
        var cancelled = await _tenant.AsAnybody("POST", path + "/cancel", null, byToken);
        cancelled.Data["cancellation"]!["fee"]!.ToJsonString().ShouldBe(moved.Data["cancellationTerms"]!["fee"]!.ToJsonString());
        (cancelled.Data["cancellationTerms"], cancelled.Data["allowedActions"]!.AsArray().Count).ShouldBe((null, 0));
    }

    [Fact]
    public async Task What_may_be_done_is_told_to_each_by_what_each_may_do()
    {
        var booked = await BookAsync("2027-03-02T09:00:00Z");
        var path = "appointments/" + booked.Data["id"]!.GetValue<string>();
        var token = ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>());
        ActionsIn(booked.Data).ShouldBe("change reschedule cancel");
        ActionsIn((await _tenant.AsAnybody("GET", path, null, token)).Data).ShouldBe("change reschedule cancel");
        ActionsIn((await _tenant.AsOwner("GET", path)).Data).ShouldBe("change note reschedule cancel reassign manage-link");
        ActionsIn((await _tenant.AsOwner("GET", "appointments")).Data[0]!).ShouldBe("change note reschedule cancel reassign manage-link");

        To("2027-03-02T09:10:00Z");
        ActionsIn((await _tenant.AsAnybody("GET", path, null, token)).Data).ShouldBe("change");
        var owner = Calls.Bearer(await TestTenant.LoginAsync(_server, _tenant.OwnerEmail, _tenant.OwnerPassword));
        ActionsIn((await _server.CallAsync("GET", path, null, owner)).Data)
            .ShouldBe("change note reschedule cancel complete no-show reassign manage-link");
        ActionsIn((await _server.CallAsync("POST", path + "/complete", null, owner)).Data).ShouldBe("note");
    }

    [Fact]
    public async Task A_key_that_was_used_tells_its_caller_what_it_made_and_strangers_only_that_it_did()
    {
        (string, string) key = ("Idempotency-Key", "one-key");
        var first = await _tenant.AsOwner("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"), key);
        var other = await _tenant.AsOwner("POST", "appointments", _tenant.Booking("2027-03-02T10:00:00Z"), key);
        (other.Status, other.Code).ShouldBe((422, "IDEMPOTENCY_KEY_REUSED"));
        other.Json["error"]!["details"]!.ToJsonString()
            .ShouldBe($$"""{"firstSucceeded":true,"id":"{{first.Data["id"]!.GetValue<string>()}}"}""");
        // Another caller's key of the same name is another key.
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T11:00:00Z"), key)).Status.ShouldBe(201);
        var strange = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T12:00:00Z"), key);
        strange.Json["error"]!["details"]!.ToJsonString().ShouldBe("""{"firstSucceeded":true}""");
        // One that was refused made nothing.
        (string, string) refused = ("Idempotency-Key", "refused-key");
        (await _tenant.AsOwner("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"), refused)).Status.ShouldBe(409);
        (await _tenant.AsOwner("POST", "appointments", _tenant.Booking("2027-03-02T15:00:00Z"), refused))
            .Json["error"]!["details"]!.ToJsonString().ShouldBe("""{"firstSucceeded":false}""");
        var series = _tenant.Booking("2027-03-03T15:00:00Z").TrimEnd('}') + ""","recurrence":{"frequency":"daily","count":2}}""";
        (await _tenant.AsOwner("POST", "appointments", series, key)).Json["error"]!["details"]!["id"]!.GetValue<string>()
            .ShouldBe(first.Data["id"]!.GetValue<string>());
    }

    private void To(string time) => _clock.Advance(DateTimeOffset.Parse(time, null) - _clock.GetUtcNow());

    private async Task<ApiAnswer> BookAsync(string start)
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(start));
        booked.Status.ShouldBe(201, booked.ToString());
        return booked;
    }

    private static (string? Service, string? Expert) NamesOf(JsonNode shown) =>
        (shown["serviceName"]?.GetValue<string>(), shown["expertName"]?.GetValue<string>());

    private static string ActionsIn(JsonNode shown) =>
        string.Join(' ', shown["allowedActions"]!.AsArray().Select(action => action!.GetValue<string>()));
}
