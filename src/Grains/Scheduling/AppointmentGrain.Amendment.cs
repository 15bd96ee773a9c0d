using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <content>An appointment that gets another client by its address: a limit of what clients have holds for that one too.</content>
internal sealed partial class AppointmentGrain
{
    private IServiceCatalogGrain Catalog => GrainFactory.GetGrain<IServiceCatalogGrain>(GrainKey.For(Tenant, IServiceCatalogGrain.KeyId));

    // Staff may: they decide whom they take.
    private bool IsAnotherClient(Appointment current, AppointmentDetails details, StepRequest request) =>
        IsByClient(request, current) && current.ScheduledAt > Now
        && !string.Equals(details.Client.Email, current.Client.Email, StringComparison.OrdinalIgnoreCase);

    private async Task<Outcome<Appointment>> AmendClient(
        Appointment current, AppointmentDetails details, AppointmentStep step, StepRequest request)
    {
        // What is no longer offered limits nobody.
        if (await Catalog.Find(current.ServiceId) is not { } service) return await Take(step, request, new AppointmentAmended(details));
        var client = await clients.Count(Tenant, service, details.Client.Email, Now);
        return await Execute<Outcome<Appointment>>(
            (state, work) =>
            {
                var before = AppointmentSteps.Before(state, request, step, work.Now);
                if (before.Answer is not null) return before.Answer;
                if (client?.Check(service) is { } tooMany) return tooMany;
                client?.Guard(work, Id);
                return Written(work, before.Current!, new AppointmentAmended(details));
            },
            whenLost: async () =>
            {
                client = await clients.Count(Tenant, service, details.Client.Email, Now);
                return null;
            });
    }
}
