using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Actors.Web.Pages;

/// <summary>A page: a component rendered whole, so that it has a length, and a failure to make it is told as one.</summary>
/// <param name="component">The component; it has one parameter, <c>View</c>.</param>
/// <param name="view">What it shows.</param>
/// <param name="status">The HTTP status.</param>
public sealed class PageResult(Type component, object view, int status) : IResult
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>A page that shows what was asked for.</summary>
    public static PageResult Of<TComponent>(object view, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new(typeof(TComponent), view, status);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var html = Encoding.UTF8.GetBytes(await RenderAsync(httpContext.RequestServices));
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = Html;
        response.ContentLength = html.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await response.Body.WriteAsync(html, httpContext.RequestAborted);
    }

    private async Task<string> RenderAsync(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view });
            var root = await renderer.RenderComponentAsync(component, parameters);
            using var writer = new StringWriter();
            root.WriteHtmlTo(writer);
            return writer.ToString();
        });
    }
}
