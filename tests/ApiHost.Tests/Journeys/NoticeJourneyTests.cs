using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Mail;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>
/// What clients and experts are told by mail about appointments: one mail for each event, in their language and their zone.
/// </summary>
[Collection(SharedServerTests.Name)]
public sealed class NoticeJourneyTests(SharedServer shared)
{
    private const string At = "2027-03-02T09:00:00Z";

    [Fact]
    public async Task Booking_moving_and_cancelling_are_told_to_client_and_expert_once_each()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var email = $"client@{tenant.Slug}.example";
        var booked = await BookAsync(tenant, email);
        await ToldAsync(email, "Your appointment is booked");
        await ToldAsync(tenant.ExpertEmail, "New appointment");

        var moved = await tenant.AsOwner("POST", $"appointments/{booked}/reschedule", """{"start":"2027-03-03T10:00:00Z"}""");
        moved.Status.ShouldBe(200, moved.ToString());
        (await tenant.AsOwner("POST", $"appointments/{booked}/reschedule", """{"start":"2027-03-03T10:00:00Z"}""")).Status.ShouldBe(200);
        var news = await ToldAsync(email, "Your appointment was moved");
        news.Text.ShouldContain("When: Wednesday, 3 March 2027, 10:00 (UTC)");
        news.Text.ShouldContain("Before: Tuesday, 2 March 2027, 09:00");
        await ToldAsync(tenant.ExpertEmail, "Appointment moved");

        (await tenant.AsOwner("POST", $"appointments/{booked}/cancel", """{"reason":"Rita is ill"}""")).Status.ShouldBe(200);
        var end = await ToldAsync(email, "Your appointment was cancelled");
        end.Text.ShouldContain("Reason: Rita is ill");
        (end.CalendarMethod, news.CalendarMethod).ShouldBe(("CANCEL", "REQUEST"));
        await ToldAsync(tenant.ExpertEmail, "Appointment cancelled");
        Mailbox.Now(shared.Server, email).Count.ShouldBe(3, "a repeat of a move tells nobody anything");
        Mailbox.Now(shared.Server, tenant.ExpertEmail).Count.ShouldBe(3);
        var sequences = Mailbox.Now(shared.Server, email).Select(mail => SequenceOf(mail.Calendar!)).ToList();
        sequences.ShouldBe(sequences.Order().Distinct(), "each change is newer than the one before, for the same entry");
        Mailbox.Now(shared.Server, email).Select(mail => LineOf(mail.Calendar!, "UID:")).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_is_in_the_clients_language_and_zone_and_the_experts_in_the_organisations_and_the_schedules()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        (await tenant.AsOwner("PATCH", "organizations/" + tenant.Id, """{"locale":"de"}""")).Status.ShouldBe(200);
        var email = $"client@{tenant.Slug}.example";

        var booked = await BookAsync(tenant, email, ("locale", "pt-BR"), ("timeZone", "Asia/Kathmandu"));

