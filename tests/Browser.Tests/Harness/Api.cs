using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Actors.Browser.Tests.Harness;

/// <summary>Calls the API as anybody, as somebody who has signed in, or as a client of an organisation.</summary>
public sealed class Api(HttpClient http, string? header = null, string? value = null)
{
    /// <summary>Signs somebody in.</summary>
    public async Task<Api> SignInAsync(string email, string password)
    {
        var login = await PostAsync("auth/login", new { email, password });
        return new Api(http, "Authorization", "Bearer " + login.GetProperty("token").GetString());
    }

    /// <summary>As a stranger of an organisation.</summary>
    public Api For(string slug) => new(http, "X-Tenant", slug);

    /// <summary>Reads.</summary>
    public Task<JsonElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Makes, or does.</summary>
    public Task<JsonElement> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Replaces.</summary>
    public Task<JsonElement> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    /// <summary>Changes.</summary>
    public Task<JsonElement> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    /// <summary>Removes.</summary>
    public Task<JsonElement> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <summary>Asks, whatever is answered.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, object? body, params (string, string)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
            if (method == HttpMethod.Patch) request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/merge-patch+json");
        }

        if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
        foreach (var (name, text) in headers) request.Headers.TryAddWithoutValidation(name, text);
        return await http.SendAsync(request);
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using var response = await AskAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {text}");
        using var read = JsonDocument.Parse(text);
        return read.RootElement.GetProperty("data").Clone();
    }
}
