using Actors.Browser.Tests.Harness;
using static Actors.Browser.Tests.Table.Reader;

namespace Actors.Browser.Tests.Table;

/// <summary>The pages for clients.</summary>
internal static class BookingPages
{
    private const string Book = "/book/{tenant}";
    private const string Embed = "/embed/{tenant}";
    private const string Appointment = Book + "/-/appointments/{id}";
    private const string Place = Book + "/-/waitlist/{id}";

    public static IEnumerable<PageCase> All => [.. Choosing, .. Details, .. Appointments, .. Waiting, .. Framed];

    private static IEnumerable<PageCase> Choosing =>
    [
        new("hub", Book, Anybody, to => to.Book + "?tz=Europe/Lisbon"),
        new("profile", Book + "/-/with/{expert}", Anybody, to => $"{to.Book}/-/with/{to.Clinic.Rita}?tz=Europe/Lisbon"),
        new("times", Book + "/{service}", Anybody, to => to.Clinic.Times("consultation")),
        new("times of a day", Book + "/{service}", Anybody, to => to.Clinic.Times("consultation") + $"&date={to.Day:yyyy-MM-dd}#day"),
        new("times with lengths and experts", Book + "/{service}", Anybody, to => to.Clinic.Times("treatment")),
        new("times with seats", Book + "/{service}", Anybody, to => to.Clinic.Times("back-class")),
        new("times in a month without any", Book + "/{service}", Anybody, to => to.Clinic.Times("from-april") + "&month=2027-03"),
        new("times when nothing is free", Book + "/{service}", Anybody, to => to.Clinic.Times("nothing-soon-enough")),
        new("times of who has no hours", Book + "/{service}", Anybody, to => to.Clinic.Times("nothing-free")),
        new("a time that is taken", Book + "/{service}/hold", Anybody, to => to.Clinic.Times("consultation") + $"&date={to.Day:yyyy-MM-dd}")
        {
            Then = async (visitor, to) =>
            {
                var first = visitor.Page.Locator(".times button[name=start]").First;
                await first.EvaluateAsync("(button, taken) => { button.value = taken; }", to.Taken);
                await first.ClickAsync();
                await visitor.Page.Locator("#taken").WaitForAsync();
            },
        },
        new("zone", Book + "/-/zone", Anybody, to => $"{to.Book}/-/zone?tz=Asia/Kathmandu&return={Uri.EscapeDataString(to.Book)}"),
        new("a page that is not there", null, Anybody, to => to.Book + "/no-such-service") { Status = 404 },
        new("an organisation that is not there", null, Anybody, _ => "/book/nobody") { Status = 404 },
    ];

    private static IEnumerable<PageCase> Details =>
    [
        new("details", Book + "/{service}/details", Anybody, to => to.Clinic.Times("consultation") + $"&date={to.Day:yyyy-MM-dd}")
        {
            Then = async (visitor, _) =>
            {
                await visitor.Page.Locator(".times button[name=start]").Last.ClickAsync();
                await visitor.Page.Locator(".kept").WaitForAsync();
            },
        },
        new("details with questions", Book + "/{service}/details", Anybody, to => DetailsOf(to, "assessment", to.Free)),
        new("details with mistakes", Book + "/{service}/details", Anybody, to => DetailsOf(to, "assessment", to.Free))
        {
            Then = (visitor, _) => SendUncheckedAsync(visitor, "#book", ".error-summary"),
        },
        new("details with a code", Book + "/{service}/details", Anybody, to => DetailsOf(to, "deposit-session", to.Free))
        {
            Then = (visitor, to) => UseCodeAsync(visitor, to.Coupon, ".code .notice.good"),
        },
        new("details with a code that is not good", Book + "/{service}/details", Anybody, to => DetailsOf(to, "consultation", to.Free))
        {
            Then = (visitor, _) => UseCodeAsync(visitor, "NO-SUCH-CODE", "#f-code-error"),
        },
        new("details of a time that is taken", Book + "/{service}/details", Anybody, to =>
            DetailsOf(to, "consultation", to.Taken) + "&name=Ana&email=ana@example.com")
        {
            Then = (visitor, _) => SendUncheckedAsync(visitor, "#book", "button[name=instead]"),
        },
    ];

