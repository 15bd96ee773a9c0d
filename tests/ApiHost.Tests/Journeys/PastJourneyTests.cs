using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>
/// The past (the rules at the end of api.md): a client neither moves nor cancels what has started, staff do, and it is written who did;
/// an appointment that is still to be judged is never forgotten.
/// </summary>
public sealed class PastJourneyTests : IAsyncLifetime
{
    private const string Refused = "INVALID_TRANSITION";
    private const string Start = "2027-03-02T09:00:00Z";

    private static readonly TimeSpan[] Times =
        [TimeSpan.FromHours(-1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(10), TimeSpan.FromDays(40)];

    // Of each step what a client and what staff hear: before the start, while it lasts, when it is over, and long after that.
    private static readonly (string Step, string?[] Client, string?[] Staff)[] Table =
    [
        ("reschedule", [null, Refused, Refused, Refused], [null, null, null, null]),
        ("cancel", [null, Refused, Refused, Refused], [null, null, null, null]),
        ("delete", [null, Refused, Refused, Refused], [null, null, null, null]),
        ("read", [null, null, null, null], [null, null, null, null]),
        ("patch", [null, null, null, null], [null, null, null, null]),
        ("complete", [], [Refused, null, null, null]),
        ("no-show", [], [Refused, null, null, null]),
        ("reassign", [], [null, "NOTICE_TOO_SHORT", "NOTICE_TOO_SHORT", "NOTICE_TOO_SHORT"]),
    ];

    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private string _heir = "";

    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync(_clock, ("RateLimit:Enabled", "false"));

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task What_may_be_done_with_an_appointment_follows_from_who_asks_and_when()
    {
        var booked = new Dictionary<(int Row, int Time, bool IsClient), (string Path, string Token)>();
        _tenant = await TestTenant.CreateAsync(_server);
        await OfferSeatsAsync();
        for (var row = 0; row < Table.Length; row++)
        {
            for (var time = 0; time < Times.Length; time++)
            {
                booked[(row, time, false)] = await BookAsync();
                if (Table[row].Client.Length > 0) booked[(row, time, true)] = await BookAsync();
            }
        }

        var wrong = new List<string>();
        for (var time = 0; time < Times.Length; time++)
        {
            _clock.Advance(DateTimeOffset.Parse(Start, null) + Times[time] - _clock.GetUtcNow());
            var owner = await TestTenant.LoginAsync(_server, _tenant.OwnerEmail, _tenant.OwnerPassword);
            for (var row = 0; row < Table.Length; row++)
            {
                var (step, client, staff) = Table[row];
                var answer = await StepAsync(step, booked[(row, time, false)].Path, Calls.Bearer(owner));
                if (answer.Code != staff[time]) wrong.Add($"staff {step} {Times[time]}: {answer}");
                if (client.Length == 0 || step == "patch") continue;
                var (path, token) = booked[(row, time, true)];
                answer = await StepAsync(step, path, ("X-Manage-Token", token), _tenant.Named);
                if (answer.Code != client[time]) wrong.Add($"client {step} {Times[time]}: {answer}");
            }

            if (time == 2) await IsAuditedAsync(booked[(0, time, false)].Path, owner);
        }

        wrong.ShouldBeEmpty();
    }

    private async Task IsAuditedAsync(string path, string owner)
    {
        var stream = path.Replace("appointments/", "appointment/", StringComparison.Ordinal);
        const string type = "scheduling.appointment-rescheduled.v1";
        var events = await _server.CallAsync("GET", $"audit?stream={stream}&type={type}", null, Calls.Bearer(owner));
        events.Status.ShouldBe(200, events.ToString());
        var session = await _server.CallAsync("GET", "auth/session", null, Calls.Bearer(owner));
        events.Data["events"]!.AsArray().Single()!["actor"]!.GetValue<string>().ShouldBe(session.Data["user"]!["id"]!.GetValue<string>());
    }

    private Task<ApiAnswer> StepAsync(string step, string path, params (string, string)[] headers)
    {
        var next = _clock.GetUtcNow().UtcDateTime.Date.AddDays(7).ToString("yyyy-MM-dd", null);
        return step switch
        {
            "read" => _server.CallAsync("GET", path, null, headers),
            "delete" => _server.CallAsync("DELETE", path, null, headers),
            "patch" => _server.CallAsync("PATCH", path, """{"notes":"late"}""", headers),
            "reschedule" => _server.CallAsync("POST", path + "/reschedule", $$"""{"start":"{{next}}T09:00:00Z"}""", headers),
            "reassign" => _server.CallAsync("POST", path + "/reassign", $$"""{"expertId":"{{_heir}}"}""", headers),
            _ => _server.CallAsync("POST", $"{path}/{step}", null, headers),
        };
    }

    // Seats for all of them, so that only time tells them apart.
    private async Task OfferSeatsAsync()
    {
        var heir = await _tenant.AsOwner("POST", "staff", """{"displayName":"Olaf","email":"olaf@example.com","timeZone":"UTC"}""");
        _heir = heir.Data["id"]!.GetValue<string>();
        const string hours = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5,6,7],"start":"00:00","end":"24:00"}]}""";
        foreach (var expert in new[] { _heir, _tenant.ExpertId })
            (await _tenant.AsOwner("PUT", $"experts/{expert}/schedule", hours)).Status.ShouldBe(200);
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"capacity":200,"expertIds":[]}""")).Status.ShouldBe(200);
    }

    private async Task<(string Path, string Token)> BookAsync()
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Start));
        booked.Status.ShouldBe(201, booked.ToString());
        return ("appointments/" + booked.Data["id"]!.GetValue<string>(), booked.Data["manageToken"]!.GetValue<string>());
    }
}
