using Actors.Journaling;
using Actors.Scheduling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Actors.Silo;

/// <summary>The product's own composition on one machine, with a clock that the test moves and storage of its choice.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private int _ids;

    private TestSilo(IHost host, ManualClock clock)
    {
        Host = host;
        Clock = clock;
    }

    /// <summary>A Monday morning in Lisbon, in winter: wall-clock time is UTC.</summary>
    public static DateTimeOffset Monday { get; } = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The host.</summary>
    public IHost Host { get; }

    /// <summary>The clock.</summary>
    public ManualClock Clock { get; }

    /// <summary>The tenant that calls are made for.</summary>
    public string Tenant { get; set; } = "clinic";

    /// <summary>On whose behalf calls are made.</summary>
    public string Actor { get; set; } = "usr_owner";

    /// <summary>The grains. The caller is set here, in the flow of the test, because a context never flows out of an async method.</summary>
    public IGrainFactory Grains
    {
        get
        {
            RequestContext.Set(Caller.ContextKey, new Caller(Tenant, Actor, "test"));
            return Host.Services.GetRequiredService<IGrainFactory>();
        }
    }

    /// <summary>The journal.</summary>
    public IJournal Journal => Host.Services.GetRequiredService<IJournal>();

    /// <summary>The documents.</summary>
    public IDocuments Documents => Host.Services.GetRequiredService<IDocuments>();

    /// <summary>Starts a silo.</summary>
    /// <param name="databaseFile">The SQLite file; null keeps everything in memory.</param>
    /// <param name="configure">Changes services before the start.</param>
    public static async Task<TestSilo> Start(string? databaseFile = null, Action<IServiceCollection>? configure = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            // Several silos run side by side; the Embedded engine needs no ports.
            ["Cluster:SiloPort"] = "0",
            ["Cluster:GatewayPort"] = "0",
            ["Auth:SigningKey"] = "a key that only tests know, 32 bytes or more",
            ["Storage:Provider"] = databaseFile is null ? "Memory" : "Sqlite",
            ["Storage:ConnectionString"] = databaseFile is null ? null : $"Data Source={databaseFile}",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var clock = new ManualClock(Monday);
        builder.Services.AddKeyedSingleton<TimeProvider>(Actors.Clock.Key, clock);
        builder.AddActors();
        configure?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new TestSilo(host, clock);
    }

    /// <summary>The calendar of an expert.</summary>
    /// <param name="expertId">The expert.</param>
    public IExpertCalendarGrain Calendar(string expertId) => Grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(Tenant, expertId));

    /// <summary>An appointment.</summary>
    /// <param name="id">Its id.</param>
    public IAppointmentGrain Appointment(string id) => Grains.GetGrain<IAppointmentGrain>(GrainKey.For(Tenant, id));

    /// <summary>The tenant's services.</summary>
    public IServiceCatalogGrain Catalog => Grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(Tenant, IServiceCatalogGrain.KeyId));

    /// <summary>A key that was not used before.</summary>
    /// <param name="fingerprint">The request's fingerprint; null as when its caller gave no key.</param>
    public CreationKey Key(string? fingerprint = null) => new($"id_{Interlocked.Increment(ref _ids)}", fingerprint);

    /// <summary>Adds an expert who works every day from 9 to 17 in Lisbon.</summary>
    /// <param name="id">The expert's id.</param>
    public async Task<string> AddExpert(string id = "exp_1")
    {
        var profile = new ExpertProfile { DisplayName = "Rita Alves", Email = $"{id}@example.com", TimeZone = "Europe/Lisbon" };
        (await Grains.GetGrain<IExpertGrain>(GrainKey.For(Tenant, id)).Create(new CreationKey(id, null), profile)).Refusal.ShouldBeNull();
        var hours = new WeeklyHours([1, 2, 3, 4, 5, 6, 7], new TimeRange(new TimeOnly(9, 0), new TimeOnly(17, 0)));
        (await Calendar(id).SetSchedule(new Schedule("Europe/Lisbon", [hours], []), null)).Refusal.ShouldBeNull();
        return id;
    }

    /// <summary>Adds a service of half an hour.</summary>
    /// <param name="change">Changes its definition.</param>
    public async Task<Service> AddService(Func<ServiceDefinition, ServiceDefinition>? change = null)
    {
        var definition = new ServiceDefinition { Name = "Consultation", ServiceType = "consultation", DurationMinutes = 30 };
        var outcome = await Catalog.Create(Key(), change?.Invoke(definition) ?? definition);
        return outcome.Value.ShouldNotBeNull();
    }

    /// <summary>A request for the first day's slot at an hour.</summary>
    /// <param name="start">When.</param>
    /// <param name="holdId">The hold to convert.</param>
    /// <param name="client">Who books.</param>
    public static BookingRequest Request(DateTimeOffset start, string? holdId = null, string client = "Ana Sousa") => new()
    {
        Service = "consultation",
        Start = start,
        Client = new Client(client, "ana@example.com", "+351910000000"),
        HoldId = holdId,
    };

    /// <summary>The time of day on the first day.</summary>
    /// <param name="hour">The hour in Lisbon.</param>
    /// <param name="minute">The minute.</param>
    public static DateTimeOffset At(int hour, int minute = 0) => new(2027, 1, 4, hour, minute, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        Host.Dispose();
    }
}
