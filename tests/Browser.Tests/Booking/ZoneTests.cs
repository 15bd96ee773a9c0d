using System.Globalization;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;
using NodaTime;
using Calendar = Ical.Net.Calendar;

namespace Actors.Browser.Tests.Booking;

/// <summary>One instant, wherever somebody is, on every page that shows it.</summary>
public sealed class ZoneTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    [Theory]
    [InlineData("Europe/Lisbon")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Apia")]
    [InlineData("Australia/Lord_Howe")]
    public async Task All_pages_and_the_calendar_file_say_the_same_instant(string zone)
    {
        // 13:30 in Lisbon is half past one of the next day in Apia.
        var start = Sample.At(Site.FreshDay(), 12, 30);
        var local = Local(start, zone);
        var time = $"{local.Hour:00}:{local.Minute:00}";
        var visitor = await VisitAsync(options => options.TimezoneId = zone);
        var page = visitor.Page;
        // Nothing says the zone but the browser.
        await visitor.GoAsync($"/book/{Clinic.Slug}/consultation?date={local.Date.ToString("uuuu-MM-dd", null)}");
        await page.HasAddressAsync("tz=");
        (await page.TimeButton(start).Locator(".slot-time").InnerTextAsync()).ShouldBe(time);
        // By the name of today, though browsers still send Asia/Katmandu.
        (await page.Locator(".zone").InnerTextAsync()).ShouldContain($"{zone.Replace('_', ' ')} (UTC");
        await page.TimeButton(start).ClickAsync();
        await page.Locator("#book").WaitForAsync();
        await SaysAsync(page, local, time);
        await page.FillAsync("Zoe Zone");
        await page.BookButton().ClickAsync();
        var id = await page.BookedAsync();
        await SaysAsync(page, local, time);
        // Without what the address says: as the appointment knows it.
        await visitor.GoAsync($"/book/{Clinic.Slug}/-/appointments/{id}");
        await SaysAsync(page, local, time);
        var file = await visitor.Context.APIRequest.GetAsync($"{Site.Origin}/book/{Clinic.Slug}/-/appointments/{id}/calendar.ics");
        var entry = Calendar.Load(await file.TextAsync()).ShouldNotBeNull().Events.Single();
        entry.Start.ShouldNotBeNull().AsUtc.ShouldBe(start.UtcDateTime);
    }

    [Fact]
    public async Task A_zone_that_is_changed_on_the_way_changes_words_and_not_the_instant()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await visitor.OpenDayAsync(Clinic, "consultation", DateOnly.FromDateTime(start.UtcDateTime));
        await page.Locator(".zone a").ClickAsync();
        await page.Locator("input[type=search]").FillAsync("kathmandu");
        await page.Locator("#zones .zone-link[href*=Kathmandu]").ClickAsync();
        await page.HasAddressAsync("tz=Asia");
        (await page.TimeButton(start).Locator(".slot-time").InnerTextAsync()).ShouldBe("14:45");
        await page.TimeButton(start).ClickAsync();
        await page.Locator("#book").WaitForAsync();
        await SaysAsync(page, Local(start, "Asia/Kathmandu"), "14:45");
    }

    [Fact]
    public async Task A_time_that_occurs_twice_carries_its_offset_and_one_that_does_not_exist_is_not_offered()
    {
        // Lisbon's clocks go back on the 31st of October and forward on the 28th of March; the neighbour works around the clock.
        var visitor = await VisitAsync();
        await visitor.OpenDayAsync(Site.Neighbour, "consultation", new DateOnly(2027, 10, 31));
        var october = await visitor.Page.Locator(".day .slot-time").AllInnerTextsAsync();
        october.Where(time => time.StartsWith("01:", StringComparison.Ordinal))
            .ShouldBe(["01:00 (UTC+1)", "01:30 (UTC+1)", "01:00 (UTC)", "01:30 (UTC)"]);
        october.Count.ShouldBe(50);
        await visitor.OpenDayAsync(Site.Neighbour, "consultation", new DateOnly(2027, 3, 28));
        var march = await visitor.Page.Locator(".day .slot-time").AllInnerTextsAsync();
        march.ShouldNotContain(time => time.StartsWith("01:", StringComparison.Ordinal));
        march.Count.ShouldBe(46);
    }

    private static LocalDateTime Local(DateTimeOffset start, string zone) =>
        Instant.FromDateTimeOffset(start).InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime;

    private static async Task SaysAsync(IPage page, LocalDateTime local, string time)
    {
        var facts = await page.Locator(".facts-list").First.InnerTextAsync();
        facts.ShouldContain(local.ToString("d MMMM uuuu", CultureInfo.InvariantCulture) + ", " + time);
    }
}
