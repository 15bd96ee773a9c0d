using Actors.ApiHost.Http;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Tenancy.Members;
using Actors.ApiHost.Tenancy.Organizations;
using Actors.ApiHost.Tenancy.Public;
using Actors.ApiHost.Tenancy.Users;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Tenancy;

/// <summary>Organisations, members, invitations and profiles.</summary>
internal static class TenancySetup
{
    public static WebApplicationBuilder AddTenancy(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<OrganizationEndpoints>();
        builder.Services.TryAddSingleton<LogoEndpoints>();
        builder.Services.TryAddSingleton<PublicOrganizationEndpoints>();
        builder.Services.TryAddSingleton<MemberEndpoints>();
        builder.Services.TryAddSingleton<InvitationEndpoints>();
        builder.Services.TryAddSingleton<JoinRequestEndpoints>();
        builder.Services.TryAddSingleton<UserEndpoints>();
        builder.Services.AddJson(TenancyRequests.Default, TenancyAnswers.Default);
        builder.Services.AddExamples(TenancyExamples.Add);
        builder.Services.AddTag(OrganizationEndpoints.Tag, "Organisations and who may use them.");
        builder.Services.AddTag(MemberEndpoints.Tag, "Members, their roles, and invitations.");
        builder.Services.AddTag(UserEndpoints.Tag, "Users as the organisation knows them.");
        return builder;
    }

    public static void MapTenancy(this IEndpointRouteBuilder api)
    {
        var services = api.ServiceProvider;
        services.GetRequiredService<OrganizationEndpoints>().Map(api);
        services.GetRequiredService<LogoEndpoints>().Map(api);
        services.GetRequiredService<PublicOrganizationEndpoints>().Map(api);
        services.GetRequiredService<MemberEndpoints>().Map(api);
        services.GetRequiredService<InvitationEndpoints>().Map(api);
        services.GetRequiredService<JoinRequestEndpoints>().Map(api);
        services.GetRequiredService<UserEndpoints>().Map(api);
    }
}
