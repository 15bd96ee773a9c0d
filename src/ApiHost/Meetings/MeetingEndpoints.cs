using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Meetings;

/// <summary>Meetings that are asked for by themselves, and the links by which hosts start those of appointments.</summary>
internal sealed class MeetingEndpoints(IGrainFactory grains, IDocuments documents, AppointmentAccess access)
{
    private const string Prefix = "mtg_";
    private const int MostTopic = 200;
    private const int MostAgenda = 1_500;
    private const int MostMinutes = 1_440;

    private static readonly ApiError ForThemselves = new(
        ApiErrorCode.InsufficientPermissions,
        "Experts have meetings made that they host themselves; owners and admins those of all experts.");

    private static readonly Refusal ForStaff = new(
        RefusalCode.InsufficientPermissions, "Only the expert concerned, owners and admins may do this.");

    public async Task<CreatedResult<ZoomMeetingView>> CreateZoom(
        ApiCall call, Body<ZoomMeetingInput> body, IdempotencyKey idempotency)
    {
        if (!Check(body.Value).TryGet(out var order, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(Prefix, "create-zoom-meeting", call.TenantId), body.Value);
        if (!(await HostedAsync(call, order, body.Value.HostEmail!)).TryGet(out var hosted, out var refused)) return refused;
        return Reply.Created(await GrainOf(call, key.Id).Create(key, hosted), static made => new ZoomMeetingView
        {
            Id = made.Meeting.Room!.ProviderId,
            JoinUrl = made.Meeting.Room.JoinUrl,
            StartUrl = made.StartUrl!,
            Password = made.Meeting.Room.Password,
        });
    }

    public async Task<CreatedResult<TeamsMeetingView>> CreateTeams(
        ApiCall call, Body<TeamsMeetingInput> body, IdempotencyKey idempotency)
    {
        if (!Check(body.Value).TryGet(out var order, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(Prefix, "create-teams-meeting", call.TenantId), body.Value);
        if (!(await HostedAsync(call, order, body.Value.HostEmail!)).TryGet(out var hosted, out var refused)) return refused;
        return Reply.Created(await GrainOf(call, key.Id).Create(key, hosted), made => new TeamsMeetingView
        {
            Id = made.Meeting.Room!.ProviderId,
            JoinUrl = made.Meeting.Room.JoinUrl,
            Subject = order.Topic,
        });
    }

    public async Task<OkResult<HostLinkView>> HostLink(ApiCall call)
    {
        if (!access.RightsOf(call).TryGet(out var rights, out var error)) return error;
        if ((await access.ReadAsync(call, rights)).IsRefused(out var appointment, out var refusal)) return refusal;
        if (!rights.IsStaffOf(appointment)) return ForStaff;
        return Reply.Ok(await GrainOf(call, appointment.Id).StartLink(), static link => new HostLinkView
        {
            Platform = MeetingPlatformNames.NameOf(link.Meeting.Platform),
            StartUrl = link.StartUrl!,
        });
    }

    private static Result<MeetingOrder> Check(ZoomMeetingInput input)
    {
        Validator validator = default;
        validator.RequiredEmail("hostEmail", input.HostEmail);
        var order = new MeetingOrder
        {
            Platform = MeetingPlatform.Zoom,
            ExpertId = "",
            GuestEmail = validator.Email("guestEmail", input.GuestEmail),
            Topic = validator.Required("topic", input.Topic, MostTopic),
            Agenda = validator.Lines("agenda", input.Agenda, MostAgenda),
            Start = StartOf(ref validator, "startTime", input.StartTime),
            End = default,
        };
        return Ended(ref validator, order, input.DurationMinutes);
    }

    private static Result<MeetingOrder> Check(TeamsMeetingInput input)
    {
        Validator validator = default;
        validator.RequiredEmail("hostEmail", input.HostEmail);
        var order = new MeetingOrder
        {
            Platform = MeetingPlatform.Teams,
            ExpertId = "",
            GuestEmail = validator.Email("guestEmail", input.GuestEmail),
            Topic = validator.Required("subject", input.Subject, MostTopic),
            Agenda = validator.Lines("description", input.Description, MostAgenda),
            Start = StartOf(ref validator, "startDateTime", input.StartDateTime),
            End = default,
        };
        return Ended(ref validator, order, input.DurationMinutes);
    }

    private static DateTimeOffset StartOf(ref Validator validator, string field, DateTimeOffset? start)
    {
        if (start is null) validator.Missing(field);
        return start ?? default;
    }

    private static Result<MeetingOrder> Ended(ref Validator validator, MeetingOrder order, int? minutes)
    {
        var length = validator.RequiredNumber("durationMinutes", minutes, 1, MostMinutes);
        return validator.Result(order with { End = order.Start.AddMinutes(validator.None ? length : 0) });
    }

    // The installation's users at a provider are those of all organisations: each makes meetings of its own experts alone.
    private async Task<Result<MeetingOrder>> HostedAsync(ApiCall call, MeetingOrder order, string hostEmail)
    {
        var caller = call.Principal!;
        if (!caller.IsAdmin && caller.ExpertId is null) return ForThemselves;
        var query = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Expert,
            Subject = hostEmail.ToLowerInvariant(),
            Limit = 1,
        };
        var found = (await documents.QueryAsync(query, call.Http.RequestAborted)).Items;
        var expertId = found is [var expert, ..] ? expert.Key.Id : null;
        if (!caller.IsAdmin && caller.ExpertId != expertId) return ForThemselves;
        return expertId is null
            ? ApiError.Invalid("hostEmail", "must be the e-mail address of an expert of the organisation")
            : order with { ExpertId = expertId };
    }

    private IMeetingGrain GrainOf(ApiCall call, string id) => grains.GetGrain<IMeetingGrain>(GrainKey.For(call.TenantId, id));
}
