using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Scheduling.Notifications;
using Microsoft.Extensions.DependencyInjection;
using static Actors.ApiHost.Tests.Waitlist.Waiting;

namespace Actors.ApiHost.Tests.Waitlist;

/// <summary>Who may wait for what, who sees it, and what is kept of it.</summary>
[Collection(SharedServerTests.Name)]
public sealed class WaitlistRuleTests(SharedServer shared) : IAsyncLifetime
{
    // On a Sunday nothing is free.
    private const string Sunday = "\"from\":\"2027-03-07T00:00:00Z\",\"to\":\"2027-03-08T00:00:00Z\"";

    private TestTenant _tenant = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("\"from\":\"2027-03-07T00:00:00Z\"", "to")]
    [InlineData("\"to\":\"2027-03-07T00:00:00Z\"", "from")]
    [InlineData("\"from\":\"2027-03-08T00:00:00Z\",\"to\":\"2027-03-07T00:00:00Z\"", "to")]
    [InlineData("\"from\":\"2027-02-01T00:00:00Z\",\"to\":\"2027-03-01T08:00:00Z\"", "to")]
    [InlineData("\"from\":\"2027-03-07T00:00:00Z\",\"to\":\"2028-03-08T00:00:00Z\"", "to")]
    [InlineData("\"from\":\"2032-03-07T00:00:00Z\",\"to\":\"2032-03-08T00:00:00Z\"", "to")]
    [InlineData(Sunday + ",\"days\":[0]", "days[0]")]
    [InlineData(Sunday + ",\"days\":[1,8]", "days[1]")]
    [InlineData(Sunday + ",\"days\":[1,1]", "days")]
    [InlineData(Sunday + ",\"days\":[1,2,3,4,5,6,7,1]", "days")]
    [InlineData(Sunday + ",\"partOfDay\":\"night\"", "partOfDay")]
    [InlineData(Sunday + ",\"seats\":0", "seats")]
    [InlineData(Sunday + ",\"seats\":11", "seats")]
    [InlineData(Sunday + ",\"timeZone\":\"UTC+03:00\"", "timeZone")]
    [InlineData(Sunday + ",\"locale\":\"pt_BR\"", "locale")]
    [InlineData(Sunday + ",\"staffId\":\"exp_1\",\"expertId\":\"exp_2\"", "staffId")]
    public async Task A_wish_that_makes_no_sense_is_refused_by_its_field(string wish, string field)
    {
        var answer = await _tenant.AsAnybody("POST", "waitlist", Request(_tenant, "Ana", wish));
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe([field], answer.ToString());
    }

    [Fact]
    public async Task What_is_not_there_is_not_waited_for()
    {
        await Refused(Sunday + ",\"serviceId\":\"svc_none\"", "RESOURCE_NOT_FOUND");
        await Refused(Sunday + ",\"expertId\":\"exp_none\"", "RESOURCE_NOT_FOUND");
        await Refused(Sunday + ",\"seats\":2", "POLICY_VIOLATION");
        var other = await _tenant.AsOwner("POST", "staff", """{"displayName":"Olaf","email":"olaf@example.com","timeZone":"UTC"}""");
        await Refused($"{Sunday},\"expertId\":\"{Text(other.Data, "id")}\"", "POLICY_VIOLATION");

        async Task Refused(string wish, string code)
        {
            var answer = await _tenant.AsAnybody("POST", "waitlist", Request(_tenant, "Ana", wish));
            answer.Code.ShouldBe(code, answer.ToString());
        }
    }

    [Fact]
    public async Task One_address_has_ten_places_in_all_lines_of_an_organisation()
    {
        (await _tenant.AsOwner("POST", "services", """{"name":"Other","durationMinutes":30}""")).Status.ShouldBe(201);
        var first = await JoinAsync(_tenant, "Ana", Sunday);
        for (var place = 2; place <= 10; place++)
        {
            var request = Request(_tenant, "Ana", Sunday);
            if (place % 2 == 0) request = request.Replace("consultation", "other", StringComparison.Ordinal);
            (await _tenant.AsAnybody("POST", "waitlist", request)).Status.ShouldBe(201);
        }

        (await _tenant.AsAnybody("POST", "waitlist", Request(_tenant, "Ana", Sunday))).Code.ShouldBe("LIMIT_REACHED");
        await JoinAsync(_tenant, "Bea", Sunday);
        (await first.LeaveAsync()).Status.ShouldBe(200);
        await JoinAsync(_tenant, "Ana", Sunday);
    }

    [Fact]
    public async Task Staff_see_who_waits_and_clients_see_themselves()
    {
        var email = $"mia@{_tenant.Slug}.example";
        var mia = await _tenant.MemberAsync(email);
        var own = await shared.Server.CallAsync(
            "POST", "waitlist", $$"""{"serviceType":"consultation","expertId":"{{_tenant.ExpertId}}",{{Sunday}}}""", Calls.Bearer(mia));
        own.Status.ShouldBe(201, own.ToString());
        Text(own.Data, "clientEmail").ShouldBe(email);
        var ana = await JoinAsync(_tenant, "Ana", Sunday);
        (await JoinAsync(_tenant, "Bea", Sunday)).Id.ShouldNotBe(ana.Id);
        (await ana.LeaveAsync()).Status.ShouldBe(200);

        var all = (await _tenant.AsOwner("GET", "waitlist")).Data.AsArray();
        var positions = all.ToDictionary(entry => Text(entry!, "clientName"), entry => entry!["position"]?.GetValue<int>());
        positions.ShouldBe(new Dictionary<string, int?> { ["Member"] = 1, ["Bea"] = 2, ["Ana"] = null }, ignoreOrder: true);
        all.ShouldAllBe(entry => entry!["token"] == null);
        (await NamesAsync("status=left")).ShouldBe(["Ana"]);
        (await NamesAsync("status=waiting,offered&serviceType=consultation&limit=1")).Count.ShouldBe(1);
        (await NamesAsync($"expertId={_tenant.ExpertId}")).ShouldBe(["Member"]);
        (await NamesAsync("serviceType=other")).ShouldBeEmpty();
        foreach (var status in new[] { "gone", "waiting,gone", "," })
            (await _tenant.AsOwner("GET", "waitlist?status=" + status)).Fields.ShouldBe(["status"], status);

        var mine = await shared.Server.CallAsync("GET", "waitlist", null, Calls.Bearer(mia));
        mine.Data.AsArray().Select(entry => Text(entry!, "id")).ShouldBe([Text(own.Data, "id")]);
        (await shared.Server.CallAsync("GET", "waitlist/" + ana.Id, null, Calls.Bearer(mia))).Status.ShouldBe(404);
        (await shared.Server.CallAsync("DELETE", "waitlist/" + Text(own.Data, "id"), null, Calls.Bearer(mia))).Status.ShouldBe(200);
        (await _tenant.AsAnybody("GET", "waitlist")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_service_that_is_gone_is_waited_for_by_nobody()
    {
        var ana = await JoinAsync(_tenant, "Ana", Sunday);
        (await _tenant.AsOwner("DELETE", "services/" + _tenant.ServiceId)).Status.ShouldBe(200);
        await ana.UntilAsync("expired");
    }

    [Fact]
    public async Task Calendars_are_watched_only_while_somebody_waits()
    {
        (await WatchesAsync()).ShouldBeEmpty();
        var ana = await JoinAsync(_tenant, "Ana", Sunday);
        var bea = await JoinAsync(_tenant, "Bea", Sunday);
        (await WatchesAsync()).ShouldHaveSingleItem().ShouldNotBeNull();
        (await ana.LeaveAsync()).Status.ShouldBe(200);
        (await WatchesAsync()).ShouldHaveSingleItem();
        (await bea.LeaveAsync()).Status.ShouldBe(200);

        var watches = await Eventually.Hears(WatchesAsync, found => found.Count == 2);

        watches[1].ShouldBeNull();
    }

    [Fact]
    public async Task Only_calendars_of_those_who_offer_the_service_are_watched()
    {
        await _tenant.ExpertAsync("olaf");
        var shares = $$"""{"expertIds":[],"experts":[{"id":"{{_tenant.ExpertId}}"}]}""";
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, shares)).Status.ShouldBe(200);
        await JoinAsync(_tenant, "Ana", Sunday);
        (await WatchesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_somebody_stands_is_told_again_though_the_entry_has_not_changed()
    {
        var ana = await JoinAsync(_tenant, "Ana", Sunday);
        var bea = await JoinAsync(_tenant, "Bea", Sunday);
        var path = "waitlist/" + bea.Id;
        var tag = (await _tenant.AsAnybody("GET", path, null, bea.Header)).Header("ETag")!;
        (await ana.LeaveAsync()).Status.ShouldBe(200);
        var read = await _tenant.AsAnybody("GET", path, null, bea.Header, ("If-None-Match", tag));
        (read.Status, read.Header("ETag")).ShouldBe((200, tag), read.ToString());
        read.Data["position"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_offered_by_mail_once_the_organisation_is_deleted()
    {
        var notices = shared.Server.Services.GetRequiredService<OfferNotices>();
        var email = EmailOf(_tenant, "Ana");
        RequestContext.Set(Caller.ContextKey, new Caller(_tenant.Id, Caller.System, "test"));
        await notices.MailAsync(_tenant.Id, OfferTo(email, "offer-1"), TestContext.Current.CancellationToken);
        Mailbox.Now(shared.Server, email).Count.ShouldBe(1);
        (await _tenant.AsOwner("DELETE", "organizations/" + _tenant.Id)).Status.ShouldBe(200);
        await notices.MailAsync(_tenant.Id, OfferTo(email, "offer-2"), TestContext.Current.CancellationToken);
        Mailbox.Now(shared.Server, email).Count.ShouldBe(1, "nobody could take it");
    }

    [Fact]
    public async Task Who_is_erased_waits_no_more_and_is_named_nowhere()
    {
        var email = $"mia@{_tenant.Slug}.example";
        var mia = await _tenant.MemberAsync(email);
        var wish = $$"""{"serviceType":"consultation","clientPhone":"+351 910 000 777",{{Sunday}}}""";
        var id = Text((await shared.Server.CallAsync("POST", "waitlist", wish, Calls.Bearer(mia))).Data, "id");
        var bea = await JoinAsync(_tenant, "Bea", Sunday);

        var export = await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(mia));
        Text(export.Data["organizations"]![0]!["waitlist"]![0]!, "clientPhone").ShouldBe("+351 910 000 777");

        (await shared.Server.CallAsync("DELETE", "users/me", """{"password":"a-good-password"}""", Calls.Bearer(mia))).Status.ShouldBe(202);

        var entry = await Eventually.Hears(
            async () => (await _tenant.AsOwner("GET", "waitlist/" + id)).Data, data => data["erasedAt"] is not null);
        (Text(entry, "status"), Text(entry, "clientName")).ShouldBe(("left", ""));
        entry["clientEmail"].ShouldBeNull();
        entry["clientPhone"].ShouldBeNull();
        var rest = await bea.ReadAsync();
        (rest["position"]!.GetValue<int>(), Text(rest, "clientEmail")).ShouldBe((1, bea.Email));
    }

    private static OfferNotice OfferTo(string email, string id) => new()
    {
        Id = id,
        ClientName = "Ana",
        ClientEmail = email,
        TimeZone = "UTC",
        ServiceName = "Consultation",
        ExpertName = "Rita",
        Start = ApiServer.Monday.AddDays(1),
        ExpiresAt = ApiServer.Monday.AddHours(2),
        Path = "-/waitlist/wle_1#token=t",
    };

    private async Task<IReadOnlyList<string>> NamesAsync(string query) =>
        [.. (await _tenant.AsOwner("GET", "waitlist?" + query)).Data.AsArray().Select(entry => Text(entry!, "clientName"))];

    // Until when the calendar was to be watched, oldest first.
    private async Task<IReadOnlyList<string?>> WatchesAsync()
    {
        var audit = await _tenant.AsOwner("GET", "audit?limit=100&type=scheduling.calendar-watched.v1");
        audit.Status.ShouldBe(200, audit.ToString());
        return [.. audit.Data["events"]!.AsArray().Select(one => one!["data"]!["until"]?.GetValue<string>())];
    }
}
