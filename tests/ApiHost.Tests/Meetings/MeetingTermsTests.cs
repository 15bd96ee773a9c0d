using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Meetings;

/// <summary>What a service says of how people meet.</summary>
public sealed class MeetingTermsTests : MeetingStage
{
    [Theory]
    [InlineData("in_person", "Rua Augusta 1, Lisboa", "location", "Where: Rua Augusta 1, Lisboa", "LOCATION:Rua Augusta 1\\, Lisboa")]
    [InlineData("phone", "+351 210 000 000", "dialIn", "By phone: +351 210 000 000", "LOCATION:+351 210 000 000")]
    [InlineData("link", "https://meet.example/rita", "joinUrl", "Join the meeting:\nhttps://meet.example/rita", "LOCATION:https://meet.example/rita")]
    public async Task What_is_always_the_same_needs_no_provider(string platform, string location, string field, string mailed, string entered)
    {
        await MeetsAsync(platform, location);
        var booked = await BookAsync();
        (TextOf(booked.Meeting!, "status"), TextOf(booked.Meeting!, field)).ShouldBe(("ready", location));
        var mail = (await Server.MailsToAsync(Email, 1, "Your appointment is booked")).Single();
        mail.Text.ShouldContain(mailed);
        mail.Calendar!.ShouldContain(entered);
        (Zoom.Calls.Count, Graph.Calls.Count).ShouldBe((0, 0));
        // A link is for those who have booked; the other two people may want to know before.
        var seen = (await Tenant.AsAnybody("GET", "services/" + Tenant.ServiceId)).Data.AsObject();
        (TextOf(seen, "meetingPlatform"), TextOf(seen, "meetingLocation")).ShouldBe((platform, platform == "link" ? null : location));
        TextOf((await Tenant.AsOwner("GET", "services/" + Tenant.ServiceId)).Data.AsObject(), "meetingLocation").ShouldBe(location);
    }

    [Fact]
    public async Task A_link_is_for_those_whose_appointment_is_certain()
    {
        await MeetsAsync("link", "https://meet.example/rita", ""","requiresConfirmation":true""");
        var booked = await BookAsync();
        booked.Meeting!.ContainsKey("joinUrl").ShouldBeFalse();
        (await Server.MailsToAsync(Email, 1, "Your request has arrived")).Single().Text.ShouldNotContain("meet.example");
        await DoAsync($"appointments/{booked.Id}/confirm");
        TextOf(await ForClientAsync(booked), "joinUrl").ShouldBe("https://meet.example/rita");
    }

    [Theory]
    [InlineData("google_meet", null, "meetingPlatform", "is not offered by this version")]
    [InlineData("skype", null, "meetingPlatform", "must be one of none, zoom, teams, link, phone, in_person")]
    [InlineData("link", null, "meetingLocation", "is required")]
    [InlineData("link", "http://meet.example/rita", "meetingLocation", "https://")]
    [InlineData("link", "https://rita:secret@meet.example/", "meetingLocation", "https://")]
    [InlineData("phone", null, "meetingLocation", "is required")]
    [InlineData("in_person", "", "meetingLocation", "must not be empty")]
    [InlineData("zoom", "https://zoom.example", "meetingLocation", "must not be given")]
    [InlineData("none", "Lisboa", "meetingLocation", "must not be given")]
    public async Task What_cannot_be_is_refused_and_says_why(string platform, string? location, string field, string words)
    {
        var place = location is null ? "" : $",\"meetingLocation\":\"{location}\"";
        var refused = await Tenant.AsOwner(
            "POST", "services", $"{{\"name\":\"A\",\"durationMinutes\":30,\"meetingPlatform\":\"{platform}\"{place}}}");
        (refused.Status, refused.Fields.Single()).ShouldBe((400, field), refused.ToString());
        refused.Body.ShouldContain(words);
    }

    [Fact]
    public async Task Without_credentials_a_service_is_refused_and_says_which_settings_are_missing()
    {
        await using var bare = await ApiServer.StartAsync(("Meetings:Zoom:ApiBase", "https://api.zoom.us"));
        var tenant = await TestTenant.CreateAsync(bare);
        var refused = await tenant.AsOwner("PATCH", "services/" + tenant.ServiceId, """{"meetingPlatform":"zoom"}""");
        (refused.Status, refused.Fields.Single()).ShouldBe((400, "meetingPlatform"), refused.ToString());
        refused.Body.ShouldContain("Meetings:Zoom:AccountId, Meetings:Zoom:ClientId, Meetings:Zoom:ClientSecret");
        var asked = await tenant.AsOwner(
            "POST", "create-teams-meeting",
            $$"""{"hostEmail":"{{tenant.ExpertEmail}}","subject":"A","startDateTime":"2027-03-29T08:00:00Z","durationMinutes":30}""");
        (asked.Status, asked.Code).ShouldBe((422, "POLICY_VIOLATION"), asked.ToString());
    }
}
