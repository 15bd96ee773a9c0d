using System.Net.Http.Json;
using System.Text.Json;

namespace Actors.Web.Tests.Budgets;

/// <summary>An organisation whose ten experts work eight hours on every day, and offer one service.</summary>
internal static class TenExperts
{
    /// <summary>Its slug.</summary>
    public const string Slug = "ten-experts";

    /// <summary>The times of its service in a whole month.</summary>
    public const string Times = $"/book/{Slug}/visit?tz=Europe/Lisbon&month=2027-03";

    /// <summary>Makes it, unless it is there.</summary>
    public static async Task OpenAsync(HttpClient client)
    {
        using var known = await client.GetAsync(new Uri("/api/v1/tenants/" + Slug, UriKind.Relative));
        if (known.IsSuccessStatusCode) return;
        const string email = "owner@ten-experts.example";
        const string password = "a-long-demo-password";
        var owner = new { email, password, name = "Tessa Ten", organizationName = "Ten experts" };
        await AskAsync(client, HttpMethod.Post, "/auth/register", owner, null);
        var login = await AskAsync(client, HttpMethod.Post, "/auth/login", new { email, password }, null);
        var token = login.GetProperty("token").GetString();
        for (var number = 0; number < 10; number++)
        {
            var staff = new { displayName = $"Expert {number}", email = $"expert{number}@ten-experts.example", timeZone = "Europe/Lisbon" };
            var expert = (await AskAsync(client, HttpMethod.Post, "/staff", staff, token)).GetProperty("id").GetString();
            await AskAsync(client, HttpMethod.Put, $"/experts/{expert}/schedule", new
            {
                timeZone = "Europe/Lisbon",
                weekly = new[] { new { days = new[] { 1, 2, 3, 4, 5, 6, 7 }, start = "09:00", end = "17:00" } },
                overrides = Array.Empty<object>(),
            }, token);
        }

        await AskAsync(client, HttpMethod.Post, "/services", new { name = "Visit", durationMinutes = 30 }, token);
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, HttpMethod method, string path, object body, string? token)
    {
        using var request = new HttpRequestMessage(method, new Uri("/api/v1" + path, UriKind.Relative));
        request.Content = JsonContent.Create(body);
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var response = await client.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }
}
