using Actors.ApiHost.Audit;
using Actors.ApiHost.Billing;
using Actors.ApiHost.Demo;
using Actors.ApiHost.ExternalCalendars;
using Actors.ApiHost.Health;
using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity;
using Actors.ApiHost.InboundWebhooks;
using Actors.ApiHost.Live;
using Actors.ApiHost.Meetings;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Operator;
using Actors.ApiHost.Pages;
using Actors.ApiHost.Payments;
using Actors.ApiHost.Privacy;
using Actors.ApiHost.Reviews;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Tenancy;
using Actors.ApiHost.Vouchers;
using Actors.ApiHost.Waitlist;
using Actors.ApiHost.Webhooks;

namespace Actors.ApiHost;

/// <summary>
/// The host's table of contents: each capability is named once to be added and once to be mapped. Whoever starts it adds the grains and the
/// storage.
/// </summary>
internal static class ApiComposition
{
    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder) => builder
        .AddHttpConventions()
        .AddIdentity()
        .AddTenancy()
        .AddScheduling()
        .AddExternalCalendars()
        .AddMeetings()
        .AddPayments()
        .AddVouchers()
        .AddReviews()
        .AddWaitlist()
        .AddInboundWebhooks()
        .AddLive()
        .AddWebhooks()
        .AddBilling()
        .AddPrivacy()
        .AddAudit()
        .AddOperator()
        .AddHealth()
        .AddContract()
        .AddPages()
        .AddDemo();

    public static WebApplication UseApi(this WebApplication app)
    {
        app.UseHttpConventions();
        app.UseLive();
        app.UseAuthentication();
        app.UseAdmission();
        app.UseBilling();
        var api = app.MapApi();
        api.MapIdentity();
        api.MapTenancy();
        api.MapScheduling();
        api.MapExternalCalendars();
        api.MapMeetings();
        api.MapPayments();
        api.MapVouchers();
        api.MapReviews();
        api.MapWaitlist();
        api.MapInboundWebhooks();
        app.MapLive(api);
        api.MapWebhooks();
        api.MapBilling();
        api.MapPrivacy();
        api.MapAudit();
        api.MapOperator();
        app.MapHealth(api);
        app.MapContract();
        app.MapPages();
        return app;
    }
}
