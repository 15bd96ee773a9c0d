using System.Net;
using Actors.Web.Tests.Pages;
using AngleSharp.Dom;

namespace Actors.Web.Tests.Desk;

/// <summary>Somebody who has signed in, with a browser that runs no scripts.</summary>
internal sealed class DeskBrowser
{
    private readonly DemoHost _host;
    private readonly string _cookies;

    private DeskBrowser(DemoHost host, string cookies) => (_host, _cookies) = (host, cookies);

    /// <summary>What the browser sends along.</summary>
    public string Cookies => _cookies;

    /// <summary>Signs in.</summary>
    public static async Task<DeskBrowser> SignInAsync(DemoHost host, string email = "owner@demo.example", string password = "demo-password")
    {
        ArgumentNullException.ThrowIfNull(host);
        using var response = await SendAsync(host, "/sign-in", cookies: null,
            [("email", email), ("password", password), ("return", "/app")]);
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return new DeskBrowser(host, string.Join("; ", response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
    }

    /// <summary>Asks for a page.</summary>
    public async Task<HttpResponseMessage> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get,
            new Uri(address, UriKind.Relative))
        { Headers = { { "Cookie", _cookies } } };
        return await _host.Client.SendAsync(request);
    }

    /// <summary>A page that is there.</summary>
    public async Task<IDocument> PageAsync(string address)
    {
        using var response = await GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await DemoHost.ReadAsync(response);
    }

    /// <summary>Sends values.</summary>
    public Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] values) =>
        SendAsync(_host, address, _cookies, values);

    /// <summary>Fills a form in as it stands on a page, and sends it with a button.</summary>
    public Task<HttpResponseMessage> SubmitAsync(IElement form, params (string Name, string Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(form);
        var given = values.Select(value => value.Name).ToHashSet();
        var kept = form.QuerySelectorAll("input[type=hidden]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Where(value => !given.Contains(value.Item1));
        return SendAsync(form.GetAttribute("action")!, [.. kept, .. values]);
    }

    /// <summary>Sends a form with all that stands in it, but for some other values, by one of its buttons.</summary>
    public Task<HttpResponseMessage> PressAsync(IElement button, params (string Name, string Value)[] values)
    {
        var (action, sent) = SentForm.Of(button, values);
        return SendAsync(action, sent);
    }

    /// <summary>The same, and the page that follows, wherever that is.</summary>
    public async Task<IDocument> PressedAsync(IElement button, params (string Name, string Value)[] values)
    {
        using var response = await PressAsync(button, values);
        return response.Headers.Location is { } next ? await PageAsync(next.OriginalString) : await DemoHost.ReadAsync(response);
    }

    private static async Task<HttpResponseMessage> SendAsync(DemoHost host, string address, string? cookies,
        (string Name, string Value)[] values)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(values.Select(value => new KeyValuePair<string, string>(value.Name, value.Value))),
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        if (cookies is not null) request.Headers.Add("Cookie", cookies);
        return await host.Client.SendAsync(request);
    }
}
