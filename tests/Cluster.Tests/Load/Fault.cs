using System.Diagnostics;
using Actors.Cluster.Network;
using Actors.Cluster.Processes;

namespace Actors.Cluster.Load;

/// <summary>What may happen to a cluster.</summary>
internal enum Fault
{
    /// <summary>A silo's machine loses power, and comes back after a while.</summary>
    Kill,

    /// <summary>A silo hangs for so long that it is declared dead, and then goes on as if nothing had happened.</summary>
    Freeze,

    /// <summary>A silo hangs for a moment.</summary>
    Stutter,

    /// <summary>A silo is asked to end, as in an upgrade.</summary>
    Stop,

    /// <summary>The database crashes and is started again.</summary>
    Database,

    /// <summary>Redis crashes and is started again.</summary>
    Redis,

    /// <summary>A silo and the other silos do not hear each other; everybody else hears and reaches all of them.</summary>
    Partition,

    /// <summary>The other silos do not hear a silo, which hears them.</summary>
    Mute,

    /// <summary>A silo neither hears nor reaches anybody.</summary>
    Island,

    /// <summary>A silo does not reach the database, and everybody else does.</summary>
    NoDatabase,
}

/// <summary>A fault that was made, and how long nobody could book the hot expert.</summary>
internal readonly record struct Outage(Fault Fault, TimeSpan Silence);

/// <summary>Makes faults, one after the other, each when the one before it is over.</summary>
internal sealed class Faults(TestCluster cluster, History history, Fault[] kinds, int seed)
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(2);

    private readonly Random _random = new(seed);
    private readonly List<Outage> _outages = [];

    /// <summary>What was made.</summary>
    public IReadOnlyList<Outage> Outages => _outages;

    /// <summary>Makes faults for so long; every kind once, if there is time.</summary>
    public async Task Make(TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        _random.Shuffle(kinds);
        for (var turn = 0; Stopwatch.GetElapsedTime(start) < time; turn++)
        {
            var fault = turn < kinds.Length ? kinds[turn] : kinds[_random.Next(kinds.Length)];
            await cluster.Revive();
            // A time without faults, which is what an outage is compared with.
            await Task.Delay(Calm);
            var from = Stopwatch.GetTimestamp();
            await Make(fault);
            await UntilBooked();
            _outages.Add(new Outage(fault, history.LongestSilence(from, Stopwatch.GetTimestamp())));
        }
    }

    private async Task Make(Fault fault)
    {
        var silo = _random.Next(TestCluster.Count);
        switch (fault)
        {
            case Fault.Kill:
                await cluster.KillSilo(silo);
                // How long the machine has no power: part of the fault.
                await Task.Delay(_random.Next(1_000, 6_000));
                await cluster.StartSilo(silo);
                break;
            case Fault.Freeze:
                await Freeze(silo, TimeSpan.FromSeconds(_random.Next(8, 15)));
                break;
            case Fault.Stutter:
                await Freeze(silo, TimeSpan.FromMilliseconds(_random.Next(200, 2_500)));
                break;
            case Fault.Stop:
                await cluster.StopSilo(silo);
                await cluster.StartSilo(silo);
                break;
            case Fault.Database:
                await cluster.RestartDatabase();
                break;
            case Fault.Redis:
                await cluster.RestartRedis();
                break;
            case Fault.Partition:
                await Cut(BothWays(Name(silo), Others(silo)));
                break;
            case Fault.Mute:
                await Cut(Others(silo).Select(other => new Wire(Name(silo), other)));
                break;
            case Fault.Island:
                await Cut(BothWays(Name(silo), Others(silo).Concat(TestCluster.OtherNames)));
                break;
            case Fault.NoDatabase:
                await Cut(BothWays(Name(silo), [TestCluster.DatabaseName]));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task Freeze(int silo, TimeSpan time)
    {
        cluster.FreezeSilo(silo);
        // How long it hangs: part of the fault.
        await Task.Delay(time);
        cluster.ThawSilo(silo);
    }

    private async Task Cut(IEnumerable<Wire> wires)
    {
        cluster.Wires.Cut(wires);
        // How long the network is down: part of the fault.
        await Task.Delay(_random.Next(4_000, 15_000));
        cluster.Wires.Mend();
    }

    private static string Name(int silo) => TestCluster.SiloName(silo);

    private static IEnumerable<string> Others(int silo) => TestCluster.SiloNames.Where(name => name != Name(silo));

    private static IEnumerable<Wire> BothWays(string silo, IEnumerable<string> others) =>
        others.SelectMany(other => new[] { new Wire(silo, other), new Wire(other, silo) });

    private async Task UntilBooked()
    {
        var from = Stopwatch.GetTimestamp();
        while (!history.HasAnsweredSince(from))
        {
            Stopwatch.GetElapsedTime(from).ShouldBeLessThan(LongestRecovery, "nobody can book any more");
            await Task.Delay(20);
        }
    }
}
