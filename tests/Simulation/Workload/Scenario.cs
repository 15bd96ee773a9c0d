using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Simulation.Machine;

namespace Actors.Simulation.Workload;

/// <summary>How large a run is. A failure is made smaller by running it again with smaller numbers.</summary>
internal sealed record ScenarioSize
{
    /// <summary>How many organisations there are at most.</summary>
    public int Tenants { get; init; } = 2;

    /// <summary>How many experts each has at most.</summary>
    public int Experts { get; init; } = 3;

    /// <summary>How many services each has at most.</summary>
    public int Services { get; init; } = 3;

    /// <summary>How many clients there are at most.</summary>
    public int Clients { get; init; } = 6;

    /// <summary>How many things each client does at most.</summary>
    public int Deeds { get; init; } = 80;

    /// <summary>How many processes serve them at most.</summary>
    public int Processes { get; init; } = 3;
}

/// <summary>An organisation in a run.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Experts">Its experts.</param>
/// <param name="Services">Its services, by id.</param>
/// <param name="Panels">Its services that take the time of several experts, by id.</param>
internal sealed record Shop(
    string Id, IReadOnlyList<string> Experts, Dictionary<string, ServiceDefinition> Services, Dictionary<string, ServiceDefinition> Panels)
{
    /// <summary>The id of what can be bought here ahead of bookings.</summary>
    public const string PackageId = "pkg_1";

    /// <summary>Its vouchers.</summary>
    public IReadOnlyList<ShopVoucher> Vouchers { get; init; } = [];

    /// <summary>All of its services.</summary>
    public IEnumerable<KeyValuePair<string, ServiceDefinition>> All => Services.Concat(Panels);
}

/// <summary>What a seed says of a run before it begins.</summary>
internal sealed class Scenario
{
    private static readonly string[] Zones =
        ["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo"];

    // Days before nights on which clocks change, in one of the zones or another; and a day of no importance.
    private static readonly DateTimeOffset[] Starts =
    [
        new(2027, 3, 26, 6, 0, 0, TimeSpan.Zero), new(2027, 10, 29, 6, 0, 0, TimeSpan.Zero), new(2027, 3, 12, 12, 0, 0, TimeSpan.Zero),
        new(2027, 11, 5, 12, 0, 0, TimeSpan.Zero), new(2027, 4, 2, 2, 0, 0, TimeSpan.Zero), new(2027, 10, 1, 2, 0, 0, TimeSpan.Zero),
        new(2027, 6, 14, 8, 0, 0, TimeSpan.Zero),
    ];

    /// <summary>Draws a scenario.</summary>
    /// <param name="chance">Where from.</param>
    /// <param name="size">Its bounds.</param>
    public Scenario(Chance chance, ScenarioSize size)
    {
        Start = chance.OneOf(Starts) + TimeSpan.FromMinutes(chance.Below(24 * 60));
        Clients = chance.From(1, size.Clients);
        Deeds = chance.From(1, size.Deeds);
        Processes = chance.From(1, size.Processes);
        Zone = chance.OneOf(Zones);
        Shops = [.. Enumerable.Range(1, chance.From(1, size.Tenants)).Select(number => Open($"t{number}", chance, size))];
        var money = chance.For("money");
        IsAboutMoney = money.Below(4) == 0;
        if (IsAboutMoney) Shops = [.. Shops.Select(shop => PaidFor(shop, money))];
        var codes = chance.For("vouchers");
        Shops = [.. Shops.Select(shop => shop with { Vouchers = ShopVouchers.Draw(shop.Id, codes) })];
    }

    /// <summary>When the run begins.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>How many clients there are.</summary>
    public int Clients { get; }

    /// <summary>How many things each client does.</summary>
    public int Deeds { get; }

    /// <summary>How many processes serve them.</summary>
    public int Processes { get; }

    /// <summary>
    /// True for the quarter of all runs in which everything costs money and clients do little but book, pay and call off: what needs a
    /// payment and several rare things at once is seldom met otherwise.
    /// </summary>
    public bool IsAboutMoney { get; }

    /// <summary>The zone of the experts.</summary>
    public string Zone { get; }

    /// <summary>The organisations.</summary>
    public IReadOnlyList<Shop> Shops { get; }

