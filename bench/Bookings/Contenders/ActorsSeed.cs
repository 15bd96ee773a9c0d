using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Actors.Bookings.Contenders;

/// <summary>
/// A tenant with experts who work around the clock and two services, made through Actors' own API once and copied for each round.
/// </summary>
internal sealed class ActorsSeed(int port) : IDisposable
{
    /// <summary>The tenant as anybody names it.</summary>
    public const string Slug = "bench";

    /// <summary>How many experts serve the service that assigns in turn, at most.</summary>
    public const int SharedBy = 50;

    private const string Email = "owner@example.com";
    private const string Password = "correct horse battery staple";
    private const int AtOnce = 64;

    private readonly HttpClient _http = new();

    /// <summary>Signs the owner in.</summary>
    public async Task<string> SignIn() =>
        (await Post("auth/login", new { email = Email, password = Password })).GetProperty("token").GetString()!;

    /// <summary>Makes everything and answers the ids of the experts.</summary>
    public async Task<string[]> Make(int experts)
    {
        await Post("auth/register", new { email = Email, password = Password, name = "Owner", organizationName = "Bench" });
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await SignIn());
        await Post("services", new { name = "Minute", serviceType = "minute", durationMinutes = 1, bookingWindowDays = 1825 });
        await Post("services", new { name = "Half hour", serviceType = "half-hour", durationMinutes = 30, bookingWindowDays = 1825 });
        var ids = new string[experts];
        await Parallel.ForAsync(0, experts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (index, cancellation) =>
        {
            var expert = await Post(
                "staff",
                new { displayName = $"Expert {index}", email = $"expert-{index}@example.com", timeZone = "Europe/Lisbon" });
            ids[index] = expert.GetProperty("id").GetString()!;
            await Data(await _http.PutAsJsonAsync(Url($"experts/{ids[index]}/schedule"), new
            {
                timeZone = "Europe/Lisbon",
                weekly = new[] { new { days = new[] { 1, 2, 3, 4, 5, 6, 7 }, start = "00:00", end = "24:00" } },
                overrides = Array.Empty<object>(),
            }, cancellation));
        });
        await Post("services", new
        {
            name = "Shared",
            serviceType = "shared",
            durationMinutes = 30,
            bookingWindowDays = 1825,
            assignment = "round_robin",
            experts = ids.Take(SharedBy).Select(id => new { id }).ToArray(),
        });
        return ids;
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> Post(string path, object body) => await Data(await _http.PostAsJsonAsync(Url(path), body));

    private Uri Url(string path) => new($"http://127.0.0.1:{port}/api/v1/{path}");

    private static async Task<JsonElement> Data(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement.GetProperty("data")
            : throw new HostFailedException($"{(int)response.StatusCode}: {text}");
    }
}
