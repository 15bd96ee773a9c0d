using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Streams;

namespace Actors.Silo;

/// <summary>The host's clock. <c>Clock:StartAt</c> lets a trial or a test start at another time; the clock runs on from there.</summary>
public static class ConfiguredClock
{
    /// <summary>The configuration key of the instant at which the clock starts.</summary>
    public const string StartAtKey = "Clock:StartAt";

    // What Orleans measures with its own clock, and compares with the machine's in other processes, is not the product's to move.
    private static readonly string[] MachineTime =
    [
        TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.Membership,
        TimeProviderNames.ActivationManagement, TimeProviderNames.GrainDirectory, StreamingTimeProviderNames.Streaming,
    ];

    /// <summary>
    /// Adds the product's clock as the <see cref="TimeProvider"/> of everything, grain timers among it; only Orleans' own affairs keep the
    /// machine's. A clock that was added before stays.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <exception cref="InvalidOperationException">The setting is no instant, or the environment is Production.</exception>
    public static void AddClock(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(From(builder.Configuration, builder.Environment));
        foreach (var name in MachineTime) builder.Services.TryAddKeyedSingleton(name, TimeProvider.System);
    }

    /// <summary>The clock that the configuration asks for.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="environment">The environment; in Production the clock cannot be set.</param>
    /// <exception cref="InvalidOperationException">The setting is no instant, or the environment is Production.</exception>
    public static TimeProvider From(IConfiguration configuration, IHostEnvironment environment)
    {
        var text = configuration[StartAtKey];
        if (string.IsNullOrEmpty(text)) return TimeProvider.System;
        if (environment.IsProduction()) throw new InvalidOperationException($"{StartAtKey} is refused in Production.");
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var startAt))
        {
            throw new InvalidOperationException($"{StartAtKey} is '{text}', which is no instant such as 2027-03-29T08:00:00Z.");
        }

        return new ShiftedClock(startAt);
    }

    private sealed class ShiftedClock(DateTimeOffset startAt) : TimeProvider
    {
        private readonly TimeSpan _shift = startAt - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
    }
}
