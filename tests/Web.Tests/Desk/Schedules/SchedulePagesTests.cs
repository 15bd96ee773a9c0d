using System.Net;
using Actors.Web.Tests.Pages;
using AngleSharp.Dom;

namespace Actors.Web.Tests.Desk.Schedules;

/// <summary>When experts work, as a browser without scripts sees it. The demo's clock starts on Monday 1 March 2027, 08:00.</summary>
public sealed class SchedulePagesTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Save = "form[action$='/schedule'] button.primary";

    [Fact]
    public async Task A_new_expert_has_no_hours_and_takes_over_a_usual_week_in_one_click()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await AddExpertAsync(owner, "Nina Novak", "nina@demo.example");
        var page = await owner.PageAsync(address);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Schedule of Nina Novak");
        page.QuerySelector(".empty")!.TextContent.ShouldContain("There are no hours, so nobody can book.");
        page = await owner.PressedAsync(page.QuerySelector(".empty button")!);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Your changes are saved.");
        page.QuerySelector(".empty").ShouldBeNull();
        var days = DaysOf(page);
        days.Count.ShouldBe(14);
        days[0].ShouldBe("Monday 1 March 09:00–17:00");
        days[5].ShouldBe("Saturday 6 March No hours");
        var row = (await owner.PageAsync("/app/schedule")).QuerySelector($"a[href='{address}']")!.Closest("li")!;
        row.TextContent.ShouldContain("Has hours");
    }

    [Fact]
    public async Task Buttons_add_copy_and_remove_hours_and_nothing_is_saved_by_them()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await AddExpertAsync(owner, "Stepan Hora", "stepan@demo.example");
        var page = await owner.PageAsync(address);
        page = await owner.PressedAsync(Button(page, "add.1"), ("day.1.0.start", "08:00"), ("day.1.0.end", "12:00"));
        page.QuerySelectorAll("#day-1 .span-row").Length.ShouldBe(2);
        page.QuerySelector("#day-1")!.HasAttribute("data-focus").ShouldBeTrue();
        page = await owner.PressedAsync(
            Button(page, "copy.1"), ("day.1.1.start", "13:00"), ("day.1.1.end", "17:00"), ("copy.1", "2"), ("copy.1", "7"));
        ValuesOf(page, 2).ShouldBe(["08:00", "12:00", "13:00", "17:00"]);
        ValuesOf(page, 7).ShouldBe(["08:00", "12:00", "13:00", "17:00"]);
        ValuesOf(page, 3).ShouldBe(["", ""]);
        page = await owner.PressedAsync(Button(page, "remove.2.0"));
        ValuesOf(page, 2).ShouldBe(["13:00", "17:00"]);
        ValuesOf(await owner.PageAsync(address), 1).ShouldBe(["", ""]);
        page = await owner.PressedAsync(page.QuerySelector(Save)!);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Your changes are saved.");
        ValuesOf(page, 7).ShouldBe(["08:00", "12:00", "13:00", "17:00"]);
        DaysOf(page)[1].ShouldBe("Tuesday 2 March 13:00–17:00");
        // The enter key presses the first button, which saves.
        page.QuerySelector("#f-week button")!.HasAttribute("name").ShouldBeFalse();
    }

    [Fact]
    public async Task Hours_over_midnight_are_said_in_words()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await AddExpertAsync(owner, "Olli Yö", "olli@demo.example");
        var page = await owner.PressedAsync(
            (await owner.PageAsync(address)).QuerySelector(Save)!, ("day.5.0.start", "22:00"), ("day.5.0.end", "02:00"),
            ("day.6.0.start", "18:00"), ("day.6.0.end", "00:00"));
        page.QuerySelector("#day-5")!.TextContent.ShouldContain("until 02:00 the next day");
        page.QuerySelector("#day-6")!.TextContent.ShouldContain("until midnight");
        DaysOf(page)[4].ShouldBe("Friday 5 March 22:00–Saturday 6 March, 02:00");
    }

    [Fact]
    public async Task What_the_API_does_not_take_is_told_at_its_field_and_kept()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await AddExpertAsync(owner, "Wanda Wrong", "wanda@demo.example");
        using var refused = await owner.PressAsync(
            (await owner.PageAsync(address)).QuerySelector(Save)!,
            ("zone", "Atlantis"), ("day.1.0.start", "09:00"), ("day.1.0.end", "12:00"),
            ("day.3.0.start", "09:00"), ("day.3.0.end", ""), ("day.4.0.start", "10:00"), ("day.4.0.end", "10:00"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await DemoHost.ReadAsync(refused);
        page.Title!.ShouldStartWith("Error:");
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["#f-zone", "#f-day-3-0-end", "#f-day-4-0-end"]);
        foreach (var link in page.QuerySelectorAll(".error-summary a"))
            page.QuerySelector(link.GetAttribute("href")!)!.GetAttribute("aria-invalid").ShouldBe("true", link.TextContent);
        page.QuerySelector("#f-zone")!.GetAttribute("value").ShouldBe("Atlantis");
        ValuesOf(page, 3).ShouldBe(["09:00", ""]);
    }

    [Fact]
    public async Task Who_saves_what_somebody_else_has_changed_sees_both_and_keeps_one()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await AddExpertAsync(owner, "Vera Version", "vera@demo.example");
        var button = (await owner.PageAsync(address)).QuerySelector(Save)!;
        using var first = await owner.PressAsync(button, ("day.1.0.start", "09:00"), ("day.1.0.end", "12:00"));
        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var second = await owner.PressAsync(button, ("day.1.0.start", "10:00"), ("day.1.0.end", "14:00"));
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await DemoHost.ReadAsync(second);
        page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)))
            .ShouldBe(["Monday|10:00–14:00|09:00–12:00"]);
        page.QuerySelector("a.button")!.GetAttribute("href").ShouldBe(address);
        page = await owner.PressedAsync(page.QuerySelector(".desk-page button.primary")!);
        ValuesOf(page, 1).ShouldBe(["10:00", "14:00"]);
    }

    [Fact]
    public async Task A_date_is_closed_or_has_other_hours_and_is_removed_again()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await AddExpertAsync(owner, "Dora Date", "dora@demo.example");
        var dates = address.Replace("/schedule", "/dates", StringComparison.Ordinal);
        await owner.PressedAsync((await owner.PageAsync(address)).QuerySelector(".empty button")!);
        var page = await owner.PageAsync(dates);
        page.QuerySelector(".empty")!.TextContent.ShouldContain("No dates with other hours are to come.");
        var add = page.QuerySelector("section button.primary")!;
        page = await owner.PressedAsync(add, ("date", "2027-03-03"), ("kind", "closed"));
        EntriesOf(page).ShouldBe(["Wednesday 3 March 2027 No hours"]);

        // What is written is kept beside what somebody else has saved meanwhile.
        using var stale = await owner.PressAsync(add, ("date", "2027-03-04"), ("last", "2027-03-05"), ("kind", "hours"),
            ("hours.0.start", "10:00"), ("hours.0.end", "11:00"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        page = await DemoHost.ReadAsync(stale);
        EntriesOf(page).Count.ShouldBe(1);
        page.QuerySelector("#f-date")!.GetAttribute("value").ShouldBe("2027-03-04");
        page = await owner.PressedAsync(page.QuerySelector("section button.primary")!);
        EntriesOf(page).ShouldBe(
            ["Wednesday 3 March 2027 No hours", "Thursday 4 March 2027 to Friday 5 March 2027 10:00–11:00"]);
        var days = DaysOf(await owner.PageAsync(address));
        days[2].ShouldBe("Wednesday 3 March No hours");
        days[4].ShouldBe("Friday 5 March 10:00–11:00");

        using var twice = await owner.PressAsync(page.QuerySelector("section button.primary")!, ("date", "2027-03-03"), ("kind", "closed"));
        (await DemoHost.ReadAsync(twice)).QuerySelector("#f-date-error")!.TextContent.ShouldContain("Remove them first");
        using var empty = await owner.PressAsync(page.QuerySelector("section button.primary")!, ("date", "2027-03-08"), ("kind", "hours"));
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await DemoHost.ReadAsync(empty)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#f-hours-0-start");

        page = await owner.PressedAsync(page.QuerySelector("form[action$='/remove'] button")!);
        EntriesOf(page).ShouldBe(["Thursday 4 March 2027 to Friday 5 March 2027 10:00–11:00"]);
    }

    [Fact]
    public async Task Time_off_takes_whole_days_or_hours_and_shows_in_the_days_to_come()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var address = await AddExpertAsync(owner, "Toni Off", "toni@demo.example");
        var off = address.Replace("/schedule", "/time-off", StringComparison.Ordinal);
        await owner.PressedAsync((await owner.PageAsync(address)).QuerySelector(".empty button")!);
        var page = await owner.PageAsync(off);
        page.QuerySelector(".empty")!.TextContent.ShouldContain("No time off is to come.");
        page = await owner.PressedAsync(page.QuerySelector("section button.primary")!,
            ("first", "2027-03-02"), ("last", "2027-03-04"), ("reason", "Skiing"));
        page = await owner.PressedAsync(page.QuerySelector("section button.primary")!,
            ("first", "2027-03-05"), ("from", "10:00"), ("until", "11:30"));
        EntriesOf(page).ShouldBe(["Tuesday 2 March 2027 to Thursday 4 March 2027 Skiing", "Friday 5 March 2027, 10:00–11:30"]);
        var days = DaysOf(await owner.PageAsync(address));
        days[1].ShouldBe("Tuesday 2 March 09:00–17:00 Time off all day: Skiing");
        days[4].ShouldBe("Friday 5 March 09:00–17:00 Time off 10:00–11:30");

        using var backwards = await owner.PressAsync(page.QuerySelector("section button.primary")!,
            ("first", "2027-03-09"), ("last", "2027-03-08"));
        (await DemoHost.ReadAsync(backwards)).QuerySelector("#f-last-error").ShouldNotBeNull();
        using var never = await owner.PressAsync(page.QuerySelector("section button.primary")!,
            ("first", "2027-03-28"), ("from", "01:30"), ("until", "05:00"));
        (await DemoHost.ReadAsync(never)).QuerySelector("#f-from-error")!.TextContent.ShouldContain("the clocks go forward");

        page = await owner.PressedAsync(page.QuerySelector("form[action$='/remove'] button")!);
        EntriesOf(page).ShouldBe(["Friday 5 March 2027, 10:00–11:30"]);
    }

    [Fact]
    public async Task Appointments_that_would_lie_outside_are_named_before_anything_is_saved()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var form = (await owner.PageAsync("/app/appointments/new?service=consultation&expert=exp_demo&start=2027-03-09T10:00:00Z"))
            .QuerySelector("form[data-once]")!;
        using var booked = await owner.SubmitAsync(form, ("name", "Anna Outside"));
        var appointment = booked.Headers.Location!.OriginalString.Split('?')[0];
        var add = (await owner.PageAsync("/app/experts/exp_demo/time-off")).QuerySelector("section button.primary")!;
        var page = await owner.PressedAsync(add, ("first", "2027-03-09"));
        page.QuerySelector("h1")!.TextContent.ShouldBe("Appointments that would lie outside");
        page.QuerySelector($".notice a[href='{appointment}']")!.Closest("li")!.TextContent.ShouldContain("Consultation with Rita Lopes");
        EntriesOf(await owner.PageAsync("/app/experts/exp_demo/time-off")).ShouldBeEmpty();
        page = await owner.PressedAsync(page.QuerySelector(".desk-page button.primary")!);
        EntriesOf(page).ShouldBe(["Tuesday 9 March 2027, all day"]);

        var closed = (await owner.PageAsync("/app/experts/exp_demo/dates")).QuerySelector("section button.primary")!;
        page = await owner.PressedAsync(closed, ("date", "2027-03-09"), ("kind", "closed"));
        page = await owner.PressedAsync(page.QuerySelector(".desk-page button.primary")!);
        EntriesOf(page).ShouldContain("Tuesday 9 March 2027 No hours");
    }

    private static async Task<string> AddExpertAsync(DeskBrowser owner, string name, string email)
    {
        var form = (await owner.PageAsync("/app/experts/new")).QuerySelector(".desk-page button.primary")!;
        using var added = await owner.PressAsync(form, ("name", name), ("email", email));
        added.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return added.Headers.Location!.OriginalString.Split('?')[0];
    }

    private static IElement Button(IDocument page, string step) =>
        page.QuerySelector($"button[name=step][value='{step}']").ShouldNotBeNull(step);

    private static IReadOnlyList<string> ValuesOf(IDocument page, int day) =>
        [.. page.QuerySelectorAll($"#day-{day} input[type=time]").Select(input => input.GetAttribute("value") ?? "")];

    private static IReadOnlyList<string> DaysOf(IDocument page) => [.. page.QuerySelectorAll(".next-days li").Select(Words)];

    private static IReadOnlyList<string> EntriesOf(IDocument page) => [.. page.QuerySelectorAll(".row-entry").Select(Words)];

    private static string Words(IElement element) => string.Join(' ', element.QuerySelectorAll("*").Prepend(element)
        .Where(part => part.ChildElementCount == 0).Select(part => part.TextContent.Trim()).Where(text => text.Length > 0));
}
