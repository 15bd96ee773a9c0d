using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Scheduling.ExternalCalendars;
using Actors.Grains.ExternalCalendars;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.ExternalCalendars;

/// <summary>Other calendars of an expert that are read here: /experts/{id}/external-calendars.</summary>
internal sealed class ExternalCalendarEndpoints(
    IGrainFactory grains, IDocuments documents, ICalendarSource files, ICalendarServer servers)
{
    /// <summary>How their ids begin.</summary>
    public const string Prefix = ExternalBusyEndpoints.ReadHere;

    private const int MaxUrl = 2_000;
    private const int MaxName = 100;
    private const int MaxSignIn = 200;

    public async Task<PageResult<ConnectedCalendarView>> List(ApiCall call, string id, Query<Paging> paging)
    {
        if (await grains.ExpertOf(call, id).Get() is null) return ApiError.NotFound("expert");
        var query = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = ExternalCalendarDocuments.Calendar,
            Owner = id,
            Page = paging.Value.Page,
            Limit = paging.Value.Limit,
        };
        return await documents.PageAsync(
            query, ExternalCalendarsJson.Default.ExternalCalendar, calendar => View(call, calendar), call.Http.RequestAborted);
    }

    public async Task<CreatedResult<ConnectedCalendarView>> Connect(
        ApiCall call, string id, Body<ExternalCalendarInput> body, IdempotencyKey idempotency)
    {
        if (!Check(id, body.Value).TryGet(out var definition, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(Prefix, "external-calendars", call.TenantId), body.Value);
        return Reply.Created(
            await GrainOf(call, key.Id).Connect(key, definition),
            calendar => View(call, calendar),
            static calendar => $"/experts/{calendar.ExpertId}/external-calendars/{calendar.Id}");
    }

    public async Task<OkResult<FoundCalendarsView>> Discover(ApiCall call, string id, Body<CalendarServerInput> body)
    {
        if (!Check(body.Value).TryGet(out var server, out var invalid)) return invalid;
        if (await grains.ExpertOf(call, id).Get() is null) return ApiError.NotFound("expert");
        var found = await servers.FindAsync(server.Address, server.SignIn, call.Http.RequestAborted);
        return found.Problem is { } problem
            ? Refusals.ToError(CalendarProblemTexts.Refuse(problem, isOnServer: true))
            : Reply.Ok(new FoundCalendarsView
            {
                Calendars = [.. found.Calendars.Select(static one => new FoundCalendarView { Url = one.Address, Name = one.Name })],
            });
    }

    public async Task<OkResult<ConnectedCalendarView>> Get(ApiCall call, string id, string calendarId) =>
        Shown(call, await FindAsync(call, id, calendarId));

    public async Task<OkResult<ConnectedCalendarView>> Sync(ApiCall call, string id, string calendarId)
    {
        var found = await FindAsync(call, id, calendarId);
        return Shown(call, found.IsRefused(out _, out var refusal) ? refusal : await GrainOf(call, calendarId).Sync());
    }

    public async Task<OkResult<ConnectedCalendarView>> Remove(ApiCall call, string id, string calendarId)
    {
        var found = await FindAsync(call, id, calendarId);
        return Shown(call, found.IsRefused(out _, out var refusal) ? refusal : await GrainOf(call, calendarId).Remove());
    }

    private Result<ExternalCalendarDefinition> Check(string expertId, ExternalCalendarInput input)
    {
        Validator validator = default;
        var isOnServer = input.Username is not null || input.Password is not null;
        var url = validator.Required("url", input.Url, MaxUrl);
        var signIn = isOnServer ? SignInOf(ref validator, input.Username, input.Password) : null;
        var problem = isOnServer ? servers.FindProblem(url) : files.FindProblem(url);
        if (url.Length > 0 && problem is not null) validator.Add("url", problem);
        var receives = input.ReceiveAppointments ?? false;
        if (receives && !isOnServer)
            validator.Add("receiveAppointments", "needs a calendar on a server that one signs in to: give username and password");
        if (input.WhenDeleted is not null && !receives) validator.Add("whenDeleted", "needs receiveAppointments");
        if (input.WhenDeleted is not (null or ConnectedCalendarView.Keep or ConnectedCalendarView.Cancel))
            validator.Add("whenDeleted", "must be keep or cancel");
        return validator.Result(new ExternalCalendarDefinition(
            expertId,
            validator.OptionalName("name", input.Name, MaxName),
            url,
            input.IgnoreAllDay ?? false,
            input.IgnoreTentative ?? false)
        {
            SignIn = signIn,
            ReceivesAppointments = receives,
            CancelsDeleted = input.WhenDeleted == ConnectedCalendarView.Cancel,
        });
    }

    private Result<Server> Check(CalendarServerInput input)
    {
        Validator validator = default;
        var url = validator.Required("url", input.Url, MaxUrl);
        if (url.Length > 0 && servers.FindProblem(url) is { } problem) validator.Add("url", problem);
        return validator.Result(new Server(url, SignInOf(ref validator, input.Username, input.Password)));
    }

    private static CalendarSignIn SignInOf(ref Validator validator, string? user, string? password)
    {
        var name = validator.Required("username", user, MaxSignIn);
        // What is before the first colon is the name (RFC 7617, 2).
        if (name.Contains(':', StringComparison.Ordinal)) validator.Add("username", "must have no colon");
        return new CalendarSignIn(name, validator.Required("password", password, MaxSignIn));
    }

    // A calendar is only there below the expert whose it is.
    private async Task<Outcome<ExternalCalendar>> FindAsync(ApiCall call, string expertId, string calendarId)
    {
        var found = await GrainOf(call, calendarId).Get();
        return found.Value is { } calendar && calendar.ExpertId != expertId ? Refusal.NotFound("external calendar") : found;
    }

    private IExternalCalendarGrain GrainOf(ApiCall call, string calendarId) =>
        grains.GetGrain<IExternalCalendarGrain>(GrainKey.For(call.TenantId, calendarId));

    private static OkResult<ConnectedCalendarView> Shown(ApiCall call, Outcome<ExternalCalendar> outcome) =>
        Reply.Ok(outcome, calendar => View(call, calendar));

    private static ConnectedCalendarView View(ApiCall call, ExternalCalendar calendar) =>
        ConnectedCalendarView.Of(calendar, call.Clock.GetUtcNow());

    private sealed record Server(string Address, CalendarSignIn SignIn);
}
