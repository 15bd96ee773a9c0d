using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.Identity.Issuers;
using Actors.ApiHost.Identity.Mails;
using Actors.ApiHost.Identity.Members;
using Actors.ApiHost.Identity.Passwords;
using Actors.ApiHost.Identity.Sessions;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Identity;

/// <summary>Who asks, and what they may.</summary>
internal static class IdentitySetup
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "Identity";

    /// <summary>Adds what identity needs.</summary>
    public static WebApplicationBuilder AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<AuthOptions, AuthOptionsValidator>(AuthOptions.Section)
            .PostConfigure<IHostEnvironment>((options, environment) => options.RequireVerifiedEmail ??= !environment.IsDevelopment());
        services.TryAddSingleton<AccessTokens>();
        services.TryAddSingleton<RefreshTokens>();
        services.TryAddSingleton<LiveSessions>();
        services.TryAddSingleton<Principals>();
        services.TryAddSingleton<ManageTokens>();
        services.TryAddSingleton<TenantDirectory>();
        services.TryAddSingleton<ExpertRights>();
        services.TryAddSingleton<Memberships>();
        services.TryAddSingleton<Callers>();
        services.TryAddSingleton<Gate>();
        services.TryAddSingleton<IGate>(provider => provider.GetRequiredService<Gate>());
        services.TryAddSingleton<AccountEndpoints>();
        services.TryAddSingleton<SessionEndpoints>();
        services.TryAddSingleton<ApiKeyTexts>();
        services.TryAddSingleton<ApiKeyCallers>();
        services.TryAddSingleton<ApiKeyEndpoints>();
        services.TryAddSingleton<LoginThrottle>();
        services.TryAddSingleton<ExternalMemberships>();
        services.TryAddSingleton<ExternalSignIn>();
        services.TryAddSingleton<ProviderEndpoints>();
        services.TryAddSingleton<EmailEndpoints>();
        services.TryAddSingleton<PasswordEndpoints>();
        services.TryAddSingleton<Invitations>();
        services.TryAddSingleton<ApiKeyScopes>();
        services.AddJson(IdentityRequests.Default, IdentityAnswers.Default);
        services.AddExamples(IdentityExamples.Add);
        services.AddTag(Tag, "Who somebody is: accounts, sessions, addresses and passwords.");
        services.AddTag(ApiKeyEndpoints.Tag, "Keys for programs.");
        return builder;
    }

    public static void UseAuthentication(this WebApplication app) => app.UseMiddleware<AuthenticationMiddleware>();

    public static void MapIdentity(this IEndpointRouteBuilder api)
    {
        var services = api.ServiceProvider;
        services.GetRequiredService<AccountEndpoints>().Map(api);
        services.GetRequiredService<SessionEndpoints>().Map(api);
        services.GetRequiredService<ApiKeyEndpoints>().Map(api);
        services.GetRequiredService<ProviderEndpoints>().Map(api);
        services.GetRequiredService<EmailEndpoints>().Map(api);
        services.GetRequiredService<PasswordEndpoints>().Map(api);
    }
}
