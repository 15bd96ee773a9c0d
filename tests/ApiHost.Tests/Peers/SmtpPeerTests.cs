using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>Mails as a foreign server takes, puts off and refuses them, and as a foreign parser reads them.</summary>
public sealed class SmtpPeerTests : IAsyncLifetime
{
    private MailPeer _peer = null!;
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync()
    {
        _peer = await MailPeer.StartAsync();
        _server = await ApiServer.StartAsync(
            ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{_peer.Port}"), ("Mail:Security", "none"), ("Mail:From", "mail@actors.example"));
        _tenant = await TestTenant.CreateAsync(_server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _peer.DisposeAsync();
    }

    [Fact]
    public async Task A_booking_reaches_client_and_expert_as_text_html_and_invitation()
    {
        var (id, _) = await BookAsync("ana@client.example", "09:00", "pt");

        var mail = (await _peer.TakenAsync("ana@client.example", 1)).ShouldHaveSingleItem();

        mail["defects"]!.AsArray().ShouldBeEmpty();
        mail["sender"]!.GetValue<string>().ShouldBe("mail@actors.example");
        var headers = mail["headers"]!;
        headers["subject"]!.GetValue<string>().ShouldBe("A sua marcação está feita: terça-feira, 2 de março de 2027, 09:00");
        headers["from"]!.GetValue<string>().ShouldMatch("^Tenant \\d+ <mail@actors.example>$");
        headers["to"]!.GetValue<string>().ShouldBe("Ana Conceição <ana@client.example>");
        (headers["auto-submitted"]!.GetValue<string>(), headers["content-language"]!.GetValue<string>()).ShouldBe(("auto-generated", "pt"));
        headers["list-unsubscribe"].ShouldBeNull("what somebody's own deed has called for is no list");
        mail["parts"]!.AsArray().Select(part => part!["type"]!.GetValue<string>())
            .ShouldBe(["text/plain", "text/html", "text/calendar", "application/ics"]);
        Part(mail, 0)["text"]!.GetValue<string>().ShouldContain($"/-/appointments/{id}#token=");
        Part(mail, 1)["text"]!.GetValue<string>().ShouldContain("<html lang=\"pt\">");
        var file = Part(mail, 3);
        (Part(mail, 2)["method"]!.GetValue<string>(), Part(mail, 2)["component"]!.GetValue<string>()).ShouldBe(("REQUEST", "VEVENT"));
        (file["file"]!.GetValue<string>(), file["attached"]!.GetValue<bool>()).ShouldBe(("invite.ics", true));
        Part(mail, 2)["text"]!.GetValue<string>().ReplaceLineEndings().ShouldBe(file["text"]!.GetValue<string>().ReplaceLineEndings());
        var invitation = Ical.Net.Calendar.Load(file["text"]!.GetValue<string>())!;
        invitation.Method.ShouldBe("REQUEST");
        var entry = invitation.Events.ShouldHaveSingleItem();
        (entry.Uid, entry.Start!.AsUtc).ShouldBe(($"{id}@{_tenant.Id}", new DateTime(2027, 3, 2, 9, 0, 0, DateTimeKind.Utc)));
        entry.Organizer!.Value!.ToString().ShouldBe("mailto:mail@actors.example");
        entry.Attendees.ShouldHaveSingleItem().Value!.ToString().ShouldBe("mailto:ana@client.example");
        await _peer.TakenAsync(_tenant.ExpertEmail, 1);
        _peer.Asked("ana@client.example").ShouldBe(1);
    }

    [Fact]
    public async Task A_recipient_refused_for_good_is_told_in_the_appointment_and_asked_for_once()
    {
        var (id, token) = await BookAsync("refused@client.example", "10:00");

        var problem = await Eventually.Hears(
            async () => (await _tenant.AsOwner("GET", "appointments/" + id)).Data["mailProblem"], found => found is not null);

        (problem!["recipient"]!.GetValue<string>(), problem["about"]!.GetValue<string>()).ShouldBe(("client", "booked"));
        problem["reason"]!.GetValue<string>().ShouldBe("550 5.1.1 <refused@client.example>: no such mailbox");
        (await _tenant.AsAnybody("GET", "appointments/" + id, null, ("X-Manage-Token", token))).Data["mailProblem"]
            .ShouldBeNull("it is the staff's to know");
        var listed = (await _tenant.AsOwner("GET", "appointments")).Data.AsArray().Single(one => one!["id"]!.GetValue<string>() == id);
        listed!["mailProblem"].ShouldNotBeNull();
        await _peer.TakenAsync(_tenant.ExpertEmail, 1);
        var mended = await _tenant.AsOwner("PATCH", "appointments/" + id, """{"clientEmail":"mended@client.example"}""");
        mended.Data["mailProblem"].ShouldBeNull();
        (await _tenant.AsOwner("POST", $"appointments/{id}/cancel")).Status.ShouldBe(200);
        await _peer.TakenAsync("mended@client.example", 1);
        _peer.Asked("refused@client.example").ShouldBe(1, "what is refused for good is not tried again");
    }

    [Fact]
    public async Task What_is_put_off_is_tried_again_and_holds_up_nobody_else()
    {
        await BookAsync("busy@client.example", "11:00");
        await _peer.TakenAsync("busy@client.example", 1);
        _peer.Asked("busy@client.example").ShouldBe(3);
        _peer.Taken(_tenant.ExpertEmail).Count.ShouldBe(1, "the mail to the expert was not sent again with it");
    }

    [Fact]
    public async Task A_mail_whose_taking_was_not_heard_of_comes_again_under_the_same_id()
    {
        await BookAsync("dropped@client.example", "12:00");
        var mails = await _peer.TakenAsync("dropped@client.example", 2);
        mails.Select(mail => mail["headers"]!["message-id"]!.GetValue<string>()).Distinct().ShouldHaveSingleItem()
            .ShouldEndWith("@actors.example>");
    }

    private static JsonNode Part(JsonNode mail, int number) => mail["parts"]![number]!;

    private async Task<(string Id, string Token)> BookAsync(string email, string time, string? locale = null)
    {
        var body = JsonNode.Parse(_tenant.Booking($"2027-03-02T{time}:00Z", "Ana Conceição"))!;
        body["clientEmail"] = email;
        body["locale"] = locale;
        var booked = await _tenant.AsAnybody("POST", "appointments", body.ToJsonString());
        booked.Status.ShouldBe(201, booked.ToString());
        return (booked.Data["id"]!.GetValue<string>(), booked.Data["manageToken"]!.GetValue<string>());
    }
}
