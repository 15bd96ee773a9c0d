using Actors.Bookings.Contenders;
using Actors.Bookings.Report;
using Actors.Bookings.Traffic;

namespace Actors.Bookings.Loads;

/// <summary>What the contenders have to bear.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Title">The name in the report.</param>
internal abstract record Load(string Name, string Title)
{
    // How far ahead people look.
    private const int DaysAhead = 30;

    private const double ShareOfBookings = 0.05;

    // Enough that no connection's answer is waited for: what a contender can do in a stampede.
    private const int Crowd = 256;

    /// <summary>True for what the disqualified contender is shown with.</summary>
    public bool IsShown { get; init; }

    /// <summary>True for what only Actors' host can be asked, and what does nothing.</summary>
    public bool IsEcho { get; init; }

    /// <summary>True for what only Actors' host can be asked, and only when it is named on the command line.</summary>
    public bool IsOnDemand { get; init; }

    /// <summary>The figure that tells who is best.</summary>
    public virtual Measure Main => Measure.Throughput;

    /// <summary>What must be there before it runs, and is not measured.</summary>
    public virtual Task Prepare(Arena arena, Stage stage, Settings settings) => Task.CompletedTask;

    /// <summary>Runs it.</summary>
    public abstract Task<Outcome> Run(Arena arena, Stage stage, Settings settings);

    /// <summary>All loads that give capacity, in the order in which they are run.</summary>
    public static IReadOnlyList<Load> Closed(Settings settings)
    {
        var zipf = new Zipf(settings.Experts);
        var experts = settings.Experts;
        return
        [
            new ClosedLoad("echo", "Echo: the load generator's own ceiling", (stage, _) => stage.Echo()) { IsEcho = true },
            .. OnDemand(experts),
            new ClosedLoad("hot", "One hot expert, free slots without end", (stage, _) => stage.BookHot()) { IsShown = true },
            new ClosedLoad("hot-256", "One hot expert, 256 connections", (stage, _) => stage.BookHot()) { Connections = Crowd },
            new ClosedLoad(
                "uniform", $"Bookings spread evenly over {experts:N0} experts", (stage, random) => stage.Book(random.Next(experts))),
            new ClosedLoad(
                "uniform-256",
                $"Spread evenly over {experts:N0} experts, 256 connections",
                (stage, random) => stage.Book(random.Next(experts)))
            {
                Connections = Crowd,
            },
            new ClosedLoad("zipf", $"Bookings over {experts:N0} experts, Zipf 0.99", (stage, random) => stage.Book(zipf.Pick(random))),
            new ClosedLoad("repeats", "Spread evenly, 20 % idempotent repeats", (stage, random) => stage.Book(random.Next(experts)))
            {
                HasRepeats = true,
            },
            new ClosedLoad("mixed", "95 % availability reads, 5 % bookings", (stage, random) => random.NextDouble() < ShareOfBookings
                ? stage.Book(random.Next(experts))
                : stage.Read(random.Next(experts), random.Next(DaysAhead))),
            new BurstLoad(Settings.BurstSizes[0], Slots: 1),
            .. Settings.BurstSizes.Select(clients => new BurstLoad(clients, Slots: 16) { IsShown = true }),
            new SlotsLoad(experts),
            new ColdLoad(experts),
        ];
    }

    // What only Actors' host can be asked, and only when it is named.
    private static IEnumerable<Load> OnDemand(int experts) =>
    [
        new ClosedLoad("bare", "Bare: the same without the host's conventions", (stage, _) => stage.Bare())
        {
            IsEcho = true,
            IsOnDemand = true,
        },
        new ClosedLoad("services", "The list of services, as the owner asks", (stage, _) => stage.Services(isOwner: true))
        {
            IsOnDemand = true,
        },
        new ClosedLoad("services-public", "The list of services, as anybody asks", (stage, _) => stage.Services(isOwner: false))
        {
            IsOnDemand = true,
        },
        new ClosedLoad("month", "Slots of 30 days, as the owner asks", (stage, _) => stage.Month(isOwner: true)) { IsOnDemand = true },
        new ClosedLoad("month-public", "Slots of 30 days, as anybody asks", (stage, _) => stage.Month(isOwner: false))
        {
            IsOnDemand = true,
        },
        new ClosedLoad("month-team", "19,200 slots of a service of 50 experts, counted per day", (stage, _) => stage.TeamMonth())
        {
            IsOnDemand = true,
        },
        new ClosedLoad("calls", "Requests of 100 grain calls each", (stage, random) => stage.Call(random.Next(experts)))
        {
            IsOnDemand = true,
        },
        new ClosedLoad("assigned", "Bookings without an expert, of a service that assigns in turn", (stage, _) => stage.BookShared())
        {
            IsOnDemand = true,
        },
    ];

    /// <summary>What the loads at fixed rates are called on the command line.</summary>
    public static IReadOnlyList<string> OpenNames { get; } = ["open", "open-hot"];

    /// <summary>The loads at fixed rates.</summary>
    public static IReadOnlyList<Load> Open(Settings settings, string name, string title, double capacity) =>
        [.. new[] { 25, 50, 75 }.Select(share => new OpenLoad(
            $"{name}-{share}",
            $"{title}, at {share} %",
            Math.Max(1, Math.Round(capacity * share / 100)),
            (stage, random) => name == "open-hot" ? stage.BookHot() : stage.Book(random.Next(settings.Experts))))];
}

/// <summary>What a load gave, before anything is divided by anything.</summary>
/// <param name="Tally">The latencies.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record Outcome(Tally Tally, double Seconds)
{
    /// <summary>Milliseconds until the last answer of each burst.</summary>
    public IReadOnlyList<double> LastAnswers { get; init; } = [];

    /// <summary>Bursts that did not have exactly as many winners as slots.</summary>
    public int WrongBursts { get; init; }

    /// <summary>Requests that were meant to be sent each second.</summary>
    public double? Rate { get; init; }
}

/// <summary>Each client sends its next request when it has its answer.</summary>
internal sealed record ClosedLoad(string Name, string Title, Func<Stage, Random, Order> Make) : Load(Name, Title)
{
    /// <summary>True when some requests are sent twice.</summary>
    public bool HasRepeats { get; init; }

    /// <summary>How many connections; as many as the settings say when null.</summary>
    public int? Connections { get; init; }

    public override async Task<Outcome> Run(Arena arena, Stage stage, Settings settings)
    {
        var (tally, seconds) = await ClosedLoop.Run(arena.Host.Port, Connections ?? settings.Connections, settings.Time, _ => HasRepeats
            ? new RepeatingOrders(random => Make(stage, random))
            : new EndlessOrders(random => Make(stage, random)));
        return new Outcome(tally, seconds);
    }
}

/// <summary>Requests arrive at a fixed rate.</summary>
internal sealed record OpenLoad(string Name, string Title, double Rate, Func<Stage, Random, Order> Make) : Load(Name, Title)
{
    public override Measure Main => Measure.WonP99;

    public override async Task<Outcome> Run(Arena arena, Stage stage, Settings settings)
    {
        var (tally, seconds, _) = await OpenLoop.Run(
            arena.Host.Port, Rate, settings.Time, new EndlessOrders(random => Make(stage, random)));
        return new Outcome(tally, seconds) { Rate = Rate };
    }
}
