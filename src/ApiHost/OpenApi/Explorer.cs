using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.OpenApi;

/// <summary>The explorer of the contract at /docs: Swagger UI, made readable for everybody (WCAG 2.2 AA, held by .ci/browser).</summary>
internal static class Explorer
{
    /// <summary>Where it is.</summary>
    public const string Path = "/docs";

    private const string ScriptPath = Path + "/explorer.js";

    // The explorer's own greens and blues are too pale for white or for text.
    private const string Styles = """
        <style>
        .swagger-ui .opblock.opblock-get .opblock-summary-method { background: #1f5fa8; }
        .swagger-ui .opblock.opblock-post .opblock-summary-method { background: #1f6f47; }
        .swagger-ui .opblock.opblock-put .opblock-summary-method { background: #85540a; }
        .swagger-ui .opblock.opblock-patch .opblock-summary-method { background: #0b6b63; }
        .swagger-ui .opblock.opblock-delete .opblock-summary-method { background: #b3261e; }
        .swagger-ui .info .title small { background: #59616b; }
        .swagger-ui .info .title small.version-stamp { background: #4a6a02; }
        .swagger-ui .info .title small pre { background: transparent; }
        .swagger-ui .info .link .url, .swagger-ui .info a { color: #1f5fa8; }
        html:not(.dark-mode) .swagger-ui .json-schema-2020-12-expand-deep-button { color: #3b4151; }
        .swagger-ui .btn.authorize { border-color: #1f6f47; color: #1f6f47; }
        .swagger-ui .btn.authorize span { color: #1f6f47; }
        .swagger-ui .btn.authorize svg { fill: #1f6f47; }
        @media (prefers-color-scheme: dark) {
          html.dark-mode .swagger-ui .info .link .url, html.dark-mode .swagger-ui .info a { color: #9cc9f5; }
          html.dark-mode .swagger-ui .btn.authorize,
          html.dark-mode .swagger-ui .btn.authorize span { border-color: #7fd6a9; color: #7fd6a9; }
        }
        </style>
        """;

    // The list of servers is put in after the page, and has no name of its own.
    private const string Script = """
        const name = () => document.querySelector('#servers:not([aria-label])')?.setAttribute('aria-label', 'Server');
        new MutationObserver(name).observe(document.documentElement, { childList: true, subtree: true });
        """;

    public static void UseExplorer(this WebApplication app, string contract)
    {
        app.MapGet(ScriptPath, () => Results.Text(Script, "text/javascript; charset=utf-8"))
            .WithMetadata(NoRateLimit.Mark)
            .ExcludeFromDescription();
        // Its middleware looks closely at every request that it is given.
        app.UseWhen(static http => ApiCall.Of(http).Page?.Path == Path, pages => pages.UseSwaggerUI(options =>
        {
            options.RoutePrefix = Path[1..];
            options.DocumentTitle = "Actors";
            options.HeadContent = Styles;
            options.InjectJavascript(ScriptPath);
            options.SwaggerEndpoint(contract, "Actors, version 1");
        }));
    }
}
