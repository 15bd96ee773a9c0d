using Actors.ApiHost.Audit;
using Actors.ApiHost.Demo;
using Actors.ApiHost.Health;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Privacy;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Tenancy;
using Actors.Silo.Health;

namespace Actors.ApiHost;

/// <summary>Puts the host together. The grains and the storage are added by whoever starts it.</summary>
internal static class ApiComposition
{
    /// <summary>Adds what every capability needs.</summary>
    /// <param name="builder">The host.</param>
    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder) => builder
        .AddHttpConventions()
        .AddIdentity()
        .AddTenancy()
        .AddScheduling()
        .AddPrivacy()
        .AddAudit()
        .AddContract()
        .AddDemo();

    /// <summary>Adds the conventions and the routes of every capability.</summary>
    /// <param name="app">The host.</param>
    public static WebApplication UseApi(this WebApplication app)
    {
        app.UseHttpConventions();
        var routes = new ApiRoutes(app, app.Services.GetRequiredService<IGate>());
        routes.MapIdentity(app.Services);
        routes.MapTenancy(app.Services);
        routes.MapScheduling(app.Services);
        routes.MapPrivacy(app.Services.GetRequiredService<PersonalDataEndpoints>());
        routes.MapAudit(app.Services.GetRequiredService<AuditEndpoints>());
        routes.MapHealth(app.Services.GetRequiredService<Readiness>());
        return app.MapContract();
    }
}
