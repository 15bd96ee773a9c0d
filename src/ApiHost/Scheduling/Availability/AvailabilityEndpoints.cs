using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Scheduling.Appointments;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>Slots: of one expert, or of all who offer a service.</summary>
internal sealed class AvailabilityEndpoints(
    IGrainFactory grains, ServiceExperts experts, AppointmentAccess access, IOptions<SlotOptions> options)
{
    private readonly SlotBound _bound = new(options.Value.MaximumSlots);

    public Task<StreamedResult<SlotsView>> OfExpert(ApiCall call, string id, Query<ExpertSlotQuestion> question) =>
        AskExpert(call, id, question.Value.Slots);

    /// <summary>One of two shapes: the slots of the expert who is asked for, or those of all who offer the service.</summary>
    public async Task<ApiResult> OfService(ApiCall call, Query<SlotQuestion> question) =>
        question.Value.ExpertId is { } expertId ? await AskExpert(call, expertId, question.Value) : await AskAll(call, question.Value);

    private async Task<StreamedResult<SlotsView>> AskExpert(ApiCall call, string expertId, SlotQuestion question)
    {
        if (question.ServiceType is not null
            && await new ServiceChoice(grains).FindAsync(call, question.Query.Service, question.ServiceType) is { Error: { } mismatch })
            return mismatch;
        if (await access.CheckOwnAsync(call, question.Query.AppointmentId) is { } notTheirs) return notTheirs;
        var query = question.Query with { AtOnce = SlotBound.PartOf(experts: 1) };
        var calendar = experts.Calendar(call, expertId);
        if ((await calendar.FindSlots(query)).IsRefused(out var first, out var refusal)) return refusal;
        if (_bound.Refuse(query, first.Count, experts: 1) is { } tooMany) return tooMany;
        var isForStaff = call.Principal is { } principal && principal.MayActFor(expertId);
        var slots = new SlotCursor(first, calendar.FindSlots);
        return new StreamedResult<SlotsView>(json => SlotWriter.WriteAsync(json, first, slots, isForStaff, question.PerDay));
    }

    private async Task<StreamedResult<UnionSlotsView>> AskAll(ApiCall call, SlotQuestion question)
    {
        var (service, error) = await new ServiceChoice(grains).FindAsync(call, question.Query.Service, question.ServiceType);
        if (service is null) return error!;
        if (await access.CheckOwnAsync(call, question.Query.AppointmentId) is { } notTheirs) return notTheirs;
        var calendars = await experts.CalendarsOf(call, service);
        var query = question.Query with { AtOnce = SlotBound.PartOf(calendars.Count) };
        var survey = new SlotSurvey((calendar, zone) => calendar.FindSlots(query with { TimeZone = zone }));
        if (await survey.AskAsync(calendars, query.TimeZone) is { } refusal) return refusal;
        if (_bound.Refuse(query, survey.Count, survey.Cursors.Count) is { } tooMany) return tooMany;
        var union = new SlotUnion(service.Definition, survey, query.IncludeUnavailable);
        return new StreamedResult<UnionSlotsView>(
            json => SlotWriter.WriteAsync(json, service, survey.TimeZone ?? "UTC", union, question.PerDay));
    }
}
