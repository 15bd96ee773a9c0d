using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Holds that the service assigns, that replace others, and that are extended.</summary>
public sealed class HoldJourneyTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private string _second = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(_clock, ("Scheduling:MaximumHolds", "2"));
        _tenant = await TestTenant.CreateAsync(_server);
        _second = await _tenant.ExpertAsync("bea");
        (await _tenant.AsOwner(
            "POST", "services",
            $$"""{"name":"Shared","durationMinutes":30,"assignment":"round_robin","expertIds":["{{_tenant.ExpertId}}","{{_second}}"]}"""))
            .Status.ShouldBe(201);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_hold_without_an_expert_is_assigned_and_booked_without_naming_one()
    {
        var (first, second) = (await HoldAsync("09:00"), await HoldAsync("09:00"));
        first.Status.ShouldBe(201, first.ToString());
        new[] { ExpertOf(first), ExpertOf(second) }.ShouldBe([_tenant.ExpertId, _second], ignoreOrder: true);
        IdOf(second).ShouldStartWith(ExpertOf(second) + ".hld_");
        (await BookAsync("09:00")).Status.ShouldBe(409, "both are held");
        var booked = await BookAsync("09:00", IdOf(second));
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["expertId"]!.GetValue<string>().ShouldBe(ExpertOf(second));
        (await BookAsync("09:30", IdOf(first))).Code.ShouldBe("POLICY_VIOLATION", "it is for another time");
        // Booked, it counts no longer.
        (await HoldAsync("10:00")).Status.ShouldBe(201);
        (await HoldAsync("10:00")).Code.ShouldBe("LIMIT_REACHED");
        // A hold that has lapsed is no right, and no harm: who is free serves.
        _clock.Advance(TimeSpan.FromMinutes(11));
        (await BookAsync("09:00")).Status.ShouldBe(201);
        (await BookAsync("09:00", IdOf(first))).Status.ShouldBe(409);
        (await BookAsync("11:00", "nothing")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_repeat_of_an_assigned_hold_gets_the_first_one()
    {
        (string, string) key = ("Idempotency-Key", "hold-1");
        var first = await HoldAsync("09:00", key: key);
        var again = await HoldAsync("09:00", key: key);
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((201, "true"), again.ToString());
        IdOf(again).ShouldBe(IdOf(first));
        (await HoldAsync("09:30", key: key)).Code.ShouldBe("IDEMPOTENCY_KEY_REUSED");
        (string, string) other = ("Idempotency-Key", "hold-2");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => HoldAsync("10:00", key: other)));
        answers.ShouldAllBe(answer => answer.Status == 201);
        answers.Select(IdOf).Distinct().Count().ShouldBe(1);
        // The other expert's time is free: nothing of it is held.
        (await FreeAsync("10:00")).ShouldBe(1);
        (await FreeAsync("09:00")).ShouldBe(1);
    }

    [Fact]
    public async Task A_hold_replaces_another_of_the_same_expert_in_one_step()
    {
        var first = await HoldAsync("09:00", expert: _second);
        (await HoldAsync("12:00", expert: _tenant.ExpertId)).Status.ShouldBe(201);
        (await HoldAsync("09:30", expert: _second)).Code.ShouldBe("LIMIT_REACHED", "without replacing one there would be three");
        var next = await HoldAsync("09:30", expert: _second, replaces: IdOf(first));
        next.Status.ShouldBe(201, next.ToString());
        (await FreeAsync("09:00")).ShouldBe(2);
        (await FreeAsync("09:30")).ShouldBe(1);
        // What it replaces stays when it is not given, and its own time counts as free for it.
        (await _tenant.AsOwner("POST", "appointments", Booking("10:00", _second))).Status.ShouldBe(201);
        (await HoldAsync("10:00", expert: _second, replaces: IdOf(next))).Status.ShouldBe(409);
        (await FreeAsync("09:30")).ShouldBe(1);
        var same = await HoldAsync("09:30", expert: _second, replaces: IdOf(next));
        same.Status.ShouldBe(201, same.ToString());
        (await _tenant.AsAnybody("DELETE", "appointments/holds/" + IdOf(next))).Data["holdId"]!.GetValue<string>().ShouldBe(IdOf(next));
        (await FreeAsync("09:30")).ShouldBe(1, "that was given back already");
        // What is replaced must be that hold, and not one whose id only looks like it.
        (await HoldAsync("13:00", expert: _second, replaces: IdOf(same).Replace(_second, _tenant.ExpertId, StringComparison.Ordinal)))
            .Code.ShouldBe("LIMIT_REACHED");
        // A replaced appointment is none: only holds are given back.
        var booked = await _tenant.AsOwner("POST", "appointments", Booking("11:00", _second));
        (await HoldAsync("11:00", expert: _second, replaces: $"{_second}.{booked.Data["id"]!.GetValue<string>()}")).Status
            .ShouldBe(422, "as many are held as may be");
    }

    [Fact]
    public async Task A_hold_replaces_one_of_another_expert_after_it_was_given()
    {
        var first = await HoldAsync("09:00", expert: _tenant.ExpertId);
        var next = await HoldAsync("09:00", expert: _second, replaces: IdOf(first));
        next.Status.ShouldBe(201, next.ToString());
        (await FreeAsync("09:00")).ShouldBe(1);
        var free = await _tenant.AsAnybody("GET", "appointments/availability?serviceType=shared&date=2027-03-02");
        free.Data["slots"]![0]!["expertIds"]![0]!.GetValue<string>().ShouldBe(_tenant.ExpertId);
        // It made room for one more, and an assigned one replaces as well.
        (await HoldAsync("12:00", expert: _second)).Status.ShouldBe(201);
        var assigned = await HoldAsync("09:30", replaces: IdOf(next));
        assigned.Status.ShouldBe(201, assigned.ToString());
        (await FreeAsync("09:00")).ShouldBe(2);
        (await FreeAsync("09:30")).ShouldBe(1);
        (await HoldAsync("10:00")).Code.ShouldBe("LIMIT_REACHED");
        (await HoldAsync("09:00", replaces: "not an id")).Fields.ShouldBe(["replaces"]);
    }

    [Fact]
    public async Task A_hold_is_extended_once()
    {
        var held = await HoldAsync("09:00", expert: _second);
        var path = $"appointments/holds/{IdOf(held)}/extend";
        (string, string) key = ("Idempotency-Key", "extend-1");
        var extended = await _tenant.AsAnybody("POST", path, null, key);
        extended.Status.ShouldBe(200, extended.ToString());
        extended.Data["expiresAt"]!.GetValue<DateTime>().ShouldBe(held.Data["expiresAt"]!.GetValue<DateTime>().AddMinutes(10));
        var again = await _tenant.AsAnybody("POST", path, null, key);
        (again.Status, again.Header("Idempotent-Replayed"), again.Data.ToJsonString())
            .ShouldBe((200, "true", extended.Data.ToJsonString()), again.ToString());
        (await _tenant.AsAnybody("POST", path)).Code.ShouldBe("LIMIT_REACHED");
        (await _tenant.AsAnybody("POST", path, null, ("Idempotency-Key", "extend-2"))).Code.ShouldBe("LIMIT_REACHED");
        (await _tenant.AsAnybody("POST", "appointments/holds/nothing/extend")).Status.ShouldBe(404);
        (await _tenant.AsAnybody("POST", $"appointments/holds/{_second}.hld_other/extend")).Status.ShouldBe(404);
        // It counts against its network for as long as it lives.
        _clock.Advance(TimeSpan.FromMinutes(15));
        (await FreeAsync("09:00")).ShouldBe(1);
        (await HoldAsync("10:00")).Status.ShouldBe(201);
        (await HoldAsync("10:30")).Code.ShouldBe("LIMIT_REACHED");
        var booked = await BookAsync("09:00", IdOf(held));
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["expertId"]!.GetValue<string>().ShouldBe(_second);
        var lapses = await HoldAsync("11:00", expert: _second);
        (await _tenant.AsAnybody("POST", $"appointments/holds/{IdOf(lapses)}/extend")).Status.ShouldBe(200, "without a key");
        _clock.Advance(TimeSpan.FromMinutes(21));
        (await FreeAsync("11:00")).ShouldBe(2);
        var late = await HoldAsync("11:30", expert: _second);
        _clock.Advance(TimeSpan.FromMinutes(11));
        (await _tenant.AsAnybody("POST", $"appointments/holds/{IdOf(late)}/extend")).Status.ShouldBe(404, "it has lapsed");
    }

    private static string IdOf(ApiAnswer hold)
    {
        hold.Status.ShouldBe(201, hold.ToString());
        return hold.Data["holdId"]!.GetValue<string>();
    }

    private static string ExpertOf(ApiAnswer hold) => hold.Data["expertId"]!.GetValue<string>();

    private static string Booking(string time, string? expert, string? holdId = null) =>
        $$"""{"serviceType":"shared","scheduledAt":"2027-03-02T{{time}}:00Z","clientName":"Ana"{{Member("expertId", expert)}}"""
        + $$"""{{Member("holdId", holdId)}}}""";

    private static string Member(string name, string? value) => value is null ? "" : $",\"{name}\":\"{value}\"";

    private Task<ApiAnswer> BookAsync(string time, string? holdId = null) =>
        _tenant.AsAnybody("POST", "appointments", Booking(time, null, holdId));

    private Task<ApiAnswer> HoldAsync(
        string time, string? expert = null, string? replaces = null, (string Name, string Value)? key = null) =>
        _tenant.AsAnybody(
            "POST", "appointments/holds",
            $$"""{"serviceType":"shared","start":"2027-03-02T{{time}}:00Z"{{Member("expertId", expert)}}"""
            + $$"""{{Member("replaces", replaces)}}}""",
            key is { } given ? [given] : []);

    private async Task<int> FreeAsync(string time)
    {
        var range = $"from=2027-03-02T{time}:00Z&to=2027-03-02T{time}:01Z&includeUnavailable=true";
        var slots = await _tenant.AsAnybody("GET", "appointments/availability?serviceType=shared&" + range);
        return slots.Data["slots"]![0]!["freeExperts"]!.GetValue<int>();
    }
}
