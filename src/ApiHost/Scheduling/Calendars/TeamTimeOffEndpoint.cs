using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>
/// Time off for several experts: POST /time-off. Each calendar decides by itself, so what one refuses keeps none of the others from adding
/// it; under the same idempotency key a repeat goes on where the first request broke off.
/// </summary>
internal sealed class TeamTimeOffEndpoint(ExpertCalendars calendars, IdempotencyKeys idempotencyKeys)
{
    private const int MaxExperts = 100;

    private static readonly ApiError TooManyExperts =
        new(ApiErrorCode.LimitReached, $"The organisation has more than {ExpertCalendars.MostExperts} experts.")
        {
            Fields = [new FieldProblem("expertIds", $"must be given, {MaxExperts} at a time")],
        };

    public async Task<CreatedResult<TeamTimeOffView>> Add(
        ApiCall call, Body<TeamTimeOffInput> body, IdempotencyKey idempotency, Query<DryRun> dryRun)
    {
        if (!Check(body.Value).TryGet(out var asked, out var invalid)) return invalid;
        var request = idempotency.For(new CreationScope(SchedulingIds.TimeOff, "time-off", call.TenantId), body.Value);
        var experts = asked.ExpertIds;
        if (experts is null)
        {
            var (all, total) = await calendars.FindExpertsAsync(call, ExpertCalendars.MostExperts);
            if (total > ExpertCalendars.MostExperts) return TooManyExperts;
            experts = [.. all.Select(expert => expert.Key.Id)];
        }

        if (!dryRun.Value.IsAskedFor
            && await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, "team-time-off", request, about: "") is { } reused)
            return reused;
        var answers = await calendars.AskAsync(call, experts, async (expertId, calendar) =>
        {
            var key = idempotency.For(new CreationScope(SchedulingIds.TimeOff, "team-time-off/" + expertId, call.TenantId), body.Value);
            return (expertId, Outcome: dryRun.Value.IsAskedFor
                ? await calendar.TryTimeOff(key, asked.Start, asked.End, asked.Reason)
                : await calendar.AddTimeOff(key, asked.Start, asked.End, asked.Reason));
        });
        var view = ToResponse(answers);
        if (dryRun.Value.IsAskedFor) return CreatedResult<TeamTimeOffView>.DryRun(view);
        return new CreatedResult<TeamTimeOffView>(view) { Replayed = answers.Count > 0 && answers.All(one => one.Outcome.Replayed) };
    }

    private static TeamTimeOffView ToResponse(IReadOnlyList<(string ExpertId, Outcome<TimeOff> Outcome)> answers) => new()
    {
        Experts = [.. answers.Select(one => ToResponse(one.ExpertId, one.Outcome))],
        Added = answers.Count(one => one.Outcome.Refusal is null),
        Refused = answers.Count(one => one.Outcome.Refusal is not null),
        Outside = OutsideView.Of(OutsideAppointments.Of(
            [.. answers.Select(one => one.Outcome.Value?.Outside ?? OutsideAppointments.None)]))!,
    };

    private static ExpertTimeOffView ToResponse(string expertId, Outcome<TimeOff> outcome)
    {
        if (outcome.IsRefused(out var timeOff, out var refusal))
        {
            var error = Refusals.ToError(refusal);
            return new ExpertTimeOffView { ExpertId = expertId, Code = error.Code.Name, Message = error.Message };
        }

        // All of them are told together.
        return new ExpertTimeOffView { ExpertId = expertId, TimeOff = CalendarResponses.ToResponse(timeOff with { Outside = null }) };
    }

    private static Result<CheckedTeam> Check(TeamTimeOffInput input)
    {
        Validator validator = default;
        var experts = ExpertsOf(ref validator, input);
        var timeOff = CalendarValidators.TimeOffOf(ref validator, input.Start, input.End, input.Reason);
        return validator.Result(new CheckedTeam(experts, timeOff.Start, timeOff.End, timeOff.Reason));
    }

    private static List<string>? ExpertsOf(ref Validator validator, TeamTimeOffInput input)
    {
        if (input.All is true)
        {
            if (input.ExpertIds is not null) validator.Add("expertIds", "must not be given with all");
            return null;
        }

        if (input.ExpertIds is not { } ids)
        {
            validator.Add("expertIds", "is required, or all must be true");
            return null;
        }

        if (ids.Count is 0 or > MaxExperts) validator.Add("expertIds", $"must have 1 to {MaxExperts} items");
        var kept = new List<string>();
        for (var index = 0; index < ids.Count && index < MaxExperts; index++)
        {
            var field = $"expertIds[{index}]";
            if (ids[index] is not { } id) validator.Missing(field);
            else if (validator.Id(field, id) is { } known && kept.Contains(known)) validator.Add(field, "must not occur twice");
            else kept.Add(id);
        }

        return kept;
    }

    private sealed record CheckedTeam(IReadOnlyList<string>? ExpertIds, DateTimeOffset Start, DateTimeOffset End, string? Reason);
}
