using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>The manage link, sent once more: by staff, and to clients who have lost it, of whom nobody else learns anything.</summary>
public sealed class ManageLinkJourneyTests : IAsyncLifetime
{
    private const string Subject = "Your link to the appointment";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private string _email = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(_clock, ("RateLimit:Enabled", "false"));
        _tenant = await TestTenant.CreateAsync(_server);
        _email = $"client@{_tenant.Slug}.example";
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Staff_send_it_again_and_a_repeat_within_a_minute_sends_nothing()
    {
        var booked = await BookAsync();
        var path = $"appointments/{booked.Data["id"]!.GetValue<string>()}";
        var sent = await _tenant.AsOwner("POST", path + "/manage-link");
        (sent.Status, sent.Header("Idempotent-Replayed")).ShouldBe((202, null), sent.ToString());
        (await _tenant.AsOwner("POST", path + "/manage-link")).Header("Idempotent-Replayed").ShouldBe("true");
        var mail = (await _server.MailsToAsync(_email, 1, Subject)).ShouldHaveSingleItem();
        mail.Text.ShouldContain($"/book/{_tenant.Slug}/-/appointments/{path.Split('/')[1]}#token={booked.Data["manageToken"]}");
        (mail.Calendar, mail.Unsubscribe).ShouldBe((null, null));
        (await _tenant.AsOwner("GET", path)).Data["version"]!.GetValue<int>().ShouldBe(1, "nothing of it has changed");

        _clock.Advance(TimeSpan.FromSeconds(61));
        (await _tenant.AsOwner("POST", path + "/manage-link")).Header("Idempotent-Replayed").ShouldBeNull();
        var two = await _server.MailsToAsync(_email, 2, Subject);
        two.Select(one => one.Id).ShouldBeUnique("a mail server must not take the second for the first");

        (await _tenant.AsAnybody("POST", path + "/manage-link")).Status.ShouldBe(401);
        (await _tenant.AsOwner("POST", path + "/cancel")).Status.ShouldBe(200);
        (await _tenant.AsOwner("POST", path + "/manage-link")).Code.ShouldBe("INVALID_TRANSITION");
        var without = await _tenant.AsOwner(
            "POST", "appointments", $$"""
            {"serviceType":"consultation","expertId":"{{_tenant.ExpertId}}","scheduledAt":"2027-03-02T12:00:00Z","clientName":"Bea"}
            """);
        (await _tenant.AsOwner("POST", $"appointments/{without.Data["id"]}/manage-link")).Code.ShouldBe("POLICY_VIOLATION");
    }

    [Fact]
    public async Task Whoever_has_lost_it_asks_by_reference_or_id_and_only_the_clients_own_address_is_mailed()
    {
        var booked = await BookAsync();
        var (id, reference) = (booked.Data["id"]!.GetValue<string>(), booked.Data["reference"]!.GetValue<string>());
        string[] wrong =
        [
            $$"""{"email":"stranger@example.com","reference":"{{reference}}"}""",
            $$"""{"email":"stranger@example.com","appointmentId":"{{id}}"}""",
            $$"""{"email":"{{_email}}","reference":"0000-0000"}""",
            $$"""{"email":"{{_email}}","appointmentId":"apt_nobody"}""",
        ];
        var answers = new List<ApiAnswer>();
        foreach (var body in wrong) answers.Add(await AskAsync(body));
        answers.Add(await AskAsync($$"""{"email":"{{_email.ToUpperInvariant()}}","reference":"{{reference.ToLowerInvariant()}}"}"""));
        foreach (var answer in answers)
            (answer.Status, answer.Data.ToJsonString()).ShouldBe((202, """{"accepted":true}"""), answer.ToString());
        var mail = (await _server.MailsToAsync(_email, 1, Subject)).ShouldHaveSingleItem();
        mail.Text.ShouldContain($"{id}#token={booked.Data["manageToken"]}");

        _clock.Advance(TimeSpan.FromSeconds(61));
        (await AskAsync($$"""{"email":"{{_email}}","appointmentId":"{{id}}"}""")).Status.ShouldBe(202);
        await _server.MailsToAsync(_email, 2, Subject);
        Mailbox.Now(_server, "stranger@example.com").ShouldBeEmpty();
    }

