using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Services.Steps;

/// <summary>Offering a service, or not any more.</summary>
internal static class ServiceStepsEndpoint
{
    /// <summary>Offers it again.</summary>
    public static async Task<IResult> ActivateAsync(DeskVisit visit, FormValues form)
    {
        visit.RequireAdmin();
        var id = visit.Route("id");
        var answer = await SwitchAsync(visit, id, isActive: true, form.Version, isTried: false);
        return After(id, answer.Problem, ServiceReader.AddressOf(id), Notes.ServiceActivated);
    }

    /// <summary>Says what it means to offer it no more.</summary>
    public static async Task<IResult> AskToDeactivateAsync(DeskVisit visit)
    {
        visit.RequireAdmin();
        var lists = DeskLists.ReadAsync(visit);
        var service = await ServiceReader.OneAsync(visit, visit.Route("id"));
        var tried = await SwitchAsync(visit, service.Id, isActive: false, service.Version, isTried: true);
        return PageResult.Of<AskPage>(new AskView
        {
            Visit = visit,
            Service = service,
            Lists = await lists,
            Outside = tried.Data?.Outside,
        });
    }

    /// <summary>Offers it no more.</summary>
    public static async Task<IResult> DeactivateAsync(DeskVisit visit, FormValues form)
    {
        visit.RequireAdmin();
        var id = visit.Route("id");
        var answer = await SwitchAsync(visit, id, isActive: false, form.Version, isTried: false);
        return After(id, answer.Problem, ServiceReader.AddressOf(id), Notes.ServiceDeactivated);
    }

    /// <summary>Says what it means to delete it.</summary>
    public static async Task<IResult> AskToDeleteAsync(DeskVisit visit)
    {
        visit.RequireAdmin();
        var lists = DeskLists.ReadAsync(visit);
        var service = await ServiceReader.OneAsync(visit, visit.Route("id"));
        return PageResult.Of<AskPage>(new AskView { Visit = visit, Service = service, Lists = await lists, IsDeletion = true });
    }

    /// <summary>Deletes it.</summary>
    public static async Task<IResult> DeleteAsync(DeskVisit visit, FormValues form)
    {
        visit.RequireAdmin();
        var id = visit.Route("id");
        var request = new ApiRequest(HttpMethod.Delete, ServiceReader.PathOf(id)) { IfMatch = form.Version };
        var answer = await visit.Api.SendAsync(request, ApiJson.Default.DoneInfo, visit.Aborted);
        return After(id, answer.Problem, ServiceReader.Root, Notes.ServiceRemoved);
    }

    private static IResult After(string id, ApiProblem? problem, string address, string note) => problem switch
    {
        null => SeeOther.To(Notes.With(address, note)),
        { Code: "CONCURRENT_UPDATE" } => SeeOther.To(Notes.With(ServiceReader.AddressOf(id), Notes.ServiceChanged)),
        _ => throw new ApiProblemException(problem),
    };

    private static Task<Answer<ServiceInfo>> SwitchAsync(DeskVisit visit, string id, bool isActive, long? version, bool isTried) =>
        visit.Api.SendAsync(
            ApiRequest.With(
                HttpMethod.Patch,
                new ApiQuery(ServiceReader.PathOf(id)).With("dryRun", isTried).ToString(),
                new ServiceActivePatch(isActive),
                ServiceJson.Default.ServiceActivePatch) with
            {
                IfMatch = version,
            },
            ApiJson.Default.ServiceInfo,
            visit.Aborted);
}

/// <summary>What follows when a service is offered no more, or deleted.</summary>
public sealed record AskView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The service.</summary>
    public required ServiceInfo Service { get; init; }

    /// <summary>Names.</summary>
    public required DeskLists Lists { get; init; }

    /// <summary>True to delete it, false to offer it no more.</summary>
    public bool IsDeletion { get; init; }

    /// <summary>The appointments that are left outside; null when that is not known.</summary>
    public OutsideInfo? Outside { get; init; }
}
