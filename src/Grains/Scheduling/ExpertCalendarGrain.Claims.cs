using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <content>Claims of appointments that take the time of several experts.</content>
internal sealed partial class ExpertCalendarGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<TimeClaim>> Claim(string appointmentId, ClaimRequest request)
    {
        if (await FindService(request.ServiceId) is not { } service)
            return new Refusal(RefusalCode.PolicyViolation, "The service is no longer offered.");
        var rules = _rules.Of(service, request.DurationMinutes);
        return await Execute((calendar, work) => CalendarDecisions.Claim(calendar, work, appointmentId, request, service, rules));
    }

    /// <inheritdoc/>
    public Task<Outcome<TimeClaim>> ClaimOf(string appointmentId) =>
        Execute((calendar, _) => CalendarDecisions.ClaimOf(calendar, appointmentId));

    /// <inheritdoc/>
    public Task SettleClaim(string appointmentId, long number, DateTimeOffset? start) => Execute((calendar, work) =>
    {
        CalendarDecisions.SettleClaim(calendar, work, appointmentId, number, start);
        return calendar;
    });

    // Who names one of several experts books them all.
    private Task<Outcome<Appointment>> BookTeam(CreationKey key, BookingRequest request) => GrainFactory
        .GetGrain<IAppointmentGrain>(GrainKey.For(Tenant, key.Id))
        .BookTeam(new TeamBooking(request, key.Fingerprint, [Id]));
}
