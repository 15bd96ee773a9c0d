using System.Net;
using AngleSharp.Dom;

namespace Actors.Web.Tests.Pages;

/// <summary>Somebody who goes from page to page without a script, with the cookies that she was given.</summary>
internal sealed class Client(DemoHost host)
{
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>Where she is.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>What she sees.</summary>
    public IDocument Page { get; private set; } = null!;

    /// <summary>What she reads on it.</summary>
    public string Text => Page.QuerySelector("main")!.TextContent;

    /// <summary>The notice on the page; empty when there is none.</summary>
    public string Notice => Page.QuerySelector(".notice")?.TextContent ?? "";

    /// <summary>Opens a page, and follows where it leads.</summary>
    public Task OpenAsync(string address) => FollowAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Follows a link.</summary>
    public Task ClickAsync(string selector) => OpenAsync(Page.QuerySelector(selector).ShouldNotBeNull(selector).GetAttribute("href")!);

    /// <summary>Sends the form that a button is of, as it is, with other values in some fields.</summary>
    public Task SendAsync(string button, params (string Name, string Value)[] values) =>
        PressAsync(Page.QuerySelector(button).ShouldNotBeNull(button), values);

    /// <summary>Picks one of the times of the day that is shown.</summary>
    public Task PickAsync(int index) => PressAsync(Page.QuerySelectorAll(".times button[name=start]")[index]);

    /// <summary>Looks for a zone.</summary>
    public Task SendSearchAsync(string text)
    {
        var form = Page.QuerySelector("form[role=search]").ShouldNotBeNull();
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(SentForm.ValueOf).Append(("q", text));
        var query = hidden.Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}");
        return OpenAsync(form.GetAttribute("action") + "?" + string.Join('&', query));
    }

    /// <summary>Books a consultation at one of the times of a day.</summary>
    public async Task BookAsync(string date, int index = 0, string root = "/book")
    {
        await OpenAsync($"{root}/demo/consultation?tz=Europe/Lisbon&date={date}");
        await PickAsync(index);
        await SendAsync("#book button.primary", ("name", "Ana Sousa"), ("email", "ana@example.com"), ("phone", "+351 910 000 000"));
    }

    private Task PressAsync(IElement button, params (string Name, string Value)[] values)
    {
        var (action, sent) = SentForm.Of(button, values);
        var content = new FormUrlEncodedContent(sent.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        return FollowAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = content });
    }

    private async Task FollowAsync(HttpRequestMessage request)
    {
        for (var message = request; ;)
        {
            using var sent = message;
            Address = sent.RequestUri!.OriginalString;
            if (CookiesFor(Address) is { Length: > 0 } known) sent.Headers.Add("Cookie", known);
            using var response = await host.Client.SendAsync(sent);
            if (response.Headers.TryGetValues("Set-Cookie", out var cookies)) foreach (var cookie in cookies) Keep(cookie);
            if (response.Headers.Location is { } next && (int)response.StatusCode is 302 or 303)
            {
                message = new HttpRequestMessage(HttpMethod.Get, next.OriginalString);
                continue;
            }

            (Status, Page) = (response.StatusCode, await DemoHost.ReadAsync(response));
            return;
        }
    }

    private void Keep(string cookie)
    {
        var path = cookie.Split("path=")[1].Split(';')[0];
        _cookies[path] = cookie.Split(';')[0];
    }

    private string CookiesFor(string address) =>
        string.Join("; ", _cookies.Where(cookie => address.Contains(cookie.Key, StringComparison.Ordinal)).Select(cookie => cookie.Value));
}
