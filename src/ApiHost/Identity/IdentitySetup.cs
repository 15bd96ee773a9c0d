using Actors.ApiHost.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity;

/// <summary>Who asks, and what they may.</summary>
internal static class IdentitySetup
{
    private const string Tag = "Identity";

    /// <summary>Adds what identity needs.</summary>
    /// <param name="builder">The host.</param>
    public static WebApplicationBuilder AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AuthOptions>()
            .BindConfiguration(AuthOptions.Section)
            .PostConfigure<IHostEnvironment>((options, environment) => options.RequireVerifiedEmail ??= !environment.IsDevelopment())
            .Validate(options => options.Problem() is null, "Auth: a value is out of bounds; see AuthOptions.")
            .ValidateOnStart();
        services.TryAddSingleton<SigningKeys>(provider => new SigningKeys(
            provider.GetRequiredService<IOptions<AuthOptions>>(), provider.GetRequiredService<IHostEnvironment>()));
        services.TryAddSingleton<AccessTokens>();
        services.TryAddSingleton<RefreshTokens>();
        services.TryAddSingleton<LiveSessions>();
        services.TryAddSingleton<Principals>();
        services.TryAddSingleton<ManageTokens>();
        services.TryAddSingleton<TenantDirectory>();
        services.TryAddSingleton<Memberships>();
        services.TryAddSingleton<Gate>();
        services.TryAddSingleton<IGate>(provider => provider.GetRequiredService<Gate>());
        services.TryAddSingleton<AccountEndpoints>();
        services.TryAddSingleton<SessionEndpoints>();
        services.TryAddSingleton<ApiKeyTexts>();
        services.TryAddSingleton<ApiKeyCallers>();
        services.TryAddSingleton<ApiKeyEndpoints>();
        services.TryAddSingleton<LoginThrottle>();
        services.TryAddSingleton<ExternalSignIn>();
        services.TryAddSingleton<ProviderEndpoints>();
        services.TryAddSingleton<EmailEndpoints>();
        services.TryAddSingleton<PasswordEndpoints>();
        return builder;
    }

    /// <summary>Adds the routes of identity.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="services">The host's services.</param>
    public static void MapIdentity(this ApiRoutes routes, IServiceProvider services)
    {
        routes.MapAccounts(services.GetRequiredService<AccountEndpoints>());
        routes.MapSessions(services.GetRequiredService<SessionEndpoints>());
        routes.MapApiKeys(services.GetRequiredService<ApiKeyEndpoints>());
        services.GetRequiredService<ProviderEndpoints>().Map(routes);
        routes.MapEmails(services.GetRequiredService<EmailEndpoints>());
        routes.MapPasswords(services.GetRequiredService<PasswordEndpoints>());
    }

    private static void MapAccounts(this ApiRoutes routes, AccountEndpoints endpoints)
    {
        routes.Map("POST", "/auth/register", endpoints.Register, new Operation("register", Tag, "Registers a user")
        {
            Description = "With organizationName an organisation is created with this user as its owner. Without it the user joins the "
                + "organisation that X-Tenant names as a member, or none. With invitationToken the user joins the organisation that invites.",
            Access = Access.Open,
            Request = typeof(RegisterRequest),
            Response = typeof(Envelope<RegisteredView>),
            Status = StatusCodes.Status201Created,
            Traits = OperationTraits.Idempotent | OperationTraits.NamesTenant,
            Errors = [ApiErrorCode.DuplicateResource, ApiErrorCode.ResourceNotFound, ApiErrorCode.InsufficientPermissions, ApiErrorCode.LimitReached],
        });
        routes.Map("POST", "/auth/login", endpoints.Login, new Operation("login", Tag, "Signs in")
        {
            Description = "Begins a session: answers an access token that is good for a few minutes, and a refresh token that is good once. Takes as long for an unknown address as for a known one.",
            Access = Access.Open,
            Request = typeof(LoginRequest),
            Response = typeof(Envelope<LoginView>),
            Traits = OperationTraits.NamesTenant,
            Errors = [ApiErrorCode.AuthenticationFailed, ApiErrorCode.ResourceNotFound],
        });
        routes.Map("GET", "/auth/session", endpoints.Session, new Operation("getSession", Tag, "Tells who has signed in")
        {
            Access = Access.SignedIn,
            Response = typeof(Envelope<SessionView>),
        });
    }
}
