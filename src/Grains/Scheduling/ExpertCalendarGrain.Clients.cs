using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <content>Bookings that rest on more than the calendar: limits of what a client has (decision 0040), and vouchers (0054).</content>
internal sealed partial class ExpertCalendarGrain
{
    private readonly ClientTurns _turns = new();

    private Task<Outcome<T>?> Guarded<T>(
        Service service, BookingRequest request, Func<ExpertCalendar, UnitOfWork, BookingGuards, Outcome<T>?> decide,
        Func<Task<Outcome<T>?>> whenLost)
        where T : class
    {
        if (!BookingGuardReader.AreNeeded(service, request))
            return Execute<Outcome<T>?>((calendar, work) => decide(calendar, work, BookingGuards.None), whenLost);
        var isLimited = service.Definition.MaxActivePerClient is not null && request.Client.Email is { Length: > 0 };
        return isLimited ? _turns.Next(request.Client.Email!.ToLowerInvariant(), InTurn) : InTurn();

        Task<Outcome<T>?> InTurn() => guards.InTurn(Tenant, request.Voucher, () => Decided(service, request, decide, whenLost));
    }

    private async Task<Outcome<T>?> Decided<T>(
        Service service, BookingRequest request, Func<ExpertCalendar, UnitOfWork, BookingGuards, Outcome<T>?> decide,
        Func<Task<Outcome<T>?>> whenLost)
        where T : class
    {
        var found = await guards.Read(Tenant, service, request, Now);
        return await Execute<Outcome<T>?>(
            (calendar, work) => decide(calendar, work, found),
            whenLost: async () =>
            {
                // Whichever fence was lost: all that it rests on is read anew.
                found = await guards.Read(Tenant, service, request, Now);
                return await whenLost();
            },
            attempts: request.Voucher is null ? DefaultAttempts : BookingGuardReader.Attempts);
    }
}
