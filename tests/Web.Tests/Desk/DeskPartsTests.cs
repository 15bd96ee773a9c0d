using System.Text.Json;
using Actors.Web.Api;
using Actors.Web.Desk;
using Actors.Web.Desk.Appointments.Details;
using Actors.Web.Desk.Appointments.Edit;
using Actors.Web.Desk.Shared;
using Actors.Web.Texts;
using static Actors.Web.Tests.Desk.DeskTimesTests;

namespace Actors.Web.Tests.Desk;

public sealed class DeskPartsTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 12, "1 2 3 … 12")]
    [InlineData(5, 12, "1 2 3 4 5 6 7 … 12")]
    [InlineData(6, 12, "1 … 4 5 6 7 8 … 12")]
    [InlineData(12, 12, "1 … 10 11 12")]
    public void A_pager_leads_to_both_ends_and_around(int page, int pages, string shown) =>
        string.Join(' ', PagerPages.Of(page, pages).Select(number => number?.ToString() ?? "…")).ShouldBe(shown);

    [Theory]
    [InlineData("/app", "/app")]
    [InlineData("/app/agenda?from=2027-03-01", "/app/agenda?from=2027-03-01")]
    [InlineData("/app?note=x", "/app?note=x")]
    [InlineData("//evil.example", "/own")]
    [InlineData("/\\evil.example", "/own")]
    [InlineData("/app\\..\\x", "/own")]
    [InlineData("/apple", "/own")]
    [InlineData("https://evil.example/app", "/own")]
    [InlineData("/app/\r\nSet-Cookie: a=b", "/own")]
    [InlineData(null, "/own")]
    public void A_form_leads_back_to_the_desk_and_nowhere_else(string? named, string address) =>
        DeskVisit.Back(named, "/own").ShouldBe(address);

    [Fact]
    public void Where_two_versions_differ_is_told_field_by_field()
    {
        var (mine, theirs) = (new EditForm { Name = "Ana", Email = "a@x.example", Notes = "n" },
            new EditForm { Name = "Ana", Phone = "1", Notes = "m" });
        mine.DifferencesTo(theirs).ShouldBe([("email", "a@x.example", null), ("phone", null, "1"), ("notes", "n", "m")]);
        mine.DifferencesTo(mine).ShouldBeEmpty();
    }

    [Fact]
    public void A_history_tells_what_means_something_to_people_and_who_did_it()
    {
        var names = new Dictionary<string, string> { ["usr_1"] = "Olivia", ["exp_2"] = "Bruno" };
        var entries = HistoryEntry.Of(
            [
                Event("booked", "anonymous", """{"appointment":{"expertId":"exp_1"}}"""), Event("confirmed", "usr_1", "{}"),
                Event("rescheduled", "usr_9", """{"claim":{"start":"2027-03-02T10:00:00+00:00"}}"""),
                Event("reassigned", "usr_1", """{"expertId":"exp_2","time":{}}"""), Event("something-new", "usr_1", "{}"),
                new AuditEventInfo { At = At("2027-03-01T08:00:00Z"), Actor = "usr_1", Action = "scheduling.move-refused.v1" },
                Event("cancelled", "system", "{}"),
            ],
            Languages.Default.Appointments, In("Europe/Lisbon"), names.GetValueOrDefault);
        entries.Select(entry => (entry.Text, entry.By)).ShouldBe(
        [
            ("Booked", "the client"), ("Confirmed", "Olivia"), ("Moved to Tuesday 2 March 2027, 10:00", "somebody else"), ("Given to Bruno",
                "Olivia"),
            ("Cancelled", null),
        ]);
    }

    private static AuditEventInfo Event(string what, string actor, string data) => new()
    {
        At = At("2027-03-01T08:00:00Z"),
        Actor = actor,
        Action = $"scheduling.appointment-{what}.v1",
        Data = JsonElement.Parse(data),
    };
}
