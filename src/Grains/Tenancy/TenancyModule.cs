using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Tenancy;

/// <summary>Organisations, their members, and whom they invite.</summary>
public static class TenancyModule
{
    /// <summary>Adds tenancy.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddTenancy(this IServiceCollection services)
    {
        services.AddSettings<TenancyOptions, TenancyOptionsValidator>(TenancyOptions.Section);
        services.TryAddSingleton<InvitationTokens>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IIncomingGrainCallFilter, TenantCallFilter>());
        return services
            .AddEvents(TenancyJson.Default)
            .AddDeclarations(TenancyPublicEvents.All)
            .AddEffect<CarryOutDecisionHandler>()
            .AddEffect<MailInvitationHandler>()
            .AddEffect<FinishDeletionHandler>()
            .AddEffect<EraseTenantHandler>()
            .AddEffect<JoiningMailHandler>()
            .AddEraser<MemberEraser>();
    }
}
