using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>How many a month, and how many of one client.</summary>
[Collection(SharedServerTests.Name)]
public sealed class BookingLimitJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Hours = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";

    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_month_has_as_many_times_as_the_service_says_and_seats_count_once()
    {
        await LimitAsync("""{"maxPerMonth":2,"capacity":3}""");
        (await BookAsync("2027-03-02T09:00:00Z")).Status.ShouldBe(201);
        (await BookAsync("2027-03-02T09:00:00Z")).Status.ShouldBe(201, "another seat of the same time");
        (await BookAsync("2027-03-31T16:30:00Z")).Status.ShouldBe(201);
        var third = await BookAsync("2027-03-16T09:00:00Z");
        (third.Status, third.Code).ShouldBe((422, "LIMIT_REACHED"), third.ToString());
        (await BookAsync("2027-03-31T16:30:00Z")).Status.ShouldBe(201, "a time that is taken already");
        (await BookAsync("2027-04-01T09:00:00Z")).Status.ShouldBe(201, "another month");
        var slots = await _tenant.AsOwner(
            "GET", $"experts/{_tenant.ExpertId}/availability?serviceType=consultation&date=2027-03-16&includeUnavailable=true");
        slots.Data["slots"]!.AsArray().ShouldAllBe(slot => slot!["reason"]!.GetValue<string>() == "LIMIT");
    }

    [Fact]
    public async Task A_client_has_as_many_appointments_to_come_as_the_service_says()
    {
        await LimitAsync("""{"maxActivePerClient":2}""");
        var first = await BookAsync("2027-03-02T09:00:00Z", "Ana@Example.com");
        first.Status.ShouldBe(201, first.ToString());
        (await BookAsync("2027-03-02T10:00:00Z", "ana@example.com")).Status.ShouldBe(201);
        var third = await BookAsync("2027-03-02T11:00:00Z", "ANA@example.com", ("Idempotency-Key", "third"));
        (third.Status, third.Code).ShouldBe((422, "LIMIT_REACHED"), third.ToString());
        (await BookAsync("2027-03-02T11:00:00Z", "bea@example.com")).Status.ShouldBe(201, "the limit is each client's");
        var path = "appointments/" + first.Data["id"]!.GetValue<string>();
        const string another = """{"start":"2027-03-03T09:00:00Z"}""";
        (await _tenant.AsOwner("POST", path + "/reschedule", another)).Status.ShouldBe(200, "it is no more of them");
        (await _tenant.AsOwner("POST", path + "/cancel")).Status.ShouldBe(200);
        (await BookAsync("2027-03-02T12:00:00Z", "ana@example.com")).Status.ShouldBe(201, "what is cancelled does not count");
        var repeat = await BookAsync("2027-03-02T11:00:00Z", "ANA@example.com", ("Idempotency-Key", "third"));
        (repeat.Code, repeat.Header("Idempotent-Replayed")).ShouldBe(("LIMIT_REACHED", "true"));
        await LimitAsync("""{"maxActivePerClient":null}""");
        (await BookAsync("2027-03-02T13:00:00Z", "ana@example.com")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Another_service_has_a_limit_of_its_own()
    {
        await LimitAsync("""{"maxActivePerClient":1}""");
        var other = await _tenant.AsOwner(
            "POST", "services", """{"name":"Other","serviceType":"other","durationMinutes":30,"maxActivePerClient":1}""");
        other.Status.ShouldBe(201, other.ToString());
        (await BookAsync("2027-03-02T09:00:00Z")).Status.ShouldBe(201);
        var body = _tenant.Booking("2027-03-02T10:00:00Z").Replace("consultation", "other", StringComparison.Ordinal);
        (await _tenant.AsAnybody("POST", "appointments", body)).Status.ShouldBe(201);
        (await BookAsync("2027-03-02T11:00:00Z")).Code.ShouldBe("LIMIT_REACHED");
    }

    [Fact]
    public async Task Of_many_requests_of_one_client_at_once_with_several_experts_no_more_succeed_than_the_limit()
    {
        var experts = new[] { _tenant.ExpertId, await ExpertAsync("one"), await ExpertAsync("two") };
        await LimitAsync($$"""{"maxActivePerClient":3,"expertIds":["{{string.Join("\",\"", experts)}}"]}""");
        var asked = from hour in Enumerable.Range(9, 8)
                    from expert in experts
                    select BookAsync($"2027-03-03T{hour:D2}:00:00Z", "racer@example.com", expert);
        var answers = await Task.WhenAll(asked);
        answers.Count(answer => answer.Status == 201).ShouldBe(3);
        answers.Where(answer => answer.Status != 201).ShouldAllBe(answer => answer.Code == "LIMIT_REACHED");
        (await _tenant.AsOwner("GET", "appointments?clientEmail=racer@example.com")).Data.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_client_who_takes_another_address_takes_its_limit_too_and_staff_decide_for_themselves()
    {
        await LimitAsync("""{"maxActivePerClient":1}""");
        await _tenant.LetJoinAsync("client");
        const string password = "a-good-password";
        var email = $"own@{_tenant.Slug}.example";
        var own = $$"""{"email":"{{email}}","password":"{{password}}","name":"Own"}""";
        (await _tenant.Server.CallAsync("POST", "auth/register", own, _tenant.Named)).Status.ShouldBe(201);
        var token = Calls.Bearer(await TestTenant.LoginAsync(_tenant.Server, email, password));
        (await BookAsync("2027-03-02T09:00:00Z", "taken@example.com")).Status.ShouldBe(201);
        var body = _tenant.Booking("2027-03-02T10:00:00Z").Replace("ana@example.com", email, StringComparison.Ordinal);
        var booked = await _tenant.Server.CallAsync("POST", "appointments", body, token);
        booked.Status.ShouldBe(201, booked.ToString());
        var path = "appointments/" + booked.Data["id"]!.GetValue<string>();

        var refused = await _tenant.Server.CallAsync("PATCH", path, """{"clientEmail":"Taken@example.com"}""", token);
        (refused.Status, refused.Code).ShouldBe((422, "LIMIT_REACHED"), refused.ToString());
        (await _tenant.Server.CallAsync("PATCH", path, """{"clientEmail":"new@example.com"}""", token)).Status.ShouldBe(200);
        (await BookAsync("2027-03-02T11:00:00Z", "new@example.com")).Code.ShouldBe("LIMIT_REACHED");
        (await BookAsync("2027-03-02T11:00:00Z", email)).Status.ShouldBe(201);
        (await _tenant.AsOwner("PATCH", path, """{"clientEmail":"taken@example.com"}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_hold_gives_no_right_to_more_than_the_limit()
    {
        await LimitAsync("""{"maxActivePerClient":1}""");
        (await BookAsync("2027-03-02T09:00:00Z")).Status.ShouldBe(201);
        var hold = $$"""{"expertId":"{{_tenant.ExpertId}}","serviceType":"consultation","start":"2027-03-02T10:00:00Z"}""";
        var held = await _tenant.AsAnybody("POST", "appointments/holds", hold);
        var holdId = held.Data["holdId"]!.GetValue<string>();
        var body = _tenant.Booking("2027-03-02T10:00:00Z").Replace("{\"", $$"""{"holdId":"{{holdId}}",""" + "\"", StringComparison.Ordinal);
        (await _tenant.AsAnybody("POST", "appointments", body)).Code.ShouldBe("LIMIT_REACHED");
    }

    private async Task LimitAsync(string json)
    {
        var changed = await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, json);
        changed.Status.ShouldBe(200, changed.ToString());
    }

    private async Task<string> ExpertAsync(string name)
    {
        var expert = await _tenant.AsOwner(
            "POST", "staff", $$"""{"displayName":"{{name}}","email":"{{name}}@{{_tenant.Slug}}.example","timeZone":"UTC"}""");
        var id = expert.Data["id"]!.GetValue<string>();
        (await _tenant.AsOwner("PUT", $"experts/{id}/schedule", Hours)).Status.ShouldBe(200);
        return id;
    }

    private Task<ApiAnswer> BookAsync(string start, string email = "ana@example.com", params (string, string)[] headers)
    {
        var body = _tenant.Booking(start).Replace("ana@example.com", email, StringComparison.Ordinal);
        return _tenant.AsAnybody("POST", "appointments", body, headers);
    }

    private Task<ApiAnswer> BookAsync(string start, string email, string expert)
    {
        var body = _tenant.Booking(start).Replace("ana@example.com", email, StringComparison.Ordinal);
        return _tenant.AsAnybody("POST", "appointments", body.Replace(_tenant.ExpertId, expert, StringComparison.Ordinal));
    }
}
