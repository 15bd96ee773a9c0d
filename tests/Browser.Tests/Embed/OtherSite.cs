using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Actors.Browser.Tests.Embed;

/// <summary>
/// The site of somebody else, with https and a strict policy of its own: under one name it is on the organisation's list, under another it
/// is not. Tests say what its pages are.
/// </summary>
public sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Dictionary<string, string> _pages = [];

    private OtherSite(WebApplication application) => _application = application;

    /// <summary>Its origin, which the organisation knows.</summary>
    public string Origin => OriginOf("shop.test");

    /// <summary>The same server under a name that the organisation does not know.</summary>
    public string StrangeOrigin => OriginOf("elsewhere.test");

    /// <summary>Starts it.</summary>
    /// <param name="host">The origin of the host, which its policy allows scripts and frames of.</param>
    public static async Task<OtherSite> StartAsync(string host)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
            options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate())));
        var application = builder.Build();
        var site = new OtherSite(application);
        application.MapGet("/{name}", async (HttpContext http, string name) =>
        {
            http.Response.ContentType = name.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/html; charset=utf-8";
            http.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'self' {host}; frame-src 'self' {host}; style-src 'self'; img-src 'self'";
            await http.Response.WriteAsync(site._pages.GetValueOrDefault(name, ""));
        });
        await application.StartAsync();
        return site;
    }

    /// <summary>Puts up a page or a script, and answers its path.</summary>
    public string Show(string name, string content)
    {
        lock (_pages) _pages[name] = content;
        return "/" + name;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private string OriginOf(string name)
    {
        var address = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return $"https://{name}:{new Uri(address).Port}";
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=shop.test", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