    /// <summary>A schedule at random: mostly long days, some over midnight, some dates of their own.</summary>
    /// <param name="chance">Where from.</param>
    public Schedule DrawSchedule(Chance chance)
    {
        var weekly = new List<WeeklyHours> { new([1, 2, 3, 4, 5, 6, 7], Hours(chance)) };
        if (chance.Below(4) == 0) weekly.Add(new WeeklyHours([chance.From(1, 7)], new TimeRange(new TimeOnly(22, 0), new TimeOnly(2, 30))));
        var overrides = new List<DateOverride>();
        for (var day = 0; day < 5; day++)
        {
            if (chance.Below(4) > 0) continue;
            var date = DateOnly.FromDateTime(Start.UtcDateTime).AddDays(day);
            overrides.Add(new DateOverride(date, chance.Below(3) == 0 ? [] : [Hours(chance)]));
        }

        return new Schedule(Zone, [.. weekly], [.. overrides]);
    }

    private static TimeRange Hours(Chance chance) => chance.Below(3) switch
    {
        0 => new(new TimeOnly(0, 0), new TimeOnly(0, 0)),
        1 => new(new TimeOnly(0, chance.OneOf([0, 30])), new TimeOnly(chance.From(6, 22), 0)),
        _ => new(new TimeOnly(chance.From(1, 9), 0), new TimeOnly(chance.From(10, 23), 30)),
    };

    private static Shop Open(string id, Chance chance, ScenarioSize size)
    {
        var experts = Enumerable.Range(1, chance.From(1, size.Experts)).Select(number => $"exp{number}").ToList();
        var services = new Dictionary<string, ServiceDefinition>();
        for (var number = chance.From(1, size.Services); number > 0; number--)
        {
            services[$"{id}-svc{number}"] = Draw($"service-{number}", chance) with
            {
                Assignment = number % 2 == 0 ? Assignment.Any : Assignment.RoundRobin,
            };
        }

        return new Shop(id, experts, services, experts.Count == 1 ? [] : new() { [$"{id}-panel"] = DrawPanel(chance, experts) });
    }

    private static Shop PaidFor(Shop shop, Chance chance) => shop with
    {
        Services = shop.Services.ToDictionary(each => each.Key, each => each.Value with { Payment = DrawTerms(chance) }),
        Panels = [],
    };

    // All of its experts, or the first of them and one of the others.
    private static ServiceDefinition DrawPanel(Chance chance, List<string> experts)
    {
        var panel = Draw("panel", chance) with { BookingWindowDays = 365, MinimumNoticeMinutes = 0 };
        return chance.Below(2) == 0
            ? panel with { Assignment = Assignment.Collective, ExpertIds = [.. experts] }
            : panel with
            {
                Assignment = Assignment.RoundRobin,
                Experts = [.. experts.Select((expert, index) => new ServiceExpert(expert) { Fixed = index == 0 })],
            };
    }

    private static ServiceDefinition Draw(string slug, Chance chance) => new()
    {
        Name = slug,
        ServiceType = slug,
        DurationMinutes = chance.OneOf([30, 45, 60, 90]),
        SlotIntervalMinutes = chance.Below(3) == 0 ? chance.OneOf([15, 30]) : null,
        BufferBeforeMinutes = chance.Below(3) == 0 ? chance.OneOf([5, 15, 30]) : 0,
        BufferAfterMinutes = chance.Below(3) == 0 ? chance.OneOf([5, 15, 30]) : 0,
        Capacity = chance.Below(3) == 0 ? chance.From(2, 3) : 1,
        MinimumNoticeMinutes = chance.Below(4) == 0 ? 120 : 0,
        BookingWindowDays = chance.OneOf([2, 7, 365]),
        MaxPerDay = chance.Below(4) == 0 ? chance.From(2, 6) : null,
        RequiresConfirmation = chance.Below(4) == 0,
        ConfirmWithinHours = chance.OneOf([1, 6, 24]),
        Price = new Money(10_001, "EUR"),
        CancellationPolicy = new CancellationPolicy(24, 50),
        WaitlistOfferMinutes = chance.OneOf([5, 10, 60]),
        Payment = chance.Below(2) == 0 ? DrawTerms(chance) : null,
        Tax = chance.Below(3) == 0 ? new TaxRate(chance.OneOf([700, 2_300]), chance.Below(2) == 0) : null,
    };

    private static PaymentTerms DrawTerms(Chance chance)
    {
        var collects = chance.OneOf(Enum.GetValues<PaymentCollection>());
        var isDeposit = collects == PaymentCollection.Deposit;
        var isAmount = isDeposit && chance.Below(2) == 0;
        return new PaymentTerms
        {
            Collects = collects,
            DepositAmount = isAmount ? 2_500 : null,
            DepositPercent = isDeposit && !isAmount ? 30 : null,
            KeepsDeposit = isDeposit && chance.Below(2) == 0,
            NoShowFeePercent = chance.OneOf<int?>([null, 0, 40]),
            PayWithinMinutes = chance.OneOf<int?>([null, 5, 120]),
        };
    }
}