        (await tenant.AsOwner("GET", "appointments/" + booked)).Data["locale"]!.GetValue<string>().ShouldBe("pt-BR");
        var theirs = await ToldAsync(email, "A sua marcação está feita: terça-feira, 2 de março de 2027, 14:45");
        theirs.Language.ShouldBe("pt");
        theirs.Text.ShouldContain("Quando: terça-feira, 2 de março de 2027, 14:45 (Asia/Kathmandu)");
        theirs.Text.ShouldContain($"/book/{tenant.Slug}/-/appointments/{booked}#token=");
        theirs.Html!.ShouldContain("<html lang=\"pt\">");
        theirs.Unsubscribe.ShouldBeNull("what the client has asked for is no list");
        var ours = await ToldAsync(tenant.ExpertEmail, "Neuer Termin: Dienstag, 2. März 2027, 09:00");
        ours.Text.ShouldNotContain("#token=", Case.Sensitive, "the token is the client's");
        ours.SenderName.ShouldStartWith("Tenant ");
        var others = $"other@{tenant.Slug}.example";
        await BookAsync(tenant, others, ("scheduledAt", "2027-03-02T11:00:00Z"));
        await ToldAsync(others, "Ihr Termin ist gebucht");
    }

    [Fact]
    public async Task What_was_booked_keeps_its_name_when_the_service_is_gone()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var named = """{"name":"First visit, with tea"}""";
        (await tenant.AsOwner("PATCH", "services/" + tenant.ServiceId, named)).Status.ShouldBe(200);
        var email = $"client@{tenant.Slug}.example";
        var booked = await BookAsync(tenant, email);
        (await tenant.AsOwner("DELETE", "services/" + tenant.ServiceId)).Status.ShouldBe(200);

        (await tenant.AsOwner("GET", $"appointments/{booked}/calendar.ics")).Body.ShouldContain("SUMMARY:First visit\\, with tea");
        var feed = (await tenant.AsOwner("POST", $"experts/{tenant.ExpertId}/calendar-feed")).Data["url"]!.GetValue<string>();
        (await shared.Server.CallAsync("GET", new Uri(feed).PathAndQuery)).Body.ShouldContain("SUMMARY:First visit\\, with tea");
        (await tenant.AsOwner("POST", $"appointments/{booked}/cancel")).Status.ShouldBe(200);
        (await ToldAsync(email, "Your appointment was cancelled")).Text.ShouldContain("First visit, with tea");
    }

    [Theory]
    [InlineData("locale", "Portuguese!")]
    [InlineData("locale", "")]
    public async Task A_language_that_is_none_is_refused_by_its_field(string field, string value) =>
        (await shared.Tenant.AsAnybody("POST", "appointments", Booking(shared.Tenant, "a@example.com", (field, value)))).Fields
            .ShouldBe([field]);

    [Fact]
    public async Task A_request_is_told_as_one_and_so_is_its_confirmation()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        await ConfirmsAsync(tenant);
        var email = $"client@{tenant.Slug}.example";
        var booked = await BookAsync(tenant, email);
        var asked = await ToldAsync(email, "Your request has arrived");
        asked.Calendar!.ShouldContain("STATUS:TENTATIVE");
        asked.Text.ShouldContain("Until: Tuesday, 2 March 2027, 09:00");
        await ToldAsync(tenant.ExpertEmail, "New request");

        (await tenant.AsOwner("POST", $"appointments/{booked}/confirm")).Status.ShouldBe(200);

        (await ToldAsync(email, "Your appointment is confirmed")).Calendar!.ShouldContain("STATUS:CONFIRMED");
        await ToldAsync(tenant.ExpertEmail, "Appointment confirmed");
    }

    [Fact]
    public async Task What_people_have_written_makes_no_links_and_no_html()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        (await tenant.AsOwner("PATCH", "services/" + tenant.ServiceId, """{"name":"Tea & <b>talk</b>"}""")).Status.ShouldBe(200);
        var email = $"client@{tenant.Slug}.example";
        var booked = await BookAsync(tenant, email, ("clientName", "Ana <script>alert(1)</script> {{manageUrl}}"));
        var mail = await ToldAsync(email, "Your appointment is booked");
        mail.Html!.ShouldContain("Tea &amp; &lt;b&gt;talk&lt;/b&gt;");
        mail.Html!.ShouldNotContain("<script>");
        mail.Text.ShouldContain("{{manageUrl}}", Case.Sensitive, "a name is no template");
        await tenant.AsOwner("POST", $"appointments/{booked}/cancel", """{"reason":"See https://evil.example\nnow"}""");
        (await ToldAsync(email, "Your appointment was cancelled")).Text.ShouldContain("See https: //evil. example now");
    }

    private static async Task ConfirmsAsync(TestTenant tenant) =>
        (await tenant.AsOwner("PATCH", "services/" + tenant.ServiceId, """{"requiresConfirmation":true}""")).Status.ShouldBe(200);

    private async Task<MailMessage> ToldAsync(string email, string subject) =>
        (await shared.Server.MailsToAsync(email, 1, subject)).ShouldHaveSingleItem();

    private static async Task<string> BookAsync(TestTenant tenant, string email, params (string Name, string Value)[] more)
    {
        var booked = await tenant.AsAnybody("POST", "appointments", Booking(tenant, email, more));
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }

    private static string Booking(TestTenant tenant, string email, params (string Name, string Value)[] more)
    {
        var body = JsonNode.Parse(tenant.Booking(At))!;
        body["clientEmail"] = email;
        foreach (var (name, value) in more) body[name] = value;
        return body.ToJsonString();
    }

    private static int SequenceOf(string calendar) =>
        int.Parse(LineOf(calendar, "SEQUENCE:"), System.Globalization.CultureInfo.InvariantCulture);

    private static string LineOf(string calendar, string name) =>
        calendar.Split("\r\n").Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..];
}
