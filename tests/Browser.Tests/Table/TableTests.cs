using Actors.Web;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Browser.Tests.Table;

/// <summary>The table has every page that is mapped.</summary>
public sealed class TableTests(ITestOutputHelper output)
{
    // What is downloaded or loaded by pages is none.
    private static readonly string[] Files = [".css", ".csv", ".ics"];

    [Fact]
    public async Task Every_page_that_is_mapped_is_looked_at()
    {
        var mapped = await MappedAsync();
        var shown = Pages.All.Select(page => page.Route).OfType<string>().ToHashSet(StringComparer.Ordinal);
        mapped.Except(shown).ShouldBeEmpty("These pages are not in the table: add them to BookingPages or DeskPages.");
        output.WriteLine($"{mapped.Count} pages in {Pages.All.Count} states");
    }

    private static async Task<HashSet<string>> MappedAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(TimeProvider.System).AddWeb(_ => new HttpClientHandler());
        await using var application = builder.Build();
        application.MapWeb();
        return ((IEndpointRouteBuilder)application).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageView>() is not null
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(route => !Files.Any(file => route.EndsWith(file, StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
    }
}
