using System.Text;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>An appointment of several experts is found by each of them, wherever one expert's appointments are listed.</summary>
[Collection(SharedServerTests.Name)]
public sealed class SharedAppointmentJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Week = "calendar?from=2027-03-01T00:00:00Z&to=2027-03-08T00:00:00Z";

    private TestTenant _tenant = null!;
    private string _second = "";

    public async ValueTask InitializeAsync()
    {
        _tenant = await TestTenant.CreateAsync(shared.Server);
        _second = await _tenant.ExpertAsync("sam");
        foreach (var service in new[]
        {
            $$""" "serviceType":"panel","assignment":"collective","expertIds":["{{_tenant.ExpertId}}","{{_second}}"]""",
            """ "serviceType":"solo" """,
        })
        {
            (await _tenant.AsOwner("POST", "services", $$"""{"name":"Service","durationMinutes":60,{{service}}}""")).Status.ShouldBe(201);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Each_expert_has_it_and_without_an_expert_it_is_there_once()
    {
        var id = await BookAsync("2027-03-02T09:00:00Z");
        foreach (var expert in new[] { _tenant.ExpertId, _second })
        {
            (await ListAsync($"expertId={expert}")).ShouldBe([id]);
            (await ListAsync($"staffId={expert}&status=confirmed&serviceType=panel&clientEmail=ana@example.com&search=ana")).ShouldBe([id]);
            (await ListAsync($"expertId={expert}&overlapping=true&startDate=2027-03-02T09:30:00Z")).ShouldBe([id]);
            string[] others = ["status=cancelled", "serviceType=solo", "search=Bo", "startDate=2027-03-03", "clientEmail=b@b.pt"];
            foreach (var other in others)
                (await ListAsync($"expertId={expert}&{other}")).ShouldBeEmpty(other);
            var calendar = await _tenant.AsOwner("GET", $"{Week}&expertIds={expert}");
            calendar.Data["experts"]![0]!["appointments"]!.AsArray().Single()!["id"]!.GetValue<string>().ShouldBe(id);
        }

        (await ListAsync("")).ShouldBe([id]);
        (await ListAsync("search=ana")).ShouldBe([id]);
    }

    [Fact]
    public async Task Pages_and_totals_are_exact_where_single_and_shared_ones_alternate()
    {
        var ids = new List<string>();
        for (var hour = 9; hour < 16; hour++)
            ids.Add(await BookAsync($"2027-03-02T{hour:00}:00:00Z", hour % 2 == 0 ? "panel" : "solo", hour % 2 == 0 ? null : _second));
        foreach (var (sort, expected) in new[]
        {
            ("scheduledAt", ids), ("-scheduledAt", [.. ids.AsEnumerable().Reverse()]),
            ("createdAt", ids), ("-createdAt", [.. ids.AsEnumerable().Reverse()]),
        })
        {
            var paged = new List<string>();
            for (var page = 1; page <= 4; page++) paged.AddRange(await ListAsync($"expertId={_second}&sort={sort}&limit=2&page={page}", 7));
            paged.ShouldBe(expected, sort);
        }

        (await ListAsync("sort=scheduledAt&limit=100")).ShouldBe(ids);
        (await ListAsync($"expertId={_tenant.ExpertId}&sort=scheduledAt")).ShouldBe([ids[1], ids[3], ids[5]]);
        var booked = await _tenant.AsAnybody(
            "POST", "appointments",
            Booking("2027-03-04T09:00:00Z", "solo", _second)[..^1] + ","
                + """ "recurrence":{"frequency":"weekly","count":2}}""");
        booked.Status.ShouldBe(201, booked.ToString());
        (await ListAsync($"expertId={_second}&series={booked.Data["series"]!["id"]}")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_signs_in_as_its_second_expert_lists_it_as_staff()
    {
        var id = await BookAsync("2027-03-02T09:00:00Z");
        (await _tenant.AsOwner("PATCH", "appointments/" + id, """{"staffNotes":"bring the file"}""")).Status.ShouldBe(200);
        var email = $"sam@{_tenant.Slug}.example";
        var token = await _tenant.MemberAsync(email);
        var session = await shared.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token));
        (await _tenant.AsOwner(
            "PATCH", $"organizations/{_tenant.Id}/members/{session.Data["user"]!["id"]}",
            $$"""{"role":"expert","expertId":"{{_second}}"}""")).Status.ShouldBe(200);
        token = await TestTenant.LoginAsync(shared.Server, email, "a-good-password");

        foreach (var query in new[] { "", "?expertId=" + _second })
        {
            var listed = await shared.Server.CallAsync("GET", "appointments" + query, null, Calls.Bearer(token));
            listed.Data.AsArray().Single()!["id"]!.GetValue<string>().ShouldBe(id, listed.ToString());
            listed.Data[0]!["staffNotes"]!.GetValue<string>().ShouldBe("bring the file");
        }

        (await shared.Server.CallAsync("GET", "appointments?expertId=" + _tenant.ExpertId, null, Calls.Bearer(token)))
            .Data.AsArray().ShouldBeEmpty("another's list is not hers");
    }

    [Fact]
    public async Task Moves_and_cancellations_are_seen_in_the_list_and_the_feed_of_each()
    {
        var made = await _tenant.AsOwner("POST", $"experts/{_second}/calendar-feed");
        var feed = new Uri(made.Data["url"]!.GetValue<string>()).PathAndQuery;
        var id = await BookAsync("2027-03-02T09:00:00Z");
        var first = (await shared.Server.CallAsync("GET", feed)).Body;
        first.ShouldContain($"UID:{id}@{_tenant.Id}\r\n");
        first.ShouldContain("DTSTART:20270302T090000Z\r\n");

        (await _tenant.AsOwner("POST", $"appointments/{id}/reschedule", """{"start":"2027-03-03T11:00:00Z"}""")).Status.ShouldBe(200);
        (await ListAsync($"expertId={_second}&startDate=2027-03-03&endDate=2027-03-03")).ShouldBe([id]);
        (await ListAsync($"expertId={_second}&endDate=2027-03-02")).ShouldBeEmpty();
        var second = (await shared.Server.CallAsync("GET", feed)).Body;
        second.ShouldContain("DTSTART:20270303T110000Z\r\n");
        second.Split("BEGIN:VEVENT").Length.ShouldBe(2);

        (await _tenant.AsOwner("POST", $"appointments/{id}/cancel")).Status.ShouldBe(200);
        (await ListAsync($"expertId={_second}&status=cancelled")).ShouldBe([id]);
        (await ListAsync($"expertId={_second}&status=confirmed")).ShouldBeEmpty();
        (await shared.Server.CallAsync("GET", feed)).Body.ShouldContain("STATUS:CANCELLED\r\n");
        var calendar = await _tenant.AsOwner("GET", $"{Week}&expertIds={_second}");
        calendar.Data["experts"]![0]!["appointments"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Erasing_the_client_leaves_nothing_with_any_of_them()
    {
        var email = $"gone@{_tenant.Slug}.example";
        var token = await _tenant.MemberAsync(email);
        var id = await BookAsync("2027-03-02T09:00:00Z", email: email);
        (await ListAsync($"expertId={_second}&search=gone")).ShouldBe([id]);
        const string erasure = """{"password":"a-good-password"}""";
        (await shared.Server.CallAsync("DELETE", "users/me", erasure, Calls.Bearer(token))).Status.ShouldBe(202);
        await Eventually.Hears(() => _tenant.AsOwner("GET", "appointments/" + id), seen => seen.Data["erasedAt"] is not null);

        (await ListAsync($"expertId={_second}&search=gone")).ShouldBeEmpty();
        (await ListAsync($"expertId={_second}&status=cancelled")).ShouldBe([id]);
        var documents = shared.Server.Services.GetRequiredService<IDocuments>();
        var all = new DocumentQuery { Tenant = _tenant.Id, Kind = SchedulingDocuments.SharedAppointment };
        var stored = (await documents.QueryAsync(all, default)).Items.Single();
        stored.Subject.ShouldBeNull();
        foreach (var trace in new[] { "gone@", "Ana" })
            $"{stored.SearchText} {Encoding.UTF8.GetString(stored.Body.Span)}".ShouldNotContain(trace);
    }

    [Fact]
    public async Task One_that_was_stored_before_is_read_as_ever_and_found_by_all_once_it_changes()
    {
        var id = await BookAsync("2027-03-02T09:00:00Z");
        var key = new DocumentKey(_tenant.Id, SchedulingDocuments.SharedAppointment, $"{id}@{_second}");
        (await shared.Server.Services.GetRequiredService<IDocuments>().GetAsync(key, default)).ShouldNotBeNull().Owner.ShouldBe(_second);
        var services = shared.Server.Services;
        var encoder = new EventEncoder(
            services.GetRequiredService<EventCatalog>(), new Caller(_tenant.Id, "usr_then", "then"), ApiServer.Monday);
        var any = encoder.Created(StreamName.For(_tenant.Id, "mail-preference", "mpr_" + id), new MailsUnsubscribed());
        await services.GetRequiredService<IJournal>().AppendAsync(new JournalBatch([any], [], [key], []));
        (await ListAsync($"expertId={_second}")).ShouldBeEmpty();
        (await ListAsync($"expertId={_tenant.ExpertId}")).ShouldBe([id]);
        (await _tenant.AsOwner("PATCH", "appointments/" + id, """{"notes":"third floor"}""")).Status.ShouldBe(200);
        (await ListAsync($"expertId={_second}")).ShouldBe([id]);
    }

    [Fact]
    public async Task A_second_expert_who_goes_has_it_to_come_whoever_is_to_take_over()
    {
        var id = await BookAsync("2027-03-02T09:00:00Z");
        foreach (var how in new[] { "", "?appointments=reassign&reassignTo=" + _tenant.ExpertId })
        {
            var refused = await _tenant.AsOwner("DELETE", $"staff/{_second}{how}");
            (refused.Status, refused.Code).ShouldBe((409, "INVALID_TRANSITION"), refused.ToString());
            refused.Body.ShouldContain(id);
        }

        (await _tenant.AsOwner("DELETE", $"staff/{_second}?appointments=reassign&reassignTo={_tenant.ExpertId}")).Body
            .ShouldContain("takes the time of several experts", Case.Sensitive, "who has it already takes nothing over");
        var reassigned = await _tenant.AsOwner("POST", $"appointments/{id}/reassign", $$"""{"expertId":"{{_tenant.ExpertId}}"}""");
        (reassigned.Status, reassigned.Code).ShouldBe((422, "POLICY_VIOLATION"), reassigned.ToString());
        (await _tenant.AsOwner("DELETE", $"staff/{_second}?appointments=cancel")).Status.ShouldBe(200);
        (await ListAsync($"expertId={_tenant.ExpertId}&status=cancelled")).ShouldBe([id]);
    }

    [Fact]
    public async Task More_than_twenty_do_not_act_together()
    {
        var many = string.Join(',', Enumerable.Range(0, 21).Select(number => $$"""{"id":"exp_{{number}}","fixed":false}"""));
        var collective = await _tenant.AsOwner(
            "POST", "services", $$"""{"name":"Crowd","durationMinutes":60,"assignment":"collective","experts":[{{many}}]}""");
        collective.Fields.ShouldBe(["assignment"], collective.ToString());
        var isFixed = many.Replace("false", "true", StringComparison.Ordinal);
        (await _tenant.AsOwner(
            "POST", "services", $$"""{"name":"Crowd","durationMinutes":60,"assignment":"round_robin","experts":[{{isFixed}}]}"""))
            .Fields.ShouldBe(["assignment"]);
    }

    private async Task<List<string>> ListAsync(string query, int? total = null)
    {
        var answer = await _tenant.AsOwner("GET", "appointments?" + query);
        answer.Status.ShouldBe(200, answer.ToString());
        List<string> ids = [.. answer.Data.AsArray().Select(each => each!["id"]!.GetValue<string>())];
        answer.Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(total ?? ids.Count);
        return ids;
    }

    private async Task<string> BookAsync(string start, string service = "panel", string? expert = null, string email = "ana@example.com")
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", Booking(start, service, expert, email));
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }

    private static string Booking(string start, string service, string? expert, string email = "ana@example.com") =>
        $$"""{"serviceType":"{{service}}","scheduledAt":"{{start}}","clientName":"Ana","clientEmail":"{{email}}" """
            + (expert is null ? "}" : $",\"expertId\":\"{expert}\"}}");
}
