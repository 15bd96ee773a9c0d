using System.Text.RegularExpressions;
using Actors.ApiHost.Http.Edge;
using Actors.ApiHost.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>The manifests of Kubernetes and the host agree about settings.</summary>
public sealed partial class ManifestTests
{
    [Fact]
    public async Task The_host_starts_with_the_settings_of_the_manifest_and_believes_only_the_ingress()
    {
        var settings = Settings();
        settings.ShouldContain(("Cluster:Role", "Client"));
        await using var server = await ApiServer.StartAsync(
            [.. settings.Where(setting => setting.Key != "Cluster:Role"), ("environment", "Staging")]);
        (await server.CallAsync("GET", "/health/live")).Status.ShouldBe(200);
        var proxies = server.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        proxies.TrustedNetworks.ShouldNotBeEmpty("without it all anonymous callers share the ingress's allowance");
        proxies.TrustedNetworks
            .Select(network => System.Net.IPNetwork.Parse(network).Contains(System.Net.IPAddress.Parse("203.0.113.1")))
            .ShouldAllBe(found => !found);
    }

    // Values that stand in the manifest itself; secrets come from elsewhere.
    private static List<(string Key, string Value)> Settings()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Actors.sln"))) folder = folder.Parent;
        var manifest = File.ReadAllText(Path.Combine(folder.FullName, "deploy", "k8s", "base", "api.yaml"));
        return [.. Variable().Matches(manifest).Select(match => (KeyOf(match.Groups[1].Value), match.Groups[2].Value.Trim('"')))];
    }

    // As the host reads its environment.
    private static string KeyOf(string variable) => Prefix().Replace(variable, "").Replace("__", ":", StringComparison.Ordinal);

    [GeneratedRegex(@"- name: (\w+)\n\s+value: (\S+)")]
    private static partial Regex Variable();

    [GeneratedRegex("^(ASPNETCORE_|DOTNET_)")]
    private static partial Regex Prefix();
}
