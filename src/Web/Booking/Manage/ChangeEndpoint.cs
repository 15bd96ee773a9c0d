using System.Text.Json;
using Actors.Web.Api;
using Actors.Web.Booking.Details;
using Actors.Web.Booking.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Manage;

/// <summary>What a client has said of herself, corrected.</summary>
internal static class ChangeEndpoint
{
    private const string Action = "change";
    private const string Changed = "changed";
    private const string Meanwhile = "meanwhile";

    /// <summary>Shows it.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) => OpenedAppointment.OpenAsync(visit, Action, async opened =>
    {
        var service = await ServiceAsync(opened);
        return PageResult.Of<ChangePage>(ViewOf(opened, service, BookingForm.Of(opened.Appointment, service)));
    });

    /// <summary>Saves it, unless somebody else was quicker.</summary>
    public static Task<IResult> ChangeAsync(BookingVisit visit, FormValues form) =>
        OpenedAppointment.OpenAsync(visit, Action, opened => ChangeAsync(opened, form));

    private static async Task<IResult> ChangeAsync(OpenedAppointment opened, FormValues form)
    {
        var visit = opened.Visit;
        var service = await ServiceAsync(opened);
        var written = BookingForm.Of(form, service);
        var view = ViewOf(opened, service, written) with { Version = form.Version ?? opened.Appointment.Version };
        var errors = written.Check(visit.Language.Booking);
        if (!errors.None) return Show(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        // Who has seen what is there now may write over it.
        if (view.Version != opened.Appointment.Version) return Show(view.Beside(opened.Appointment), StatusCodes.Status409Conflict);
        var request = ApiRequest.With(
            HttpMethod.Patch, opened.Path(""), ChangeOf(opened.Appointment, written, service), ApiJson.Default.AppointmentPatch);
        var answer = await visit.Api.SendAsync(opened.With(request, view.Version), ApiJson.Default.AppointmentInfo, visit.Aborted);
        if (answer.Is(out _, out var problem)) return opened.Leave(Changed);
        if (problem.Code is "CONCURRENT_UPDATE" or "INVALID_TRANSITION") return opened.Leave(Meanwhile);
        errors.Add(problem, BookingForm.NameOf, (name, message) => visit.Language.Booking.FieldProblem(name, message));
        if (problem.Status >= StatusCodes.Status500InternalServerError) throw new ApiProblemException(problem);
        return Show(
            view with { Errors = errors, Refusal = errors.None ? visit.Language.Booking.Refusal(problem.Code) : null }, problem.Status);
    }

    private static PageResult Show(ChangeView view, int status) => PageResult.Of<ChangePage>(view, status);

    private static ChangeView ViewOf(OpenedAppointment opened, ServiceInfo service, BookingForm form) => new()
    {
        Visit = opened.Visit,
        Appointment = opened.Appointment,
        Service = service,
        Form = form,
        Version = opened.Appointment.Version,
    };

    // A service that is not offered any more asks nothing any more.
    private static Task<ServiceInfo> ServiceAsync(OpenedAppointment opened) =>
        Catalog.ServiceOrGoneAsync(opened.Visit, opened.Appointment.ServiceType);

    private static AppointmentPatch ChangeOf(AppointmentInfo appointment, BookingForm form, ServiceInfo service) => new()
    {
        ClientName = form.Name,
        ClientEmail = form.Email,
        ClientPhone = form.Phone,
        Notes = form.Notes,
        Answers = AnswersOf(appointment, form, service),
    };

    // Only those that have changed: what the service asks today may not be what it asked when this was booked.
    private static Dictionary<string, JsonElement?>? AnswersOf(AppointmentInfo appointment, BookingForm form, ServiceInfo service)
    {
        var written = form.AnswersFor(service);
        var changed = new Dictionary<string, JsonElement?>(StringComparer.Ordinal);
        foreach (var question in service.Questions)
        {
            JsonElement? before = appointment.Answers?.TryGetValue(question.Id, out var old) == true ? old : null;
            JsonElement? now = written?.TryGetValue(question.Id, out var one) == true ? one : null;
            if (before is null && now is { ValueKind: JsonValueKind.False }) continue;
            var isSame = before is { } left && now is { } right ? JsonElement.DeepEquals(left, right) : before is null && now is null;
            if (!isSame) changed[question.Id] = now;
        }

        return changed.Count == 0 ? null : changed;
    }
}
