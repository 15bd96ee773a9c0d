using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo.Telemetry;

/// <summary>Exports traces and metrics when a collector is named (decision 0013).</summary>
internal static class TelemetrySetup
{
    /// <summary>Adds the export; nothing at all when no collector is named.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="program">What the program calls itself.</param>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message names it.</exception>
    public static void AddTelemetry(this IHostApplicationBuilder builder, string program)
    {
        if (TelemetrySettings.From(builder.Configuration) is not { } settings) return;
        builder.Services.AddHostedService(_ => new TelemetryHost(settings, program, builder.Configuration));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, RequestSpans>());
    }
}
