using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>Holds: /appointments/holds. A hold's id begins with the expert's, so that who has the id finds the calendar.</summary>
internal sealed class HoldEndpoints(IGrainFactory grains, IdempotencyKeys idempotencyKeys, HoldNetworks networks)
{
    private const string Route = "holds";

    public async Task<CreatedResult<HoldView>> Create(ApiCall call, Body<HoldInput> body, IdempotencyKey idempotency)
    {
        var input = body.Value;
        if (AvailabilityValidators.Check(input) is { } invalid) return invalid;
        var expertId = input.ExpertId ?? input.StaffId;
        Service? service = null;
        if (expertId is null || (input.ServiceId is not null && input.ServiceType is not null))
        {
            (service, var error) = await new ServiceChoice(grains).FindAsync(
                call, (input.ServiceId ?? input.ServiceType)!, input.ServiceId is null ? null : input.ServiceType);
            if (service is null) return error!;
        }

        var route = expertId is null ? Route : $"{Route}/{expertId}";
        var key = idempotency.For(new CreationScope(SchedulingIds.Hold, route, call.TenantId), input);
        if (await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, Route, key, about: expertId ?? "") is { } reused)
            return reused;
        // Whom the first request under a key was given is kept, so that a repeat finds the hold.
        expertId ??= await AssignedBeforeAsync(call, idempotency);
        if (expertId is null)
        {
            var (isNew, tooMany) = await networks.AdmitAsync(call, key.Id, input.Replaces);
            if (tooMany is null)
                return await GivenAsync(call, key.Id, isNew, input.Replaces, AssignAsync(call, idempotency, key, service!, input));
            // The same request may have got its hold in between, and that counts under an id of its own: then this is a repeat.
            expertId = await AssignedBeforeAsync(call, idempotency);
            if (expertId is null) return tooMany;
        }

        return await CountedAsync(
            call, HoldIds.For(expertId, key.Id), input.Replaces,
            () => HoldAsync(call, expertId, key, (input.ServiceId ?? input.ServiceType)!, input));
    }

    public async Task<OkResult<HoldView>> Extend(ApiCall call, string id, IdempotencyKey idempotency)
    {
        if (HoldIds.ExpertOf(id) is not { } expertId) return ApiError.NotFound("hold");
        var key = idempotency.Given(new CreationScope(SchedulingIds.Hold, $"{Route}/{id}/extend", call.TenantId), "extend");
        var (isNew, tooMany) = await networks.AdmitAsync(call, id);
        if (tooMany is not null) return tooMany;
        var outcome = await grains.CalendarOf(call, expertId).ExtendHold(id, key?.Fingerprint);
        if (outcome.Value is { } hold && hold.ExpiresAt > call.Clock.GetUtcNow()) await networks.ProlongAsync(call, id, hold.ExpiresAt);
        else if (isNew) await networks.ForgetAsync(call, id);
        return Reply.Ok(outcome, HoldResponses.ToResponse);
    }

    public async Task<OkResult<HoldView>> Release(ApiCall call, string id)
    {
        if (HoldIds.ExpertOf(id) is not { } expertId) return ApiError.NotFound("hold");
        var outcome = await grains.CalendarOf(call, expertId).ReleaseHold(id);
        if (outcome.Refusal is null) await networks.ForgetAsync(call, id);
        return Reply.Ok(outcome, HoldResponses.ToResponse);
    }

    // A hold counts against its network before it is asked for, and no longer when it is not given.
    private async Task<CreatedResult<HoldView>> CountedAsync(
        ApiCall call, string id, string? replaced, Func<Task<Outcome<Hold>>> hold)
    {
        var (isNew, tooMany) = await networks.AdmitAsync(call, id, replaced);
        return tooMany is null ? await GivenAsync(call, id, isNew, replaced, hold()) : tooMany;
    }

    private ValueTask<string?> AssignedBeforeAsync(ApiCall call, IdempotencyKey idempotency) =>
        idempotencyKeys.KeepAsync(call, idempotency, call.TenantId, Route, value: null);

    private async Task<CreatedResult<HoldView>> GivenAsync(
        ApiCall call, string id, bool isNew, string? replaced, Task<Outcome<Hold>> holding)
    {
        var outcome = await holding;
        if (outcome.Value is { } assigned && assigned.Id != id) await networks.RenameAsync(call, id, assigned.Id);
        // What was not given does not count, nor does what was given and has ended before this repeat.
        else if (isNew && (outcome.Refusal is not null || outcome.Replayed)) await networks.ForgetAsync(call, id);
        if (outcome.Value is { } given && replaced is not null) await GiveBackAsync(call, given, replaced);
        return Reply.Created(outcome, HoldResponses.ToResponse);
    }

    private Task<Outcome<Hold>> HoldAsync(ApiCall call, string expertId, CreationKey key, string service, HoldInput input)
    {
        var named = key with { Id = HoldIds.For(expertId, key.Id) };
        var (calendar, start) = (grains.CalendarOf(call, expertId), input.Start!.Value);
        var replaced = HoldIds.ExpertOf(input.Replaces) == expertId ? input.Replaces : null;
        if (input.DurationMinutes is { } minutes) return calendar.HoldOfLength(named, service, start, minutes, replaced);
        return replaced is null ? calendar.Hold(named, service, start) : calendar.ReplaceHold(named, service, start, replaced);
    }

    // Of two equal requests at the same time the second gives its own hold back; should it die before, that hold lapses.
    private async Task<Outcome<Hold>> AssignAsync(
        ApiCall call, IdempotencyKey idempotency, CreationKey key, Service service, HoldInput input)
    {
        var assignment = grains.GetGrain<IServiceAssignmentGrain>(GrainKey.For(call.TenantId, service.Id));
        var start = input.Start!.Value;
        var outcome = input.DurationMinutes is { } minutes
            ? await assignment.HoldOfLength(key, start, minutes, input.Replaces)
            : await assignment.Hold(key, start, input.Replaces);
        if (outcome.Value is not { } hold) return outcome;
        var first = await idempotencyKeys.KeepAsync(call, idempotency, call.TenantId, Route, hold.ExpertId);
        if (first is null || first == hold.ExpertId) return outcome;
        await grains.CalendarOf(call, hold.ExpertId).ReleaseHold(hold.Id);
        return await HoldAsync(call, first, key, service.Id, input);
    }

    private async Task GiveBackAsync(ApiCall call, Hold given, string replaced)
    {
        // Of the same expert it was given back in the same commit.
        if (HoldIds.ExpertOf(replaced) is { } expertId && expertId != given.ExpertId)
            await grains.CalendarOf(call, expertId).ReleaseHold(replaced);
        await networks.ForgetAsync(call, replaced);
    }
}
