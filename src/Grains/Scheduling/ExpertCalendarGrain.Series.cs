using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <content>Series of appointments in this calendar.</content>
internal sealed partial class ExpertCalendarGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<AppointmentSeries>> BookSeries(CreationKey key, SeriesRequest request)
    {
        if (_keys!.Knows(key) && await _keys.TryAnswerSeries(key) is { } known) return known;
        if (await FindService(request.Booking.Service) is not { } service)
            return await _keys.RefuseSeries(key, Refusal.NotFound("service"));
        if (ServiceRules.CheckAlone(service) is { } onlyTogether) return await _keys.RefuseSeries(key, onlyTogether);
        var ids = await IdsOf(key, request);
        if (await TakeAllowance(request.Booking, ids) is { } full) return await _keys.RefuseSeries(key, full);
        var rules = _rules.Of(service, request.Booking.DurationMinutes);
        var outcome = await Guarded(
            service,
            request.Booking,
            (calendar, work, found) => CalendarDecisions.BookSeries(calendar, work, key, request, service, rules, found),
            whenLost: () => _keys.TryAnswerSeries(key));
        GiveBackUnless(outcome is { Refusal: null, Replayed: false, Value.Refused.Length: 0 }, request.Booking, ids);
        return outcome switch
        {
            null => await _keys.TryAnswerSeries(key)
                ?? throw new InvalidOperationException($"{Stream} has {key.Id}, which was never booked."),
            { Refusal: { } refusal, Replayed: false } => await _keys.RefuseSeries(key, refusal),
            _ => outcome,
        };
    }

    /// <inheritdoc/>
    public async Task<Outcome<MovedAppointments>> MoveSeries(SeriesMove move) =>
        await FindService(move.ServiceId) is not { } service
            ? new Refusal(RefusalCode.PolicyViolation, "The service is no longer offered.")
            : await Execute((calendar, work) => CalendarDecisions.MoveSeries(calendar, work, move, service, _rules.Of(service)));
}
