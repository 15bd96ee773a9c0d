using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Desk.Shared.Outside;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Services.Form;

/// <summary>A service that there is.</summary>
internal static class ServiceEndpoint
{
    private static readonly string[] NotSentAgain = [Versions.Field, "step", "confirmed"];

    /// <summary>Shows the form.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit) => PageResult.Of<ServiceFormPage>(await OpenAsync(visit, form: null));

    /// <summary>Saves it; when somebody else was quicker, shows both versions.</summary>
    public static async Task<IResult> SaveAsync(DeskVisit visit, FormValues form)
    {
        var view = await OpenAsync(visit, ServiceForm.Of(form));
        view = view with { Version = form.Version ?? view.Version };
        if (form["step"] is not null)
        {
            var (stepped, list) = ServiceSteps.Take(view.Form, form);
            return PageResult.Of<ServiceFormPage>(view with { Form = stepped, ChangedList = list });
        }

        view = view with { Form = view.Form.Trimmed() };
        var request = new ServiceWriter(view.Form, visit.Language, view.Errors).Write(active: null);
        if (!view.Errors.None) return PageResult.Of<ServiceFormPage>(view, StatusCodes.Status400BadRequest);
        return await new TriedChange
        {
            Visit = visit,
            Times = visit.Times,
            Path = view.Path,
            Fields = [.. FieldsOf(form, view.Version)],
            Note = Notes.Saved,
        }.MakeAsync(form, isTried => SendAsync(view, request, isTried), problem => RefusedAsync(view, form, problem));
    }

    /// <summary>What was written, with the version that there is now.</summary>
    public static IEnumerable<(string Name, string Value)> FieldsOf(FormValues form, long version) =>
        [(Versions.Field, Versions.Text(version)), .. form.Pairs.Where(field => !NotSentAgain.Contains(field.Name))];

    /// <summary>Notes what the API says of a description.</summary>
    public static void Note(ServiceFormView view, ApiProblem problem)
    {
        var texts = view.Visit.Language.ServiceForm;
        view.Errors.Add(problem, field => ServiceWriter.NameOf(view.Form, field), texts.FieldProblem);
        if (problem.Code == "LIMIT_REACHED") view.Errors.Add("name", texts.TooMany);
        if (problem.Code == "DUPLICATE_RESOURCE") view.Errors.Add("serviceType", texts.FieldProblem("serviceType", "is taken"));
    }

    private static Task<Answer<ServiceInfo>> SendAsync(ServiceFormView view, ServiceRequest request, bool isTried) =>
        view.Visit.Api.SendAsync(
            ApiRequest.With(
                HttpMethod.Patch,
                new ApiQuery(ServiceReader.PathOf(view.Service!.Id)).With("dryRun", isTried).ToString(),
                request,
                ServiceJson.Default.ServiceRequest) with
            {
                IfMatch = view.Version,
            },
            ApiJson.Default.ServiceInfo,
            view.Visit.Aborted);

    private static async Task<IResult> RefusedAsync(ServiceFormView view, FormValues form, ApiProblem problem)
    {
        if (problem.Code == "CONCURRENT_UPDATE")
        {
            var current = await ServiceReader.OneAsync(view.Visit, view.Service!.Id);
            var overtaken = view with
            {
                Service = current,
                Version = current.Version,
                IsOvertaken = true,
                Kept = [.. FieldsOf(form, current.Version)],
            };
            // Both wanted the same.
            return overtaken.Differences.Count == 0
                ? SeeOther.To(Notes.With(view.Path, Notes.Saved))
                : PageResult.Of<ServiceFormPage>(overtaken, problem.Status);
        }

        Note(view, problem);
        return view.Errors.None ? throw new ApiProblemException(problem) : PageResult.Of<ServiceFormPage>(view, problem.Status);
    }

    private static async Task<ServiceFormView> OpenAsync(DeskVisit visit, ServiceForm? form)
    {
        visit.RequireAdmin();
        var lists = DeskLists.ReadAsync(visit);
        var service = await ServiceReader.OneAsync(visit, visit.Route("id"));
        var known = await lists;
        return new ServiceFormView
        {
            Visit = visit,
            Service = service,
            Version = service.Version,
            Experts = known.Experts,
            Form = form ?? ServiceForm.Of(service, visit.Language.Format, ServiceReader.CurrencyOf(known.Services)),
        };
    }
}
