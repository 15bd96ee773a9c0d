using System.Globalization;
using System.Text.Json;
using Actors.Browser.Tests.Harness;

namespace Actors.Browser.Tests.Table;

/// <summary>Appointments and places in line that the pages of the table show; made once.</summary>
public sealed class Sample
{
    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static Sample? _made;

    private readonly Site _site;
    private readonly List<(string Path, string Token)> _tokens = [];

    private Sample(Site site) => _site = site;

    /// <summary>The organisation's slug.</summary>
    public string Slug => _site.Clinic.Slug;

    /// <summary>The organisation.</summary>
    public Organisation Clinic => _site.Clinic;

    /// <summary>What begins the addresses of its booking pages.</summary>
    public string Book => "/book/" + Slug;

    /// <summary>An appointment that is confirmed.</summary>
    public string Confirmed { get; private set; } = "";

    /// <summary>One that is only asked for.</summary>
    public string Requested { get; private set; } = "";

    /// <summary>One that has been cancelled.</summary>
    public string Cancelled { get; private set; } = "";

    /// <summary>One that is to be paid for.</summary>
    public string Unpaid { get; private set; } = "";

    /// <summary>One for which a card is to be left.</summary>
    public string Cardless { get; private set; } = "";

    /// <summary>A coupon's code that is good.</summary>
    public string Coupon { get; private set; } = "";

    /// <summary>Where the test gateway asks an expert about herself.</summary>
    public string AccountPage { get; private set; } = "";

    /// <summary>A place in line to which nothing is offered.</summary>
    public string Waiting { get; private set; } = "";

    /// <summary>One to which a time is offered.</summary>
    public string Offered { get; private set; } = "";

    /// <summary>A service's id.</summary>
    public string Service { get; private set; } = "";

    /// <summary>A time that somebody has, as addresses have it.</summary>
    public string Taken { get; private set; } = "";

    /// <summary>A time that is free.</summary>
    public string Free { get; private set; } = "";

    /// <summary>A day on which times are free.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The sample of the site.</summary>
    public static async Task<Sample> OfAsync(Site site)
    {
        await Turn.WaitAsync();
        try
        {
            return _made ??= await MakeAsync(site);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A time of a day, in UTC.</summary>
    public static DateTimeOffset At(DateOnly day, int hour, int minute = 0) => new(day, new TimeOnly(hour, minute), TimeSpan.Zero);

    /// <summary>An instant as addresses have it.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Gives a visitor what a reader has.</summary>
    public async Task BecomeAsync(Visitor visitor, Reader reader)
    {
        if (reader == Reader.Anybody) return;
        if (reader == Reader.Client)
        {
            await visitor.Context.AddCookiesAsync(_tokens.Select(one => new Cookie
            {
                Name = "manage",
                Value = one.Token,
                Domain = new Uri(_site.Origin).Host,
                Path = one.Path,
            }));
            return;
        }

        await SignIn.AsAsync(visitor, EmailOf(reader));
    }

    private static async Task<Sample> MakeAsync(Site site)
    {
        var sample = new Sample(site);
        var clinic = site.Clinic;
        sample.Day = site.FreshDay();
        sample.Taken = Text(At(sample.Day, 9));
        sample.Free = Text(At(sample.Day, 14));
        sample.Confirmed = sample.Keep(await clinic.BookAsync("consultation", clinic.Rita, At(sample.Day, 9)));
        sample.Requested = sample.Keep(await sample.RequestAsync(At(sample.Day, 10)));
        sample.Cancelled = sample.Keep(await clinic.BookAsync("consultation", clinic.Rita, At(sample.Day, 12)));
        sample.Unpaid = sample.Keep(await clinic.BookAsync("deposit-session", clinic.Rita, At(sample.Day, 16)));
        sample.Cardless = sample.Keep(await clinic.BookAsync("card-session", clinic.Rita, At(sample.Day, 15)));
        var today = DateOnly.FromDateTime(site.Now.UtcDateTime);
        await clinic.BookAsync("consultation", clinic.Rita, At(today, 15), "Dora Today");
        await clinic.BookAsync("back-class", clinic.Bruno, At(today, 16), "Emil Today");
        var owner = await clinic.OwnerAsync();
        sample.Service = (await owner.GetAsync("services")).EnumerateArray()
            .Single(service => service.GetProperty("serviceType").GetString() == "consultation").GetProperty("id").GetString()!;
        var coupon = await owner.PostAsync("vouchers", new { kind = "coupon", name = "Summer", percent = 20 });
        sample.Coupon = coupon.GetProperty("code").GetString()!;
        var onboarding = await owner.PostAsync("stripe/connect", new
        {
            expertId = clinic.Bruno,
            country = "PT",
            refreshUrl = "https://example.com/again",
            returnUrl = "https://example.com/done",
        });
        sample.AccountPage = new Uri(onboarding.GetProperty("url").GetString()!).PathAndQuery;
        await owner.PostAsync($"appointments/{sample.Cancelled}/cancel", new { reason = "Rita is ill" });
        sample.Waiting = await sample.JoinAsync("nothing-free", "waiting");
        sample.Offered = await sample.JoinAsync("consultation", "offered");
        await Eventually.Holds(async () => (await owner.GetAsync("waitlist?status=offered")).EnumerateArray()
            .Any(entry => entry.GetProperty("id").GetString() == sample.Offered));
        return sample;
    }

    private Task<JsonElement> RequestAsync(DateTimeOffset start) => Clinic.Stranger.PostAsync("appointments", new
    {
        serviceType = "assessment",
        expertId = Clinic.Bruno,
        scheduledAt = start,
        clientName = "Ana Sousa",
        clientEmail = "ana@example.com",
        timeZone = Organisation.Zone,
        answers = new { reason = "A stiff neck", side = "Left", tried = new[] { "Rest" }, @new = true },
    });

    private string Keep(JsonElement appointment)
    {
        var id = appointment.GetProperty("id").GetString()!;
        _tokens.Add(($"{Book}/-/appointments/{id}", appointment.GetProperty("manageToken").GetString()!));
        return id;
    }

    private async Task<string> JoinAsync(string service, string mailbox)
    {
        var entry = await Clinic.Stranger.PostAsync("waitlist", new
        {
            serviceType = service,
            from = At(Day, 0),
            to = At(Day, 0).AddDays(7),
            clientName = "Ana Sousa",
            clientEmail = mailbox + "@example.com",
            timeZone = Organisation.Zone,
        });
        var id = entry.GetProperty("id").GetString()!;
        _tokens.Add(($"{Book}/-/waitlist/{id}", entry.GetProperty("token").GetString()!));
        return id;
    }

    private string EmailOf(Reader reader) => reader switch
    {
        Reader.Owner => Clinic.Owner,
        Reader.Admin => Clinic.Admin,
        Reader.Expert => Clinic.Expert,
        Reader.Member => Clinic.Client,
        _ => throw new ArgumentOutOfRangeException(nameof(reader), reader, "Nobody who signs in."),
    };
}
