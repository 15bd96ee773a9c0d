namespace Actors.Bookings;

/// <summary>What the contenders have to bear.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Title">The name in the report.</param>
internal abstract record Load(string Name, string Title)
{
    // How far ahead people look.
    private const int DaysAhead = 30;

    private const double ShareOfBookings = 0.05;

    /// <summary>True for what the disqualified contender is shown with.</summary>
    public bool IsShown { get; init; }

    /// <summary>True for what only Actors' host can be asked.</summary>
    public bool IsEcho { get; init; }

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
            new ClosedLoad("hot", "One hot expert, free slots without end", (stage, _) => stage.BookHot()) { IsShown = true },
            new ClosedLoad("uniform", $"Bookings spread evenly over {experts:N0} experts", (stage, random) => stage.Book(random.Next(experts))),
            new ClosedLoad("zipf", $"Bookings over {experts:N0} experts, Zipf 0.99", (stage, random) => stage.Book(zipf.Pick(random))),
            new ClosedLoad("repeats", "Spread evenly, 20 % idempotent repeats", (stage, random) => stage.Book(random.Next(experts))) { HasRepeats = true },
            new ClosedLoad("mixed", "95 % availability reads, 5 % bookings", (stage, random) => random.NextDouble() < ShareOfBookings
                ? stage.Book(random.Next(experts))
                : stage.Read(random.Next(experts), random.Next(DaysAhead))),
            .. Settings.BurstSizes.Select(clients => new BurstLoad(clients) { IsShown = true }),
            new ColdLoad(experts),
        ];
    }

    /// <summary>The loads at fixed rates.</summary>
    public static IReadOnlyList<Load> Open(Settings settings, string name, string title, double capacity) =>
        [.. new[] { 25, 50, 75 }.Select(share => new OpenLoad(
            $"{name}-{share}", $"{title}, at {share} %", Math.Max(1, Math.Round(capacity * share / 100)), (stage, random) => name == "open-hot" ? stage.BookHot() : stage.Book(random.Next(settings.Experts))))];
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

    public override async Task<Outcome> Run(Arena arena, Stage stage, Settings settings)
    {
        var (tally, seconds) = await ClosedLoop.Run(arena.Host.Port, settings.Connections, settings.Time, _ => HasRepeats
            ? new RepeatingOrders(random => Make(stage, random))
            : new EndlessOrders(random => Make(stage, random)));
        return new Outcome(tally, seconds);
    }
}

/// <summary>Requests arrive at a fixed rate.</summary>
internal sealed record OpenLoad(string Name, string Title, double Rate, Func<Stage, Random, Order> Make) : Load(Name, Title)
{
    public override async Task<Outcome> Run(Arena arena, Stage stage, Settings settings)
    {
        var (tally, seconds, _) = await OpenLoop.Run(
            arena.Host.Port, Rate, settings.Time, new EndlessOrders(random => Make(stage, random)));
        return new Outcome(tally, seconds) { Rate = Rate };
    }
}

/// <summary>So many clients at once want 16 slots of one fresh expert.</summary>
internal sealed record BurstLoad(int Clients) : Load($"burst-{Clients}", $"Burst of {Clients:N0} clients on {Slots} slots")
{
    private const int Slots = 16;

    public override async Task<Outcome> Run(Arena arena, Stage stage, Settings settings)
    {
        var clients = await RawClient.ConnectMany(arena.Host.Port, Clients);
        var tallies = new List<Tally>();
        var last = new List<double>();
        var wrong = 0;
        var nobody = new EndlessOrders(_ => throw new InvalidOperationException("A burst knows its requests."));
        for (var burst = 0; burst < settings.BurstsOf(Clients); burst++)
        {
            var expert = stage.Fresh();
            var orders = Enumerable.Range(0, Clients).Select(client => stage.BookSlot(expert, client % Slots)).ToArray();
            var (tally, milliseconds) = await Burst.Run(clients, orders, nobody);
            tallies.Add(tally);
            last.Add(milliseconds);
            if (tally.Count(Answered.Won) != Math.Min(Clients, Slots)) wrong++;
        }

        foreach (var client in clients) client.Dispose();
        return new Outcome(Tally.Sum(tallies), last.Sum() / 1_000) { LastAnswers = last, WrongBursts = wrong };
    }
}

/// <summary>The host has just started; each calendar is looked at for the first time.</summary>
internal sealed record ColdLoad(int Calendars) : Load("cold", $"Cold start: the first look at each of {Calendars:N0} calendars")
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public override async Task<Outcome> Run(Arena arena, Stage stage, Settings settings)
    {
        var looks = new FirstLooks(stage);
        var (tally, seconds) = await ClosedLoop.Run(arena.Host.Port, settings.Connections, Longest, _ => looks);
        return new Outcome(tally, seconds);
    }
}
