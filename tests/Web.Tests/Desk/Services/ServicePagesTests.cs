using System.Net;
using Actors.Web.Tests.Pages;
using AngleSharp.Dom;

namespace Actors.Web.Tests.Desk.Services;

/// <summary>What can be booked, as a browser without scripts sees it.</summary>
public sealed class ServicePagesTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Save = ".desk-page form button.primary";

    [Fact]
    public async Task A_service_is_described_listed_in_sentences_and_shown_again_as_it_was_written()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var page = await owner.PageAsync("/app/services/new");
        page = await owner.PressedAsync(Button(page, "durations.add"), ("name", "Deep work"));
        page = await owner.PressedAsync(Button(page, "questions.add"), ("durations.0.minutes", "90"), ("durations.0.price", "80"));
        page = await owner.PressedAsync(Button(page, "places.add"),
            ("questions.0.label", "Which knee?"), ("questions.0.type", "choice"), ("questions.0.required", "true"),
            ("questions.0.options", "Left\r\nRight"));
        page.QuerySelector("#f-name")!.GetAttribute("value").ShouldBe("Deep work");
        page.QuerySelector("#f-places")!.HasAttribute("data-focus").ShouldBeTrue();
        var saved = await owner.PressedAsync(page.QuerySelector(Save)!,
            ("description", "Two lines\r\nof text"), ("durationMinutes", "45"), ("price", "1,045.50"), ("currency", "eur"),
            ("bufferAfterMinutes", "15"), ("notice", "2"), ("noticeUnit", "hours"), ("bookingWindowDays", "60"), ("maxPerDay", "3"),
            ("capacity", "4"), ("requiresConfirmation", "true"), ("confirmWithinHours", "24"), ("freeUntilHours", "24"),
            ("feePercent", "50"), ("places.0.type", "online"), ("expert", "exp_demo2"), ("reminders", "60"));
        saved.QuerySelector("[role=status]")!.TextContent.ShouldContain("The service is saved.");
        saved.QuerySelector("h1")!.TextContent.ShouldBe("Deep work");
        foreach (var (name, value) in new[]
        {
            ("serviceType", "deep-work"), ("price", "1045.50"), ("currency", "EUR"), ("durations-0-minutes", "90"),
            ("durations-0-price", "80.00"), ("notice", "2"), ("bookingWindowDays", "60"), ("capacity", "4"), ("questions-0-label",
                "Which knee?"),
        })
        {
            saved.QuerySelector("#f-" + name)!.GetAttribute("value").ShouldBe(value, name);
        }

        saved.QuerySelector("#f-questions-0-options")!.TextContent.ShouldBe("Left\nRight");
        saved.QuerySelectorAll("input[name=expert][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["exp_demo2"]);
        saved.QuerySelectorAll("input[name=reminders][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["60"]);
        var own = saved.QuerySelector(".actions-card a[href^='/book/']")!.GetAttribute("href")!;
        (await owner.PageAsync(own)).QuerySelector("h1")!.TextContent.ShouldBe("Deep work");

        var row = (await owner.PageAsync("/app/services?search=deep")).QuerySelectorAll(".service-row").ShouldHaveSingleItem();
        foreach (var words in new[]
        {
            "45 min, €1,045.50", "1 h 30 min, €80.00", "Up to 4 people share a time", "Bruno Dias",
            "Bookable from 2 h to 60 days ahead", "15 min kept free after", "At most 3 a day for each expert",
            "Clients are asked 1 question", "at most 24 h", "Active",
        })
        {
            row.TextContent.ShouldContain(words);
        }

        // What is saved as it is shown does not change.
        using var again = await owner.PressAsync(saved.QuerySelector(Save)!);
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await owner.PageAsync(AddressOf(saved))).QuerySelector("#f-durations-0-price")!.GetAttribute("value").ShouldBe("80.00");
        var none = await owner.PageAsync("/app/services?search=nothing-like-it");
        none.QuerySelector(".empty")!.TextContent.ShouldContain("No service matches “nothing-like-it”.");
    }

    [Fact]
    public async Task Shares_of_those_who_take_turns_are_shown_and_outlive_another_way()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var page = await owner.PressedAsync((await owner.PageAsync("/app/services/new?from=svc_demo2")).QuerySelector(Save)!,
            ("name", "In turn"));
        var address = AddressOf(page);
        page.QuerySelector("#f-share-exp_demo-weight")!.GetAttribute("value").ShouldBe("2");
        page = await owner.PressedAsync(page.QuerySelector(Save)!, ("share.exp_demo2.priority", "3"), ("share.exp_demo.fixed", "true"));
        page.QuerySelector("#f-share-exp_demo2-priority")!.GetAttribute("value").ShouldBe("3");
        page = await owner.PressedAsync(page.QuerySelector(Save)!, ("assignment", "any"));
        page.QuerySelector("#f-share-exp_demo2-priority").ShouldBeNull();
        page = await owner.PressedAsync(page.QuerySelector(Save)!, ("assignment", "round_robin"));
        page.QuerySelector("#f-share-exp_demo2-priority")!.GetAttribute("value").ShouldBe("3");
        page.QuerySelector("input[name='share.exp_demo.fixed']")!.HasAttribute("checked").ShouldBeFalse();
        using var wrong = await owner.PressAsync((await owner.PageAsync(address)).QuerySelector(Save)!, ("share.exp_demo.weight", "0"));
        (await DemoHost.ReadAsync(wrong)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#f-share-exp_demo-weight");
    }

    [Fact]
    public async Task Rows_are_moved_and_removed_by_buttons()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var page = await owner.PageAsync("/app/services/new");
        page = await owner.PressedAsync(Button(page, "questions.add"), ("description", "Kept"));
        page = await owner.PressedAsync(Button(page, "questions.add"), ("questions.0.label", "First"));
        page = await owner.PressedAsync(Button(page, "questions.up.1"), ("questions.1.label", "Second"));
        LabelsOf(page).ShouldBe(["Second", "First"]);
        page = await owner.PressedAsync(Button(page, "questions.remove.0"));
        LabelsOf(page).ShouldBe(["First"]);
        page.QuerySelector("#f-description")!.TextContent.ShouldBe("Kept");
        page = await owner.PressedAsync(Button(page, "durations.add"));
        page = await owner.PressedAsync(Button(page, "durations.add"), ("durations.0.minutes", ""));
        page = await owner.PressedAsync(Button(page, "durations.remove.0"), ("durations.1.minutes", "50"));
        page.QuerySelectorAll("input[name$='.minutes']").Select(input => input.GetAttribute("value")).ShouldBe(["50"]);
        // The enter key presses the first button, which saves.
        page.QuerySelector(".desk-page form button")!.HasAttribute("name").ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_API_does_not_take_is_told_at_its_field_and_kept()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var page = await owner.PageAsync("/app/services/new");
        page = await owner.PressedAsync(Button(page, "durations.add"));
        page = await owner.PressedAsync(Button(page, "durations.add"), ("durations.0.minutes", ""));
        page = await owner.PressedAsync(Button(page, "questions.add"), ("durations.1.minutes", "5000"));
        await FailsAsync(owner, page, ["#f-price"], ("price", "45,50"));
        await FailsAsync(owner, page, ["#f-durationMinutes"], ("durationMinutes", "half an hour"));
        // The length that nobody has filled is left out, so the wrong one is the first.
        await FailsAsync(owner, page,
            ["#f-name", "#f-serviceType", "#f-notice", "#f-capacity", "#f-feePercent", "#f-questions-0-label", "#f-durations-0-minutes"],
            ("serviceType", "No Slug"), ("capacity", "0"), ("notice", "400"), ("noticeUnit", "days"), ("freeUntilHours", "24"));
        page = await owner.PressedAsync(Button(page, "questions.remove.0"));
        page = await owner.PressedAsync(Button(page, "durations.remove.1"));
        await FailsAsync(owner, page, ["#f-assignment"], ("name", "Nobody"), ("assignment", "collective"));
        await FailsAsync(owner, page, ["#f-serviceType"], ("name", "Another"), ("serviceType", "consultation"));
    }

    [Fact]
    public async Task Who_saves_what_somebody_else_has_changed_sees_both_and_keeps_one()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var button = (await AddAsync(owner, "Two versions")).QuerySelector(Save)!;
        var theirs = await owner.PressedAsync(button, ("name", "Theirs"), ("expert", "exp_demo"));
        using var second = await owner.PressAsync(button, ("name", "Mine"), ("notice", "3"));
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await DemoHost.ReadAsync(second);
        page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ShouldBe(
        [
            "Name|Mine|Theirs", "At the latest, before the start|3 hours|0 hours", "Experts|Not given|Rita Lopes",
        ]);
        page = await owner.PressedAsync(page.QuerySelector(".desk-page button.primary")!);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Mine");
        page.QuerySelectorAll("input[name=expert][checked]").ShouldBeEmpty();
        AddressOf(page).ShouldBe(AddressOf(theirs));
    }

    [Fact]
    public async Task A_service_is_copied_and_the_copy_is_not_offered_at_once()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var original = await AddAsync(owner, "Original");
        var copy = await owner.PageAsync(original.QuerySelector("a[href*='/new?from=']")!.GetAttribute("href")!);
        copy.QuerySelector("#f-name")!.GetAttribute("value").ShouldBe("Original (copy)");
        copy.QuerySelector("#f-serviceType")!.GetAttribute("value").ShouldBeNullOrEmpty();
        var button = copy.QuerySelector(Save)!;
        var page = await owner.PressedAsync(button);
        page.QuerySelector(".actions-card .tag")!.TextContent.ShouldBe("Not active");
        page.QuerySelector("a[href^='/book/']").ShouldBeNull();
        // The same form sent twice makes one.
        AddressOf(await owner.PressedAsync(button)).ShouldBe(AddressOf(page));
        page = await owner.PressedAsync(page.QuerySelector("form[action$='/activate'] button")!);
        page.QuerySelector(".actions-card .tag")!.TextContent.ShouldBe("Active");
    }

    [Fact]
    public async Task What_follows_is_said_before_a_service_is_offered_no_more_or_deleted()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var service = await AddAsync(owner, "Passing");
        var address = AddressOf(service);
        var form = (await owner.PageAsync("/app/appointments/new?service=passing&expert=exp_demo&start=2027-03-10T10:00:00Z"))
            .QuerySelector("form[data-once]")!;
        using var booked = await owner.SubmitAsync(form, ("name", "Paula Passing"));
        booked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        // Who takes the expert away is told of the appointment too.
        var warned = await owner.PressedAsync(service.QuerySelector(Save)!, ("expert", "exp_demo2"));
        warned.QuerySelector("h1")!.TextContent.ShouldBe("Appointments that would lie outside");
        (await owner.PageAsync(address)).QuerySelectorAll("input[name=expert][checked]").ShouldBeEmpty();

        var ask = await owner.PageAsync(address + "/deactivate");
        ask.QuerySelector(".notice a")!.TextContent.ShouldBe("Wednesday 10 March 2027, 10:00");
        var stale = await owner.PageAsync(address + "/delete");
        var page = await owner.PressedAsync(ask.QuerySelector(Save)!);
        page.QuerySelector(".actions-card .tag")!.TextContent.ShouldBe("Not active");
        page = await owner.PressedAsync(stale.QuerySelector(Save)!);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Somebody else has changed this service");
        page = await owner.PressedAsync((await owner.PageAsync(address + "/delete")).QuerySelector(Save)!);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("The service is deleted.");
        using var gone = await owner.GetAsync(address);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_page_has_one_heading_one_main_labels_captions_and_nothing_inline()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var page = await owner.PageAsync("/app/services/new?from=svc_demo2");
        page = await owner.PressedAsync(Button(page, "questions.add"));
        page = await owner.PressedAsync(Button(page, "places.add"));
        Check(await owner.PressedAsync(Button(page, "durations.add")), "stepped");
        foreach (var address in new[]
        {
            "/app/services", "/app/services?search=nobody", "/app/services/new", "/app/services/svc_demo",
            "/app/services/svc_demo/deactivate",
            "/app/services/svc_demo/delete", "/app/schedule", "/app/experts/new", "/app/experts/exp_demo/schedule",
            "/app/experts/exp_demo/dates", "/app/experts/exp_demo/time-off",
        })
        {
            Check(await owner.PageAsync(address), address);
        }
    }

    private static void Check(IDocument page, string address)
    {
        page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
        page.QuerySelectorAll("main").Length.ShouldBe(1, address);
        page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty(address);
        page.QuerySelectorAll("table:not(:has(caption)), th:not([scope])").ShouldBeEmpty(address);
        foreach (var group in page.QuerySelectorAll("fieldset"))
            group.Children.ShouldContain(child => child.LocalName == "legend", $"{address} {group.OuterHtml}");
        page.QuerySelectorAll(".primary").Length.ShouldBeLessThanOrEqualTo(1, address);
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique(address);
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            (page.QuerySelector($"label[for='{field.Id}']") ?? field.Closest("label")).ShouldNotBeNull($"{address} {field.OuterHtml}");
        foreach (var named in page.QuerySelectorAll("[aria-describedby], [aria-labelledby]"))
        {
            foreach (var id in $"{named.GetAttribute("aria-describedby")} {named.GetAttribute("aria-labelledby")}".Split(' ',
                StringSplitOptions.RemoveEmptyEntries))
                page.GetElementById(id).ShouldNotBeNull($"{address} {id}");
        }
    }

    private static async Task<IDocument> AddAsync(DeskBrowser owner, string name) =>
        await owner.PressedAsync((await owner.PageAsync("/app/services/new")).QuerySelector(Save)!, ("name", name));

    private static async Task FailsAsync(
        DeskBrowser owner, IDocument page, IReadOnlyList<string> fields, params (string Name, string Value)[] values)
    {
        using var refused = await owner.PressAsync(page.QuerySelector(Save)!, values);
        refused.IsSuccessStatusCode.ShouldBeFalse();
        refused.Headers.Location.ShouldBeNull();
        var answer = await DemoHost.ReadAsync(refused);
        answer.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!).Order().ShouldBe(fields.Order());
        foreach (var field in fields) answer.QuerySelector(field).ShouldNotBeNull(field);
        foreach (var (name, value) in values.Where(value => value.Name is "price" or "serviceType" or "capacity"))
            answer.QuerySelector("#f-" + name)!.GetAttribute("value").ShouldBe(value);
    }

    private static string AddressOf(IDocument page) => page.QuerySelector(".desk-page form")!.GetAttribute("action")!;

    private static IElement Button(IDocument page, string step) =>
        page.QuerySelector($"button[name=step][value='{step}']").ShouldNotBeNull(step);

    private static IEnumerable<string?> LabelsOf(IDocument page) =>
        page.QuerySelectorAll("input[name$='.label']").Select(input => input.GetAttribute("value"));
}
