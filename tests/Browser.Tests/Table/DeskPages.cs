using static Actors.Browser.Tests.Table.Reader;

namespace Actors.Browser.Tests.Table;

/// <summary>The pages of those who work there, and those beside them.</summary>
internal static class DeskPages
{
    private const string Appointments = "/app/appointments";
    private const string Appointment = Appointments + "/{id}";
    private const string Expert = "/app/experts/{id}";
    private const string Service = "/app/services/{id}";

    public static IEnumerable<PageCase> All => [.. Lists, .. New, .. One, .. Schedules, .. Services, .. Others];

    private static IEnumerable<PageCase> Lists =>
    [
        new("today", "/app", Owner, _ => "/app"),
        new("today as an expert", "/app", Reader.Expert, _ => "/app"),
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

    private static IEnumerable<PageCase> Schedules =>
    [
        new("whose schedule", "/app/schedule", Owner, _ => "/app/schedule"),
        new("schedule", Expert + "/schedule", Owner, to => OfExpert(to.Clinic.Rita) + "/schedule"),
        new("schedule as the expert", Expert + "/schedule", Reader.Expert, to => OfExpert(to.Clinic.Bruno) + "/schedule"),
        new("schedule without hours", Expert + "/schedule", Owner, to => OfExpert(to.Clinic.Idle) + "/schedule"),
        new("single dates", Expert + "/dates", Owner, to => OfExpert(to.Clinic.Rita) + "/dates"),
        new("time off", Expert + "/time-off", Owner, to => OfExpert(to.Clinic.Rita) + "/time-off"),
        new("new expert", "/app/experts/new", Owner, _ => "/app/experts/new"),
        new("new expert with mistakes", "/app/experts/new", Owner, _ => "/app/experts/new")
        {
            Then = (visitor, _) => BookingPages.SendUncheckedAsync(visitor, "form[action='/app/experts/new']", ".error-summary"),
        },
    ];

    private static IEnumerable<PageCase> Services =>
    [
        new("services", "/app/services", Owner, _ => "/app/services"),
        new("new service", "/app/services/new", Owner, _ => "/app/services/new"),
        new("new service with mistakes", "/app/services/new", Owner, _ => "/app/services/new")
        {
            Then = (visitor, _) => BookingPages.SendUncheckedAsync(visitor, "form[action='/app/services/new']", ".error-summary"),
        },
        new("service", Service, Owner, to => $"/app/services/{to.Service}"),
        new("deactivate a service", Service + "/deactivate", Owner, to => $"/app/services/{to.Service}/deactivate"),
        new("delete a service", Service + "/delete", Owner, to => $"/app/services/{to.Service}/delete"),
    ];

    // The explorer of the API is none of ours.
    private static IEnumerable<PageCase> Others =>
    [
        new("the front", "/", Anybody, _ => "/"),
        new("explorer", null, Anybody, _ => "/docs/index.html")
        {
            Then = (visitor, _) => visitor.Page.Locator(".opblock").Last.WaitForAsync(),
        },
    ];

    private static string OfExpert(string id) => "/app/experts/" + id;
}
