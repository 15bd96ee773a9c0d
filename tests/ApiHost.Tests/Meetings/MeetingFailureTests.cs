using Actors.ApiHost.Tests.Support;
using Actors.Support.Meetings;

namespace Actors.ApiHost.Tests.Meetings;

/// <summary>Providers that are not well fail no booking: it is tried again, and the mail goes without the link.</summary>
public sealed class MeetingFailureTests : MeetingStage
{
    [Fact]
    public async Task A_provider_that_is_down_keeps_the_mail_back_for_a_minute_and_is_asked_again()
    {
        await MeetsAsync("zoom");
        Zoom.FailNext(new MeetingFault(MeetingFaultKind.Status) { Status = 503, RetryAfter = 90 });
        var booked = await BookAsync();
        var staff = await Eventually.Hears(() => ForStaffAsync(booked.Id), meeting => meeting.ContainsKey("problem"));
        (TextOf(staff, "status"), TextOf(staff, "problem")).ShouldBe(("pending", "Zoom answers with an error; it is asked again."));
        (await ForClientAsync(booked)).ContainsKey("problem").ShouldBeFalse();
        Mailbox.Now(Server, Email).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromSeconds(61));
        (await Server.MailsToAsync(Email, 1, "Your appointment is booked")).Single().Text.ShouldNotContain("Join");
        Zoom.Calls.Count.ShouldBe(1, "it wanted a rest of a minute and a half");

        Clock.Advance(TimeSpan.FromSeconds(31));

        (await BecomesAsync(booked.Id, "ready")).ContainsKey("problem").ShouldBeFalse();
        Zoom.Calls.Select(call => call.Method).ShouldBe(["POST", "GET", "POST"], "it might have been made after all");
        Mailbox.Now(Server, Email).Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_whose_answer_was_lost_is_found_again()
    {
        await MeetsAsync("zoom");
        Zoom.FailNext(new MeetingFault(MeetingFaultKind.Disconnect) { IsDone = true });
        var booked = await BookAsync();
        await Eventually.Hears(() => ForStaffAsync(booked.Id), meeting => meeting.ContainsKey("problem"));
        Clock.Advance(TimeSpan.FromSeconds(11));
        await BecomesAsync(booked.Id, "ready");
        Zoom.Meetings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_whose_answer_was_lost_is_found_and_deleted_when_nobody_wants_it_any_more()
    {
        await MeetsAsync("teams");
        Graph.FailNext(new MeetingFault(MeetingFaultKind.Disconnect) { IsDone = true });
        var booked = await BookAsync();
        await Eventually.Hears(() => ForStaffAsync(booked.Id), meeting => meeting.ContainsKey("problem"));
        await DoAsync($"appointments/{booked.Id}/cancel", "{}");
        Clock.Advance(TimeSpan.FromSeconds(11));
        await BecomesAsync(booked.Id, "deleted");
        Graph.Meetings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_whom_nobody_knows_there_is_told_to_staff_and_the_mail_does_not_wait()
    {
        Zoom.Users.Clear();
        await MeetsAsync("zoom");
        var booked = await BookAsync();
        var failed = await BecomesAsync(booked.Id, "failed");
        TextOf(failed, "problem").ShouldBe("Zoom knows no user by the expert's e-mail address.");
        (await Server.MailsToAsync(Email, 1, "Your appointment is booked")).Single().Text.ShouldNotContain("Join");
        // Somebody makes a user there; whatever happens to the appointment next has it made.
        Zoom.Users[Tenant.ExpertEmail] = "user-rita";
        await DoAsync($"appointments/{booked.Id}/reschedule", """{"start":"2027-03-03T10:00:00Z"}""");
        await BecomesAsync(booked.Id, "ready");
    }

    [Fact]
    public async Task What_was_never_made_is_given_up_when_the_appointment_is_called_off()
    {
        Zoom.Users.Clear();
        await MeetsAsync("zoom");
        var booked = await BookAsync();
        await BecomesAsync(booked.Id, "failed");
        await DoAsync($"appointments/{booked.Id}/cancel", "{}");
        await BecomesAsync(booked.Id, "deleted");
        Zoom.Calls.Select(call => call.Method).ShouldBe(["POST"]);
    }
}
