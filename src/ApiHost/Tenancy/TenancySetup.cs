using Actors.ApiHost.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Tenancy;

/// <summary>Organisations, members, invitations and profiles.</summary>
internal static class TenancySetup
{
    /// <summary>Adds what tenancy needs.</summary>
    /// <param name="builder">The host.</param>
    public static WebApplicationBuilder AddTenancy(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<OrganizationEndpoints>();
        builder.Services.TryAddSingleton<MemberEndpoints>();
        builder.Services.TryAddSingleton<Invitations>();
        builder.Services.TryAddSingleton<InvitationEndpoints>();
        builder.Services.TryAddSingleton<UserEndpoints>();
        return builder;
    }

    /// <summary>Adds the routes of tenancy.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="services">What answers.</param>
    public static void MapTenancy(this ApiRoutes routes, IServiceProvider services)
    {
        var invitations = services.GetRequiredService<InvitationEndpoints>();
        routes.MapOrganizations(services.GetRequiredService<OrganizationEndpoints>());
        routes.MapMembers(services.GetRequiredService<MemberEndpoints>(), invitations);
        routes.MapInvitations(invitations);
        routes.MapUsers(services.GetRequiredService<UserEndpoints>());
    }
}
