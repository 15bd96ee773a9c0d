using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>A program tells what another calendar of an expert takes.</summary>
public sealed class ExternalBusyJourneyTests : IAsyncLifetime
{
    private const string Ten = "2027-03-02T10:00:00Z";

    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    private string Path => $"experts/{_tenant.ExpertId}/external-busy";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(("Cache:Seconds", "0"));
        _tenant = await TestTenant.CreateAsync(_server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task What_is_busy_elsewhere_is_not_offered_nor_booked_until_it_is_free_there()
    {
        var told = await SetAsync(
            "google-rita",
            ("2027-03-02T10:15:00Z", "2027-03-02T11:00:00Z"), ("2027-03-02T09:50:00Z", Ten), (Ten, "2027-03-02T10:20:00Z"));
        told.Status.ShouldBe(200, told.ToString());
        var busy = told.Data["busy"]!.AsArray().ShouldHaveSingleItem("those that touch are one")!;
        (busy["start"]!.GetValue<string>(), busy["end"]!.GetValue<string>()).ShouldBe(("2027-03-02T09:50:00Z", "2027-03-02T11:00:00Z"));
        told.Data["conflicts"]!["total"]!.GetValue<int>().ShouldBe(0);

        (await ReasonAtTenAsync()).ShouldBe("EXTERNAL_BUSY");
        var refused = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Ten));
        (refused.Status, refused.Code).ShouldBe((409, "SCHEDULE_CONFLICT"));

        (await _tenant.AsOwner("GET", Path)).Data[0]!["count"]!.GetValue<int>().ShouldBe(1);
        (await _tenant.AsOwner("GET", Path + "/google-rita")).Data["busy"]!.AsArray().Count.ShouldBe(1);
        var week = await _tenant.AsOwner("GET", "calendar?from=2027-03-01T00:00:00Z&to=2027-03-08T00:00:00Z");
        week.Data["experts"]![0]!["externalBusy"]![0]!["start"]!.GetValue<string>().ShouldBe("2027-03-02T09:50:00Z");

