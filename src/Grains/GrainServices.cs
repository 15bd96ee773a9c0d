using Actors.Effects;
using Actors.Identity;
using Actors.Journaling;
using Actors.Mail;
using Actors.Scheduling;
using Actors.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors;

/// <summary>What the grains need, apart from the ports that storage and integrations make real.</summary>
public static class GrainServices
{
    /// <summary>Adds the grains' services. Calling it twice changes nothing.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddGrainServices(this IServiceCollection services)
    {
        services.AddOptions<SchedulingOptions>()
            .BindConfiguration(SchedulingOptions.Section)
            .Validate(options => options.Problem() is null, "The section Scheduling of the configuration is out of bounds.")
            .ValidateOnStart();
        services.TryAddSingleton(provider => provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<SchedulingOptions>>().Value);
        services.AddOptions<MailOptions>()
            .BindConfiguration(MailOptions.Section)
            .Validate(options => options.Problem() is null, "Mail:PublicUrl must be an absolute http or https address.")
            .ValidateOnStart();
        services.AddOptions<TenancyOptions>()
            .BindConfiguration(TenancyOptions.Section)
            .Validate(options => options.Problem() is null, "The section Tenancy of the configuration is out of bounds.")
            .ValidateOnStart();
        services.TryAddSingleton(provider => provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<TenancyOptions>>().Value);
        services.TryAddSingleton<InvitationTokens>();
        services.TryAddSingleton(_ => new EventCatalog(typeof(IEvent).Assembly, SchedulingJson.Default, IdentityJson.Default));
        services.TryAddSingleton<JournalServices>();
        services.TryAddSingleton<LocalCatalogs>();
        services.TryAddSingleton<DecoyPassword>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, LapseHoldHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, ReconcileAppointmentHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, CloseCalendarHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, ErasePersonHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPersonEraser, AppointmentEraser>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPersonEraser, MemberEraser>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, ErasedTracesEffect>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, SettleMemberHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, EndSessionHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, AccountMailHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, FindForgottenHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, MailInvitationHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, FinishDeletionHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IIncomingGrainCallFilter, TenantCallFilter>());
        services.AddHostedService<EffectHeartbeat>();
        return services;
    }
}
