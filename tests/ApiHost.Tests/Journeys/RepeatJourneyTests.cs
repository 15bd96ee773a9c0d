using System.Globalization;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Whoever heard no answer asks again: a step is answered alike and taken once (api.md section 10, decision 0025).</summary>
public sealed class RepeatJourneyTests : IAsyncLifetime
{
    // Of each step the event that it writes. Those that need the appointment to have started come last, since they move the clock.
    private static readonly (string Step, string Event)[] Table =
    [
        ("confirm", "scheduling.appointment-confirmed.v1"),
        ("reschedule", "scheduling.appointment-rescheduled.v1"),
        ("reassign", "scheduling.appointment-reassigned.v1"),
        ("cancel", "scheduling.appointment-cancelled.v1"),
        ("complete", "scheduling.appointment-completed.v1"),
        ("no-show", "scheduling.appointment-missed.v1"),
    ];

    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private string _token = "";
    private string _heir = "";

    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync(_clock);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Every_step_is_answered_alike_and_taken_once()
    {
        foreach (var (step, name) in Table)
        {
            var path = await BookAsync(step);
            var (body, other) = BodiesOf(step);
            var first = await StepAsync(path, step, body, ("If-Match", "\"1\""));
            first.Status.ShouldBe(200, $"{step}: {first}");
            first.Header("Idempotent-Replayed").ShouldBeNull(step);

            var repeat = await StepAsync(path, step, body, ("If-Match", "\"1\""));
            repeat.Status.ShouldBe(200, $"{step}: {repeat}");
            repeat.Header("Idempotent-Replayed").ShouldBe("true", step);
            repeat.Header("ETag").ShouldBe(first.Header("ETag"), step);
            repeat.Data.ToJsonString().ShouldBe(first.Data.ToJsonString(), step);
            (await CountAsync(path, name)).ShouldBe(1, step);
            if (step == "cancel")
                (await StepAsync(path, step, other)).Code.ShouldBe("INVALID_TRANSITION", "another reason is another step");
            if (step is "cancel" or "complete" or "no-show")
                (await StepAsync(path, "confirm", null)).Code.ShouldBe("INVALID_TRANSITION", step);
        }
    }

    [Fact]
    public async Task Under_its_key_every_step_has_its_first_answer()
    {
        foreach (var (step, name) in Table)
        {
            var path = await BookAsync(step);
            var (body, other) = BodiesOf(step);
            var key = ("Idempotency-Key", step + "-1");
            var first = await StepAsync(path, step, body, key);
            first.Status.ShouldBe(200, $"{step}: {first}");
            if (step == "reschedule") (await StepAsync(path, step, other)).Status.ShouldBe(200, "it moves on");

            var repeat = await StepAsync(path, step, body, key);
            repeat.Status.ShouldBe(200, $"{step}: {repeat}");
            repeat.Header("Idempotent-Replayed").ShouldBe("true", step);
            repeat.Data.ToJsonString().ShouldBe(first.Data.ToJsonString(), step);
            (await CountAsync(path, name)).ShouldBe(step == "reschedule" ? 2 : 1, step);
            if (other is not null) (await StepAsync(path, step, other, key)).Code.ShouldBe("IDEMPOTENCY_KEY_REUSED", step);
        }
    }

    [Fact]
    public async Task A_refused_move_is_refused_again_under_its_key()
    {
        var path = await BookAsync("reschedule");
        var taken = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(At(3), "Bea"));
        var body = $$"""{"start":"{{At(3)}}"}""";
        var refused = await StepAsync(path, "reschedule", body, ("Idempotency-Key", "m-1"));
        (await StepAsync("appointments/" + taken.Data["id"]!.GetValue<string>(), "cancel", null)).Status.ShouldBe(200);

        var repeat = await StepAsync(path, "reschedule", body, ("Idempotency-Key", "m-1"));

        (refused.Code, repeat.Code, repeat.Header("Idempotent-Replayed")).ShouldBe(("SCHEDULE_CONFLICT", "SCHEDULE_CONFLICT", "true"));
        (await StepAsync(path, "reschedule", body, ("Idempotency-Key", "m-2"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_hold_is_given_back_once()
    {
        _tenant = await TestTenant.CreateAsync(_server);
        var hold = $$"""{"expertId":"{{_tenant.ExpertId}}","serviceType":"consultation","start":"{{At(1)}}"}""";
        var path = "appointments/holds/" + (await _tenant.AsAnybody("POST", "appointments/holds", hold)).Data["holdId"]!.GetValue<string>();
        var first = await _tenant.AsAnybody("DELETE", path);
        var repeat = await _tenant.AsAnybody("DELETE", path);
        (first.Status, repeat.Status).ShouldBe((200, 200));
        (first.Header("Idempotent-Replayed"), repeat.Header("Idempotent-Replayed")).ShouldBe((null, "true"));
        repeat.Data.ToJsonString().ShouldBe(first.Data.ToJsonString());
    }

    private string At(int hours) => _clock.GetUtcNow().AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private (string? Body, string? Other) BodiesOf(string step) => step switch
    {
        "reschedule" => ($$"""{"start":"{{At(3)}}"}""", $$"""{"start":"{{At(4)}}"}"""),
        "reassign" => ($$"""{"expertId":"{{_heir}}"}""", """{"expertId":"exp_other"}"""),
        "cancel" => ("""{"reason":"ill"}""", """{"reason":"late"}"""),
        _ => (null, null),
    };

    private async Task<string> HeirAsync()
    {
        var heir = await _tenant.AsOwner("POST", "staff", """{"displayName":"Olaf","email":"olaf@example.com","timeZone":"UTC"}""");
        var id = heir.Data["id"]!.GetValue<string>();
        const string hours = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";
        (await _tenant.AsOwner("PUT", $"experts/{id}/schedule", hours)).Status.ShouldBe(200);
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"expertIds":[]}""")).Status.ShouldBe(200);
        return id;
    }

    // A tenant of its own, and an appointment for which the step is due.
    private async Task<string> BookAsync(string step)
    {
        _tenant = await TestTenant.CreateAsync(_server);
        _token = _tenant.OwnerToken;
        if (step == "confirm")
            (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"requiresConfirmation":true}""")).Status.ShouldBe(200);
        if (step == "reassign") _heir = await HeirAsync();
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(At(1)));
        booked.Status.ShouldBe(201, booked.ToString());
        if (step is "complete" or "no-show")
        {
            _clock.Advance(TimeSpan.FromHours(2));
            _token = await TestTenant.LoginAsync(_server, _tenant.OwnerEmail, _tenant.OwnerPassword);
        }

        return "appointments/" + booked.Data["id"]!.GetValue<string>();
    }

    private Task<ApiAnswer> StepAsync(string path, string step, string? body, params (string Name, string Value)[] headers) =>
        _server.CallAsync("POST", $"{path}/{step}", body, [Calls.Bearer(_token), .. headers]);

    private async Task<int> CountAsync(string path, string name)
    {
        var stream = path.Replace("appointments/", "appointment/", StringComparison.Ordinal);
        var audit = await _server.CallAsync("GET", $"audit?stream={stream}&type={name}", null, [Calls.Bearer(_token)]);
        audit.Status.ShouldBe(200, audit.ToString());
        return audit.Data["events"]!.AsArray().Count;
    }
}
