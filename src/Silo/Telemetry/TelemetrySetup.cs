using System.Reflection;
using Actors.Silo.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Actors.Silo.Telemetry;

/// <summary>Exports traces and metrics when a collector is named (decision 0013).</summary>
internal static class TelemetrySetup
{
    /// <summary>
    /// Adds the export; nothing at all when no collector is named. It listens before all services that are added later start.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="program">What the program calls itself.</param>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message names it.</exception>
    public static void AddTelemetry(this IHostApplicationBuilder builder, string program)
    {
        if (TelemetrySettings.From(builder.Configuration) is not { } settings) return;
        // By their standard names, so that the SDK's rules hold for ours too, such as that each signal has a path of its own.
        builder.Configuration[TelemetrySettings.StandardEndpointKey] = settings.Endpoint.AbsoluteUri;
        builder.Configuration[TelemetrySettings.StandardProtocolKey] = settings.StandardProtocol;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => Describe(resource, program))
            .WithTracing(traces => traces
                .SetSampler(new ParentBasedSampler(new RequestSampler(settings.Sample)))
                // Health is asked for all the time and by nobody who would look at traces.
                .AddAspNetCoreInstrumentation(options => options.Filter = http => !HealthPaths.Include(http.Request.Path))
                .AddSource(Signals.Sources)
                .AddProcessor(new KnownTags())
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Signals.Meters).AddOtlpExporter());
        builder.Services.AddHostedService<LastExport>();
    }

    // What the environment says of the process comes last, since of two the later one holds.
    private static void Describe(ResourceBuilder resource, string program)
    {
        var version = typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        resource.Clear().AddTelemetrySdk().AddService(program, serviceVersion: version).AddEnvironmentVariableDetector();
    }
}