    private static IEnumerable<PageCase> Appointments =>
    [
        new("an appointment's code", Appointment, Anybody, to => Of(to, to.Confirmed)),
        new("a code that is wrong", Appointment, Anybody, to => Of(to, to.Confirmed))
        {
            Then = async (visitor, _) =>
            {
                await visitor.Page.Locator("[name=token]").FillAsync("wrong");
                await visitor.Page.Locator("button.primary").ClickAsync();
                await visitor.Page.Locator(".notice.bad").WaitForAsync();
            },
        },
        new("done", Appointment, Client, to => Of(to, to.Confirmed) + "?new=1&tz=Europe/Lisbon"),
        new("done when it is a request", Appointment, Client, to => Of(to, to.Requested) + "?new=1"),
        new("manage", Appointment, Client, to => Of(to, to.Confirmed)),
        new("manage after cancelling", Appointment, Client, to => Of(to, to.Cancelled)),
        new("move", Appointment + "/move", Client, to => Of(to, to.Confirmed) + "/move"),
        new("cancel", Appointment + "/cancel", Client, to => Of(to, to.Confirmed) + "/cancel"),
        new("change", Appointment + "/change", Client, to => Of(to, to.Requested) + "/change"),
        new("change with mistakes", Appointment + "/change", Client, to => Of(to, to.Requested) + "/change")
        {
            Then = async (visitor, _) =>
            {
                await visitor.Page.Locator("[name=name]").FillAsync("");
                await SendUncheckedAsync(visitor, "form:has([name=name])", ".error-summary");
            },
        },
        new("pay", Appointment + "/pay", Client, to => Of(to, to.Unpaid) + "/pay?tz=Europe/Lisbon"),
        new("pay after leaving", Appointment + "/pay", Client, to => Of(to, to.Unpaid) + "/pay?paid=0"),
        new("pay while it is on its way", Appointment + "/pay", Client, to => Of(to, to.Unpaid) + "/pay?paid=1"),
        new("pay at the test gateway", "/checkout/test/{id}", Client, to => Of(to, to.Unpaid) + "/pay")
        {
            Then = async (visitor, _) =>
            {
                await visitor.Page.Locator("main button.primary").ClickAsync();
                await visitor.Page.Locator("#card").WaitForAsync();
            },
        },
        new("pay by leaving a card", Appointment + "/pay", Client, to => Of(to, to.Cardless) + "/pay?tz=Europe/Lisbon"),
        new("a card at the test gateway", "/checkout/test/{id}", Client, to => Of(to, to.Cardless) + "/pay")
        {
            Then = async (visitor, _) =>
            {
                await visitor.Page.Locator("main button.primary").ClickAsync();
                await visitor.Page.Locator("#card").WaitForAsync();
            },
        },
        new("an account at the test gateway", "/checkout/test/accounts/{id}", Anybody, to => to.AccountPage),
        new("times of what is paid for", Book + "/{service}", Anybody, to => to.Clinic.Times("deposit-session")),
        new("details of what is paid for", Book + "/{service}/details", Anybody, to => DetailsOf(to, "deposit-session", to.Free)),
        new("manage what is to be paid", Appointment, Client, to => Of(to, to.Unpaid)),
        new("cancel what is to be paid", Appointment + "/cancel", Client, to => Of(to, to.Unpaid) + "/cancel"),
        new("send the link", Book + "/-/link", Anybody, to => to.Book + "/-/link"),
    ];

    private static IEnumerable<PageCase> Waiting =>
    [
        new("join the waitlist", Book + "/{service}/waitlist", Anybody, to => to.Book + "/consultation/waitlist?tz=Europe/Lisbon"),
        new("join with mistakes", Book + "/{service}/waitlist", Anybody, to => to.Book + "/consultation/waitlist?tz=Europe/Lisbon")
        {
            Then = (visitor, _) => SendUncheckedAsync(visitor, "form[data-prefill]", ".error-summary"),
        },
        new("a place's code", Place, Anybody, to => PlaceOf(to, to.Waiting)),
        new("a place in line", Place, Client, to => PlaceOf(to, to.Waiting)),
        new("a place with an offer", Place, Client, to => PlaceOf(to, to.Offered)),
        new("leave the waitlist", Place + "/leave", Client, to => PlaceOf(to, to.Waiting) + "/leave"),
    ];

    private static IEnumerable<PageCase> Framed =>
    [
        new("hub in a frame", Embed, Anybody, to => $"/embed/{to.Slug}?tz=Europe/Lisbon"),
        new("profile in a frame", Embed + "/-/with/{expert}", Anybody, to => $"/embed/{to.Slug}/-/with/{to.Clinic.Rita}"),
        new("times in a frame", Embed + "/{service}", Anybody, to => $"/embed/{to.Slug}/consultation?tz=Europe/Lisbon"),
        new("zone in a frame", Embed + "/-/zone", Anybody, to => $"/embed/{to.Slug}/-/zone"),
        new("waitlist in a frame", Embed + "/{service}/waitlist", Anybody, to => $"/embed/{to.Slug}/consultation/waitlist"),
        new("details in a frame", Embed + "/{service}/details", Anybody, to =>
            $"/embed/{to.Slug}/consultation/details?tz=Europe/Lisbon&start={to.Free}"),
        new("done in a frame", Embed + "/{service}/details", Anybody, to =>
            $"/embed/{to.Slug}/back-class/details?tz=Europe/Lisbon&expert={to.Clinic.Bruno}&start={to.Free}&name=Ana&email=ana@example.com")
        {
            Then = (visitor, _) => SendUncheckedAsync(visitor, "#book", "[data-booked]"),
        },
    ];

    /// <summary>Sends a form although the browser would not, and waits for what comes.</summary>
    public static async Task SendUncheckedAsync(Visitor visitor, string form, string comes)
    {
        await visitor.Page.Locator(form).EvaluateAsync("form => { form.noValidate = true; form.requestSubmit(); }");
        await visitor.Page.Locator(comes).First.WaitForAsync();
    }

    private static async Task UseCodeAsync(Visitor visitor, string code, string comes)
    {
        await visitor.Page.Locator(".code summary").ClickAsync();
        await visitor.Page.Locator("#f-code").FillAsync(code);
        await visitor.Page.Locator("button[name=useCode]").ClickAsync();
        await visitor.Page.Locator(comes).WaitForAsync();
    }

    private static string DetailsOf(Sample to, string service, string start) =>
        $"{to.Book}/{service}/details?tz=Europe/Lisbon&start={Uri.EscapeDataString(start)}";

    private static string Of(Sample to, string appointment) => $"{to.Book}/-/appointments/{appointment}";

    private static string PlaceOf(Sample to, string place) => $"{to.Book}/-/waitlist/{place}";
}
