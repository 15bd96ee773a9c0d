using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Bookings that take the time of several experts: all of them or none, from the booking to the end.</summary>
[Collection(SharedServerTests.Name)]
public sealed class CollectiveJourneyTests(SharedServer shared)
{
    private const string Hours = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";

    [Fact]
    public async Task All_experts_are_booked_or_none_and_a_repeat_gets_the_first_answer()
    {
        var (tenant, experts) = await PanelAsync(3);
        var booked = await BookAsync(tenant, "2027-03-02T09:00:00Z", key: "panel-1");
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["expertIds"]!.AsArray().Select(each => each!.GetValue<string>()).ShouldBe(experts, ignoreOrder: true);
        booked.Data["expertId"]!.GetValue<string>().ShouldBe(booked.Data["expertIds"]![0]!.GetValue<string>());
        foreach (var expert in experts) (await IsFreeAsync(tenant, expert, "09:00")).ShouldBeFalse();
        var again = await BookAsync(tenant, "2027-03-02T09:00:00Z", key: "panel-1");
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((201, "true"));
        again.Data.ToJsonString().ShouldBe(booked.Data.ToJsonString());
        (await BookAsync(tenant, "2027-03-02T10:00:00Z", key: "panel-1")).Code.ShouldBe("IDEMPOTENCY_KEY_REUSED");

        (await SoloAsync(tenant, experts[1], "2027-03-02T11:00:00Z")).Status.ShouldBe(201);
        var refused = await BookAsync(tenant, "2027-03-02T11:00:00Z", key: "panel-2");
        (refused.Status, refused.Code).ShouldBe((409, "SCHEDULE_CONFLICT"), refused.ToString());
        (await BookAsync(tenant, "2027-03-02T11:00:00Z", key: "panel-2")).Header("Idempotent-Replayed").ShouldBe("true");
        (await IsFreeAsync(tenant, experts[0], "11:00")).ShouldBeTrue("what one refused nobody keeps");
        (await IsFreeAsync(tenant, experts[2], "11:00")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_move_takes_all_along_or_none_and_a_cancellation_gives_all_back()
    {
        var (tenant, experts) = await PanelAsync(2);
        var booked = await BookAsync(tenant, "2027-03-02T09:00:00Z", expert: experts[1]);
        var path = $"appointments/{booked.Data["id"]}";
        (await SoloAsync(tenant, experts[1], "2027-03-02T12:00:00Z")).Status.ShouldBe(201);

        var refused = await tenant.AsOwner("POST", path + "/reschedule", """{"start":"2027-03-02T12:00:00Z"}""", ("Idempotency-Key", "m"));
        (refused.Status, refused.Code).ShouldBe((409, "SCHEDULE_CONFLICT"), refused.ToString());
        var same = await tenant.AsOwner("POST", path + "/reschedule", """{"start":"2027-03-02T12:00:00Z"}""", ("Idempotency-Key", "m"));
        (same.Code, same.Header("Idempotent-Replayed")).ShouldBe(("SCHEDULE_CONFLICT", "true"));
        (await IsFreeAsync(tenant, experts[0], "12:00")).ShouldBeTrue();
        (await IsFreeAsync(tenant, experts[0], "09:00")).ShouldBeFalse("it stayed");

        // It may overlap with itself on the way.
        var moved = await tenant.AsOwner("POST", path + "/reschedule", """{"start":"2027-03-02T09:30:00Z"}""");
        moved.Status.ShouldBe(200, moved.ToString());
        moved.Data["scheduledAt"]!.GetValue<string>().ShouldBe("2027-03-02T09:30:00Z");
        var again = await tenant.AsOwner("POST", path + "/reschedule", """{"start":"2027-03-02T09:30:00Z"}""");
        (again.Status, again.Header("Idempotent-Replayed"), again.Data["version"]!.GetValue<long>())
            .ShouldBe((200, "true", moved.Data["version"]!.GetValue<long>()));
        foreach (var expert in experts)
        {
            (await IsFreeAsync(tenant, expert, "10:30")).ShouldBeTrue();
            (await IsFreeAsync(tenant, expert, "09:30")).ShouldBeFalse();
        }

        (await tenant.AsOwner("POST", path + "/cancel", """{"reason":"ill"}""")).Status.ShouldBe(200);
        foreach (var expert in experts) (await IsFreeAsync(tenant, expert, "09:30")).ShouldBeTrue();
        (await tenant.AsOwner("POST", path + "/cancel", """{"reason":"ill"}""")).Header("Idempotent-Replayed").ShouldBe("true");
        (await tenant.AsOwner("POST", path + "/reschedule", """{"start":"2027-03-02T10:00:00Z"}""")).Code.ShouldBe("INVALID_TRANSITION");
    }

    [Fact]
    public async Task A_fixed_expert_takes_part_beside_one_of_the_others()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        string[] others = [await ExpertAsync(tenant, 1), await ExpertAsync(tenant, 2)];
        (await tenant.AsOwner("POST", "services", $$"""
            {"name":"Panel","serviceType":"panel","durationMinutes":30,"assignment":"round_robin",
             "experts":[{"id":"{{others[0]}}"},{"id":"{{tenant.ExpertId}}","fixed":true},{"id":"{{others[1]}}"}]}
            """)).Status.ShouldBe(201);
        (await SoloAsync(tenant, others[0], "2027-03-02T09:00:00Z")).Status.ShouldBe(201);

        ExpertsOf(await BookAsync(tenant, "2027-03-02T09:00:00Z")).ShouldBe([tenant.ExpertId, others[1]]);
        ExpertsOf(await BookAsync(tenant, "2027-03-02T10:00:00Z", expert: others[1])).ShouldBe([tenant.ExpertId, others[1]]);
        ExpertsOf(await BookAsync(tenant, "2027-03-02T11:00:00Z")).ShouldBe([tenant.ExpertId, others[0]]);
        (await SoloAsync(tenant, others[1], "2027-03-02T12:00:00Z")).Status.ShouldBe(201);
        (await SoloAsync(tenant, others[0], "2027-03-02T12:00:00Z")).Status.ShouldBe(201);
        (await BookAsync(tenant, "2027-03-02T12:00:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await IsFreeAsync(tenant, tenant.ExpertId, "12:00")).ShouldBeTrue("the fixed one's time was given back");

        static List<string> ExpertsOf(ApiAnswer answer) =>
            [.. answer.Data["expertIds"]!.AsArray().Select(each => each!.GetValue<string>())];
    }

    [Fact]
    public async Task What_several_experts_do_not_offer_is_refused_clearly()
    {
        var (tenant, experts) = await PanelAsync(2);
        var series = await BookAsync(tenant, "2027-03-02T09:00:00Z", more: ""","recurrence":{"frequency":"weekly","count":2}""");
        (series.Status, series.Code).ShouldBe((422, "POLICY_VIOLATION"), series.ToString());
        var hold = await tenant.AsAnybody(
            "POST", "appointments/holds",
            $$"""{"expertId":"{{experts[0]}}","serviceType":"panel","start":"2027-03-02T09:00:00Z"}""");
        (hold.Status, hold.Code).ShouldBe((422, "POLICY_VIOLATION"), hold.ToString());
        (await BookAsync(tenant, "2027-03-02T09:00:00Z", more: ""","holdId":"h" """)).Code.ShouldBe("POLICY_VIOLATION");

        (await BookAsync(tenant, "2027-03-02T09:00:00Z")).Status.ShouldBe(201);
        var heir = await ExpertAsync(tenant, 9);
        var departure = await tenant.AsOwner("DELETE", $"staff/{experts[1]}?appointments=reassign&reassignTo={heir}");
        (departure.Status, departure.Code).ShouldBe((409, "INVALID_TRANSITION"), departure.ToString());
        departure.Body.ShouldContain("several experts");
        (await tenant.AsOwner("DELETE", $"staff/{experts[1]}")).Code.ShouldBe("INVALID_TRANSITION", "it is hers too");
        (await tenant.AsOwner("DELETE", $"staff/{experts[1]}?appointments=cancel")).Status.ShouldBe(200);
        (await IsFreeAsync(tenant, experts[0], "09:00")).ShouldBeTrue("the other's time is given back too");
    }

    [Fact]
    public async Task Of_many_at_once_one_is_booked_and_nobody_by_halves()
    {
        var (tenant, experts) = await PanelAsync(3);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => number % 3 == 0
            ? SoloAsync(tenant, experts[number / 4], "2027-03-02T09:00:00Z")
            : BookAsync(tenant, "2027-03-02T09:00:00Z")));
        answers.ShouldAllBe(answer => answer.Status == 201 || answer.Code == "SCHEDULE_CONFLICT");
        var panels = answers.Where((_, number) => number % 3 != 0).Count(answer => answer.Status == 201);
        panels.ShouldBeLessThanOrEqualTo(1);
        if (panels == 1) answers.Count(answer => answer.Status == 201).ShouldBe(1, "nobody else fits beside all of them");
        (await tenant.AsOwner("GET", "appointments")).Data.AsArray().Count.ShouldBe(answers.Count(answer => answer.Status == 201));
        foreach (var expert in experts)
        {
            var isTaken = panels == 1
                || answers.Any(answer => answer.Status == 201 && answer.Data["expertId"]!.GetValue<string>() == expert);
            (await IsFreeAsync(tenant, expert, "09:00")).ShouldBe(!isTaken);
        }
    }

    private async Task<(TestTenant Tenant, List<string> Experts)> PanelAsync(int count)
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        List<string> experts = [tenant.ExpertId];
        for (var number = 1; number < count; number++) experts.Add(await ExpertAsync(tenant, number));
        var ids = string.Join(',', experts.Select(expert => $"\"{expert}\""));
        var service = await tenant.AsOwner(
            "POST", "services",
            """{"name":"Panel","serviceType":"panel","durationMinutes":60,"slotIntervalMinutes":30,"assignment":"collective","""
                + $"\"expertIds\":[{ids}]}}");
        service.Status.ShouldBe(201, service.ToString());
        return (tenant, experts);
    }

