using System.Collections.Concurrent;
using System.Diagnostics;
using Actors.ApiHost.Demo;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Journaling;
using Actors.Silo.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>The host itself: its demo, its readiness and its end.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task The_demo_is_made_once_and_can_be_booked()
    {
        await using var server = await ApiServer.StartAsync();
        var demo = new DemoTenant(server.Services.GetRequiredService<IGrainFactory>(), server.Services.GetRequiredService<IDocuments>());
        (await demo.EnsureAsync(CancellationToken.None)).ShouldBeTrue();
        (await demo.EnsureAsync(CancellationToken.None)).ShouldBeTrue("a restart changes nothing");
        var start = await demo.FirstFreeAsync(new DateTimeOffset(2027, 3, 5, 12, 0, 0, TimeSpan.Zero));
        start.ShouldBe(new DateTimeOffset(2027, 3, 8, 9, 0, 0, TimeSpan.Zero), "the next working day");
        var text = DemoGreeting.Text(server.Address.ToString().TrimEnd('/'), start, "key-1");
        text.ShouldContain("/docs");
        text.ShouldContain("Idempotency-Key: key-1");
        var body = text[(text.IndexOf("-d '", StringComparison.Ordinal) + 4)..text.LastIndexOf('\'')];
        var booked = await server.CallAsync("POST", "appointments", body, ("X-Tenant", DemoTenant.Slug), ("Idempotency-Key", "key-1"));
        booked.Status.ShouldBe(201, booked.ToString());
    }

    [Fact]
    public async Task A_database_with_other_tenants_gets_no_demo()
    {
        await using var server = await ApiServer.StartAsync();
        await TestTenant.CreateAsync(server);
        var demo = new DemoTenant(server.Services.GetRequiredService<IGrainFactory>(), server.Services.GetRequiredService<IDocuments>());
        (await demo.EnsureAsync(CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_host_that_is_about_to_stop_is_not_ready()
    {
        await using var server = await ApiServer.StartAsync();
        var readiness = server.Services.GetRequiredService<Readiness>();
        (await readiness.IsReadyAsync()).ShouldBeTrue();
        server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        (await readiness.IsReadyAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Staging", false)]
    public async Task The_demo_is_for_Development(string environment, bool isThere)
    {
        await using var server = await ApiServer.StartAsync(("environment", environment), ("Demo:Enabled", ""));
        (server.Services.GetService<DemoTenant>() is not null).ShouldBe(isThere);
    }

    [Fact]
    public async Task Requests_have_an_activity_when_somebody_listens()
    {
        await using var server = await ApiServer.StartAsync();
        var paths = new ConcurrentQueue<object?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => paths.Enqueue(activity.GetTagItem("url.path") ?? activity.DisplayName),
        };
        ActivitySource.AddActivityListener(listener);
        (await server.CallAsync("GET", "/keep-alive")).Status.ShouldBe(200);
        // An activity stops after its answer was sent.
        await Eventually.Holds(() => !paths.IsEmpty);
    }
}
