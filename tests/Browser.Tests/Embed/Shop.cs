using System.Text.Json;
using Actors.Browser.Tests.Harness;

namespace Actors.Browser.Tests.Embed;

/// <summary>A page of the other site with the booking page in it, and what it has heard.</summary>
internal sealed class Shop(Visitor visitor)
{
    private const string Recorder = """
        window.seen = [];
        window.raw = [];
        for (const name of ["ready", "step", "slot", "submitting", "booked", "failed", "resize", "close"])
          document.addEventListener(`actors-${name}`, (event) => seen.push({ name, detail: event.detail }));
        addEventListener("message", (event) => raw.push(event.data));
        """;

    /// <summary>The tab.</summary>
    public IPage Page => visitor.Page;

    /// <summary>What is in the frame.</summary>
    public IFrameLocator Inside => Page.FrameLocator("actors-booking iframe");

    /// <summary>Puts the page up and opens it.</summary>
    public static async Task<Shop> OpenAsync(Visitor visitor, OtherSite site, string attributes, string? origin = null)
    {
        site.Show("recorder.js", Recorder);
        var path = site.Show("shop", $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head>
            <body><h1>A shop</h1><p><a href="#end">Something else</a></p>
            <actors-booking {attributes}><a href="{visitor.Origin}/book">Book a visit</a></actors-booking>
            <script src="/recorder.js"></script><script src="{visitor.Origin}/embed.js"></script></body></html>
            """);
        await visitor.GoAsync((origin ?? site.Origin) + path);
        return new Shop(visitor);
    }

    /// <summary>What its listeners have heard by a name.</summary>
    public async Task<IReadOnlyList<JsonElement>> HeardAsync(string name)
    {
        // As text: what Playwright makes of values is not what was said.
        var heard = await Page.EvaluateAsync<string>(
            "name => JSON.stringify(seen.filter(one => one.name === name).map(one => one.detail))", name);
        using var read = JsonDocument.Parse(heard);
        return [.. read.RootElement.Clone().EnumerateArray()];
    }

    /// <summary>Waits until something has been heard.</summary>
    public Task UntilHeardAsync(string name) => Page.WaitForFunctionAsync("name => seen.some(one => one.name === name)", name);

    /// <summary>Waits until the frame is as high as what is in it.</summary>
    public Task UntilFittedAsync() => Eventually.Holds(async () =>
    {
        var inner = await Inside.Locator("main").EvaluateAsync<double>("main => Math.ceil(main.getBoundingClientRect().height)");
        return Math.Abs(inner - await HeightAsync()) < 2;
    });

    /// <summary>How high the frame is.</summary>
    public Task<double> HeightAsync() =>
        Page.Locator("actors-booking iframe").EvaluateAsync<double>("frame => frame.getBoundingClientRect().height");
}
