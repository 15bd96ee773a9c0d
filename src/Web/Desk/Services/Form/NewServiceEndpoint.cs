using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Services.Form;

/// <summary>A service that is added.</summary>
internal static class NewServiceEndpoint
{
    /// <summary>Shows the form: empty, or with what another service has.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        visit.RequireAdmin();
        var lists = await DeskLists.ReadAsync(visit);
        var currency = ServiceReader.CurrencyOf(lists.Services);
        var form = visit.QueryId("from") is { } from
            ? CopyOf(visit, await ServiceReader.OneAsync(visit, from), currency)
            : ServiceForm.Empty(currency);
        return PageResult.Of<ServiceFormPage>(new ServiceFormView { Visit = visit, Form = form, Experts = lists.Experts });
    }

    /// <summary>Adds it.</summary>
    public static async Task<IResult> AddAsync(DeskVisit visit, FormValues form)
    {
        visit.RequireAdmin();
        var lists = await DeskLists.ReadAsync(visit);
        var view = new ServiceFormView { Visit = visit, Form = ServiceForm.Of(form), Experts = lists.Experts };
        if (form["step"] is not null)
        {
            var (stepped, list) = ServiceSteps.Take(view.Form, form);
            return PageResult.Of<ServiceFormPage>(view with { Form = stepped, ChangedList = list });
        }

        view = view with { Form = view.Form.Trimmed() };
        var request = new ServiceWriter(view.Form, visit.Language, view.Errors).Write(view.Form.Active);
        if (!view.Errors.None) return PageResult.Of<ServiceFormPage>(view, StatusCodes.Status400BadRequest);
        var sent = ApiRequest.With(HttpMethod.Post, "/services", request, ServiceJson.Default.ServiceRequest) with
        {
            IdempotencyKey = view.Form.Key,
        };
        var answer = await visit.Api.SendAsync(sent, ApiJson.Default.ServiceInfo, visit.Aborted);
        if (answer.Is(out var service, out var problem))
            return SeeOther.To(Notes.With(ServiceReader.AddressOf(service.Id), Notes.ServiceAdded));
        ServiceEndpoint.Note(view, problem);
        return view.Errors.None ? throw new ApiProblemException(problem) : PageResult.Of<ServiceFormPage>(view, problem.Status);
    }

    // Two services cannot have the same name in addresses; a copy is looked at before clients see it.
    private static ServiceForm CopyOf(DeskVisit visit, ServiceInfo service, string currency) =>
        ServiceForm.Of(service, visit.Language.Format, currency)
            .With("name", visit.Language.ServiceForm.CopyOf(service.Name)).With("serviceType", null) with
        {
            Active = false,
        };
}
