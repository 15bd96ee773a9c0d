using System.Collections.Concurrent;
using System.Diagnostics;
using Actors.ApiHost.Tests.Support;
using Actors.Silo.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>The host itself: its readiness and its end.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task A_host_that_is_about_to_stop_is_not_ready()
    {
        await using var server = await ApiServer.StartAsync();
        var readiness = server.Services.GetRequiredService<Readiness>();
        (await readiness.IsReadyAsync()).ShouldBeTrue();
        server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        (await readiness.IsReadyAsync()).ShouldBeFalse();
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
