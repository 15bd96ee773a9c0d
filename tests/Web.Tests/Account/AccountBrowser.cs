using System.Net;
using Actors.Web.Tests.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Actors.Web.Tests.Account;

/// <summary>Somebody at the account pages, with a browser that keeps cookies by their paths and runs no scripts.</summary>
/// <param name="client">Asks the host, without following where it leads.</param>
internal sealed class AccountBrowser(HttpClient client)
{
    private readonly Dictionary<(string Path, string Name), string> _cookies = [];

    /// <summary>Where she is.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>What she sees.</summary>
    public IDocument Page { get; private set; } = null!;

    /// <summary>What she reads on it.</summary>
    public string Text => Page.QuerySelector("main")!.TextContent;

    /// <summary>What it is called.</summary>
    public string Heading => Page.QuerySelector("h1")!.TextContent;

    /// <summary>The notice on it; empty when there is none.</summary>
    public string Notice => Page.QuerySelector(".notice")?.TextContent.Trim() ?? "";

    /// <summary>What is said to be wrong with a field; empty when nothing is.</summary>
    public string ErrorOf(string field) => Page.QuerySelector($"#f-{field}-error")?.TextContent ?? "";

    /// <summary>What stands in a field.</summary>
    public string ValueOf(string field) => Page.QuerySelector($"[name={field}]").ShouldNotBeNull(field).GetAttribute("value") ?? "";

    /// <summary>Opens a page, and follows where it leads.</summary>
    public Task OpenAsync(string address) => FollowAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Follows a link.</summary>
    public Task ClickAsync(string selector) => OpenAsync(Page.QuerySelector(selector).ShouldNotBeNull(selector).GetAttribute("href")!);

    /// <summary>Sends the form of the page's main button, or of another one, with values in some fields.</summary>
    public Task SendAsync(params (string Name, string Value)[] values) => PressAsync("main button.primary", values);

    /// <summary>Sends the form that a button is of, with values in some fields.</summary>
    public Task PressAsync(string button, params (string Name, string Value)[] values) =>
        PressAsync(Page.QuerySelector(button).ShouldNotBeNull(button), values);

    /// <summary>The same for a button of a page that was left.</summary>
    public async Task PressAsync(IElement button, params (string Name, string Value)[] values)
    {
        var form = ((IHtmlButtonElement)button).Form.ShouldNotBeNull();
        var kept = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(input => input.Type != "checkbox" && values.All(value => value.Name != input.Name))
            .Select(input => (input.Name!, input.Value));
        var content = new FormUrlEncodedContent(
            kept.Concat(values).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2)));
        await FollowAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")!)
        {
            Content = content,
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        });
        // Whatever becomes of it, no page repeats a password.
        foreach (var (_, password) in values.Where(value => value.Name == "password" && value.Value.Length > 7))
            Page.Source.Text.ShouldNotContain(password, Case.Sensitive);
    }

    private async Task FollowAsync(HttpRequestMessage request)
    {
        for (var message = request; ;)
        {
            using var sent = message;
            Address = sent.RequestUri!.OriginalString;
            if (CookiesFor(Address) is { Length: > 0 } known) sent.Headers.Add("Cookie", known);
            using var response = await client.SendAsync(sent);
            if (response.Headers.TryGetValues("Set-Cookie", out var cookies)) foreach (var cookie in cookies) Keep(cookie);
            if (response.StatusCode == HttpStatusCode.SeeOther)
            {
                message = new HttpRequestMessage(HttpMethod.Get, response.Headers.Location!.OriginalString);
                continue;
            }

            response.Headers.CacheControl!.NoStore.ShouldBeTrue(Address);
            (Status, Page) = (response.StatusCode, await DemoHost.ReadAsync(response));
            return;
        }
    }

    private void Keep(string cookie)
    {
        var (pair, path) = (cookie.Split(';')[0], cookie.Split("path=")[1].Split(';')[0]);
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        if (cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)) _cookies.Remove((path, pair.Split('=')[0]));
        else _cookies[(path, pair.Split('=')[0])] = pair;
    }

    private string CookiesFor(string address) => string.Join(
        "; ", _cookies.Where(cookie => address.StartsWith(cookie.Key.Path, StringComparison.Ordinal)).Select(cookie => cookie.Value));
}
