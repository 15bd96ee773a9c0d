using System.Text.Json.Nodes;
using Actors.ApiHost.Http.Reads;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Tests.Billing;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Bounds;

/// <summary>Every route that lists: how far it lists, what its worst request costs, and that it waits for its turn.</summary>
[Collection(MeasuredTests.Name)]
public sealed class ListingTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Operator = "operator@example.com";
    private const int MostMegabytes = 50;

    // What has no pages, and why it needs none.
    private static readonly Dictionary<string, string> BoundedOtherwise = new()
    {
        ["getAvailability"] = "Availability:MaximumSlots",
        ["getExpertAvailability"] = "Availability:MaximumSlots",
        ["getStaffAvailability"] = "Availability:MaximumSlots",
        ["getPractitionerAvailability"] = "Availability:MaximumSlots",
        ["getNextSlots"] = "count: 10 at most",
        ["getService"] = "the experts of one service: 100",
        ["getSchedule"] = "Schedule.MaxWeekly and MaxOverrides, and the largest body",
        ["getExternalBusy"] = "ExternalBusy.MostStretches",
        ["getNamedSchedule"] = "the same, and ScheduleDefinition.MaxRanges",
        ["getCalendarFeed"] = "90 days back, 400 ahead, and as many appointments as CalendarFeed shows",
        ["getCalendar"] = "50 experts, 62 days, and as many appointments and time off as TeamCalendarReader.MostEntries",
        ["getOrganization"] = "the lists of one organisation",
        ["getStaff"] = "the lists of one profile",
        ["getExpert"] = "the lists of one profile",
        ["getUser"] = "the lists of one profile: 50 each",
        ["getMyProfile"] = "the lists of one profile: 50 each",
        ["getWebhookDelivery"] = "the last thirty attempts",
        ["getPayment"] = "RefundDecisions.MostRefunds",
        ["getReconciliation"] = "Reconciler.MostDifferences",
        ["getSubscription"] = "the limits of one plan",
        ["getInvoice"] = "the lines of one invoice: what a subscription of one price has",
        ["listAudit"] = "limit, bytes of a page, and events that one question looks at",
        ["verifyAudit"] = "a minute, six times a minute, a turn",
        ["exportPersonalData"] = "written while it is read",
    };

    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private (string, string) _operator;
    private string _service = "";
    private string _expertId = "";
    private string _ownerId = "";
    private string _scheduleId = "";
    private string _endpointId = "";
    private string _deliveryId = "";
    private string _paymentId = "";
    private string _invoiceId = "";
    private string _feed = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(
            ("Cache:Seconds", "0"), ("Auth:Operators:0", Operator), ("Reads:AtOnce", "1"), ("Reads:Waiting", "0"),
            ("Billing:DefaultPlan", "free"), ("Billing:Plans:free:Name", "Free"),
            ("Billing:Plans:basic:Name", "Basic"), ("Billing:Plans:basic:PriceId", BillingStage.Basic),
            ("Billing:Plans:basic:Amount", "2900"));
        _operator = await OperatorAsync();
        var team = await Team.CreateAsync(_server, 1, "1,2,3,4,5,6,7", "00:00", "24:00");
        (_tenant, _expertId, _service) = (team.Tenant, team.Experts[0], await team.OfferAsync(1));
        await BurdenAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public void Every_listing_has_pages_or_another_bound() => Listing.Of(_server).Where(listing => !listing.HasPages)
        .Select(listing => listing.Operation.Id).ShouldBe(BoundedOtherwise.Keys, ignoreOrder: true);

    [Fact]
    public async Task Pages_are_bounded_in_length_and_in_depth()
    {
        foreach (var listing in Listing.Of(_server).Where(listing => listing.HasPages))
        {
            (await AskAsync(listing, "?limit=101")).Fields.ShouldBe(["limit"], listing.Path);
            (await AskAsync(listing, "?page=1000000")).Fields.ShouldBe(["page"], listing.Path);
            (await AskAsync(listing, "?page=1001&limit=100")).Fields.ShouldBe(["page"], listing.Path);
            (await AskAsync(listing, "?page=1000&limit=100")).Status.ShouldBe(200, listing.Path);
        }
    }

    [Fact]
    public async Task The_worst_request_of_every_listing_is_cheap()
    {
        var wrong = new List<string>();
        foreach (var listing in Listing.Of(_server))
        {
            var path = listing.Worst(IdOf(listing), InnerIdOf(listing), _service);
            if (path.EndsWith("/calendar.ics", StringComparison.Ordinal)) path += _feed;
            await Cost.OfAsync(_server, 1, path, HeadersOf(listing));
            var cost = await Cost.OfAsync(_server, 1, path, HeadersOf(listing));
            output.WriteLine($"{path}: {cost}");
            if (cost is not { Status: 200, Megabytes: < MostMegabytes } || cost.Processor > TimeSpan.FromSeconds(2))
                wrong.Add($"{path} {cost}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_listing_waits_for_its_turn_and_what_exceeds_the_bound_is_told_when_to_come_again()
    {
        var listings = Listing.Of(_server);
        var (turn, _) = await _server.Services.GetRequiredService<ReadGate>().EnterAsync(Somebody());
        using (turn)
        {
            foreach (var listing in listings)
            {
                var refused = await AskAsync(listing, QueryOf(listing));
                refused.Status.ShouldBe(503, listing.Path);
                refused.Code.ShouldBe("TEMPORARILY_UNAVAILABLE");
                refused.Header("Retry-After").ShouldBe("1");
            }

            (await _tenant.AsOwner("GET", "auth/session")).Status.ShouldBe(200, "what is short is not held up");
        }

        foreach (var listing in listings) (await AskAsync(listing, QueryOf(listing))).Status.ShouldBe(200, listing.Path);
    }

    [Fact]
    public async Task A_page_of_the_journal_ends_when_it_is_long_and_the_next_goes_on()
    {
        var first = await _tenant.AsOwner("GET", "audit?limit=100&type=scheduling.schedule-set.v1");
        first.Body.Length.ShouldBeLessThan(2_500_000);
        first.Data["events"]!.AsArray().Count.ShouldBeLessThan(11);
        var events = 0;
        for (var next = "0"; next is not null;)
        {
            var page = await _tenant.AsOwner("GET", $"audit?limit=100&type=scheduling.schedule-set.v1&after={next}");
            events += page.Data["events"]!.AsArray().Count;
            next = page.Data["next"]?.GetValue<string>();
        }

        events.ShouldBe(12, "ten long ones, and one of each expert");
    }

    private string QueryOf(Listing listing) =>
        listing.Path.EndsWith("/availability", StringComparison.Ordinal) ? "?serviceType=every-1&date=2027-03-08"
        : listing.Path.EndsWith("/availability/next", StringComparison.Ordinal) ? "?serviceType=every-1"
        : listing.Path.EndsWith("/calendar.ics", StringComparison.Ordinal) ? _feed
        : listing.Path.EndsWith("/calendar", StringComparison.Ordinal) ? "?from=2027-03-08T00:00:00Z&to=2027-03-15T00:00:00Z"
        : "";

    private static ApiCall Somebody()
    {
        var http = new DefaultHttpContext();
        return new ApiCall(http, "req_1", TimeProvider.System);
    }

    private Task<ApiAnswer> AskAsync(Listing listing, string query) =>
        _server.CallAsync("GET", listing.PathOf(IdOf(listing), InnerIdOf(listing)) + query, null, HeadersOf(listing));

    private (string, string)[] HeadersOf(Listing listing) =>
        [listing.Operation.Access == Access.Operator ? _operator : Calls.Bearer(_tenant.OwnerToken)];

    private string IdOf(Listing listing) =>
        listing.Path.Contains("/organizations/", StringComparison.Ordinal) ? _tenant.Id
        : listing.Path.Contains("/users/", StringComparison.Ordinal) ? _ownerId
        : listing.Path.Contains("/services/", StringComparison.Ordinal) ? _service
        : listing.Path.Contains("/payments/", StringComparison.Ordinal) ? _paymentId
        : IsOfEndpoint(listing) ? _endpointId
        : _expertId;

    private string InnerIdOf(Listing listing) => IsOfEndpoint(listing) ? _deliveryId
        : listing.Path.Contains("/invoices/", StringComparison.Ordinal) ? _invoiceId
        : listing.Path.Contains("/external-busy/", StringComparison.Ordinal) ? "calendar-0"
        : _scheduleId;

    private static bool IsOfEndpoint(Listing listing) => listing.Path.Contains("/webhook-endpoints/", StringComparison.Ordinal);

    private async Task<(string, string)> OperatorAsync()
    {
        const string password = "a-good-password";
        var account = $$"""{"email":"{{Operator}}","password":"{{password}}","name":"Operator"}""";
        (await _server.CallAsync("POST", "auth/register", account)).Status.ShouldBe(201);
        var proof = Mailbox.TokenIn((await _server.MailsToAsync(Operator, 1))[0]);
        (await _server.CallAsync("POST", "auth/verify-email", $$"""{"token":"{{proof}}"}""")).Status.ShouldBe(200);
        return Calls.Bearer(await TestTenant.LoginAsync(_server, Operator, password));
    }

    // As much as one may put where lists look: schedules of the most overrides, services of the most experts, some hundred stretches of
    // time off that lie over each other.
    private async Task BurdenAsync()
    {
        _ownerId = (await _tenant.AsOwner("GET", "users/me")).Data["id"]!.GetValue<string>();
        var schedule = new JsonObject
        {
            ["timeZone"] = "UTC",
            ["weekly"] = JsonNode.Parse("""[{"days":[1,2,3,4,5,6,7],"start":"00:00","end":"24:00"}]"""),
            ["overrides"] = new JsonArray([.. Enumerable.Range(0, 1_000).Select(OverrideOf)]),
        };
        for (var set = 0; set < 10; set++)
            (await _tenant.AsOwner("PUT", $"experts/{_expertId}/schedule", schedule.ToJsonString())).Status.ShouldBe(200);
        var feed = (await _tenant.AsOwner("POST", $"experts/{_expertId}/calendar-feed")).Data["url"]!.GetValue<string>();
        _feed = feed[feed.IndexOf('?', StringComparison.Ordinal)..];
        schedule["name"] = "Summer";
        schedule["active"] = JsonNode.Parse("""[{"from":"2028-01-01","to":"2028-12-31"}]""");
        _scheduleId = (await _tenant.AsOwner("POST", $"experts/{_expertId}/schedules", schedule.ToJsonString()))
            .Data["id"]!.GetValue<string>();
        for (var number = 0; number < 30; number++)
        {
            var service = new JsonObject { ["name"] = $"A service {number}", ["durationMinutes"] = 30, ["expertIds"] = ManyIds() };
            (await _tenant.AsOwner("POST", "services", service.ToJsonString())).Status.ShouldBe(201);
        }

        const string receiver = """{"url":"https://receiver.invalid/hooks","events":["review.*"]}""";
        _endpointId = (await _tenant.AsOwner("POST", "webhook-endpoints", receiver)).Data["id"]!.GetValue<string>();
        _deliveryId = (await _tenant.AsOwner("POST", $"webhook-endpoints/{_endpointId}/test")).Data["id"]!.GetValue<string>();
        const string away = """{"start":"2027-03-08T00:00:00Z","end":"2027-06-08T00:00:00Z"}""";
        for (var number = 0; number < 100; number++)
            (await _tenant.AsOwner("POST", $"experts/{_expertId}/time-off", away)).Status.ShouldBe(201);
        // As many as there may be, and none touches another.
        for (var calendar = 0; calendar < 20; calendar++)
        {
            var from = new DateTimeOffset(2027, 4, 1, 0, 0, 0, TimeSpan.Zero);
            var busy = string.Join(',', Enumerable.Range(0, 500).Select(hour => $$"""
                {"start":"{{from.AddHours(hour):O}}","end":"{{from.AddHours(hour).AddMinutes(30):O}}"}
                """));
            var path = $"experts/{_expertId}/external-busy/calendar-{calendar}";
            (await _tenant.AsOwner("PUT", path, $$"""{"busy":[{{busy}}]}""")).Status.ShouldBe(200);
        }

        const string amount = """{"amount":{"amount":5000,"currency":"EUR"},"description":"A course"}""";
        _paymentId = (await _tenant.AsOwner("POST", "payments/intents", amount)).Data["id"]!.GetValue<string>();
        (await _tenant.AsOwner("POST", "billing/subscription", """{"plan":"basic"}""")).Status.ShouldBe(200);
        _invoiceId = (await _tenant.AsOwner("GET", "billing/invoices")).Data[0]!["id"]!.GetValue<string>();
    }

    private static JsonNode OverrideOf(int day) => new JsonObject
    {
        ["date"] = new DateOnly(2028, 1, 1).AddDays(day).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["intervals"] = new JsonArray([.. Enumerable.Range(0, 24).Select(hour =>
            (JsonNode)new JsonObject { ["start"] = $"{hour:00}:00", ["end"] = $"{hour:00}:30" })]),
    };

    private static JsonArray ManyIds() =>
        [.. Enumerable.Range(0, 1_000).Select(number => (JsonNode)$"exp_01hzx3v7qk8m5n2p4r6t8w{number:0000}")];
}
