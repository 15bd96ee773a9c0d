using Actors.Web.Booking.Manage;

namespace Actors.Web.Tests.Manage;

public sealed class CalendarEntryTests
{
    // 09:00 in Lisbon on the day on which its clocks went forward.
    private static readonly CalendarEntry Entry = new(
        "Check & talk: Rita",
        new DateTimeOffset(2027, 3, 28, 9, 0, 0, TimeSpan.FromHours(1)),
        new DateTimeOffset(2027, 3, 28, 9, 30, 0, TimeSpan.FromHours(1)),
        "Rua Augusta 12", "Demo\nReference: K7QX-93MP");

    [Fact]
    public void Times_are_in_utc_in_each_of_them()
    {
        Entry.Google.ShouldContain("dates=20270328T080000Z%2F20270328T083000Z");
        Entry.Outlook.ShouldContain("startdt=2027-03-28T08%3A00%3A00Z&enddt=2027-03-28T08%3A30%3A00Z");
        Entry.Yahoo.ShouldContain("st=20270328T080000Z&et=20270328T083000Z");
    }

    [Fact]
    public void Words_are_escaped()
    {
        foreach (var address in new[] { Entry.Google, Entry.Outlook, Entry.Yahoo })
        {
            Uri.TryCreate(address, UriKind.Absolute, out var uri).ShouldBeTrue();
            uri!.Query.ShouldContain("Check%20%26%20talk%3A%20Rita");
            uri.Query.ShouldContain("Demo%0AReference");
        }
    }

    [Fact]
    public void A_place_that_is_not_said_is_left_out() => (Entry with { Place = null }).Google.ShouldNotContain("location");
}
