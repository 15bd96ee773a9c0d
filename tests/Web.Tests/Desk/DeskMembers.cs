using System.Net.Http.Json;
using System.Text.Json;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Desk;

/// <summary>People who come to the demo's organisation, or have one of their own.</summary>
internal static class DeskMembers
{
    private const string Password = "a-long-demo-password";

    /// <summary>Somebody joins the demo in a role.</summary>
    public static async Task<DeskBrowser> JoinAsync(DemoHost host, string email, string role, string? expertId)
    {
        var joined = await AskAsync(
            host, HttpMethod.Post, "/auth/register", new { email, password = Password, name = "Somebody New" }, "X-Tenant", "demo");
        if (role != "client")
        {
            var login = await AskAsync(
                host, HttpMethod.Post, "/auth/login", new { email = "owner@demo.example", password = "demo-password" });
            object body = expertId is null ? new { role } : new { role, expertId };
            await AskAsync(
                host, HttpMethod.Patch, $"/organizations/{joined.GetProperty("tenantId")}/members/{joined.GetProperty("userId")}", body,
                "Authorization", "Bearer " + login.GetProperty("token"));
        }

        return await DeskBrowser.SignInAsync(host, email, Password);
    }

    /// <summary>Somebody founds an organisation.</summary>
    public static async Task<DeskBrowser> FoundAsync(DemoHost host, string email, string organizationName)
    {
        await AskAsync(
            host, HttpMethod.Post, "/auth/register", new { email, password = Password, name = "Somebody New", organizationName });
        return await DeskBrowser.SignInAsync(host, email, Password);
    }

    private static async Task<JsonElement> AskAsync(
        DemoHost host, HttpMethod method, string path, object body, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(method, new Uri("/api/v1" + path, UriKind.Relative));
        request.Content = JsonContent.Create(body);
        if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Client.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }
}
