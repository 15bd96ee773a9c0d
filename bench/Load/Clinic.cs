using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Actors.Load;

/// <summary>A tenant with experts who work around the clock and a service of one minute, made through the API.</summary>
internal sealed class Clinic(HttpClient http, int port)
{
    private static readonly DateTimeOffset FirstSlot = new(DateTimeOffset.UtcNow.UtcDateTime.Date.AddDays(2), TimeSpan.Zero);
    private int _requests;
    private int _hotSlot;
    private int _spreadSlot;
    private string[] _experts = [];
    private string _token = "";

    /// <summary>A prefix that keeps the keys of this run apart from those of others.</summary>
    private readonly string _run = Environment.ProcessId.ToString("x", System.Globalization.CultureInfo.InvariantCulture);

    public async Task Open(int experts)
    {
        var email = $"owner-{_run}@example.com";
        const string password = "correct horse battery staple";
        await Post("auth/register", new { email, password, name = "Owner", organizationName = $"Load {_run}" });
        var login = await Post("auth/login", new { email, password });
        _token = login.GetProperty("token").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        await Post("services", new { name = "Minute", serviceType = "minute", durationMinutes = 1, bookingWindowDays = 1825 });
        _experts = new string[experts];
        await Parallel.ForAsync(0, experts, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (index, _) =>
        {
            var expert = await Post("staff", new { displayName = $"Expert {index}", email = $"expert-{index}@example.com", timeZone = "Europe/Lisbon" });
            _experts[index] = expert.GetProperty("id").GetString()!;
            await Put($"experts/{_experts[index]}/schedule", new
            {
                timeZone = "Europe/Lisbon",
                weekly = new[] { new { days = new[] { 1, 2, 3, 4, 5, 6, 7 }, start = "00:00", end = "24:00" } },
                overrides = Array.Empty<object>(),
            });
        });
    }

    /// <summary>The next free slot of one expert.</summary>
    public ReadOnlyMemory<byte> BookHot() => Booking(_experts[0], FirstSlot.AddMinutes(Interlocked.Increment(ref _hotSlot)));

    /// <summary>The next free slot of the next expert.</summary>
    public ReadOnlyMemory<byte> BookSpread()
    {
        var index = Interlocked.Increment(ref _spreadSlot);
        return Booking(_experts[1 + index % (_experts.Length - 1)], FirstSlot.AddMinutes(index / (_experts.Length - 1)));
    }

    /// <summary>A day of one expert's slots.</summary>
    public ReadOnlyMemory<byte> Slots() => Encoding.ASCII.GetBytes(
        $"GET /api/v1/experts/{_experts[0]}/availability?serviceType=minute&date={FirstSlot:yyyy-MM-dd} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_token}\r\n\r\n");

    /// <summary>The body of a booking, sent to the echo endpoint.</summary>
    public ReadOnlyMemory<byte> Echo() => Request("/api/v1/echo", Body(_experts[0], FirstSlot));

    private ReadOnlyMemory<byte> Booking(string expert, DateTimeOffset start) => Request("/api/v1/appointments", Body(expert, start));

    private static string Body(string expert, DateTimeOffset start) =>
        $$"""{"serviceType":"minute","expertId":"{{expert}}","scheduledAt":"{{start:yyyy-MM-dd'T'HH:mm:ss'Z'}}","clientName":"Ana Sousa","clientEmail":"ana@example.com","clientPhone":"+351910000000","notes":"First visit"}""";

    private byte[] Request(string path, string body) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_token}\r\nIdempotency-Key: {_run}-{Interlocked.Increment(ref _requests)}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private async Task<JsonElement> Post(string path, object body) => await Data(await http.PostAsJsonAsync(Url(path), body));

    private async Task<JsonElement> Put(string path, object body) => await Data(await http.PutAsJsonAsync(Url(path), body));

    private Uri Url(string path) => new($"http://127.0.0.1:{port}/api/v1/{path}");

    private static async Task<JsonElement> Data(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement.GetProperty("data")
            : throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
    }
}
