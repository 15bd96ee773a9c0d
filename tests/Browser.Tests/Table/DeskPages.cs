using static Actors.Browser.Tests.Table.Reader;

namespace Actors.Browser.Tests.Table;

/// <summary>The pages of those who work there, and those that lead to them.</summary>
internal static class DeskPages
{
    private const string Appointments = "/app/appointments";
    private const string Appointment = Appointments + "/{id}";

    public static IEnumerable<PageCase> All => [.. Account, .. Lists, .. New, .. One, .. Others];

    private static IEnumerable<PageCase> Account =>
    [
        new("sign in", "/sign-in", Anybody, _ => "/sign-in"),
        new("sign in with a wrong password", "/sign-in", Anybody, _ => "/sign-in")
        {
            Then = async (visitor, to) =>
            {
                await visitor.Page.Locator("[name=email]").FillAsync(to.Clinic.Owner);
                await visitor.Page.Locator("[name=password]").FillAsync("wrong");
                await visitor.Page.Locator("button.primary").ClickAsync();
                await visitor.Page.Locator(".error-summary").WaitForAsync();
            },
        },
    ];

    private static IEnumerable<PageCase> Lists =>
    [
        new("today", "/app", Owner, _ => "/app"),
        new("today as an expert", "/app", Expert, _ => "/app"),
        new("today as a client", "/app", Member, _ => "/app"),
        new("agenda", "/app/agenda", Owner, to => $"/app/agenda?from={to.Day:yyyy-MM-dd}"),
        new("appointments", Appointments, Owner, _ => Appointments),
        new("appointments that are not there", Appointments, Owner, _ => Appointments + "?search=nobody&status=completed"),
        new("a desk page that is not there", null, Owner, _ => "/app/nothing") { Status = 404 },
    ];

    private static IEnumerable<PageCase> New =>
    [
        new("new, which service", Appointments + "/new", Owner, _ => Appointments + "/new"),
        new("new, when", Appointments + "/new", Owner, to => $"{Appointments}/new?service=consultation&day={to.Day:yyyy-MM-dd}"),
        new("new, who", Appointments + "/new", Owner, to => $"{Appointments}/new?service=consultation&start={to.Free}"),
        new("new, against a rule", Appointments + "/new", Owner, to =>
            $"{Appointments}/new?service=consultation&expert={to.Clinic.Rita}&day={to.Day:yyyy-MM-dd}&at=07:15")
        {
            Then = async (visitor, _) =>
            {
                await visitor.Page.Locator("[name=name]").FillAsync("Early Bird");
                await BookingPages.SendUncheckedAsync(visitor, "form[data-once]", "button[name=override]");
            },
        },
    ];

    private static IEnumerable<PageCase> One =>
    [
        new("appointment", Appointment, Owner, to => $"{Appointments}/{to.Confirmed}"),
        new("appointment to confirm", Appointment, Owner, to => $"{Appointments}/{to.Requested}"),
        new("appointment that is cancelled", Appointment, Owner, to => $"{Appointments}/{to.Cancelled}"),
        new("desk move, when", Appointment + "/move", Owner, to => $"{Appointments}/{to.Confirmed}/move"),
        new("desk move, sure", Appointment + "/move", Owner, to => $"{Appointments}/{to.Confirmed}/move?start={to.Free}"),
        new("desk cancel", Appointment + "/cancel", Owner, to => $"{Appointments}/{to.Confirmed}/cancel"),
        new("desk reassign", Appointment + "/reassign", Owner, to => $"{Appointments}/{to.Requested}/reassign"),
        new("desk edit", Appointment + "/edit", Owner, to => $"{Appointments}/{to.Confirmed}/edit"),
        new("desk edit, changed meanwhile", Appointment + "/edit", Owner, to => $"{Appointments}/{to.Requested}/edit")
        {
            Then = async (visitor, _) =>
            {
                await visitor.Page.Locator("[name=version]").EvaluateAsync("field => field.value = '0'");
                await visitor.Page.Locator("[name=name]").FillAsync("Somebody Else");
                await BookingPages.SendUncheckedAsync(visitor, "form:has([name=staffNotes])", "table");
            },
        },
    ];

    // None of ours: the explorer of the API, and where "/" leads.
    private static IEnumerable<PageCase> Others =>
    [
        new("the front", null, Anybody, _ => "/"),
        new("explorer", null, Anybody, _ => "/docs/index.html")
        {
            Then = (visitor, _) => visitor.Page.Locator(".opblock").Last.WaitForAsync(),
        },
    ];
}
