using Actors.Grains.Billing;
using Actors.Grains.Effects;
using Actors.Grains.ExternalCalendars;
using Actors.Grains.Idempotency;
using Actors.Grains.Identity;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Actors.Grains.Meetings;
using Actors.Grains.Payments;
using Actors.Grains.PublicEvents;
using Actors.Grains.Reviews;
using Actors.Grains.Scheduling;
using Actors.Grains.Tenancy;
using Actors.Grains.Vouchers;
using Actors.Grains.Waitlist;
using Actors.Grains.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains;

/// <summary>
/// What the grains need, apart from the ports that storage and integrations make real: a table of the modules, in their order.
/// </summary>
public static class GrainServices
{
    /// <summary>Adds the grains' services. Calling it twice changes nothing.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddGrainServices(this IServiceCollection services) => services
        .AddJournaling()
        .AddPublicEvents()
        .AddEffects()
        .AddMail()
        .AddIdempotency()
        .AddInboundWebhooks()
        .AddTenancy()
        .AddIdentity()
        .AddScheduling()
        .AddExternalCalendars()
        .AddMeetings()
        .AddPayments()
        .AddVouchers()
        .AddReviews()
        .AddWaitlist()
        .AddWebhooks()
        .AddBilling();

    /// <summary>What the outside hears of all modules' events, for those who serve no grains themselves.</summary>
    public static PublicEventCatalog PublicEvents()
    {
        using var services = new ServiceCollection().AddGrainServices().BuildServiceProvider();
        return services.GetRequiredService<PublicEventCatalog>();
    }
}
