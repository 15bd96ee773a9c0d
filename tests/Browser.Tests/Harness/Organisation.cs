using System.Text.Json;

namespace Actors.Browser.Tests.Harness;

/// <summary>
/// An organisation with everything that pages show differently: one expert and several, seats, requests, questions, lengths, places, all
/// together, nothing free at all, and a short window. Its people work on weekdays from nine to six, Lisbon's time.
/// </summary>
public sealed class Organisation
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "correct horse battery staple";

    /// <summary>The zone of its people.</summary>
    public const string Zone = "Europe/Lisbon";

    private const string Bio =
        "I help people who sit a lot to move without pain again. After ten years in a hospital I have a practice of my own in Lisbon.";

    private static readonly object Weekdays = new { days = new[] { 1, 2, 3, 4, 5 }, start = "09:00", end = "18:00" };
    private static readonly object AroundTheClock = new { days = new[] { 1, 2, 3, 4, 5, 6, 7 }, start = "00:00", end = "24:00" };

    private Organisation(Api anybody, string name) => (Anybody, Name) = (anybody, name);

    /// <summary>The API, as anybody.</summary>
    public Api Anybody { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The slug.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The expert of most services.</summary>
    public string Rita { get; private set; } = "";

    /// <summary>Another one.</summary>
    public string Bruno { get; private set; } = "";

    /// <summary>Somebody who has no hours, so that nothing is free.</summary>
    public string Idle { get; private set; } = "";

    /// <summary>The address of the owner.</summary>
    public string Owner => $"owner@{Slug}.example";

    /// <summary>The address of an admin.</summary>
    public string Admin => $"admin@{Slug}.example";

    /// <summary>The address of Bruno, who is signed in as an expert.</summary>
    public string Expert => $"bruno@{Slug}.example";

    /// <summary>The address of a client who has an account.</summary>
    public string Client => $"client@{Slug}.example";

    /// <summary>The booking page of a service.</summary>
    public string Times(string service) => $"/book/{Slug}/{service}?tz={Zone}";

    /// <summary>As the owner.</summary>
    public Task<Api> OwnerAsync() => Anybody.SignInAsync(Owner, Password);

    /// <summary>As a stranger.</summary>
    public Api Stranger => Anybody.For(Slug);

    /// <summary>Makes an organisation with one expert, who works around the clock, and one service.</summary>
    public static async Task<Organisation> SmallAsync(Api anybody, string name)
    {
        var made = new Organisation(anybody, name);
        var owner = await made.RegisterAsync([]);
        made.Rita = await HireAsync(owner, "Nina Night", "nina", made.Slug, AroundTheClock);
        await owner.PostAsync("services", new { name = "Consultation", durationMinutes = 30, expertIds = new[] { made.Rita } });
        return made;
    }

    /// <summary>Makes one with everything.</summary>
    public static async Task<Organisation> RichAsync(Api anybody, string name, params string[] sites)
    {
        var made = new Organisation(anybody, name);
        var owner = await made.RegisterAsync(sites);
        made.Rita = await HireAsync(owner, "Rita Alves", "rita", made.Slug, Weekdays);
        made.Bruno = await HireAsync(owner, "Bruno Dias", "bruno.dias", made.Slug, Weekdays);
        made.Idle = await AddAsync(owner, "Ines Rocha", $"ines@{made.Slug}.example");
        foreach (var service in Offers.Of(made)) await owner.PostAsync("services", service);
        await made.JoinAsync(owner, made.Admin, "Ada Admin", new { role = "admin" });
        await made.JoinAsync(owner, made.Expert, "Bruno Dias", new { role = "expert", expertId = made.Bruno });
        await made.JoinAsync(owner, made.Client, "Carla Client", null);
        return made;
    }

    /// <summary>Books, and answers the appointment.</summary>
    public async Task<JsonElement> BookAsync(string service, string? expert, DateTimeOffset start, string client = "Ana Sousa")
    {
        using var response = await AskForAsync(service, expert, start, client);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        using var read = JsonDocument.Parse(text);
        return read.RootElement.GetProperty("data").Clone();
    }

    /// <summary>Asks for an appointment, whatever is answered.</summary>
    public Task<HttpResponseMessage> AskForAsync(string service, string? expert, DateTimeOffset start, string client = "Ana Sousa") =>
        Stranger.AskAsync(
            HttpMethod.Post,
            "appointments",
            new
            {
                serviceType = service,
                expertId = expert,
                scheduledAt = start,
                clientName = client,
                clientEmail = "ana@example.com",
                timeZone = Zone,
            },
            ("Idempotency-Key", Guid.NewGuid().ToString("N")));

    private static async Task<string> AddAsync(Api owner, string name, string email)
    {
        var added = await owner.PostAsync("staff", new { displayName = name, email, timeZone = Zone });
        return added.GetProperty("id").GetString()!;
    }

    private static async Task<string> HireAsync(Api owner, string name, string mailbox, string slug, object hours)
    {
        var expert = await AddAsync(owner, name, $"{mailbox}@{slug}.example");
        await owner.PutAsync($"experts/{expert}/schedule", new
        {
            timeZone = Zone,
            weekly = new[] { hours },
            overrides = Array.Empty<object>(),
        });
        await owner.PatchAsync($"experts/{expert}", new
        {
            title = "Physiotherapist",
            bio = Bio,
            categories = new[] { "Physiotherapy" },
            languages = new[] { "pt", "en" },
            location = new { city = "Lisbon", country = "Portugal" },
        });
        await owner.PostAsync($"experts/{expert}/publish", new { });
        return expert;
    }

    private async Task<Api> RegisterAsync(string[] sites)
    {
        var mailbox = Name.ToLowerInvariant().Replace(' ', '-');
        await Anybody.PostAsync(
            "auth/register",
            new { email = $"owner@{mailbox}.example", password = Password, name = "Olga Owner", organizationName = Name });
        var login = await Anybody.PostAsync("auth/login", new { email = $"owner@{mailbox}.example", password = Password });
        var user = login.GetProperty("user");
        (Id, Slug) = (user.GetProperty("tenantId").GetString()!, user.GetProperty("tenantSlug").GetString()!);
        var owner = await OwnerAsync();
        await owner.PatchAsync($"organizations/{Id}", new
        {
            email = "hello@example.com",
            phone = "+351210000000",
            timeZone = Zone,
            locale = "en",
            branding = new { primaryColor = "#0a7d5c" },
            bookingPage = new
            {
                languages = new[] { "en" },
                clock = "24h",
                privacyUrl = "https://example.com/privacy",
                termsUrl = "https://example.com/terms",
                embedOrigins = sites,
            },
        });
        return owner;
    }

    private async Task JoinAsync(Api owner, string email, string name, object? role)
    {
        var joined = await Stranger.PostAsync("auth/register", new { email, password = Password, name });
        if (role is not null)
            await owner.PatchAsync($"organizations/{Id}/members/{joined.GetProperty("userId").GetString()}", role);
    }
}
