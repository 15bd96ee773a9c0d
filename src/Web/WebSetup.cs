using Actors.Web.Account;
using Actors.Web.Api;
using Actors.Web.Assets;
using Actors.Web.Booking;
using Actors.Web.Desk;
using Actors.Web.Embed;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Sessions;
using Actors.Web.Start;
using Actors.Web.TestPayments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Web;

/// <summary>The pages for people: the table of contents.</summary>
public static class WebSetup
{
    /// <summary>The path of the page on which to begin.</summary>
    public const string Root = "/";

    /// <summary>Below which paths pages and their files are.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        ["/book", "/embed", EmbedScript.Path, "/assets", "/app", TestPaymentEndpoints.Root, .. AccountPaths];

    private static string[] AccountPaths => ["/sign-in", "/sign-up", "/sign-out", "/forgot", "/reset", "/verify", "/invitation"];

    /// <summary>Adds the pages.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="transport">The way to the API.</param>
    public static IServiceCollection AddWeb(this IServiceCollection services, Func<IServiceProvider, HttpMessageHandler> transport) =>
        services
        .AddSingleton(provider => new ApiTransport(transport(provider)))
        .AddSingleton<AssetFiles>()
        .AddSingleton<SessionRefresher>()
        .AddSingleton(provider => new ErrorPages(provider.GetRequiredService<AssetFiles>()));

    /// <summary>Maps the pages.</summary>
    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var assets = services.GetRequiredService<AssetFiles>();
        var errors = services.GetRequiredService<ErrorPages>();
        routes.MapAssets(assets);
        routes.MapEmbedScript(assets);
        foreach (var (root, isEmbedded) in new[] { ("/book", false), ("/embed", true) })
        {
            var visits = new BookingVisits(
                services.GetRequiredService<ApiTransport>(), assets, errors, services.GetRequiredService<TimeProvider>(), isEmbedded);
            BookingRoutes.MapTo(new PageRoutes<BookingVisit>(routes, visits), root, isEmbedded);
        }

        DeskRoutes.MapTo(new PageRoutes<DeskVisit>(routes, new DeskVisits(
            services.GetRequiredService<ApiTransport>(), assets, errors, services.GetRequiredService<SessionRefresher>(),
            services.GetRequiredService<TimeProvider>())));
        var account = new PageRoutes<AccountVisit>(
            routes,
            new AccountVisits(
                services.GetRequiredService<ApiTransport>(), assets, errors, services.GetRequiredService<SessionRefresher>()));
        AccountRoutes.MapTo(account);
        TestPaymentEndpoints.MapTo(account);
        account.Show(Root, new StartEndpoint(services.GetService<DemoGuide>()).ShowAsync);
        foreach (var path in Paths) routes.MapNothing(path + "/{**rest}", errors);
    }

    // What has no page is told as one.
    private static void MapNothing(this IEndpointRouteBuilder routes, string pattern, ErrorPages errors) => routes
        .Map(pattern, (HttpContext http) =>
            errors.WriteAsync(http, StatusCodes.Status404NotFound, Visitors.Of(http).RequestId, retryAfterSeconds: null))
        .WithMetadata(PageView.Mark)
        .ExcludeFromDescription();
}
