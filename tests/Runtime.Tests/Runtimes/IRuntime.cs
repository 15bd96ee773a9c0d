using Actors.Runtime.Tests.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Streams;

namespace Actors.Runtime.Tests.Runtimes;

/// <summary>
/// What serves grains: a real silo, or the runtime that the simulator stands on.
/// All tests run on both, and may not tell them apart.
/// </summary>
public interface IRuntime
{
    /// <summary>Runs a test from outside of all grains.</summary>
    Task Run(Func<IReachable, Task> test);
}

/// <summary>A running runtime, as it is reached from outside.</summary>
public interface IReachable
{
    IGrainFactory Grains { get; }

    IStreamProvider Streams { get; }

    /// <summary>The time in which grains live.</summary>
    TimeProvider Time { get; }
}

/// <summary>What is set up alike for both.</summary>
internal static class RuntimeSettings
{
    /// <summary>For grains that are to be idle soon; all others never are in a test.</summary>
    public static readonly TimeSpan IdleAge = TimeSpan.FromSeconds(2);

    public static void Apply(IServiceCollection services)
    {
        services.AddSingleton<IIncomingGrainCallFilter, FirstFilter>();
        services.AddSingleton<IIncomingGrainCallFilter, SecondFilter>();
        services.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionQuantum = IdleAge / 2;
            options.ClassSpecificCollectionAge[typeof(IdleGrain).FullName!] = IdleAge;
        });
    }
}
