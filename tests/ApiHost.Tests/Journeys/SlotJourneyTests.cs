using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Slots: who is free, how many there are on each day, what is one's own, and which come next.</summary>
public sealed class SlotJourneyTests : IAsyncLifetime
{
    private const string Tuesday = "serviceType=consultation&date=2027-03-02";

    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync();
        _tenant = await TestTenant.CreateAsync(_server);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("Asia/Kathmandu", "2027-03-02", "14:45", "+05:45")]
    [InlineData("Pacific/Auckland", "2027-03-02", "22:00", "+13:00")]
    [InlineData("Pacific/Pago_Pago", "2027-03-01", "22:00", "-11:00")]
    public async Task A_slot_says_its_date_and_offset_in_the_zone_of_the_answer(string zone, string date, string time, string offset)
    {
        var range = "serviceType=consultation&from=2027-03-02T09:00:00Z&to=2027-03-02T09:30:00Z&timeZone=" + zone;
        foreach (var path in new[] { $"experts/{_tenant.ExpertId}/availability?{range}", "appointments/availability?" + range })
        {
            var slot = (await SlotsAsync(path)).ShouldHaveSingleItem()!;
            (slot["start"]!.GetValue<string>(), slot["date"]!.GetValue<string>(), slot["time"]!.GetValue<string>(),
                slot["offset"]!.GetValue<string>()).ShouldBe(("2027-03-02T09:00:00Z", date, time, offset));
        }
    }

    [Fact]
    public async Task Days_are_counted_in_the_zone_of_the_answer()
    {
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);
        var range = "serviceType=consultation&from=2027-03-01T00:00:00Z&to=2027-03-08T00:00:00Z&perDay=true";
        foreach (var path in new[] { $"experts/{_tenant.ExpertId}/availability?{range}", "appointments/availability?" + range })
        {
            var answer = await _tenant.AsAnybody("GET", path);
            answer.Status.ShouldBe(200, answer.ToString());
            answer.Data["slots"].ShouldBeNull();
            Days(answer.Data).ShouldBe(["2027-03-01 16", "2027-03-02 15", "2027-03-03 16", "2027-03-04 16", "2027-03-05 16"]);
        }

        // From three in the morning of the next day on it is the next day there.
        Days((await _tenant.AsAnybody("GET", $"appointments/availability?{range}&timeZone=Asia/Tokyo")).Data)
            .ShouldBe(["2027-03-01 12", "2027-03-02 15", "2027-03-03 16", "2027-03-04 16", "2027-03-05 16", "2027-03-06 4"]);
        (await _tenant.AsAnybody("GET", $"appointments/availability?{Tuesday}&perDay=yes")).Fields.ShouldBe(["perDay"]);
    }

    [Fact]
    public async Task The_time_of_ones_own_hold_counts_as_free()
    {
        var held = await _tenant.AsAnybody(
            "POST", "appointments/holds", """{"serviceType":"consultation","start":"2027-03-02T09:00:00Z"}""");
        held.Status.ShouldBe(201, held.ToString());
        var holdId = held.Data["holdId"]!.GetValue<string>();
        var path = $"experts/{_tenant.ExpertId}/availability?{Tuesday}";
        (await SlotsAsync(path)).Count.ShouldBe(15);
        (await SlotsAsync($"{path}&holdId={holdId}")).Count.ShouldBe(16);
        (await SlotsAsync($"appointments/availability?{Tuesday}&holdId={holdId}")).Count.ShouldBe(16);
        (await SlotsAsync($"{path}&holdId={_tenant.ExpertId}.hld_other")).Count.ShouldBe(15);
        // A hold's id opens a hold, and nothing else that happens to have the id.
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T10:00:00Z"));
        (await SlotsAsync($"{path}&holdId={booked.Data["id"]!.GetValue<string>()}")).Count.ShouldBe(14);
    }

    [Fact]
    public async Task The_time_of_an_appointment_counts_as_free_for_those_who_may_move_it()
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"));
        var id = booked.Data["id"]!.GetValue<string>();
        (string, string) token = ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>());
        foreach (var path in new[] { $"experts/{_tenant.ExpertId}/availability?{Tuesday}", "appointments/availability?" + Tuesday })
        {
            (await SlotsAsync(path)).Count.ShouldBe(15);
            var own = $"{path}&appointmentId={id}";
            (await _tenant.AsAnybody("GET", own, null, token)).Data["slots"]!.AsArray().Count.ShouldBe(16);
            (await _tenant.AsOwner("GET", own)).Data["slots"]!.AsArray().Count.ShouldBe(16);
            // Neither the answer to the token nor anything else is given to strangers.
            (await _tenant.AsAnybody("GET", own)).Status.ShouldBe(401);
            (await _tenant.AsAnybody("GET", own, null, ("X-Manage-Token", new string('A', 43)))).Status.ShouldBe(404);
            (await _tenant.AsAnybody("GET", $"{path}&appointmentId=apt_other", null, token)).Status.ShouldBe(404);
            var stranger = await _tenant.MemberAsync($"stranger-{path.Length}@example.com");
            (await _server.CallAsync("GET", own, null, Calls.Bearer(stranger))).Status.ShouldBe(404);
        }
    }

    [Fact]
    public async Task A_slot_of_several_experts_says_who_is_free()
    {
        var (second, third) = (await _tenant.ExpertAsync("bea", "09:00", "10:00"), await _tenant.ExpertAsync("cai"));
        var experts = new[] { _tenant.ExpertId, second, third }.Order(StringComparer.Ordinal).ToArray();
        await ServiceAsync("any", experts);
        (await _tenant.AsAnybody("POST", "appointments", Booking("2027-03-02T09:00:00Z", third))).Status.ShouldBe(201);
        var slots = await SlotsAsync("appointments/availability?serviceType=shared&date=2027-03-02");
        IdsIn(slots[0]!).ShouldBe(experts.Where(id => id != third));
        IdsIn(slots[1]!).ShouldBe(experts);
        IdsIn(slots[2]!).ShouldBe(experts.Where(id => id != second));
        var all = await SlotsAsync("appointments/availability?serviceType=shared&date=2027-03-02&includeUnavailable=true");
        all.ShouldAllBe(slot => slot!["freeExperts"]!.GetValue<int>() == slot["expertIds"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_collective_service_has_the_slots_that_all_of_its_experts_have()
    {
        var (second, third) = (await _tenant.ExpertAsync("bea", "10:00", "12:00"), await _tenant.ExpertAsync("cai"));
        await ServiceAsync("collective", [_tenant.ExpertId, second, third]);
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T10:30:00Z"))).Status.ShouldBe(201);
        const string path = "appointments/availability?serviceType=shared&date=2027-03-02";
        (await SlotsAsync(path)).Select(slot => slot!["time"]!.GetValue<string>()).ShouldBe(["10:00", "11:00", "11:30"]);
        var all = await SlotsAsync(path + "&includeUnavailable=true");
        all.Count.ShouldBe(16);
        all.Count(slot => slot!["available"]!.GetValue<bool>()).ShouldBe(3);
        Days((await _tenant.AsAnybody("GET", path + "&perDay=true")).Data).ShouldBe(["2027-03-02 3"]);
        // The next one is far away: one of the three is off for six weeks.
        (await _tenant.AsOwner(
            "POST", $"experts/{third}/time-off", """{"start":"2027-03-01T00:00:00Z","end":"2027-04-13T00:00:00Z"}""")).Status.ShouldBe(201);
        (await NextAsync("serviceType=shared&count=2")).ShouldBe(["2027-04-13T10:00:00Z", "2027-04-13T10:30:00Z"]);
        (await _tenant.AsOwner("DELETE", "staff/" + third)).Status.ShouldBe(200);
        (await SlotsAsync(path)).ShouldBeEmpty("without one of them there is nothing");
        (await NextAsync("serviceType=shared")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fixed_expert_and_one_of_the_others_are_free_together()
    {
        var (second, third) = (await _tenant.ExpertAsync("bea", "10:00", "12:00"), await _tenant.ExpertAsync("cai", "11:00", "13:00"));
        var made = await _tenant.AsOwner(
            "POST", "services",
            $$"""{"name":"Shared","durationMinutes":60,"assignment":"round_robin","experts":[{"id":"{{_tenant.ExpertId}}","fixed":true},"""
            + $$"""{"id":"{{second}}"},{"id":"{{third}}"}]}""");
        made.Status.ShouldBe(201, made.ToString());
        (await SlotsAsync("appointments/availability?serviceType=shared&date=2027-03-02")).Select(slot => slot!["time"]!.GetValue<string>())
            .ShouldBe(["10:00", "11:00", "12:00"]);
        // The service assigns one expert for a hold, which is not enough here.
        (await _tenant.AsAnybody("POST", "appointments/holds", """{"serviceType":"shared","start":"2027-03-02T11:00:00Z"}""")).Code
            .ShouldBe("POLICY_VIOLATION");
    }

    [Fact]
    public async Task The_next_slots_are_found_however_far_ahead_they_are()
    {
        (await NextAsync("serviceType=consultation&count=3"))
            .ShouldBe(["2027-03-01T09:00:00Z", "2027-03-01T09:30:00Z", "2027-03-01T10:00:00Z"]);
        (await NextAsync("serviceType=consultation&after=2027-03-05T16:30:00Z&count=2"))
            .ShouldBe(["2027-03-05T16:30:00Z", "2027-03-08T09:00:00Z"]);
        (await NextAsync($"serviceId={_tenant.ServiceId}&expertId={_tenant.ExpertId}&after=2020-01-01T00:00:00Z"))
            .ShouldBe(["2027-03-01T09:00:00Z"]);
        (await _tenant.AsOwner(
            "POST", $"experts/{_tenant.ExpertId}/time-off", """{"start":"2027-03-01T00:00:00Z","end":"2027-10-05T00:00:00Z"}"""))
            .Status.ShouldBe(201);
        (await NextAsync("serviceType=consultation")).ShouldBe(["2027-10-05T09:00:00Z"]);
        // Another who offers it is free before.
        var second = await _tenant.ExpertAsync("bea", "09:00", "09:30");
        await ServiceAsync("any", [_tenant.ExpertId, second]);
        (await NextAsync("serviceType=shared&after=2027-10-04T00:00:00Z&count=3"))
            .ShouldBe(["2027-10-04T09:00:00Z", "2027-10-05T09:00:00Z", "2027-10-05T09:30:00Z"]);
        (await NextAsync("serviceType=consultation&after=2030-01-01T00:00:00Z")).ShouldBeEmpty("that is beyond the window");
        (await NextAsync("serviceType=consultation&after=2999-12-20T23:00:00Z")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_slots_are_those_of_the_length_that_is_asked_for()
    {
        var made = await _tenant.AsOwner(
            "POST", "services",
            $$"""{"name":"Shared","durationMinutes":30,"durations":[{"minutes":90}],"expertIds":["{{_tenant.ExpertId}}"]}""");
        made.Status.ShouldBe(201, made.ToString());
        (await _tenant.AsAnybody("POST", "appointments", Booking("2027-03-01T10:00:00Z", _tenant.ExpertId))).Status.ShouldBe(201);
        (await NextAsync("serviceType=shared&count=2")).ShouldBe(["2027-03-01T09:00:00Z", "2027-03-01T09:30:00Z"]);
        var expert = "&expertId=" + _tenant.ExpertId;
        foreach (var query in new[] { "", expert })
        {
            (await NextAsync("serviceType=shared&count=2&durationMinutes=90" + query))
                .ShouldBe(["2027-03-01T10:30:00Z", "2027-03-01T11:00:00Z"]);
            (await _tenant.AsAnybody("GET", "appointments/availability/next?serviceType=shared&durationMinutes=45" + query))
                .Fields.ShouldBe(["durationMinutes"]);
        }
    }

    [Fact]
    public async Task The_next_slots_of_a_length_are_those_that_all_have_together()
    {
        var second = await _tenant.ExpertAsync("bea", "10:00", "12:00");
        var made = await _tenant.AsOwner(
            "POST", "services",
            $$"""{"name":"Shared","durationMinutes":30,"durations":[{"minutes":90}],"assignment":"collective","expertIds":"""
            + $$"""["{{_tenant.ExpertId}}","{{second}}"]}""");
        made.Status.ShouldBe(201, made.ToString());
        (await NextAsync("serviceType=shared&count=3&durationMinutes=90"))
            .ShouldBe(["2027-03-01T10:00:00Z", "2027-03-01T10:30:00Z", "2027-03-02T10:00:00Z"]);
    }

    [Fact]
    public async Task Ones_own_time_is_among_the_next_slots()
    {
        const string path = "appointments/availability/next?serviceType=consultation&count=2";
        var held = await _tenant.AsAnybody(
            "POST", "appointments/holds", """{"serviceType":"consultation","start":"2027-03-01T09:00:00Z"}""");
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-01T09:30:00Z"));
        var (holdId, id) = (held.Data["holdId"]!.GetValue<string>(), booked.Data["id"]!.GetValue<string>());
        (string, string) token = ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>());
        StartsIn(await _tenant.AsAnybody("GET", path)).ShouldBe(["2027-03-01T10:00:00Z", "2027-03-01T10:30:00Z"]);
        StartsIn(await _tenant.AsAnybody("GET", $"{path}&holdId={holdId}")).ShouldBe(["2027-03-01T09:00:00Z", "2027-03-01T10:00:00Z"]);
        StartsIn(await _tenant.AsAnybody("GET", $"{path}&appointmentId={id}", null, token))
            .ShouldBe(["2027-03-01T09:30:00Z", "2027-03-01T10:00:00Z"]);
        StartsIn(await _tenant.AsOwner("GET", $"{path}&appointmentId={id}")).ShouldBe(["2027-03-01T09:30:00Z", "2027-03-01T10:00:00Z"]);
        (await _tenant.AsAnybody("GET", $"{path}&appointmentId={id}")).Status.ShouldBe(401);
        (await _tenant.AsAnybody("GET", $"{path}&appointmentId=apt_other", null, token)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task What_is_wrong_with_a_question_for_the_next_slots_is_named()
    {
        const string path = "appointments/availability/next?";
        (await _tenant.AsAnybody("GET", path)).Fields.ShouldBe(["serviceType"]);
        (await _tenant.AsAnybody("GET", path + "serviceType=consultation&count=11")).Fields.ShouldBe(["count"]);
        (await _tenant.AsAnybody("GET", path + "serviceType=consultation&count=0")).Fields.ShouldBe(["count"]);
        (await _tenant.AsAnybody("GET", path + "serviceType=consultation&timeZone=Mars")).Fields.ShouldBe(["timeZone"]);
        (await _tenant.AsAnybody("GET", path + "serviceType=nothing")).Status.ShouldBe(404);
        (await _tenant.AsAnybody("GET", path + "serviceType=consultation&expertId=nobody")).Status.ShouldBe(404);
        (await _tenant.AsAnybody("GET", path + "serviceType=consultation&date=2027-03-02")).Fields.ShouldBe(["date"]);
    }

    private static IEnumerable<string> StartsIn(ApiAnswer answer) =>
        answer.Data["slots"]!.AsArray().Select(slot => slot!["start"]!.GetValue<string>());

    private static IEnumerable<string> Days(JsonNode data) => data["days"]!.AsArray()
        .Select(day => $"{day!["date"]!.GetValue<string>()} {day["available"]!.GetValue<int>()}");

    private static IEnumerable<string> IdsIn(JsonNode slot) => slot["expertIds"]!.AsArray().Select(id => id!.GetValue<string>());

    private static string Booking(string start, string expertId) =>
        $$"""{"serviceType":"shared","expertId":"{{expertId}}","scheduledAt":"{{start}}","clientName":"Ana"}""";

    private async Task ServiceAsync(string assignment, string[] experts)
    {
        var made = await _tenant.AsOwner(
            "POST", "services",
            $$"""{"name":"Shared","durationMinutes":30,"assignment":"{{assignment}}","expertIds":["{{string.Join("\",\"", experts)}}"]}""");
        made.Status.ShouldBe(201, made.ToString());
    }

    private async Task<JsonArray> SlotsAsync(string path)
    {
        var answer = await _tenant.AsAnybody("GET", path);
        answer.Status.ShouldBe(200, answer.ToString());
        return answer.Data["slots"]!.AsArray();
    }

    private async Task<IEnumerable<string>> NextAsync(string query) =>
        (await SlotsAsync("appointments/availability/next?" + query)).Select(slot => slot!["start"]!.GetValue<string>());
}
