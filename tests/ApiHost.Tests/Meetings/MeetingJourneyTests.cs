using Actors.ApiHost.Tests.Support;
using Actors.Support.Meetings;

namespace Actors.ApiHost.Tests.Meetings;

/// <summary>The meeting of an appointment, from its booking to its end, at providers that are well.</summary>
public sealed class MeetingJourneyTests : MeetingStage
{
    [Fact]
    public async Task A_booking_gets_its_meeting_and_mail_page_and_calendar_lead_there()
    {
        await MeetsAsync("zoom");
        var booked = await BookAsync();
        (TextOf(booked.Meeting!, "platform"), TextOf(booked.Meeting!, "status")).ShouldBe(("zoom", "pending"));

        await BecomesAsync(booked.Id, "ready");

        var there = Zoom.Meetings.ShouldHaveSingleItem();
        (there.Host, there.Start.ToString("O"), there.Topic).ShouldBe((Tenant.ExpertEmail, "2027-03-02T09:00:00.0000000+00:00", "Consultation"));
        there.Mark.ShouldBe(booked.Id, "of the client Zoom is told nothing");
        var link = $"https://zoom.example/j/{there.Id}?pwd=x";
        var shown = await ForClientAsync(booked);
        (TextOf(shown, "joinUrl"), TextOf(shown, "password"), TextOf(shown, "dialIn")).ShouldBe((link, "a1b2c3", "+351 300 000 001"));
        // The clock stands still: it came because the link did, and not because its minute was over.
        var mail = (await Server.MailsToAsync(Email, 1, "Your appointment is booked")).Single();
        mail.Text.ShouldContain($"Join the meeting:\n{link}");
        mail.Text.ShouldContain("Meeting password: a1b2c3");
        var lines = mail.Calendar!.Replace("\r\n ", "", StringComparison.Ordinal);
        lines.ShouldContain($"LOCATION:{link}");
        lines.ShouldContain($"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{link}\r\n");
        (await Server.MailsToAsync(Tenant.ExpertEmail, 1, "New appointment")).Single().Text.ShouldContain(link);
        var file = await Tenant.AsAnybody("GET", $"appointments/{booked.Id}/calendar.ics", null, ("X-Manage-Token", booked.Token));
        file.Body.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"URL:{link}");
        Clock.Advance(TimeSpan.FromMinutes(2));
        await Tenant.AsOwner("GET", "appointments");
        Mailbox.Now(Server, Email).Count.ShouldBe(1, "the minute that is over tells nobody again");
    }

    [Fact]
    public async Task It_moves_with_the_appointment_and_goes_with_it_and_the_reminder_has_its_link()
    {
        await MeetsAsync("teams");
        var booked = await BookAsync();
        var link = TextOf(await BecomesAsync(booked.Id, "ready"), "joinUrl")!;
        await DoAsync($"appointments/{booked.Id}/reschedule", """{"start":"2027-03-03T10:00:00Z"}""");
        await Eventually.Holds(() => Graph.Meetings.Single().Start == DateTimeOffset.Parse("2027-03-03T10:00:00Z", null));
        (await Server.MailsToAsync(Email, 1, "Your appointment was moved")).Last().Text.ShouldContain(link);
        Clock.Advance(new DateTimeOffset(2027, 3, 3, 9, 0, 30, TimeSpan.Zero) - Clock.GetUtcNow());
        (await Server.MailsToAsync(Email, 1, "Your appointment is soon")).Last().Text.ShouldContain(link);

        var token = Calls.Bearer(await TestTenant.LoginAsync(Server, Tenant.OwnerEmail, Tenant.OwnerPassword));
        (await Server.CallAsync("POST", $"appointments/{booked.Id}/cancel", "{}", token)).Status.ShouldBe(200);
        await Eventually.Holds(() => Graph.Meetings.Count == 0);
        var ended = await Eventually.Hears(
            async () => (await Server.CallAsync("GET", "appointments/" + booked.Id, null, token)).Data["meeting"]!.AsObject(),
            meeting => TextOf(meeting, "status") == "deleted");
        ended.ContainsKey("joinUrl").ShouldBeFalse();
    }

    [Fact]
    public async Task Each_appointment_of_a_series_has_its_own_and_one_mail_leads_to_all()
    {
        await MeetsAsync("teams");
        var booked = await BookAsync(more: ""","recurrence":{"frequency":"weekly","count":3}""");
        await Eventually.Holds(() => Graph.Meetings.Count == 3);
        var days = Graph.Meetings.Select(meeting => meeting.Start.Day).Order();
        days.ShouldBe([2, 9, 16]);
        await BecomesAsync(booked.Id, "ready");
        Clock.Advance(TimeSpan.FromSeconds(61));
        var mail = (await Server.MailsToAsync(Email, 1, "Your appointments are booked")).Single();
        foreach (var meeting in Graph.Meetings) mail.Text.ShouldContain($"Join the meeting: https://teams.example/l/{meeting.Id}\n");
    }

    [Fact]
    public async Task What_waits_for_staff_has_none_until_they_say_yes()
    {
        await MeetsAsync("zoom", more: ""","requiresConfirmation":true""");
        var booked = await BookAsync();
        await Server.MailsToAsync(Email, 1, "Your request has arrived");
        TextOf(await ForClientAsync(booked), "status").ShouldBe("pending");
        await DoAsync($"appointments/{booked.Id}/confirm");
        await BecomesAsync(booked.Id, "ready");
        (await Server.MailsToAsync(Email, 1, "Your appointment is confirmed")).Last().Text.ShouldContain("Join the meeting");
        Zoom.Calls.Count(call => call.Method == "POST").ShouldBe(1);
    }

    [Fact]
    public async Task Another_expert_holds_it_elsewhere()
    {
        await MeetsAsync("zoom", more: ""","expertIds":[]""");
        var booked = await BookAsync();
        var before = TextOf(await BecomesAsync(booked.Id, "ready"), "joinUrl");
        var olaf = await Tenant.ExpertAsync("olaf");
        Zoom.Users[$"olaf@{Tenant.Slug}.example"] = "user-olaf";
        await DoAsync($"appointments/{booked.Id}/reassign", $$"""{"expertId":"{{olaf}}"}""");
        await Eventually.Holds(() => Zoom.Meetings.Select(meeting => meeting.Host).SequenceEqual([$"olaf@{Tenant.Slug}.example"]));
        var after = await Eventually.Hears(
            () => ForStaffAsync(booked.Id), meeting => TextOf(meeting, "joinUrl") is { } link && link != before);
        (await Server.MailsToAsync(Email, 1, "Your appointment is with somebody else")).Last().Text.ShouldContain(TextOf(after, "joinUrl")!);
    }

    [Fact]
    public async Task How_it_is_started_is_for_staff_who_ask()
    {
        await MeetsAsync("zoom");
        var booked = await BookAsync();
        (await Tenant.AsOwner("GET", $"appointments/{booked.Id}/calendar.ics")).Status.ShouldBe(200);
        await BecomesAsync(booked.Id, "ready");
        var link = await Tenant.AsOwner("GET", $"appointments/{booked.Id}/host-link");
        link.Status.ShouldBe(200, link.ToString());
        TextOf(link.Data.AsObject(), "startUrl").ShouldBe($"https://zoom.example/s/{Zoom.Meetings.Single().Id}?zak=secret");
        (await Tenant.AsAnybody("GET", $"appointments/{booked.Id}/host-link", null, ("X-Manage-Token", booked.Token))).Status.ShouldBe(401);
        (await Tenant.AsOwner("GET", "appointments/" + booked.Id)).Body.ShouldNotContain("zak=");
        await MeetsAsync("phone", "+351 210 000 000");
        var called = await BookAsync("2027-03-02T10:00:00Z");
        (await Tenant.AsOwner("GET", $"appointments/{called.Id}/host-link")).Code.ShouldBe("INVALID_TRANSITION");
    }

    [Fact]
    public async Task One_that_somebody_has_deleted_there_is_made_again_when_the_appointment_moves()
    {
        await MeetsAsync("zoom");
        var booked = await BookAsync();
        await BecomesAsync(booked.Id, "ready");
        var first = Zoom.Meetings.Single().Id;
        Zoom.Delete(first);
        await DoAsync($"appointments/{booked.Id}/reschedule", """{"start":"2027-03-03T10:00:00Z"}""");
        await Eventually.Holds(() => Zoom.Meetings.Count == 1);
        await Eventually.Hears(() => ForStaffAsync(booked.Id), meeting => TextOf(meeting, "joinUrl")?.Contains(first, StringComparison.Ordinal) == false);
    }
}