        (await _tenant.AsOwner("DELETE", Path + "/google-rita")).Status.ShouldBe(200);
        (await ReasonAtTenAsync()).ShouldBeNull();
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Ten))).Status.ShouldBe(201);
        (await _tenant.AsOwner("DELETE", Path + "/google-rita")).Status.ShouldBe(404);
        (await _tenant.AsOwner("GET", Path + "/google-rita")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_appointment_that_is_there_stays_and_is_named_as_a_conflict_for_as_long_as_it_is_one()
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Ten));
        var id = booked.Data["id"]!.GetValue<string>();

        var told = await SetAsync("outlook", ("2027-03-02T08:00:00Z", "2027-03-02T18:00:00Z"));
        told.Data["conflicts"]!["total"]!.GetValue<int>().ShouldBe(1);
        told.Data["conflicts"]!["appointments"]![0]!["id"]!.GetValue<string>().ShouldBe(id);
        (await _tenant.AsOwner("GET", "appointments/" + id)).Data["status"]!.GetValue<string>().ShouldBe("confirmed");

        var again = await SetAsync("outlook", ("2027-03-02T08:00:00Z", "2027-03-02T18:00:00Z"));
        again.Data["changedAt"]!.GetValue<string>().ShouldBe(told.Data["changedAt"]!.GetValue<string>(), "nothing has changed");
        (await _tenant.AsOwner("POST", $"appointments/{id}/cancel", "{}")).Status.ShouldBe(200);
        (await _tenant.AsOwner("GET", Path)).Data[0]!["conflicts"]!["total"]!.GetValue<int>().ShouldBe(0);
        (await SetAsync("outlook")).Data["busy"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{}""", "busy")]
    [InlineData("""{"busy":[{"start":"2027-03-02T10:00:00Z","end":"2027-03-02T10:00:00Z"}]}""", "busy[0].end")]
    [InlineData("""{"busy":[{"start":"2027-03-02T10:00:00Z"},null]}""", "busy[0].end", "busy[1]")]
    [InlineData("""{"busy":[{"start":"2027-03-02T10:00:00","end":"2027-03-02T11:00:00Z"}]}""", "busy[0].start")]
    [InlineData("""{"busy":[{"start":"2027-03-02T10:00:00Z","end":"2047-03-02T11:00:00Z"}]}""", "busy")]
    public async Task What_cannot_be_is_named(string body, params string[] fields)
    {
        var refused = await _tenant.AsOwner("PUT", Path + "/google-rita", body);
        (refused.Status, refused.Code).ShouldBe((400, "VALIDATION_ERROR"), refused.ToString());
        refused.Fields.ShouldBe(fields);
        (await _tenant.AsOwner("GET", Path)).Data.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calendar_file_is_as_good()
    {
        const string file = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Somebody//EN
            BEGIN:VEVENT
            UID:standup@example.com
            DTSTART;TZID=Europe/Lisbon:20270301T100000
            DTEND;TZID=Europe/Lisbon:20270301T101500
            RRULE:FREQ=DAILY
            END:VEVENT
            BEGIN:VEVENT
            UID:odd@example.com
            DTSTART;TZID=Nowhere/Land:20270302T150000
            DURATION:PT1H
            END:VEVENT
            END:VCALENDAR

            """;
        var told = await SendFileAsync(file);
        told.Status.ShouldBe(200, told.ToString());
        told.Data["busy"]!.AsArray().Count.ShouldBe(731, "two years of days");
        told.Data["notUnderstoodTotal"]!.GetValue<int>().ShouldBe(1);
        told.Data["notUnderstood"]![0]!["uid"]!.GetValue<string>().ShouldBe("odd@example.com");
        (await ReasonAtTenAsync()).ShouldBe("EXTERNAL_BUSY");
        var sent = (await _tenant.AsOwner("GET", Path)).Data[0]!["changedAt"]!.GetValue<string>();
        (await SendFileAsync(file)).Data["changedAt"]!.GetValue<string>().ShouldBe(sent, "nothing has changed");

        var signIn = await SendFileAsync("<html>Sign in</html>");
        (signIn.Status, signIn.Code).ShouldBe((400, "VALIDATION_ERROR"));
        (await ReasonAtTenAsync()).ShouldBe("EXTERNAL_BUSY", "what cannot be read is no free calendar");
        (await SendFileAsync(file, "?ignoreAllDay=maybe")).Fields.ShouldBe(["ignoreAllDay"]);
    }

    [Fact]
    public async Task More_than_there_may_be_is_refused_and_changes_nothing()
    {
        (await SetAsync("kept", (Ten, "2027-03-02T11:00:00Z"))).Status.ShouldBe(200);
        var many = Enumerable.Range(0, 10_001).Select(_ => (Ten, "2027-03-02T11:00:00Z")).ToArray();
        (await SetAsync("kept", many)).Fields.ShouldBe(["busy"]);
        for (var number = 1; number < 20; number++) (await SetAsync($"source-{number}")).Status.ShouldBe(200);
        var beyond = await SetAsync("one-more");
        (beyond.Status, beyond.Code).ShouldBe((422, "LIMIT_REACHED"));
        (await _tenant.AsOwner("GET", Path + "/kept")).Data["busy"]!.AsArray().Count.ShouldBe(1);
        (await _tenant.AsOwner("PUT", "experts/exp_nobody/external-busy/a", """{"busy":[]}""")).Status.ShouldBe(404);
    }

    private Task<ApiAnswer> SetAsync(string source, params (string Start, string End)[] busy) => _tenant.AsOwner(
        "PUT", $"{Path}/{source}",
        $$"""{"busy":[{{string.Join(',', busy.Select(stretch => $$"""{"start":"{{stretch.Start}}","end":"{{stretch.End}}"}"""))}}]}""");

    private Task<ApiAnswer> SendFileAsync(string text, string query = "") => _tenant.AsOwner(
        "PUT", $"{Path}/feed{query}", text.ReplaceLineEndings("\r\n"), ("Content-Type", "text/calendar; charset=utf-8"));

    private async Task<string?> ReasonAtTenAsync()
    {
        var day = $"experts/{_tenant.ExpertId}/availability?serviceType={_tenant.ServiceId}&date=2027-03-02&includeUnavailable=true";
        var slots = (await _tenant.AsOwner("GET", day)).Data["slots"]!.AsArray();
        return slots.Single(slot => slot!["start"]!.GetValue<string>() == Ten)!["reason"]?.GetValue<string>();
    }
}
