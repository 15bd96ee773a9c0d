using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Actors.Support;

/// <summary>A tenant with one expert who works around the clock, made through the API, and what clients do with it.</summary>
public sealed class Clinic
{
    private const string Email = "owner@clinic.example";
    private const string Password = "correct horse battery staple";
    private const int MostAttempts = 5;

    /// <summary>The expert.</summary>
    public string Expert { get; private set; } = "";

    /// <summary>The organisation.</summary>
    public string TenantId { get; private set; } = "";

    /// <summary>The first slot that tests book: two days ahead, at midnight UTC.</summary>
    public static DateTimeOffset FirstSlot { get; } = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(2), TimeSpan.Zero);

    /// <summary>Registers the clinic with its expert and its service of half an hour.</summary>
    /// <param name="http">Calls the host.</param>
    public static async Task<Clinic> Open(HttpClient http)
    {
        var clinic = new Clinic();
        var registered = await Create(
            http, "auth/register", new { email = Email, password = Password, name = "Olga", organizationName = "Clinic" });
        clinic.TenantId = registered.GetProperty("tenantId").GetString()!;
        await SignIn(http);
        await Create(http, "services", new { name = "Consultation", durationMinutes = 30, bookingWindowDays = 1825 });
        clinic.Expert = await Hire(http, "Rita Alves", "rita@clinic.example");
        return clinic;
    }

    /// <summary>Adds an expert who works around the clock, and answers the id.</summary>
    /// <param name="http">Calls the host.</param>
    /// <param name="name">The name.</param>
    /// <param name="email">The e-mail address.</param>
    public static async Task<string> Hire(HttpClient http, string name, string email)
    {
        var staff = new { displayName = name, email, timeZone = "Europe/Lisbon" };
        var expert = (await Create(http, "staff", staff)).GetProperty("id").GetString()!;
        await UntilHeard(() => http.PutAsJsonAsync($"experts/{expert}/schedule", new
        {
            timeZone = "Europe/Lisbon",
            weekly = new[] { new { days = new[] { 1, 2, 3, 4, 5, 6, 7 }, start = "00:00", end = "24:00" } },
            overrides = Array.Empty<object>(),
        }));
        return expert;
    }

    /// <summary>Signs the owner in.</summary>
    /// <param name="http">Calls the host; from then on as the owner.</param>
    public static async Task SignIn(HttpClient http)
    {
        http.DefaultRequestHeaders.Authorization = null;
        var login = await UntilHeard(() => http.PostAsJsonAsync("auth/login", new { email = Email, password = Password }));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", login.GetProperty("token").GetString());
    }

    /// <summary>Asks for a slot.</summary>
    /// <param name="http">Calls the host.</param>
    /// <param name="slot">Which slot, from 0.</param>
    /// <param name="key">The idempotency key.</param>
    public Task<HttpResponseMessage> Book(HttpClient http, int slot, string key) => Book(http, Expert, slot, key, CancellationToken.None);

    /// <summary>Asks for a slot of an expert.</summary>
    /// <param name="http">Calls the host.</param>
    /// <param name="expert">The expert.</param>
    /// <param name="slot">Which slot, from 0.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<HttpResponseMessage> Book(
        HttpClient http, string expert, int slot, string key, CancellationToken cancellationToken) =>
        Post(http, "appointments", key, new
        {
            serviceType = "consultation",
            expertId = expert,
            scheduledAt = FirstSlot.AddMinutes(30 * slot),
            clientName = "Ana Sousa",
            clientEmail = "ana@example.com",
        }, cancellationToken);

    /// <summary>Asks to move an appointment.</summary>
    /// <param name="http">Calls the host.</param>
    /// <param name="appointment">The appointment.</param>
    /// <param name="slot">Where to.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<HttpResponseMessage> Move(
        HttpClient http, string appointment, int slot, string key, CancellationToken cancellationToken) =>
        Post(http, $"appointments/{appointment}/reschedule", key, new { start = FirstSlot.AddMinutes(30 * slot) }, cancellationToken);

    /// <summary>Asks to cancel an appointment.</summary>
    /// <param name="http">Calls the host.</param>
    /// <param name="appointment">The appointment.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<HttpResponseMessage> Cancel(HttpClient http, string appointment, string key, CancellationToken cancellationToken) =>
        Post(http, $"appointments/{appointment}/cancel", key, new { }, cancellationToken);

    /// <summary>All appointments, by id, with their starts.</summary>
    /// <param name="http">Calls the host.</param>
    public static async Task<Dictionary<string, DateTimeOffset>> List(HttpClient http)
    {
        var all = new Dictionary<string, DateTimeOffset>();
        for (var page = 1; ; page++)
        {
            using var response = await http.GetAsync(new Uri($"appointments?limit=100&page={page}", UriKind.Relative));
            var root = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            foreach (var item in root.GetProperty("data").EnumerateArray())
            {
                all.Add(item.GetProperty("id").GetString()!, item.GetProperty("scheduledAt").GetDateTimeOffset());
            }

            if (!root.GetProperty("pagination").GetProperty("hasNext").GetBoolean()) return all;
        }
    }

    private static Task<JsonElement> Create(HttpClient http, string path, object body)
    {
        var key = Guid.NewGuid().ToString();
        return UntilHeard(() => Post(http, path, key, body, CancellationToken.None));
    }

    // A machine that builds beside the test lets a host answer that it took too long; whoever calls repeats what can be repeated then.
    private static async Task<JsonElement> UntilHeard(Func<Task<HttpResponseMessage>> send)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await send();
            if (response.StatusCode != HttpStatusCode.GatewayTimeout || attempt == MostAttempts) return await Data(response);
        }
    }

    private static async Task<HttpResponseMessage> Post(
        HttpClient http, string path, string key, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Headers = { { "Idempotency-Key", key } },
            Content = JsonContent.Create(body),
        };
        return await http.SendAsync(request, cancellationToken);
    }

    /// <summary>The data of a success.</summary>
    /// <param name="response">The response.</param>
    public static async Task<JsonElement> Data(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement.GetProperty("data");
    }
}
