using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Budgets;

/// <summary>What a browser loads for a page: each file once, with what scripts import, compressed as browsers take it.</summary>
internal sealed partial class Loads
{
    private readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);

    private Loads(int page) => Page = page;

    /// <summary>The size of the page itself.</summary>
    public int Page { get; }

    /// <summary>The size of its styles.</summary>
    public int Styles => Of(".css");

    /// <summary>The size of its scripts.</summary>
    public int Scripts => Of(".js");

    /// <summary>How many requests it takes, with the page's own and the icon's.</summary>
    public int Requests => 1 + _sizes.Count;

    /// <summary>Everything beside the page.</summary>
    public string[] Addresses => [.. _sizes.Keys];

    /// <summary>Loads a page.</summary>
    public static async Task<Loads> OfAsync(HttpClient client, string address, string? cookies = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (cookies is not null) request.Headers.Add("Cookie", cookies);
        using var response = await client.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue(address);
        // The host sends pages as they are; a proxy before it may compress them.
        var loads = new Loads(Compressed(await response.Content.ReadAsByteArrayAsync()));
        var page = await DemoHost.ReadAsync(response);
        foreach (var file in page.QuerySelectorAll("script[src], link[href]"))
            await loads.AddAsync(client, file.GetAttribute("src") ?? file.GetAttribute("href")!);
        return loads;
    }

    private async Task AddAsync(HttpClient client, string address)
    {
        if (_sizes.ContainsKey(address)) return;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await client.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue(address);
        var sent = await response.Content.ReadAsByteArrayAsync();
        var isCompressed = response.Content.Headers.ContentEncoding.Contains("br");
        _sizes[address] = isCompressed ? sent.Length : Compressed(sent);
        if (!address.EndsWith(".js", StringComparison.Ordinal)) return;
        var text = System.Text.Encoding.UTF8.GetString(isCompressed ? Plain(sent) : sent);
        foreach (Match import in Import().Matches(text))
            await AddAsync(client, address[..(address.LastIndexOf('/') + 1)] + import.Groups[1].Value);
    }

    private int Of(string kind) => _sizes
        .Where(file => file.Key.Split('?')[0].EndsWith(kind, StringComparison.Ordinal))
        .Sum(file => file.Value);

    private static int Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(bytes);
        return (int)target.Length;
    }

    private static byte[] Plain(byte[] bytes)
    {
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        return plain.ToArray();
    }

    [GeneratedRegex("from \"\\./([^\"]+)\"")]
    private static partial Regex Import();
}
