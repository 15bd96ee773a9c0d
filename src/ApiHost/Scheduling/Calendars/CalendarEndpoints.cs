using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>An expert's schedule and time off: /experts/{id}/schedule and /experts/{id}/time-off.</summary>
/// <param name="grains">The grains.</param>
internal sealed class CalendarEndpoints(IGrainFactory grains)
{
    /// <summary>GET /experts/{id}/schedule.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> GetSchedule(ApiCall call) => AnswerOf(await Calendar(call).GetSchedule());

    /// <summary>PUT /experts/{id}/schedule.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> SetSchedule(ApiCall call)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        var body = await JsonInput.ReadAsync(call, SchedulingRequests.Default.ScheduleInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        if (ScheduleMapping.Check(input).IsFailed(out var schedule, out var invalid)) return invalid;
        return AnswerOf(await Calendar(call).SetSchedule(schedule, expected));
    }

    /// <summary>GET /experts/{id}/time-off.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> ListTimeOff(ApiCall call)
    {
        var (paging, invalid) = QueryReader.PagingOf(call);
        if (invalid is not null) return invalid;
        var outcome = await Calendar(call).ListTimeOff();
        if (outcome.IsRefused(out var all, out var refusal)) return refusal;
        var views = new List<TimeOffView>();
        foreach (var timeOff in paging.Slice(all)) views.Add(ToView(timeOff));
        return new ListAnswer<TimeOffView>(
            views, Pagination.Of(paging.Page, paging.Limit, all.Count), SchedulingAnswers.Default.PagedEnvelopeTimeOffView);
    }

    /// <summary>POST /experts/{id}/time-off.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> AddTimeOff(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, SchedulingRequests.Default.TimeOffInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        Problems problems = default;
        if (input.Start is null) problems.AddMissing("start");
        if (input.End is null) problems.AddMissing("end");
        else if (input.End <= input.Start) problems.Add("end", "It must be after start.");
        var reason = TextRules.Optional(ref problems, "reason", input.Reason, 200);
        if (!problems.None) return problems.ToError();
        var expertId = call.RouteValue("id");
        var scope = new CreationScope(Ids.TimeOff, "time-off/" + expertId, call.TenantId);
        if (!CreationKeys.TryMake(call, scope, input, SchedulingRequests.Default.TimeOffInput, out var key, out var notAKey)) return notAKey;
        var outcome = await Calendar(call).AddTimeOff(key, input.Start!.Value, input.End!.Value, reason);
        if (outcome.IsRefused(out var timeOff, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return Answer.Created(
            ToView(timeOff),
            SchedulingAnswers.Default.EnvelopeTimeOffView,
            $"{ApiVersion.BasePath}/experts/{expertId}/time-off/{timeOff.Id}",
            version: null,
            outcome.Replayed);
    }

    /// <summary>DELETE /experts/{id}/time-off/{timeOffId}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> RemoveTimeOff(ApiCall call)
    {
        var outcome = await Calendar(call).RemoveTimeOff(call.RouteValue("timeOffId"));
        if (outcome.IsRefused(out var timeOff, out var refusal)) return refusal;
        return Answer.Ok(ToView(timeOff), SchedulingAnswers.Default.EnvelopeTimeOffView);
    }

    private static Answer AnswerOf(Outcome<CurrentSchedule> outcome) => outcome.IsRefused(out var current, out var refusal)
        ? refusal
        : Answer.Ok(ScheduleMapping.ToView(current), SchedulingAnswers.Default.EnvelopeScheduleView, current.Version);

    private static TimeOffView ToView(TimeOff timeOff) => new()
    {
        Id = timeOff.Id,
        Start = timeOff.Start.UtcDateTime,
        End = timeOff.End.UtcDateTime,
        Reason = timeOff.Reason,
    };

    private IExpertCalendarGrain Calendar(ApiCall call) =>
        grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(call.TenantId, call.RouteValue("id")));
}
