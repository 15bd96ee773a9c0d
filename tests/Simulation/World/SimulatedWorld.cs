using Actors.Grains;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;
using Actors.Grains.Waitlist;
using Actors.Simulation.Faults;
using Actors.Simulation.Linearizability;
using Actors.Simulation.Machine;
using Actors.Simulation.Oracles;
using Actors.Simulation.Running;
using Actors.Simulation.Runtime;
using Actors.Simulation.Workload;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Simulation.World;

/// <summary>Everything that a run consists of.</summary>
internal sealed class SimulatedWorld : IDisposable
{
    /// <summary>How far the clocks of processes may differ.</summary>
    public static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(5);

    private static readonly EventCatalog Events =
        new ServiceCollection().AddGrainServices().BuildServiceProvider().GetRequiredService<EventCatalog>();

    /// <summary>The product's grains, as they are compiled.</summary>
    public static readonly GrainTypes Grains = new(typeof(GrainServices).Assembly, typeof(IEvent).Assembly);

    private readonly List<SimulatedProcess> _processes = [];
    private readonly List<SimulatedProcess> _everStarted = [];
    private readonly Chance _chance;
    private int _lastProcess;
    private long _lastPlace;

    /// <summary>Makes a world.</summary>
    /// <param name="chance">Everything that differs from run to run.</param>
    /// <param name="size">How large it is.</param>
    /// <param name="without">Faults that never happen in it.</param>
    /// <param name="trace">Where it is told.</param>
    public SimulatedWorld(Chance chance, ScenarioSize size, IReadOnlySet<FaultPoint> without, Trace trace)
    {
        _chance = chance.For("world");
        Trace = trace;
        Scenario = new Scenario(chance.For("scenario"), size);
        Loop = new Loop(chance.For("order"), Scenario.Start);
        Faults = new FaultPlan(chance.For("faults"), without);
        Database = new Database(Loop);
        Clients = new Owner(Loop, "clients");
        var calendars = new Dictionary<string, PlainCalendar>();
        Money = new PaymentOracle(this);
        Journal = new JournalOracle(Database, Events, trace, CapacityOf, calendars)
        {
            Lines = new LineOracle(
                Scenario.Zone, () => Now, calendars, new WaitlistSecrets(new SimulatedProcess.TestKeys())),
            Purchases = new PurchaseOracle { Delivered = Money.MayDeliver },
            // Nobody asks for it, and the calendar gives the time back now, later or, when it is asked for something else first, never.
            Lapsed = CancelledByNobody,
            Together = new TogetherHistory(Invoked, CapacityOf),
            Tell = History.Add,
            // Who removes an expert cancels appointments of clients who never asked for it.
            Released = (calendar, id) =>
            {
                if (Leaving.Contains(calendar)) CancelledByNobody(calendar, id);
            },
        };
        Payments = new PaymentService
        {
            Banks = new PaymentBanks(this, chance.For("banks")),
            MayTake = Money.MayTake,
            Tell = new PaymentEvents(this, chance.For("payment events")).Carry,
        };
        Database.Written += Look;
        Database.Done += id => Guard(() => Journal.Lines.Done(Journal.Effects[id], Mails.Delivered.ContainsKey));
        for (var number = 0; number < Scenario.Processes; number++) Start();
    }

    /// <summary>Where it is told.</summary>
    public Trace Trace { get; }

    /// <summary>What is served.</summary>
    public Scenario Scenario { get; }

    /// <summary>What runs everything.</summary>
    public Loop Loop { get; }

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; }

    /// <summary>What outlives processes.</summary>
    public Database Database { get; }

    /// <summary>Those who ask.</summary>
    public Owner Clients { get; }

    /// <summary>The mail service outside.</summary>
    public MailService Mails { get; } = new();

    /// <summary>The id of the endpoint at which the first organisation receives webhooks.</summary>
    public const string EndpointId = "whe_1";

    /// <summary>The payment service outside.</summary>
    public PaymentService Payments { get; }

    /// <summary>Looks at money.</summary>
    public PaymentOracle Money { get; }

    /// <summary>The receiver of webhooks outside.</summary>
    public Receiver Receiver { get; } = new();

    /// <summary>Looks at all commits.</summary>
    public JournalOracle Journal { get; }

    /// <summary>What clients did with calendars.</summary>
    public List<CalendarOperation> History { get; } = [];

    /// <summary>The calendars whose experts are removed together with their appointments.</summary>
    public HashSet<string> Leaving { get; } = [];

    /// <summary>How events are read.</summary>
    public static EventCatalog Catalog => Events;

    /// <summary>The processes that live.</summary>
    public IReadOnlyList<SimulatedProcess> Processes => _processes;

    /// <summary>The world's own time.</summary>
    public DateTimeOffset Now => Clients.Clock.GetUtcNow();

    /// <summary>How many calendars' histories were looked at.</summary>
    public long Histories { get; set; }

    /// <summary>How many of them were too tangled to be judged.</summary>
    public long UndecidedHistories { get; set; }

    /// <summary>How many things were asked of the product.</summary>
    public long Operations { get; set; }

    private void CancelledByNobody(string calendar, string id) => History.Add(Invoked(CalendarCall.Cancel, calendar, id));

    private CalendarOperation Invoked(CalendarCall call, string calendar, string id) =>
        new() { Invoked = NextPlace(), InvokedAt = Now, Calendar = calendar, Call = call, Id = id };

    /// <summary>The next place among all invocations and answers.</summary>
    public long NextPlace() => ++_lastPlace;

    /// <summary>One of the processes that live.</summary>
    public SimulatedProcess AnyProcess(Chance chance) => chance.OneOf(_processes);

    /// <summary>Starts a process.</summary>
    public SimulatedProcess Start()
    {
        var name = $"process {++_lastProcess}";
        var process = new SimulatedProcess(
            name, Loop, Database, new Outside(Mails, Receiver, Payments), Faults, _chance.For(name), Trace)
        { Skew = MostSkew * (_chance.Below(1_000) / 1_000.0) };
        _processes.Add(process);
        _everStarted.Add(process);
        Trace.Add($"{Loop.Elapsed} {name} starts, {process.Skew} ahead");
        return process;
    }

    /// <summary>Kills a process, and starts another in its place.</summary>
    /// <param name="process">The process.</param>
    /// <param name="isOnItsWayWritten">Whether batches that were on their way have reached the database.</param>
    public void Replace(SimulatedProcess process, bool isOnItsWayWritten)
    {
        Trace.Add($"{Loop.Elapsed} {process.Name} dies");
        _processes.Remove(process);
        // Who was connected turns to another at once, so there must be one.
        Start();
        process.Kill(isOnItsWayWritten);
    }

    /// <inheritdoc/>
    public void Dispose() => _everStarted.ForEach(process => process.Dispose());

    // Whoever wrote must not be the one who is told.
    private void Look(JournalBatch batch) => Guard(() => Journal.Take(batch));

    private void Guard(Action look)
    {
        try
        {
            look();
        }
        catch (ViolationException violation)
        {
            Loop.Fail(violation);
        }
    }

    private int CapacityOf(string serviceId) =>
        Scenario.Shops.SelectMany(shop => shop.All).Where(each => each.Key == serviceId).Max(each => each.Value.Capacity);
}
