using Actors.Simulation.Faults;
using Actors.Simulation.Machine;
using Actors.Simulation.Oracles;
using Actors.Simulation.Workload;
using Actors.Simulation.World;

namespace Actors.Simulation.Running;

/// <summary>What became of a run.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Failure">What broke; null when nothing did.</param>
/// <param name="Digest">The digest of its whole trace.</param>
/// <param name="Turns">How many turns it had.</param>
/// <param name="Operations">How many things were asked of the product.</param>
/// <param name="Events">How many events were written.</param>
/// <param name="Histories">How many calendars' histories were judged.</param>
/// <param name="Undecided">How many more were too tangled for that.</param>
/// <param name="Hits">How often each fault was hit.</param>
/// <param name="Trace">The trace, if somebody wanted it.</param>
internal sealed record RunResult(
    ulong Seed, Exception? Failure, string Digest, long Turns, long Operations,
    long Events, long Histories, long Undecided, IReadOnlyList<long> Hits, string Trace);

/// <summary>One run: a world is opened, clients live in it while things go wrong, then everything is let settle and looked at.</summary>
/// <param name="seed">Decides everything.</param>
/// <param name="options">How large, and without what.</param>
internal sealed class SimulationRun(ulong seed, RunOptions options)
{
    private const long MostTurns = 3_000_000;

    /// <summary>Runs it.</summary>
    public RunResult Run()
    {
        using var trace = new Trace(options.KeepTrace);
        var chance = new Chance(seed);
        using var world = new SimulatedWorld(chance, options.Size, options.Without, trace);
        var failure = Play(world, chance);
        trace.Add($"{world.Loop.Elapsed} {world.Loop.Turns} turns, {failure?.Message ?? "all is well"}");
        return new RunResult(
            seed, failure, trace.Digest(), world.Loop.Turns, world.Operations, world.Journal.Events,
            world.Histories - world.UndecidedHistories, world.UndecidedHistories, world.Faults.Hits, trace.ToString());
    }

    private static Exception? Play(SimulatedWorld world, Chance chance)
    {
        var before = SynchronizationContext.Current;
        try
        {
            Complete(world, () => Opening.Open(world));
            world.Faults.IsOn = true;
            var answers = new AnswerOracle(world);
            var clients = Enumerable.Range(1, world.Scenario.Clients)
                .Select(number => new SimulatedClient(world, answers, number, chance.For($"client {number}"))).ToArray();
            var readers = world.Scenario.Shops.Select(shop => new LiveReader(world, shop.Id, chance.For($"reader {shop.Id}"))).ToArray();
            var trouble = new Trouble(world, chance.For("trouble"));
            world.Loop.Begin(world.Clients, trouble.Make);
            foreach (var reader in readers) world.Loop.Begin(world.Clients, reader.Read);
            Complete(world, () => Task.WhenAll(clients.Select(client => client.Live())));
            world.Faults.IsOn = false;
            trouble.Stop();
            Complete(world, () => new Settling(world).Settle(readers));
            return world.Loop.Failure;
        }
        catch (Exception failure)
        {
            return world.Loop.Failure ?? failure;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private static void Complete(SimulatedWorld world, Func<Task> work)
    {
        var isDone = false;
        world.Loop.Begin(world.Clients, async () =>
        {
            await work();
            isDone = true;
        });
        while (!isDone)
        {
            if (world.Loop.Failure is { } failure) throw failure;
            if (!world.Loop.RunOne()) throw new ViolationException("nothing waits for ever", "nothing is left that could happen");
            if (world.Loop.Turns > MostTurns) throw new ViolationException("nothing waits for ever", $"{MostTurns} turns were not enough");
        }
    }
}

/// <summary>How a run is made.</summary>
internal sealed record RunOptions
{
    /// <summary>How large it is.</summary>
    public ScenarioSize Size { get; init; } = new();

    /// <summary>Faults that never happen.</summary>
    public IReadOnlySet<FaultPoint> Without { get; init; } = new HashSet<FaultPoint>();

    /// <summary>True to keep the trace as text.</summary>
    public bool KeepTrace { get; init; }
}
