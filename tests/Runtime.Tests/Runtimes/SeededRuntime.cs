using System.Runtime.ExceptionServices;
using Actors.Runtime.Tests.Grains;
using Actors.Simulation.Machine;
using Actors.Simulation.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Actors.Runtime.Tests.Runtimes;

/// <summary>
/// The runtime of the simulator.
/// A test is run under several seeds, which is in several orders of everything that may happen in any order.
/// </summary>
public sealed class SeededRuntime : IRuntime
{
    private const int Seeds = 20;
    private const long MostTurns = 1_000_000;

    private static readonly DateTimeOffset Start = new(2027, 6, 14, 8, 0, 0, TimeSpan.Zero);
    private static readonly GrainTypes Types = new(typeof(ProbeGrain).Assembly);

    public Task Run(Func<IReachable, Task> test)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // On a thread of its own, as always: a pool's thread runs continuations in place where others do not.
        var thread = new Thread(() =>
        {
            try
            {
                for (var seed = 1UL; seed <= Seeds; seed++) Run(seed, test);
                done.SetResult();
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        });
        thread.Start();
        return done.Task;
    }

    private static void Run(ulong seed, Func<IReachable, Task> test)
    {
        var loop = new Loop(new Chance(seed), Start);
        var process = new Owner(loop, "process");
        var clients = new Owner(loop, "clients");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSimulatedRuntime(process, Types, TestStreams.Provider);
        RuntimeSettings.Apply(services);
        using var provider = services.BuildServiceProvider();
        var reached = new Reached(
            provider.GetRequiredService<IGrainFactory>(),
                provider.GetRequiredKeyedService<IStreamProvider>(TestStreams.Provider), clients.Clock);
        var isDone = false;
        loop.Begin(clients, async () =>
        {
            await test(reached);
            isDone = true;
        });
        while (!isDone)
        {
            if (loop.Failure is { } failure) ExceptionDispatchInfo.Throw(failure);
            if (!loop.RunOne() || loop.Turns > MostTurns) throw new TimeoutException($"With seed {seed} the test never ends.");
        }
    }

    private sealed record Reached(IGrainFactory Grains, IStreamProvider Streams, TimeProvider Time) : IReachable;
}
