using Actors.Web.Tests.Budgets;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Assets;

/// <summary>Behind one name there may be many hosts: whichever a file is asked of has it.</summary>
[Collection(DemoHostTests.Name)]
public sealed class AssetAddressTests(DemoHost host)
{
    [Fact]
    public async Task Two_hosts_serve_the_same_files_at_the_same_addresses()
    {
        await using var other = await CountedPages.StartAsync(host.Client.BaseAddress!);
        var addresses = await AddressesAsync(host.Client);
        addresses.ShouldNotBeEmpty();
        (await AddressesAsync(other.Client)).ShouldBe(addresses);
        foreach (var address in addresses)
            (await FileAsync(other.Client, address)).ShouldBe(await FileAsync(host.Client, address), address);
    }

    private static async Task<string[]> AddressesAsync(HttpClient client)
    {
        using var response = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var page = await DemoHost.ReadAsync(response);
        return [.. page.QuerySelectorAll("script[src], link[href]").Select(one => one.GetAttribute("src") ?? one.GetAttribute("href")!)];
    }

    private static async Task<byte[]> FileAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        response.Headers.CacheControl.ShouldNotBeNull(address).ToString().ShouldContain("immutable");
        return await response.Content.ReadAsByteArrayAsync();
    }
}