    private static async Task<string> ExpertAsync(TestTenant tenant, int number)
    {
        var expert = await tenant.AsOwner(
            "POST", "staff", $$"""{"displayName":"Expert {{number}}","email":"e{{number}}@{{tenant.Slug}}.example","timeZone":"UTC"}""");
        var id = expert.Data["id"]!.GetValue<string>();
        (await tenant.AsOwner("PUT", $"experts/{id}/schedule", Hours)).Status.ShouldBe(200);
        if ((await tenant.AsOwner("GET", "services?search=Solo")).Data.AsArray().Count == 0)
            (await tenant.AsOwner("POST", "services", """{"name":"Solo","durationMinutes":60}""")).Status.ShouldBe(201);
        return id;
    }

    private static Task<ApiAnswer> BookAsync(
        TestTenant tenant, string start, string? key = null, string? expert = null, string more = "") => tenant.AsAnybody(
            "POST", "appointments",
            $$"""{"serviceType":"panel","scheduledAt":"{{start}}","clientName":"Ana","clientEmail":"ana@example.com"{{more}}"""
                + (expert is null ? "}" : $",\"expertId\":\"{expert}\"}}"),
            key is null ? [] : [("Idempotency-Key", key)]);

    private static Task<ApiAnswer> SoloAsync(TestTenant tenant, string expert, string start) => tenant.AsAnybody(
        "POST", "appointments", $$"""{"serviceType":"solo","expertId":"{{expert}}","scheduledAt":"{{start}}","clientName":"Bo"}""");

    private static async Task<bool> IsFreeAsync(TestTenant tenant, string expert, string time)
    {
        var answer = await tenant.AsAnybody(
            "GET", $"experts/{expert}/availability?serviceType=panel&date=2027-03-02&timeZone=UTC&includeUnavailable=true");
        answer.Status.ShouldBe(200, answer.ToString());
        var slot = answer.Data["slots"]!.AsArray().Single(each => each!["time"]!.GetValue<string>() == time)!;
        return slot["available"]!.GetValue<bool>();
    }
}
