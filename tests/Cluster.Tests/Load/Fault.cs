using System.Diagnostics;
using Actors.Cluster.Tests.Network;
using Actors.Cluster.Tests.Processes;

namespace Actors.Cluster.Tests.Load;

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

    /// <summary>Redis forgets everything, while it runs.</summary>
    RedisEmptied,

    /// <summary>A silo and the other silos do not hear each other; everybody else hears and reaches all of them.</summary>
    Partition,

    /// <summary>The other silos do not hear a silo, which hears them.</summary>
    Mute,

    /// <summary>A silo neither hears nor reaches anybody.</summary>
    Island,

    /// <summary>A silo does not reach the database, and everybody else does.</summary>
    NoDatabase,
}

/// <summary>A fault that was made.</summary>
/// <param name="Fault">What happened.</param>
/// <param name="Silence">How long nobody could book the hot expert.</param>
/// <param name="Length">How long it took until everybody could be booked again, the fault's own length included.</param>
internal readonly record struct Outage(Fault Fault, TimeSpan Silence, TimeSpan Length);

/// <summary>Makes faults, one after the other, each when the one before it is over.</summary>
internal sealed class Faults(TestCluster cluster, History history, Fault[] kinds, int seed)
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);

    private readonly Random _random = new(seed);
    private readonly List<Outage> _outages = [];

    /// <summary>What was made.</summary>
    public IReadOnlyList<Outage> Outages => _outages;

    /// <summary>The one that is being made, and to which silo, for people.</summary>
    public string Current { get; private set; } = "none";

    /// <summary>Makes every kind once, and goes on for so long.</summary>
    public async Task Make(TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        _random.Shuffle(kinds);
        for (var turn = 0; turn < kinds.Length || Stopwatch.GetElapsedTime(start) < time; turn++)
        {
            var fault = turn < kinds.Length ? kinds[turn] : kinds[_random.Next(kinds.Length)];
            await cluster.Revive();
            await Pause.For(Calm, "a time without faults, which is what an outage is compared with");
            var from = Stopwatch.GetTimestamp();
            await Make(fault);
            await UntilBooked();
            var to = Stopwatch.GetTimestamp();
            _outages.Add(new Outage(fault, history.LongestSilence(from, to), Stopwatch.GetElapsedTime(from, to)));
        }
    }

    private async Task Make(Fault fault)
    {
        var silo = _random.Next(TestCluster.Count);
        Current = $"{fault} of {Name(silo)}";
        switch (fault)
        {
            case Fault.Kill:
                await cluster.KillSilo(silo);
                await Pause.For(Milliseconds(1_000, 6_000), "the machine has no power: part of the fault");
                await cluster.StartSilo(silo);
                break;
            case Fault.Freeze:
                cluster.FreezeSilo(silo);
                await UntilTheOthersGoOn(Milliseconds(4_000, 10_000));
                cluster.ThawSilo(silo);
                break;
            case Fault.Stutter:
                cluster.FreezeSilo(silo);
                await Pause.For(Milliseconds(200, 2_500), "it hangs: part of the fault");
                cluster.ThawSilo(silo);
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
            case Fault.RedisEmptied:
                await cluster.EmptyRedis();
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

    private async Task Cut(IEnumerable<Wire> wires)
    {
        cluster.Wires.Cut(wires);
        await UntilTheOthersGoOn(Milliseconds(4_000, 10_000));
        cluster.Wires.Mend();
    }

    // At least so long is part of the fault, and then until everybody can be booked without the silo that has it, however busy the machine.
    private async Task UntilTheOthersGoOn(TimeSpan atLeast)
    {
        var from = Stopwatch.GetTimestamp();
        await Pause.For(atLeast, "so long is part of the fault");
        await Eventually.Hears(() => Task.FromResult(history.TellUndecidedSince(from)), undecided => undecided.Length == 0);
    }

    private static string Name(int silo) => TestCluster.SiloName(silo);

    private static IEnumerable<string> Others(int silo) => TestCluster.SiloNames.Where(name => name != Name(silo));

    private static IEnumerable<Wire> BothWays(string silo, IEnumerable<string> others) =>
        others.SelectMany(other => new[] { new Wire(silo, other), new Wire(other, silo) });

    private Task UntilBooked()
    {
        var from = Stopwatch.GetTimestamp();
        return Eventually.Holds(() => history.HasAnsweredSince(from));
    }

    private TimeSpan Milliseconds(int least, int most) => TimeSpan.FromMilliseconds(_random.Next(least, most));
}