    [Fact]
    public async Task One_a_minute_and_five_a_day_are_sent_and_strangers_take_none_of_them()
    {
        var booked = await BookAsync();
        var reference = booked.Data["reference"]!.GetValue<string>();
        var asked = $$"""{"email":"{{_email}}","reference":"{{reference}}"}""";
        for (var stranger = 0; stranger < 8; stranger++)
            await AskAsync($$"""{"email":"s{{stranger}}@example.com","appointmentId":"{{booked.Data["id"]}}"}""");
        for (var time = 0; time < 8; time++)
        {
            (await AskAsync(asked)).Status.ShouldBe(202);
            (await AskAsync(asked)).Status.ShouldBe(202);
            if (time < 5) await _server.MailsToAsync(_email, time + 1, Subject);
            _clock.Advance(TimeSpan.FromSeconds(61));
        }

        // Staff send it all the same; by then whatever else was asked for has been seen to.
        (await _tenant.AsOwner("POST", $"appointments/{booked.Data["id"]}/manage-link")).Status.ShouldBe(202);
        (await _server.MailsToAsync(_email, 6, Subject)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_network_may_ask_so_often_whatever_it_asks_for()
    {
        await using var limited = await ApiServer.StartAsync(("RateLimit:Enabled", "true"), ("RateLimit:LoginAttempts", "3"));
        var tenant = await TestTenant.CreateAsync(limited);
        var codes = new List<string?>();
        for (var time = 0; time < 5; time++)
        {
            var body = $$"""{"email":"s{{time}}@example.com","appointmentId":"apt_{{time}}"}""";
            codes.Add((await tenant.AsAnybody("POST", "appointments/manage-link", body)).Code);
        }

        codes.ShouldBe([null, null, null, "RATE_LIMITED", "RATE_LIMITED"]);
    }

    [Theory]
    [InlineData("""{"reference":"6T8W-0Y1E"}""", "email")]
    [InlineData("""{"email":"nobody","reference":"6T8W-0Y1E"}""", "email")]
    [InlineData("""{"email":"ana@example.com"}""", "reference")]
    [InlineData("""{"email":"ana@example.com","reference":"short"}""", "reference")]
    [InlineData("""{"email":"ana@example.com","reference":"6T8W-0Y1E","appointmentId":"apt_1"}""", "appointmentId")]
    [InlineData("""{"email":"ana@example.com","appointmentId":"a b"}""", "appointmentId")]
    public async Task What_is_wrong_is_named(string body, string field) => (await AskAsync(body)).Fields.ShouldBe([field]);

    [Fact]
    public async Task An_organisation_may_say_it_in_its_own_words_with_the_link_in_them()
    {
        const string start = """{"kind":"manage_link","language":"en","subject":"Here you are",""";
        (await _tenant.AsOwner("POST", "message-templates", start + """ "text":"{{date}} {{time}}"}""")).Fields.ShouldBe(["text"]);
        (await _tenant.AsOwner("POST", "message-templates", start + """ "recipient":"expert","text":"{{date}} {{time}} {{manageUrl}}"}"""))
            .Fields.ShouldBe(["recipient"]);
        (await _tenant.AsOwner("POST", "message-templates", start + """ "text":"{{date}} {{time}} {{manageUrl}}"}""")).Status.ShouldBe(201);
        var booked = await BookAsync();
        await _tenant.AsOwner("POST", $"appointments/{booked.Data["id"]}/manage-link");
        (await _server.MailsToAsync(_email, 1, "Here you are")).ShouldHaveSingleItem().Text.ShouldContain("#token=");
    }

    private Task<ApiAnswer> AskAsync(string body) => _tenant.AsAnybody("POST", "appointments/manage-link", body);

    private async Task<ApiAnswer> BookAsync()
    {
        var booking = _tenant.Booking("2027-03-02T09:00:00Z").Replace("ana@example.com", _email, StringComparison.Ordinal);
        var booked = await _tenant.AsAnybody("POST", "appointments", booking);
        booked.Status.ShouldBe(201, booked.ToString());
        return booked;
    }
}
