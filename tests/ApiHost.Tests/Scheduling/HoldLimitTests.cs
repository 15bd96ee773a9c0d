using System.Globalization;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Scheduling;

/// <summary>How many slots one network holds at a time, however it goes about it.</summary>
public sealed class HoldLimitTests : IAsyncLifetime
{
    private const int OfCaller = 5;
    private const int OfNetwork = 8;

    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;
    private TestTenant[] _tenants = [];
    private int _slots;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(
            _clock, ("Scheduling:MaximumHolds", Text(OfCaller)), ("Scheduling:MaximumHoldsPerNetwork", Text(OfNetwork)),
            ("Proxy:TrustedNetworks:0", "127.0.0.0/8"));
        _tenants = [await TestTenant.CreateAsync(_server), await TestTenant.CreateAsync(_server)];
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("one organisation", OfCaller)]
    [InlineData("many organisations", OfCaller)]
    [InlineData("addresses of one IPv6 network", OfCaller)]
    [InlineData("addresses that a stranger writes", OfCaller)]
    [InlineData("idempotency keys", OfCaller)]
    [InlineData("one user from one network", OfCaller)]
    [InlineData("users and strangers of one network", OfNetwork)]
    [InlineData("keys", OfNetwork)]
    [InlineData("all at once", OfCaller)]
    public async Task However_slots_are_asked_for_only_so_many_are_held(string way, int most)
    {
        var hold = await WayAsync(way);
        var asked = Enumerable.Range(0, 14).Select(hold);
        var answers = new List<ApiAnswer>();
        if (way == "all at once") answers.AddRange(await Task.WhenAll(asked));
        else foreach (var answer in asked) answers.Add(await answer);

        answers.Count(answer => answer.Status == 201).ShouldBe(most);
        foreach (var refused in answers.Where(answer => answer.Status != 201))
        {
            (refused.Status, refused.Code).ShouldBe((422, "LIMIT_REACHED"), refused.ToString());
            int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 600);
        }
    }

    [Theory]
    [InlineData("given back")]
    [InlineData("booked")]
    [InlineData("lapsed")]
    public async Task A_hold_that_has_ended_makes_room_for_one_more(string end)
    {
        var holds = new List<(string Id, string Start)>();
        for (var slot = 0; slot < OfCaller; slot++)
        {
            var start = NextSlot();
            holds.Add(((await HoldAsync(_tenants[0], "203.0.113.1", start)).Data["holdId"]!.GetValue<string>(), start));
        }

        (await HoldAsync(_tenants[0], "203.0.113.1", NextSlot())).Status.ShouldBe(422);
        (await HoldAsync(_tenants[0], "203.0.113.2", NextSlot())).Status.ShouldBe(201, "another network is not concerned");
        await EndAsync(end, holds[0]);
        (await HoldAsync(_tenants[0], "203.0.113.1", NextSlot())).Status.ShouldBe(201);
        if (end == "lapsed") return;
        (await HoldAsync(_tenants[0], "203.0.113.1", NextSlot())).Status.ShouldBe(422, "one more, and no more than that");
    }

    [Fact]
    public async Task What_is_refused_or_repeated_does_not_count()
    {
        const string network = "203.0.113.1";
        var start = NextSlot();
        (await HoldAsync(_tenants[0], network, start, ("Idempotency-Key", "first"))).Status.ShouldBe(201);
        for (var repeat = 0; repeat < 10; repeat++)
        {
            (await HoldAsync(_tenants[0], network, start, ("Idempotency-Key", "first"))).Status.ShouldBe(201);
            (await HoldAsync(_tenants[0], network, start)).Status.ShouldBe(409);
            (await HoldAsync(_tenants[0], network, "2027-03-06T10:00:00Z")).Status.ShouldBe(422);
        }

        for (var more = 1; more < OfCaller; more++) (await HoldAsync(_tenants[0], network, NextSlot())).Status.ShouldBe(201);
        (await HoldAsync(_tenants[0], network, NextSlot())).Code.ShouldBe("LIMIT_REACHED");
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"frequency":"weekly","count":2}""")]
    public async Task A_booking_at_another_expert_does_not_make_room(string recurrence)
    {
        const string network = "203.0.113.1";
        var hold = "";
        for (var slot = 0; slot < OfCaller; slot++)
            hold = (await HoldAsync(_tenants[0], network, NextSlot())).Data["holdId"]!.GetValue<string>();
        var booking = _tenants[1].Booking(NextSlot()).Replace("{", $$"""{"holdId":"{{hold}}",""", StringComparison.Ordinal);
        if (recurrence.Length > 0) booking = booking.Replace("{", $$"""{"recurrence":{{recurrence}},""", StringComparison.Ordinal);
        (await _tenants[1].AsAnybody("POST", "appointments", booking, From(network))).Status.ShouldBe(201);
        (await HoldAsync(_tenants[0], network, NextSlot())).Status.ShouldBe(422);
    }

    private async Task EndAsync(string end, (string Id, string Start) hold)
    {
        var tenant = _tenants[0];
        if (end == "given back")
        {
            (await tenant.AsAnybody("DELETE", "appointments/holds/" + hold.Id, null, From("203.0.113.1"))).Status.ShouldBe(200);
        }
        else if (end == "booked")
        {
            var booking = tenant.Booking(hold.Start).Replace("{", $$"""{"holdId":"{{hold.Id}}",""", StringComparison.Ordinal);
            (await tenant.AsAnybody("POST", "appointments", booking, From("203.0.113.1"))).Status.ShouldBe(201);
        }
        else
        {
            _clock.Advance(TimeSpan.FromMinutes(11));
        }
    }

    private async Task<Func<int, Task<ApiAnswer>>> WayAsync(string way)
    {
        const string network = "203.0.113.1";
        switch (way)
        {
            case "many organisations":
                return request => HoldAsync(_tenants[request % 2], network, NextSlot());
            case "addresses of one IPv6 network":
                return request => HoldAsync(_tenants[0], $"2001:db8::{request + 1:x}", NextSlot());
            case "addresses that a stranger writes":
                return request => HoldAsync(_tenants[0], $"10.9.8.{request}, {network}", NextSlot());
            case "idempotency keys":
                return request => HoldAsync(_tenants[0], network, NextSlot(), ("Idempotency-Key", "key-" + request));
            case "one user from one network":
                return request => HoldAsync(_tenants[0], network, NextSlot(), Calls.Bearer(_tenants[0].OwnerToken));
            case "users and strangers of one network":
                var member = await _tenants[0].MemberAsync("member@example.com");
                return request => request % 2 == 0
                    ? HoldAsync(_tenants[0], network, NextSlot(), Calls.Bearer(member))
                    : HoldAsync(_tenants[1], network, NextSlot());
            case "keys":
                string[] keys = [await KeyAsync(), await KeyAsync()];
                return request => HoldAsync(_tenants[0], network, NextSlot(), Calls.Bearer(keys[request % 2]));
            default:
                return _ => HoldAsync(_tenants[0], network, NextSlot());
        }
    }

    private async Task<string> KeyAsync()
    {
        var issued = await _tenants[0].AsOwner("POST", "api-keys", """{"name":"Website","scopes":["appointments:write"]}""");
        issued.Status.ShouldBe(201, issued.ToString());
        return issued.Data["key"]!.GetValue<string>();
    }

    // Half an hour each, from nine in the morning on, sixteen a day.
    private string NextSlot()
    {
        var slot = Interlocked.Increment(ref _slots) - 1;
        var (day, half) = Math.DivRem(slot, 16);
        var start = ApiServer.Monday.AddDays(1 + day).AddHours(1).AddMinutes(30 * half);
        return start.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    private static Task<ApiAnswer> HoldAsync(TestTenant tenant, string network, string start, params (string Name, string Value)[] headers)
    {
        var body = $$"""{"expertId":"{{tenant.ExpertId}}","serviceType":"consultation","start":"{{start}}"}""";
        return headers.Any(header => header.Name == "Authorization")
            ? tenant.Server.CallAsync("POST", "appointments/holds", body, [From(network), .. headers])
            : tenant.AsAnybody("POST", "appointments/holds", body, [From(network), .. headers]);
    }

    private static (string Name, string Value) From(string network) => ("X-Forwarded-For", network);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
