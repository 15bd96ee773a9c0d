using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Actors.Silo.Tests;

/// <summary>
/// The product's own composition on one machine, as a tenant sees it, with a clock that the test moves and storage of its choice.
/// </summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private readonly Ids _ids;
    private readonly DirectoryInfo? _mails;

    private TestSilo(IHost host, TestClock clock, Ids ids, DirectoryInfo? mails)
    {
        Host = host;
        Clock = clock;
        _ids = ids;
        _mails = mails;
    }

    /// <summary>A Monday morning in Lisbon, in winter: wall-clock time is UTC.</summary>
    public static DateTimeOffset Monday { get; } = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The host.</summary>
    public IHost Host { get; }

    /// <summary>The clock.</summary>
    public TestClock Clock { get; }

    /// <summary>The tenant that calls are made for.</summary>
    public string Tenant { get; set; } = "clinic";

    /// <summary>On whose behalf calls are made.</summary>
    public string Actor { get; set; } = "usr_owner";

    /// <summary>The grains, for calls of the tenant and the actor of this silo.</summary>
    public IGrainFactory Grains => As(Tenant, Actor);

    /// <summary>The journal.</summary>
    public IJournal Journal => Host.Services.GetRequiredService<IJournal>();

    /// <summary>The documents.</summary>
    public IDocuments Documents => Host.Services.GetRequiredService<IDocuments>();

    /// <summary>
    /// The grains, for calls of a tenant and an actor: until another is named, everything that the test calls is theirs. This is no async
    /// method, because a context never flows out of one.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="actor">On whose behalf; null for whoever acts in this silo.</param>
    public IGrainFactory As(string tenant, string? actor = null)
    {
        RequestContext.Set(Caller.ContextKey, new Caller(tenant, actor ?? Actor, "test"));
        return Host.Services.GetRequiredService<IGrainFactory>();
    }

    /// <summary>The same silo as another tenant sees it; it does not end with it.</summary>
    /// <param name="tenant">The tenant.</param>
    public TestSilo For(string tenant) => new(Host, Clock, _ids, mails: null) { Tenant = tenant };

    /// <summary>Starts a silo.</summary>
    /// <param name="databaseFile">The SQLite file; null keeps everything in memory.</param>
    /// <param name="configure">Changes services before the start.</param>
    public static async Task<TestSilo> Start(string? databaseFile = null, Action<IServiceCollection>? configure = null)
    {
        var mails = Directory.CreateTempSubdirectory("actors-mails-");
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            // Several silos run side by side.
            ["Cluster:SiloPort"] = "0",
            ["Cluster:GatewayPort"] = "0",
            ["Auth:SigningKey"] = "a key that only tests know, 32 bytes or more",
            ["Mail:Folder"] = mails.FullName,
            ["Storage:Provider"] = databaseFile is null ? "Memory" : "Sqlite",
            ["Storage:ConnectionString"] = databaseFile is null ? null : $"Data Source={databaseFile}",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var clock = new TestClock(Monday);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddActors();
        configure?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new TestSilo(host, clock, new Ids(), mails);
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
    public CreationKey Key(string? fingerprint = null) => new(_ids.Next(), fingerprint);

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
        // Who sees it as another tenant has no mails of its own, and does not end it.
        if (_mails is null) return;
        await Host.StopAsync();
        Host.Dispose();
        _mails.Delete(recursive: true);
    }

    /// <summary>Ids are unique over all tenants of a silo.</summary>
    private sealed class Ids
    {
        private int _last;

        public string Next() => $"id_{Interlocked.Increment(ref _last)}";
    }
}
