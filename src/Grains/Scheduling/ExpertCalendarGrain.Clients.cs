using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <content>Bookings of services that limit how many appointments a client has (decision 0040).</content>
internal sealed partial class ExpertCalendarGrain
{
    private readonly ClientTurns _turns = new();

    private Task<Outcome<T>?> Counted<T>(
        Service service, BookingRequest request, Func<ExpertCalendar, UnitOfWork, ClientBookings?, Outcome<T>?> decide,
        Func<Task<Outcome<T>?>> whenLost)
        where T : class
    {
        if (service.Definition.MaxActivePerClient is null || request.Client.Email is not { Length: > 0 } email)
            return Execute<Outcome<T>?>((calendar, work) => decide(calendar, work, null), whenLost);
        return _turns.Next(email.ToLowerInvariant(), async () =>
        {
            var client = await clients.Count(Tenant, service, email, Now);
            return await Execute<Outcome<T>?>(
                (calendar, work) => decide(calendar, work, client),
                whenLost: async () =>
                {
                    // Whichever fence was lost: what the client has by now is counted anew.
                    client = await clients.Count(Tenant, service, email, Now);
                    return await whenLost();
                });
        });
    }
}
