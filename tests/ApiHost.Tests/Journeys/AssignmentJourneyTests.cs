using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Bookings that name no expert: the service assigns one.</summary>
public sealed class AssignmentJourneyTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(ApiServer.Monday);
    private readonly List<string> _experts = [];
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(_clock);
        _tenant = await TestTenant.CreateAsync(_server);
        _experts.Add(_tenant.ExpertId);
        foreach (var name in new[] { "bea", "cai" }) _experts.Add(await _tenant.ExpertAsync(name));
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task How_a_service_assigns_is_kept_shown_and_changed()
    {
        var made = await ServiceAsync("round_robin", ("weight", 2), ("priority", 1));
        made["assignment"]!.GetValue<string>().ShouldBe("round_robin");
        made["expertIds"]!.AsArray().ShouldBeEmpty();
        made["experts"]!.AsArray().Select(Text).ShouldBe(_experts.Select(id =>
            $$"""{"id":"{{id}}","weight":2,"priority":1,"fixed":false}"""));
        var path = "services/" + made["id"]!.GetValue<string>();
        var changed = await _tenant.AsOwner(
            "PATCH", path, $$"""{"assignment":null,"experts":[{"id":"{{_experts[1]}}"}],"expertIds":["{{_experts[0]}}"]}""");
        changed.Status.ShouldBe(200, changed.ToString());
        (Text(changed.Data["assignment"]), changed.Data["experts"]!.AsArray().Count).ShouldBe(("\"any\"", 1));
        var read = (await _tenant.AsAnybody("GET", path)).Data;
        foreach (var member in new[] { "assignment", "expertIds", "experts" }) Text(read[member]).ShouldBe(Text(changed.Data[member]));
        (await _tenant.AsOwner("PATCH", path, $$"""{"experts":[{"id":"{{_experts[0]}}"}]}""")).Fields.ShouldBe(["experts[0].id"]);
        (await _tenant.AsOwner("PATCH", path, """{"assignment":"fair"}""")).Fields.ShouldBe(["assignment"]);
        // Both offer it, and nobody else does.
        foreach (var (index, status) in new[] { (0, 201), (1, 201), (2, 422) })
            (await BookAsync("2027-03-02T09:00:00Z", expert: _experts[index])).Status.ShouldBe(status);
    }

    [Fact]
    public async Task In_turn_everybody_gets_as_many_and_cancelled_ones_do_not_count()
    {
        await ServiceAsync("round_robin");
        var booked = new List<ApiAnswer>();
        for (var day = 1; day <= 5; day++)
        {
            foreach (var hour in new[] { 10, 11, 12 }) booked.Add(await BookAsync($"2027-03-0{day}T{hour}:00:00Z"));
        }

        CountsOf(booked).ShouldBe([5, 5, 5]);
        foreach (var window in booked.Select((_, index) => booked.Skip(index).Take(4))) Spread(window).ShouldBeLessThanOrEqualTo(1);
        // Two of one expert are called off; the counts are read again after a while, and that expert catches up.
        foreach (var answer in booked.Where(answer => ExpertOf(answer) == _experts[1]).Take(2))
            (await _tenant.AsOwner("DELETE", "appointments/" + IdOf(answer))).Status.ShouldBe(200);
        _clock.Advance(TimeSpan.FromMinutes(2));
        ExpertOf(await BookAsync("2027-03-08T09:00:00Z")).ShouldBe(_experts[1]);
        ExpertOf(await BookAsync("2027-03-08T09:30:00Z")).ShouldBe(_experts[1]);
        // One who was booked by name has had a turn.
        (await BookAsync("2027-03-08T10:00:00Z", expert: _experts[0])).Status.ShouldBe(201);
        _clock.Advance(TimeSpan.FromMinutes(2));
        var next = new[] { ExpertOf(await BookAsync("2027-03-08T11:00:00Z")), ExpertOf(await BookAsync("2027-03-08T11:30:00Z")) };
        next.ShouldBe([_experts[1], _experts[2]], ignoreOrder: true);
    }

    [Fact]
    public async Task In_a_stampede_everybody_gets_as_many()
    {
        await ServiceAsync("round_robin");
        var starts = Enumerable.Range(0, 30).Select(number =>
            $"2027-03-{2 + (number / 10):00}T{9 + (number % 10 / 2):00}:{number % 2 * 30:00}:00Z").ToList();
        var answers = await Task.WhenAll(starts.Select(start => BookAsync(start)));
        answers.ShouldAllBe(answer => answer.Status == 201);
        CountsOf(answers).ShouldBe([10, 10, 10]);
        // All want one time: as many get it as there are experts, and the others hear when there is time next.
        var crowd = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => BookAsync("2027-03-05T09:00:00Z")));
        var won = crowd.Where(answer => answer.Status == 201).ToList();
        CountsOf(won).ShouldBe([1, 1, 1]);
        foreach (var refused in crowd.Except(won))
        {
            (refused.Status, refused.Code).ShouldBe((409, "SCHEDULE_CONFLICT"), refused.ToString());
            refused.Json["error"]!["details"]!["nextAvailable"]!.AsArray().Select(start => start!.GetValue<string>())
                .ShouldBe(["2027-03-05T09:30:00Z", "2027-03-05T10:00:00Z", "2027-03-05T10:30:00Z"]);
        }
    }

    [Fact]
    public async Task Weight_and_priority_share_the_bookings()
    {
        var experts = $$"""[{"id":"{{_experts[0]}}","weight":3},{"id":"{{_experts[1]}}"},{"id":"{{_experts[2]}}","priority":1}]""";
        (await _tenant.AsOwner(
            "POST", "services", $$"""{"name":"Shared","durationMinutes":30,"assignment":"round_robin","experts":{{experts}}}"""))
            .Status.ShouldBe(201);
        // Who has the highest priority is taken as long as there is time.
        foreach (var hour in new[] { 10, 11, 12 }) ExpertOf(await BookAsync($"2027-03-02T{hour}:00:00Z")).ShouldBe(_experts[2]);
        (await _tenant.AsOwner(
            "POST", $"experts/{_experts[2]}/time-off", """{"start":"2027-03-03T00:00:00Z","end":"2027-03-20T00:00:00Z"}"""))
            .Status.ShouldBe(201);
        var booked = new List<ApiAnswer>();
        for (var hour = 9; hour < 17; hour++) booked.Add(await BookAsync($"2027-03-03T{hour:00}:00:00Z"));
        CountsOf(booked).ShouldBe([6, 2, 0]);
    }

    [Fact]
    public async Task Any_takes_who_has_most_room_that_day()
    {
        var late = await _tenant.ExpertAsync("dee", "09:00", "20:00");
        _experts.Add(late);
        await ServiceAsync("any");
        ExpertOf(await BookAsync("2027-03-02T09:00:00Z")).ShouldBe(late, "who works longest");
        ExpertOf(await BookAsync("2027-03-02T10:00:00Z")).ShouldBe(late);
        // Named bookings take room too, which is seen when that calendar is asked again.
        for (var hour = 11; hour < 16; hour++) (await BookAsync($"2027-03-02T{hour}:00:00Z", expert: late)).Status.ShouldBe(201);
        for (var hour = 11; hour < 14; hour++) (await BookAsync($"2027-03-02T{hour}:00:00Z", expert: _experts[0])).Status.ShouldBe(201);
        (await BookAsync("2027-03-02T12:00:00Z", expert: _experts[1])).Status.ShouldBe(201);
        for (var number = 0; number < 4; number++)
        {
            _clock.Advance(TimeSpan.FromMinutes(2));
            (await BookAsync($"2027-03-04T1{number}:00:00Z")).Status.ShouldBe(201);
        }

        ExpertOf(await BookAsync("2027-03-02T16:00:00Z")).ShouldBe(_experts[2]);
    }

    [Fact]
    public async Task A_repeat_gets_the_first_answer_whoever_would_be_chosen_now()
    {
        await ServiceAsync("round_robin");
        (string, string) key = ("Idempotency-Key", "assigned-1");
        var first = await BookAsync("2027-03-02T09:00:00Z", key: key);
        first.Status.ShouldBe(201, first.ToString());
        // Two more have this time; the third is taken, too, or would be chosen.
        (await BookAsync("2027-03-02T09:00:00Z")).Status.ShouldBe(201);
        await IsRepeatOf(first, await BookAsync("2027-03-02T09:00:00Z", key: key));
        (await BookAsync("2027-03-02T09:00:00Z")).Status.ShouldBe(201);
        await IsRepeatOf(first, await BookAsync("2027-03-02T09:00:00Z", key: key));
        (await BookAsync("2027-03-02T09:30:00Z", key: key)).Code.ShouldBe("IDEMPOTENCY_KEY_REUSED");
        (await CountAsync()).ShouldBe(3);
        // What was refused under a key stays refused.
        (string, string) late = ("Idempotency-Key", "assigned-2");
        (await BookAsync("2027-03-02T09:00:00Z", key: late)).Status.ShouldBe(409);
        (await _tenant.AsOwner("DELETE", "appointments/" + IdOf(first))).Status.ShouldBe(200);
        var again = await BookAsync("2027-03-02T09:00:00Z", key: late);
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((409, "true"));
        (await BookAsync("2027-03-02T09:00:00Z")).Status.ShouldBe(201);

        Task IsRepeatOf(ApiAnswer before, ApiAnswer after)
        {
            (after.Status, after.Header("Idempotent-Replayed")).ShouldBe((201, "true"), after.ToString());
            after.Data.ToJsonString().ShouldBe(before.Data.ToJsonString());
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Equal_requests_at_once_make_one_appointment_and_hold_no_other_time()
    {
        await ServiceAsync("round_robin");
        for (var round = 0; round < 5; round++)
        {
            (string, string) key = ("Idempotency-Key", $"at-once-{round}");
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BookAsync($"2027-03-02T1{round}:00:00Z", key: key)));
            answers.ShouldAllBe(answer => answer.Status == 201);
            answers.Select(IdOf).Distinct().Count().ShouldBe(1);
        }

        (await CountAsync()).ShouldBe(5);
        var answer = await _tenant.AsAnybody("GET", "appointments/availability?serviceType=shared&date=2027-03-02");
        var slots = answer.Data["slots"]!.AsArray();
        slots.Sum(slot => slot!["freeExperts"]!.GetValue<int>()).ShouldBe((3 * 16) - 5, "who lost has given nothing away");
    }

    [Fact]
    public async Task Without_experts_in_reach_it_is_said_why()
    {
        await ServiceAsync("round_robin");
        (await BookAsync("2027-03-02T08:00:00Z")).Code.ShouldBe("OUTSIDE_AVAILABILITY");
        (await BookAsync("2029-03-02T09:00:00Z")).Code.ShouldBe("BEYOND_BOOKING_WINDOW");
        (await BookAsync("2027-02-26T09:00:00Z")).Code.ShouldBe("NOTICE_TOO_SHORT");
        (await BookAsync("1970-01-01T00:00:00Z")).Status.ShouldBe(422);
        (await BookAsync("2999-12-20T23:00:00Z")).Status.ShouldBe(422);
        (await _tenant.AsOwner("PATCH", "services/shared", """{"active":false}""")).Status.ShouldBe(200);
        (await BookAsync("2027-03-02T09:00:00Z")).Code.ShouldBe("POLICY_VIOLATION");
        (await _tenant.AsOwner(
            "POST", "services", """{"name":"Nobody","durationMinutes":30,"expertIds":["gone","gone-too"]}""")).Status.ShouldBe(201);
        (await BookAsync("2027-03-02T09:00:00Z", service: "nobody")).Code.ShouldBe("POLICY_VIOLATION");
    }

    [Fact]
    public async Task A_service_that_all_offer_assigns_among_all()
    {
        (await _tenant.AsOwner("POST", "services", """{"name":"Shared","durationMinutes":30,"assignment":"round_robin"}"""))
            .Status.ShouldBe(201);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => BookAsync("2027-03-02T09:00:00Z")));
        CountsOf(answers.Where(answer => answer.Status == 201)).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public async Task Whoever_has_time_for_the_length_that_is_asked_for_gets_it()
    {
        var service = (await ServiceAsync("any"))["id"]!.GetValue<string>();
        (await _tenant.AsOwner("PATCH", "services/" + service, """{"durationMinutes":60,"durations":[{"minutes":30}]}""")).Status
            .ShouldBe(200);
        // Two have the day but not nine; the third has half an hour at nine and nothing else.
        foreach (var expert in _experts.Take(2)) await OffAsync(expert, "2027-03-02T09:00:00Z", "2027-03-02T10:00:00Z");
        await OffAsync(_experts[2], "2027-03-02T09:30:00Z", "2027-03-02T17:00:00Z");

        (await HoldAsync("2027-03-02T09:00:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT", "nobody has the whole hour");
        (await HoldAsync("2027-03-02T09:00:00Z", 50)).Fields.ShouldBe(["durationMinutes"]);
        var held = await HoldAsync("2027-03-02T09:00:00Z", 30);
        held.Status.ShouldBe(201, held.ToString());
        var (id, owner) = (held.Data["holdId"]!.GetValue<string>(), held.Data["expertId"]!.GetValue<string>());
        (owner, held.Data["end"]!.GetValue<string>()).ShouldBe((_experts[2], "2027-03-02T09:30:00Z"));
        (await _tenant.AsAnybody("DELETE", "appointments/holds/" + id)).Status.ShouldBe(200);
        const string body =
            """{"serviceType":"shared","scheduledAt":"2027-03-02T09:00:00Z","clientName":"Ana","durationMinutes":30}""";
        ExpertOf(await _tenant.AsAnybody("POST", "appointments", body)).ShouldBe(_experts[2]);
    }

    private async Task OffAsync(string expert, string start, string end) =>
        (await _tenant.AsOwner("POST", $"experts/{expert}/time-off", $$"""{"start":"{{start}}","end":"{{end}}"}""")).Status.ShouldBe(201);

    private Task<ApiAnswer> HoldAsync(string start, int? minutes = null) => _tenant.AsAnybody(
        "POST", "appointments/holds",
        $$"""{"serviceType":"shared","start":"{{start}}"{{(minutes is { } length ? $",\"durationMinutes\":{length}" : "")}}}""");

    private static string Text(JsonNode? node) => node!.ToJsonString();

    private static string IdOf(ApiAnswer answer) => answer.Data["id"]!.GetValue<string>();

    private static string ExpertOf(ApiAnswer answer)
    {
        answer.Status.ShouldBe(201, answer.ToString());
        return answer.Data["expertId"]!.GetValue<string>();
    }

    private int[] CountsOf(IEnumerable<ApiAnswer> booked)
    {
        var experts = booked.Select(ExpertOf).ToList();
        return [.. _experts.Select(expert => experts.Count(one => one == expert))];
    }

    private int Spread(IEnumerable<ApiAnswer> booked)
    {
        var counts = CountsOf(booked);
        return counts.Max() - counts.Min();
    }

    private async Task<JsonNode> ServiceAsync(string assignment, params (string Name, int Value)[] shares)
    {
        var experts = string.Join(',', _experts.Select(id =>
            $"{{\"id\":\"{id}\"{string.Concat(shares.Select(share => $",\"{share.Name}\":{share.Value}"))}}}"));
        var made = await _tenant.AsOwner(
            "POST", "services", $$"""{"name":"Shared","durationMinutes":30,"assignment":"{{assignment}}","experts":[{{experts}}]}""");
        made.Status.ShouldBe(201, made.ToString());
        return made.Data;
    }

    private Task<ApiAnswer> BookAsync(
        string start, string? expert = null, string service = "shared", (string Name, string Value)? key = null)
    {
        var named = expert is null ? "" : $"\"expertId\":\"{expert}\",";
        var body = $$"""{{{named}}"serviceType":"{{service}}","scheduledAt":"{{start}}","clientName":"Ana"}""";
        return _tenant.AsAnybody("POST", "appointments", body, key is { } given ? [given] : []);
    }

    private async Task<int> CountAsync() =>
        (await _tenant.AsOwner("GET", "appointments?status=confirmed")).Json["pagination"]!["total"]!.GetValue<int>();
}
