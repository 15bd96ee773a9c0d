using Actors.ApiHost.Http;
using Actors.Journaling;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Slots: of one expert, or of all who offer a service.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where a tenant's experts are listed.</param>
internal sealed class AvailabilityEndpoints(IGrainFactory grains, IDocuments documents)
{
    /// <summary>How many experts an answer puts together; the longest-serving ones when there are more.</summary>
    public const int MostExperts = 50;

    /// <summary>GET /experts/{id}/availability, and the two other names of that route.</summary>
    /// <param name="call">The request.</param>
    public ValueTask<Answer> OfExpert(ApiCall call) => SlotQuestions.Read(call).IsFailed(out var question, out var invalid)
        ? new ValueTask<Answer>(invalid)
        : AskExpert(call, call.RouteValue("id"), question);

    /// <summary>GET /appointments/availability.</summary>
    /// <param name="call">The request.</param>
    public ValueTask<Answer> OfService(ApiCall call)
    {
        if (SlotQuestions.Read(call).IsFailed(out var question, out var invalid)) return new ValueTask<Answer>(invalid);
        return question.ExpertId is { } expertId ? AskExpert(call, expertId, question) : AskAll(call, question);
    }

    private async ValueTask<Answer> AskExpert(ApiCall call, string expertId, SlotQuestion question)
    {
        if (question.ServiceType is not null && await new ServiceChoice(grains).FindAsync(call, question.Query.Service, question.ServiceType) is { Error: { } mismatch })
            return mismatch;
        var outcome = await Ask(call, expertId, question.Query);
        if (outcome.IsRefused(out var slots, out var refusal)) return refusal;
        var isForStaff = call.Principal is { } principal && principal.MayActFor(expertId);
        return Answer.Ok(SlotMapping.ToView(slots, isForStaff), SchedulingAnswers.Default.EnvelopeSlotsView);
    }

    private async ValueTask<Answer> AskAll(ApiCall call, SlotQuestion question)
    {
        var (service, error) = await new ServiceChoice(grains).FindAsync(call, question.Query.Service, question.ServiceType);
        if (service is null) return error!;
        var experts = await ExpertsOf(call, service);
        var answers = new List<Slots>(experts.Count);
        var query = question.Query;
        var asked = 0;
        // The first who answers sets the zone for all, so that a date and the times of an answer mean one thing.
        for (; asked < experts.Count && answers.Count == 0; asked++)
        {
            if (Refused(await Ask(call, experts[asked], query), answers) is { } refusal) return refusal;
        }

        if (answers.Count > 0) query = query with { TimeZone = answers[0].TimeZone };
        var rest = new List<Task<Outcome<Slots>>>(experts.Count);
        for (; asked < experts.Count; asked++) rest.Add(Ask(call, experts[asked], query));
        foreach (var outcome in await Task.WhenAll(rest))
        {
            if (Refused(outcome, answers) is { } refusal) return refusal;
        }

        return Answer.Ok(SlotMapping.ToUnion(service, answers), SchedulingAnswers.Default.EnvelopeUnionSlotsView);
    }

    // An expert who is gone, or does not offer the service any more, has no slots; that is no failure of the question.
    private static Refusal? Refused(Outcome<Slots> outcome, List<Slots> answers)
    {
        if (outcome.IsRefused(out var slots, out var refusal))
            return refusal.Code is RefusalCode.ResourceNotFound or RefusalCode.PolicyViolation ? null : refusal;
        answers.Add(slots);
        return null;
    }

    private Task<Outcome<Slots>> Ask(ApiCall call, string expertId, SlotQuery query) =>
        grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(call.TenantId, expertId)).FindSlots(query);

    private async ValueTask<IReadOnlyList<string>> ExpertsOf(ApiCall call, Service service)
    {
        var named = service.Definition.ExpertIds;
        if (!named.IsDefaultOrEmpty) return named.Length <= MostExperts ? named : named[..MostExperts];
        var query = new DocumentQuery { Tenant = call.TenantId, Kind = SchedulingDocuments.Expert, Statuses = ["active"], Limit = MostExperts };
        var page = await documents.QueryAsync(query, call.Http.RequestAborted);
        var ids = new List<string>(page.Items.Count);
        foreach (var document in page.Items) ids.Add(document.Key.Id);
        return ids;
    }
}
