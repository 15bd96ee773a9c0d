using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Door;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.Web;
using Actors.Web.Errors;
using Actors.Web.Policies;

namespace Actors.ApiHost.Pages;

/// <summary>The pages for people, and their way to the API.</summary>
internal static class PagesSetup
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddWeb(services => new DoorHandler(
            services.GetRequiredService<DoorPipeline>(), services.GetRequiredService<IServiceScopeFactory>()));
        builder.Services.AddSingleton(PathOf(WebSetup.Root));
        foreach (var path in WebSetup.Paths) builder.Services.AddSingleton(PathOf(path) with { HasFiles = true });
        return builder;
    }

    public static void MapPages(this IEndpointRouteBuilder app) => app.MapWeb();

    private static PagePath PathOf(string path) => new(path) { Policy = FramePolicy.Pages, TellFailure = TellAsync };

    private static Task TellAsync(HttpContext http, ApiError error) => http.RequestServices.GetRequiredService<ErrorPages>()
        .WriteAsync(http, error.Code.Status, ApiCall.Of(http).RequestId, error.RetryAfterSeconds);
}
