using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.Mails;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>Sends a client the link with which she manages an appointment once more: for staff, and for who has lost it.</summary>
internal sealed class ManageLinkEndpoints(
    IGrainFactory grains, IDocuments documents, AppointmentAccess access, AppointmentTokens tokens, LoginThrottle throttle)
{
    private const int MostOfClient = 100;
    private const string NotAReference = "must be a reference: eight letters and digits, for example K7QX-93MP";

    // Of an appointment: its service's length is bounded by it.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public void Map(RouteGroupBuilder appointments)
    {
        appointments.MapPost("/{id}/manage-link", Send).AllowedFor(Access.Member).IsCostly()
            .As(
                "sendManageLink", "Mails the client the manage link once more",
                "For the expert concerned, owners and admins. A repeat within a minute is answered alike and sends nothing.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.PolicyViolation);
        appointments.MapPost("/manage-link", Ask).AllowedFor(Access.Tenant).IsCostly()
            .As(
                "askForManageLink", "Mails a lost manage link to its client",
                "Answers alike, and in the same time, whether there is such an appointment or not. One mail a minute at most, and five a "
                    + "day.");
    }

    private async Task<AcceptedResult<AcceptedView>> Send(ApiCall call)
    {
        if (!access.RightsOf(call).TryGet(out var rights, out var error)) return error;
        var outcome = await access.GrainOf(call).SendManageLink(new StepRequest(rights));
        if (outcome.Refusal is { } refusal) return refusal;
        return new AcceptedResult<AcceptedView>(new AcceptedView { Accepted = true }) { Replayed = outcome.Replayed };
    }

    private async Task<AcceptedResult<AcceptedView>> Ask(ApiCall call, Body<ManageLinkInput> body)
    {
        var input = body.Value;
        Validator validator = default;
        var email = validator.RequiredEmail("email", input.Email);
        var appointmentId = validator.Id("appointmentId", input.AppointmentId);
        var reference = input.Reference is null ? null : AppointmentReferences.Read(input.Reference);
        if (input.Reference is not null && reference is null) validator.Add("reference", NotAReference);
        if (input.Reference is null && input.AppointmentId is null) validator.Add("reference", "is required, or else appointmentId");
        if (input.Reference is not null && input.AppointmentId is not null)
            validator.Add("appointmentId", "must not be given with reference");
        if (!validator.None) return validator.ToError();
        if (await throttle.RefuseMailAsync(call) is { } wait) return wait;
        // Whether there is one or not, and whose it is: the same is written, and an effect finds out.
        var digest = tokens.MailPreferenceId(call.TenantId, email!);
        appointmentId ??= await FindAsync(call, email!, reference!) ?? $"none.{reference}.{digest}";
        await grains.GetGrain<INoticesGrain>(GrainKey.For(call.TenantId, appointmentId)).AskLink(digest);
        return new AcceptedResult<AcceptedView>(new AcceptedView { Accepted = true });
    }

    private async Task<string?> FindAsync(ApiCall call, string email, string reference)
    {
        var query = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Appointment,
            Subject = email,
            StartsFrom = call.Clock.GetUtcNow() - Longest,
            Sort = DocumentSort.StartsAt,
            Limit = MostOfClient,
        };
        var found = await documents.QueryAsync(query, call.Http.RequestAborted);
        return found.Items.Select(row => row.Key.Id).FirstOrDefault(id => AppointmentReferences.Of(id) == reference);
    }
}
