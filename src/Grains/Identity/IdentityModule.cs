using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.Identity.Clerk;
using Actors.Grains.Identity.Erasure;
using Actors.Grains.Identity.Mails;
using Actors.Grains.Identity.Passwords;
using Actors.Grains.Identity.Sessions;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Identity;

/// <summary>Accounts, sessions, API keys, and the end of a person's data.</summary>
public static class IdentityModule
{
    /// <summary>Adds identity.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddSettings<PasswordHashingOptions, PasswordHashingOptionsValidator>(PasswordHashingOptions.Section);
        services.TryAddSingleton<PasswordHashing>();
        services.AddSettings<ClerkOptions, ClerkOptionsValidator>(ClerkOptions.Section)
            .PostConfigure<IConfiguration>((options, configuration) => options.Complete(configuration));
        services.TryAddSingleton<ClerkTenants>();
        services.TryAddSingleton<ClerkMembers>();
        return services
            .AddEvents(IdentityJson.Default)
            .AddDeclarations(IdentityPublicEvents.All)
            .AddEffect<EndSessionHandler>()
            .AddEffect<AccountMailHandler>()
            .AddEffect<FindForgottenHandler>()
            .AddEffect<ErasePersonHandler>()
            .AddWebhookProcessor<ClerkUserProcessor>()
            .AddWebhookProcessor<ClerkOrganizationProcessor>()
            .AddWebhookProcessor<ClerkMembershipProcessor>();
    }
}
