using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Mail;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>A series is told in one mail to each, and so is what happens to several of it; what happens to one is told as ever.</summary>
[Collection(SharedServerTests.Name)]
public sealed class SeriesNoticeJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Weekly = """{"frequency":"weekly","count":4}""";

    private TestTenant _tenant = null!;

    private string Email => $"client@{_tenant.Slug}.example";

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Booking_moving_and_cancelling_several_is_one_mail_each_and_of_one_alone_as_ever()
    {
        var ids = await BookAsync();
        var booked = await ToldAsync(Email, "Your appointments are booked: Tuesday, 2 March 2027, 09:00 (+3)");
        await ToldAsync(_tenant.ExpertEmail, "New appointments: Tuesday, 2 March 2027, 09:00 (+3)");
        foreach (var day in new[] { 2, 9, 16, 23 }) booked.Text.ShouldContain($"- Tuesday, {day} March 2027, 09:00");

        // One by itself.
        await DoAsync($"appointments/{ids[3]}/reschedule", """{"start":"2027-03-24T10:00:00Z"}""");
        (await ToldAsync(Email, "Your appointment was moved: Wednesday, 24 March 2027")).CalendarMethod.ShouldBe("REQUEST");
        await ToldAsync(_tenant.ExpertEmail, "Appointment moved");

        // The second and those after it.
        await DoAsync($"appointments/{ids[1]}/reschedule", """{"start":"2027-03-10T11:00:00Z","scope":"following"}""");
        var moved = await ToldAsync(Email, "Your appointments were moved: Wednesday, 10 March 2027, 11:00 (+2)");
        moved.Text.ShouldContain("- Wednesday, 10 March 2027, 11:00 (Before: Tuesday, 9 March 2027, 09:00)");
        moved.Text.ShouldContain("- Thursday, 25 March 2027, 12:00 (Before: Wednesday, 24 March 2027, 10:00)");
        moved.Text.ShouldNotContain("2 March 2027, 09:00\n");
        await ToldAsync(_tenant.ExpertEmail, "Appointments moved");
        // A repeat of it is no news.
        await DoAsync($"appointments/{ids[1]}/reschedule", """{"start":"2027-03-10T11:00:00Z","scope":"following"}""");

        await DoAsync($"appointments/{ids[0]}/cancel", """{"reason":"ill"}""");
        await ToldAsync(Email, "Your appointment was cancelled: Tuesday, 2 March 2027");
        await DoAsync($"appointments/{ids[2]}/cancel?scope=all", """{"reason":"Rita moves away"}""");
        var ended = await ToldAsync(Email, "Your appointments were cancelled: Wednesday, 10 March 2027, 11:00 (+2)");
        ended.Text.ShouldContain("Reason: Rita moves away");
        ended.Text.ShouldNotContain("#token=", Case.Sensitive, "there is nothing to manage");
        await ToldAsync(_tenant.ExpertEmail, "Appointments cancelled");

        await BarrierAsync();
        Mailbox.Now(shared.Server, Email).Count.ShouldBe(5);
        Mailbox.Now(shared.Server, _tenant.ExpertEmail).Count.ShouldBe(6, "five, and that of the other booking");
    }

    [Fact]
    public async Task The_mail_has_every_date_with_its_link_and_its_entry()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"name":"Tea & talk"}""")).Status.ShouldBe(200);
        var ids = await BookAsync(("locale", "de-AT"), ("timeZone", "Europe/Vienna"));
        var mail = await ToldAsync(Email, "Ihre Termine sind gebucht: Dienstag, 2. März 2027, 10:00 (+3)");
        mail.Language.ShouldBe("de");
        mail.Text.ShouldContain("Ihre Termine mit Rita sind gebucht.");
        mail.Text.ShouldContain("Wann (Europe/Vienna):\n- Dienstag, 2. März 2027, 10:00\n  Ändern oder absagen: http");
        mail.Text.ShouldContain("Was: Tea & talk\n");
        mail.Html!.ShouldContain("<li><b>Dienstag, 23. März 2027, 10:00</b><br><a href=\"http");
        mail.Html!.ShouldContain("Tea &amp; talk");
        mail.CalendarMethod.ShouldBe("PUBLISH");
        mail.Calendar!.Split("BEGIN:VEVENT").Length.ShouldBe(5);
        mail.Calendar!.ShouldNotContain("ATTENDEE");
        foreach (var id in ids)
        {
            mail.Text.ShouldContain($"/book/{_tenant.Slug}/-/appointments/{id}#token=");
            mail.Html!.ShouldContain($"/-/appointments/{id}#token=");
            mail.Calendar!.ShouldContain($"UID:{id}@{_tenant.Id}\r\n");
        }

        var ours = await ToldAsync(_tenant.ExpertEmail, "New appointments");
        ours.Text.ShouldContain("Ana has booked several appointments.");
        ours.Text.ShouldNotContain("#token=", Case.Sensitive, "the tokens are the client's");
    }

    [Fact]
    public async Task A_series_that_waits_for_confirmation_is_one_request_and_each_confirmation_is_told()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"requiresConfirmation":true}""")).Status.ShouldBe(200);
        var ids = await BookAsync();
        var asked = await ToldAsync(Email, "Your request has arrived: Tuesday, 2 March 2027, 09:00 (+3)");
        asked.Text.ShouldContain("Until: Tuesday, 2 March 2027, 09:00");
        asked.Calendar!.ShouldContain("STATUS:TENTATIVE");
        (await ToldAsync(_tenant.ExpertEmail, "New request")).Text.ShouldContain("Each lapses unless somebody confirms it.");
        await DoAsync($"appointments/{ids[0]}/confirm", null);
        await ToldAsync(Email, "Your appointment is confirmed");

        // Of those that move together one is confirmed and the others are not: they are told apart.
        await DoAsync($"appointments/{ids[0]}/reschedule", """{"start":"2027-03-03T09:00:00Z","scope":"all"}""");
        await ToldAsync(Email, "Your appointment was moved: Wednesday, 3 March 2027, 09:00");
        await ToldAsync(Email, "Your request has arrived: Wednesday, 10 March 2027, 09:00 (+2)");
        await BarrierAsync("New request");
        Mailbox.Now(shared.Server, Email).Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_left_of_a_series_by_itself_is_told_as_one_appointment()
    {
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-09T09:00:00Z"))).Status.ShouldBe(201);
        var ids = await BookAsync("""{"frequency":"weekly","count":2}""", ("partial", true));
        ids.Count.ShouldBe(1);
        (await ToldAsync(Email, "Your appointment is booked: Tuesday, 2 March 2027, 09:00")).CalendarMethod.ShouldBe("REQUEST");
        await DoAsync($"appointments/{ids[0]}/reschedule", """{"start":"2027-03-03T09:00:00Z","scope":"all"}""");
        await ToldAsync(Email, "Your appointment was moved");
        await DoAsync($"appointments/{ids[0]}/cancel?scope=all", "{}");
        await ToldAsync(Email, "Your appointment was cancelled");
        await BarrierAsync();
        Mailbox.Now(shared.Server, Email).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_has_another_client_by_then_hears_of_it_alone()
    {
        var ids = await BookAsync();
        await ToldAsync(Email, "Your appointments are booked");
        var other = $"other@{_tenant.Slug}.example";
        (await _tenant.AsOwner("PATCH", "appointments/" + ids[2], $$"""{"clientEmail":"{{other}}"}""")).Status.ShouldBe(200);
        await DoAsync($"appointments/{ids[0]}/cancel?scope=all", "{}");
        await ToldAsync(Email, "Your appointments were cancelled: Tuesday, 2 March 2027, 09:00 (+2)");
        await ToldAsync(other, "Your appointment was cancelled: Tuesday, 16 March 2027");
    }

    [Theory]
    [InlineData("On {{date}} at {{time}}: {{dates}}", "<p>{{date}} {{time}}</p>{{ dates }}<p>End</p>", false)]
    [InlineData("On {{date}} at {{time}}", "<body><p>{{date}} {{time}}</p></body>", true)]
    public async Task A_template_has_all_dates_whether_it_names_them_or_not(string text, string html, bool isBehind)
    {
        var template = new JsonObject
        {
            ["kind"] = "booked",
            ["language"] = "en",
            ["subject"] = "See you on {{dates}}",
            ["text"] = text,
            ["html"] = html,
        };
        (await _tenant.AsOwner("POST", "message-templates", template.ToJsonString())).Status.ShouldBe(201);
        await BookAsync();
        var mail = await ToldAsync(Email, "See you on Tuesday, 2 March 2027, 09:00 (+3)");
        mail.Text.ShouldStartWith("On Tuesday, 2 March 2027 at 09:00" + (isBehind ? "\n\n- Tuesday" : ": - Tuesday"));
        mail.Text.ShouldContain("- Tuesday, 23 March 2027, 09:00");
        mail.Html!.ShouldContain("<li><b>Tuesday, 23 March 2027, 09:00</b>");
        mail.Html!.ShouldEndWith(isBehind ? "</ul></body>" : "</ul><p>End</p>");
    }

    // What is told of something later has not overtaken what is told of something before: it is there by then.
    private async Task BarrierAsync(string subject = "New appointment")
    {
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-31T15:00:00Z"))).Status.ShouldBe(201);
        await ToldAsync(_tenant.ExpertEmail, subject + ": Wednesday, 31 March 2027");
    }

    private async Task DoAsync(string path, string? body)
    {
        var answer = await _tenant.AsOwner("POST", path, body);
        answer.Status.ShouldBe(200, answer.ToString());
    }

    private async Task<MailMessage> ToldAsync(string email, string subject) =>
        (await shared.Server.MailsToAsync(email, 1, subject)).ShouldHaveSingleItem();

    private Task<List<string>> BookAsync(params (string Name, JsonNode Value)[] more) => BookAsync(Weekly, more);

    private async Task<List<string>> BookAsync(string rule, params (string Name, JsonNode Value)[] more)
    {
        var body = JsonNode.Parse(_tenant.Booking("2027-03-02T09:00:00Z"))!;
        body["clientEmail"] = Email;
        body["recurrence"] = JsonNode.Parse(rule);
        foreach (var (name, value) in more) body[name] = value;
        var booked = await _tenant.AsAnybody("POST", "appointments", body.ToJsonString());
        booked.Status.ShouldBe(201, booked.ToString());
        return [.. booked.Data["series"]!["appointments"]!.AsArray().Select(each => each!["id"]!.GetValue<string>())];
    }
}
