using System.Globalization;
using Actors.ApiHost.Http.Requests;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Actors.ApiHost.Demo;

/// <summary>Makes the demo tenant once the host serves, and prints what to try first.</summary>
internal sealed partial class DemoGreeting(
    DemoTenant tenant, DemoAppointments appointments, DemoOptions options, IServer server, IHostApplicationLifetime lifetime,
    TimeProvider clock, ILogger<DemoGreeting> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            var began = clock.GetTimestamp();
            if (!await tenant.EnsureAsync(stoppingToken)) return;
            var (planned, made) = options.Appointments ? await appointments.EnsureAsync(stoppingToken) : default;
            var start = await tenant.FirstFreeAsync(clock.GetUtcNow());
            await Console.Out.WriteLineAsync(
                Text(AddressOf(server), start, Ids.Fresh("demo_", clock.GetUtcNow())).AsMemory(), stoppingToken);
            var took = clock.GetElapsedTime(began);
            LogReady(took, made, planned);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops before the demo was made; the next start goes on.
        }
        catch (Exception exception)
        {
            // A host without its demo is still a host.
            LogNoDemo(exception);
        }
    }

    /// <summary>What is printed.</summary>
    public static string Text(string address, DateTimeOffset? start, string key)
    {
        var page = $"""

            Actors is ready. Open
              {address}/book/{DemoTenant.Slug}    the booking page of the demo
              {address}/app          its desk: sign in as {DemoTenant.OwnerEmail} with {DemoTenant.OwnerPassword}

            """;
        if (start is not { } slot) return page;
        var time = slot.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var body = $$"""{"serviceType":"{{DemoTenant.ServiceType}}","expertId":"{{DemoTenant.ExpertId}}","scheduledAt":"{{time}}","""
            + "\"clientName\":\"Ana Sousa\",\"clientEmail\":\"ana@example.com\"}";
        return page + $"""
            Or ask the API ({address}/docs): this books the first free slot.

            curl -s {address}/api/v1/appointments -H 'Content-Type: application/json' \
              -H 'X-Tenant: {DemoTenant.Slug}' -H 'Idempotency-Key: {key}' \
              -d '{body}'

            """;
    }

    // A wildcard is where the host listens, not where a browser goes.
    private static string AddressOf(IServer server)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
        foreach (var wildcard in new[] { "[::]", "0.0.0.0", "*", "+" })
            address = address.Replace("//" + wildcard, "//localhost", StringComparison.Ordinal);
        return address;
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }
}
