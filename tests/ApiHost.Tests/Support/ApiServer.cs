using Actors.Grains.ExternalCalendars;
using Actors.Grains.ExternalCalendars.Copies;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Meetings;
using Actors.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

// More at once than there are processors: tests wait half of their time, for what hosts do by themselves.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]

namespace Actors.ApiHost.Tests.Support;

/// <summary>The whole host on a port of its own: real HTTP, real grains, SQLite in a folder of its own.</summary>
public sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private ApiServer(WebApplication app, DirectoryInfo folder)
    {
        _app = app;
        _folder = folder;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>A Monday in March, at which the clocks of servers start.</summary>
    public static DateTimeOffset Monday { get; } = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Calls it, without signing in.</summary>
    public HttpClient Client { get; }

    /// <summary>Its parts.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts one. Its clock starts on a Monday in March.</summary>
    public static Task<ApiServer> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <summary>Starts one whose clock a test moves.</summary>
    public static Task<ApiServer> StartAsync(TimeProvider clock, params (string Key, string Value)[] settings) =>
        StartAsync(builder => builder.Services.AddSingleton(clock), _ => { }, settings);

    /// <summary>Starts one with more to it: routes, or a logger.</summary>
    public static Task<ApiServer> StartAsync(Action<WebApplication> more, params (string Key, string Value)[] settings) =>
        StartAsync(_ => { }, more, settings);

    /// <summary>Starts one with more: services, then routes. Passwords cost nothing unless <see cref="QuickHasher"/> is removed.</summary>
    public static async Task<ApiServer> StartAsync(
        Action<WebApplicationBuilder> services, Action<WebApplication> more, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("actors-api-");
        var environment = settings.LastOrDefault(setting => setting.Key == "environment").Value ?? "Development";
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ContentRootPath = folder.FullName,
            // As the program does: a machine has few watches on files, and many servers live at once here.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        var all = new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Cluster:SiloPort"] = "0",
            ["Cluster:GatewayPort"] = "0",
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "actors.db")}",
            ["Auth:SigningKey"] = "a key that only tests know, 32 bytes or more",
            ["RateLimit:Enabled"] = "false",
            // Tests ask again and again what has become of something; a second at each step is most of what they take.
            ["Effects:LookMilliseconds"] = "100",
            // All tests of a server come from one network.
            ["Scheduling:MaximumHolds"] = "10000",
            ["Scheduling:MaximumHoldsPerNetwork"] = "10000",
            ["Mail:Folder"] = Path.Combine(folder.FullName, "mails"),
            ["Demo:Enabled"] = "false",
            ["Clock:StartAt"] = Monday.ToString("O"),
            ["Logging:LogLevel:Default"] = "Error",
        };
        foreach (var (key, value) in settings) all[key] = value;
        builder.Configuration.AddInMemoryCollection(all);
        builder.AddActors();
        builder.AddApi();
        QuickHasher.Add(builder.Services);
        // Those that are about calendars have them fetched from this machine.
        if (!all.ContainsKey("ExternalCalendars:AllowLoopback"))
        {
            builder.Services.AddSingleton<ICalendarSource, PublishedCalendars>();
            builder.Services.AddSingleton<ICalendarServer, PublishedCalendars>();
            builder.Services.AddSingleton<ICalendarWriter, PublishedCalendars>();
        }

        // Those that are about meetings have them made by stand-ins of the providers.
        if (!all.Keys.Any(key => key.StartsWith("Meetings:", StringComparison.Ordinal)))
        {
            builder.Services.RemoveAll<IMeetingProvider>();
            builder.Services.AddSingleton<IMeetingProvider>(new StandInMeetings(MeetingPlatform.Zoom));
            builder.Services.AddSingleton<IMeetingProvider>(new StandInMeetings(MeetingPlatform.Teams));
        }

        services(builder);
        var app = builder.Build();
        app.UseApi();
        more(app);
        await app.StartAsync();
        return new ApiServer(app, folder);
    }

    /// <summary>Stops it as a signal does.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        // What was on its way when it stopped may still write its mail.
        await Eventually.Holds(() =>
        {
            try
            {
                _folder.Delete(recursive: true);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        });
    }
}

/// <summary>One server for all tests that do not need one of their own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public ApiServer Server { get; private set; } = null!;

    /// <summary>An organisation with everything that a booking needs.</summary>
    internal TestTenant Tenant { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // Its owner signs in once, and on a slow machine its tests take longer than a token is usually good for.
        Server = await ApiServer.StartAsync(("Auth:AccessTokenMinutes", "60"));
        Tenant = await TestTenant.CreateAsync(Server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}

/// <summary>Tests that share a server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServerTests : ICollectionFixture<SharedServer>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "shared server";
}
