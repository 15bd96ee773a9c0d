using System.Globalization;
using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Mail;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Reminders: what fires asks the appointment whether it still matters.</summary>
public sealed class ReminderJourneyTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(_clock);
        _tenant = await TestTenant.CreateAsync(_server);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Client_and_expert_are_reminded_a_day_and_an_hour_before_unless_it_was_moved_or_cancelled()
    {
        await BookAsync("stays", "2027-03-03T10:00:00Z");
        var moved = await BookAsync("moves", "2027-03-03T09:00:00Z");
        var cancelled = await BookAsync("cancels", "2027-03-03T09:30:00Z");
        foreach (var name in new[] { "stays", "moves", "cancels" }) await _server.MailsToAsync(EmailOf(name), 1);
        (await _tenant.AsOwner("POST", $"appointments/{moved}/reschedule", """{"start":"2027-03-04T15:00:00Z"}""")).Status.ShouldBe(200);
        (await _tenant.AsOwner("POST", $"appointments/{cancelled}/cancel")).Status.ShouldBe(200);
        await _server.MailsToAsync(EmailOf("moves"), 2);
        await _server.MailsToAsync(EmailOf("cancels"), 2);

        GoTo("2027-03-02T10:00:30Z");
        var first = await RemindedAsync("stays", 1);
        first[0].Text.ShouldContain("When: Wednesday, 3 March 2027, 10:00 (UTC)");
        first[0].Unsubscribe!.ShouldContain("/api/v1/mail-preferences/mpr_");
        first[0].Calendar.ShouldBeNull("a reminder changes nothing in a calendar");
        GoTo("2027-03-03T09:00:30Z");
        (await RemindedAsync("stays", 2)).Select(mail => mail.Id).Distinct().Count().ShouldBe(2);
        GoTo("2027-03-03T15:00:30Z");
        (await RemindedAsync("moves", 1))[0].Text.ShouldContain("Thursday, 4 March 2027, 15:00");
        GoTo("2027-03-04T14:00:30Z");
        await RemindedAsync("moves", 2);

        Reminders("stays").Count.ShouldBe(2);
        Reminders("moves").Count.ShouldBe(2, "none for the time that it had before");
        Reminders("cancels").ShouldBeEmpty();
        (await _server.MailsToAsync(_tenant.ExpertEmail, 4, "Appointment soon")).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Each_appointment_of_a_series_is_reminded_of_at_its_time_also_when_all_were_moved()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"reminders":[60]}""")).Status.ShouldBe(200);
        var first = await BookAsync("often", "2027-03-03T10:00:00Z", """{"frequency":"daily","count":2}""");
        await _server.MailsToAsync(EmailOf("often"), 1, "Your appointments are booked");
        const string move = """{"start":"2027-03-03T12:00:00Z","scope":"all"}""";
        (await _tenant.AsOwner("POST", $"appointments/{first}/reschedule", move)).Status.ShouldBe(200);
        await _server.MailsToAsync(EmailOf("often"), 1, "Your appointments were moved");

        GoTo("2027-03-03T11:00:30Z");
        (await RemindedAsync("often", 1))[0].Text.ShouldContain("When: Wednesday, 3 March 2027, 12:00 (UTC)");
        GoTo("2027-03-04T11:00:30Z");
        (await RemindedAsync("often", 2))[1].Text.ShouldContain("When: Thursday, 4 March 2027, 12:00 (UTC)");
        Reminders("often").Count.ShouldBe(2, "none for the times before");
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_is_booked_later_than_that_and_a_service_says_when()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"reminders":[120,30]}""")).Data["reminders"]!.ToJsonString()
            .ShouldBe("[120,30]");
        await BookAsync("late", "2027-03-01T09:30:00Z");
        await _server.MailsToAsync(EmailOf("late"), 1);
        GoTo("2027-03-01T09:00:30Z");
        var reminder = (await RemindedAsync("late", 1)).ShouldHaveSingleItem("two hours before, it was not booked");
        reminder.Id.ShouldContain("-30-");
    }

    [Theory]
    [InlineData("[4]", "reminders[0]")]
    [InlineData("[60,43201]", "reminders[1]")]
    [InlineData("[60,60]", "reminders[1]")]
    [InlineData("[5,6,7,8,9,10,11,12,13,14,15]", "reminders")]
    public async Task Reminders_that_make_no_sense_are_refused_by_their_field(string reminders, string field) =>
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, $$"""{"reminders":{{reminders}}}""")).Fields.ShouldBe([field]);

    [Fact]
    public async Task One_click_ends_reminders_to_an_address_and_nothing_else()
    {
        await BookAsync("tired", "2027-03-03T10:00:00Z");
        await BookAsync("other", "2027-03-03T10:30:00Z");
        foreach (var name in new[] { "tired", "other" }) await _server.MailsToAsync(EmailOf(name), 1);
        GoTo("2027-03-02T10:00:30Z");
        var address = new Uri((await RemindedAsync("tired", 1))[0].Unsubscribe!);
        (await _server.CallAsync("POST", address.PathAndQuery.Replace("token=", "token=x", StringComparison.Ordinal))).Status.ShouldBe(404);

        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        var clicked = await _server.Client.PostAsync(new Uri(address.PathAndQuery, UriKind.Relative), click);
        ((int)clicked.StatusCode).ShouldBe(200, await clicked.Content.ReadAsStringAsync());
        (await _server.CallAsync("POST", address.PathAndQuery)).Status.ShouldBe(200, "a second click changes nothing");

        GoTo("2027-03-03T09:30:30Z");
        // The reminder of a day before was overtaken by that of an hour before.
        (await RemindedAsync("other", 1)).ShouldHaveSingleItem().Id.ShouldContain("-60-");
        Reminders("tired").Count.ShouldBe(1);
        await BookAsync("tired", "2027-03-04T10:00:00Z");
        await Eventually.Holds(() => Mailbox.Now(_server, EmailOf("tired")).Count(mail => mail.Subject.Contains("booked")) == 2);
    }

    private string EmailOf(string name) => $"{name}@{_tenant.Slug}.example";

    private IReadOnlyList<MailMessage> Reminders(string name) =>
    [
        .. Mailbox.Now(_server, EmailOf(name))
            .Where(mail => mail.Subject.StartsWith("Your appointment is soon", StringComparison.Ordinal)),
    ];

    private Task<IReadOnlyList<MailMessage>> RemindedAsync(string name, int count) =>
        _server.MailsToAsync(EmailOf(name), count, "Your appointment is soon");

    private void GoTo(string time) => _clock.Advance(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) - _clock.GetUtcNow());

    private async Task<string> BookAsync(string name, string start, string? recurrence = null)
    {
        var body = JsonNode.Parse(_tenant.Booking(start))!;
        body["clientEmail"] = EmailOf(name);
        if (recurrence is not null) body["recurrence"] = JsonNode.Parse(recurrence);
        var booked = await _tenant.AsAnybody("POST", "appointments", body.ToJsonString());
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }
}
