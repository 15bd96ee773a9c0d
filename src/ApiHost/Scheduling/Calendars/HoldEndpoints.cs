using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Holds: /appointments/holds. A hold's id begins with the expert's, so that who has the id finds the calendar.</summary>
/// <param name="grains">The grains.</param>
internal sealed class HoldEndpoints(IGrainFactory grains)
{
    private const char Separator = '.';

    /// <summary>POST /appointments/holds.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Create(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, SchedulingRequests.Default.HoldInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        if (Check(input) is { } invalid) return invalid;
        var expertId = (input.ExpertId ?? input.StaffId)!;
        if (input.ServiceId is not null && input.ServiceType is not null
            && await new ServiceChoice(grains).FindAsync(call, input.ServiceId, input.ServiceType) is { Error: { } mismatch })
        {
            return mismatch;
        }

        var scope = new CreationScope(Ids.Hold, "holds/" + expertId, call.TenantId);
        if (!CreationKeys.TryMake(call, scope, input, SchedulingRequests.Default.HoldInput, out var key, out var notAKey)) return notAKey;
        var named = key with { Id = string.Concat(expertId, ".", key.Id) };
        var outcome = await Calendar(call, expertId).Hold(named, (input.ServiceId ?? input.ServiceType)!, input.Start!.Value);
        if (outcome.IsRefused(out var hold, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return Answer.Created(ToView(hold), SchedulingAnswers.Default.EnvelopeHoldView, location: null, version: null, outcome.Replayed);
    }

    /// <summary>DELETE /appointments/holds/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Release(ApiCall call)
    {
        var id = call.RouteValue("id");
        var separator = id.LastIndexOf(Separator);
        if (separator <= 0) return ApiError.NotFound("hold");
        var outcome = await Calendar(call, id[..separator]).ReleaseHold(id);
        if (outcome.IsRefused(out var hold, out var refusal)) return refusal;
        return Answer.Ok(ToView(hold), SchedulingAnswers.Default.EnvelopeHoldView);
    }

    private static ApiError? Check(HoldInput input)
    {
        Problems problems = default;
        var expertId = TextRules.Id(ref problems, "expertId", input.ExpertId);
        var staffId = TextRules.Id(ref problems, "staffId", input.StaffId);
        if (input.ExpertId is null && input.StaffId is null) problems.AddMissing("expertId");
        else if (expertId is not null && staffId is not null && expertId != staffId) problems.Add("staffId", "It names another expert than expertId.");
        TextRules.Id(ref problems, "serviceType", input.ServiceType);
        TextRules.Id(ref problems, "serviceId", input.ServiceId);
        if (input.ServiceType is null && input.ServiceId is null) problems.Add("serviceType", "It is missing: give serviceType or serviceId.");
        if (input.Start is null) problems.AddMissing("start");
        return problems.None ? null : problems.ToError();
    }

    private static HoldView ToView(Hold hold) => new()
    {
        HoldId = hold.Id,
        ExpertId = hold.ExpertId,
        ServiceId = hold.ServiceId,
        Start = hold.Start.UtcDateTime,
        End = hold.End.UtcDateTime,
        ExpiresAt = hold.ExpiresAt.UtcDateTime,
    };

    private IExpertCalendarGrain Calendar(ApiCall call, string expertId) =>
        grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(call.TenantId, expertId));
}
