using System.Net.Http.Json;
using System.Text.Json;

namespace Actors.Web.Tests.Pages;

/// <summary>The demo's owner at the API, who makes what a test needs beside the demo.</summary>
internal sealed class DemoOwner
{
    private readonly DemoHost _host;
    private readonly string _token;

    private DemoOwner(DemoHost host, string token) => (_host, _token) = (host, token);

    /// <summary>Signs in.</summary>
    public static async Task<DemoOwner> SignInAsync(DemoHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var login = await SendAsync(
            host, HttpMethod.Post, "/auth/login", new { email = "owner@demo.example", password = "demo-password" }, token: null);
        return new DemoOwner(host, login.GetProperty("token").GetString()!);
    }

    /// <summary>Asks for something that is done.</summary>
    public Task<JsonElement> AskAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(_host, method, path, body, _token);

    /// <summary>Makes a service, and answers its slug.</summary>
    public async Task<string> ServiceAsync(object service) =>
        (await AskAsync(HttpMethod.Post, "/services", service)).GetProperty("serviceType").GetString()!;

    /// <summary>Shows an expert to strangers, who can then be chosen.</summary>
    public async Task PublishAsync(string expertId)
    {
        var expert = await AskAsync(HttpMethod.Get, "/staff/" + expertId);
        if (expert.TryGetProperty("publishedAt", out var at) && at.ValueKind == JsonValueKind.String) return;
        var profile = new { bio = new string('x', 100), categories = new[] { "Physiotherapy" }, languages = new[] { "pt" } };
        await AskAsync(HttpMethod.Patch, "/experts/" + expertId, profile);
        await AskAsync(HttpMethod.Post, $"/experts/{expertId}/publish");
    }

    private static async Task<JsonElement> SendAsync(DemoHost host, HttpMethod method, string path, object? body, string? token)
    {
        using var request = new HttpRequestMessage(method, new Uri("/api/v1" + path, UriKind.Relative));
        if (body is not null) request.Content = JsonContent.Create(body);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        using var response = await host.Client.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }
}
