using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>An organisation says in its own words what its mails say.</summary>
[Collection(SharedServerTests.Name)]
public sealed class TemplateJourneyTests(SharedServer shared)
{
    private const string Text = "Dear {{clientName}}, {{ date }} at {{time}}. {{manageUrl}}";

    [Fact]
    public async Task A_template_is_used_for_its_kind_recipient_and_language_and_its_values_are_encoded_in_html()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var made = await tenant.AsOwner("POST", "message-templates", Template(("html", "<p>{{clientName}}: {{date}} {{time}}</p>")));
        made.Status.ShouldBe(201, made.ToString());
        (made.Data["recipient"]!.GetValue<string>(), made.Data["channel"]!.GetValue<string>()).ShouldBe(("client", "mail"));
        (await tenant.AsOwner("POST", "message-templates", Template())).Code.ShouldBe("DUPLICATE_RESOURCE");
        var path = "message-templates/" + made.Data["id"];

        var mail = await ToldAsync(tenant, "first", "2027-03-02T09:00:00Z", "See you, Ana & <Bea>, on Tuesday, 2 March 2027");
        mail.Text.ShouldStartWith("Dear Ana & <Bea>, Tuesday, 2 March 2027 at 09:00. http");
        mail.Html.ShouldBe("<p>Ana &amp; &lt;Bea&gt;: Tuesday, 2 March 2027 09:00</p>");
        (await shared.Server.MailsToAsync(tenant.ExpertEmail, 1, "New appointment")).ShouldHaveSingleItem();

        var changed = await tenant.AsOwner("PATCH", path, """{"subject":"Soon","html":null}""", ("If-Match", "\"1\""));
        changed.Data["version"]!.GetValue<long>().ShouldBe(2);
        (await tenant.AsOwner("PATCH", path, """{"subject":"Later"}""", ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        (await ToldAsync(tenant, "second", "2027-03-02T10:00:00Z", "Soon")).Html.ShouldBeNull();
        (await tenant.AsOwner("GET", "message-templates")).Data.AsArray().ShouldHaveSingleItem();
        (await tenant.AsOwner("DELETE", path)).Status.ShouldBe(200);
        (await tenant.AsOwner("GET", path)).Status.ShouldBe(404);
        await ToldAsync(tenant, "third", "2027-03-02T11:00:00Z", "Your appointment is booked");
    }

    [Theory]
    [InlineData("subject", "For {{cleintName}}", "cleintName")]
    [InlineData("text", "{{date}} {{time}} {{password}}", "password")]
    [InlineData("html", "{{date}} {{time}} {{ x }}", "{{x}}")]
    [InlineData("text", "On {{date}}", "{{time}}")]
    [InlineData("html", "<p>{{time}}</p>", "{{date}}")]
    [InlineData("kind", "birthday", "waitlist_offer")]
    [InlineData("kind", "waitlist_offer", "")]
    [InlineData("language", "tlh", "en, de, es, fr, pl, pt")]
    [InlineData("channel", "pigeon", "mail")]
    [InlineData("recipient", "everybody", "client, expert")]
    public async Task What_would_not_work_is_refused_when_it_is_saved(string field, string value, string named)
    {
        var more = value == "waitlist_offer" ? ("recipient", "expert") : ("channel", "mail");
        var refused = await shared.Tenant.AsOwner("POST", "message-templates", Template(more, (field, value)));
        refused.Status.ShouldBe(400, refused.ToString());
        refused.Fields.ShouldBe([value == "waitlist_offer" ? "recipient" : field]);
        refused.Body.ShouldContain(named);
    }

    private async Task<Grains.Mail.MailMessage> ToldAsync(TestTenant tenant, string name, string start, string subject)
    {
        var email = $"{name}@{tenant.Slug}.example";
        var body = JsonNode.Parse(tenant.Booking(start, "Ana & <Bea>"))!;
        body["clientEmail"] = email;
        (await tenant.AsAnybody("POST", "appointments", body.ToJsonString())).Status.ShouldBe(201);
        return (await shared.Server.MailsToAsync(email, 1, subject)).ShouldHaveSingleItem();
    }

    private static string Template(params (string Name, string Value)[] more)
    {
        var body = new JsonObject
        {
            ["kind"] = "booked",
            ["language"] = "en",
            ["subject"] = "See you, {{clientName}}, on {{date}}",
            ["text"] = Text,
        };
        foreach (var (name, value) in more) body[name] = value;
        return body.ToJsonString();
    }
}
