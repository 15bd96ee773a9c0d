using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Demo;

/// <summary>A service of the demo tenant.</summary>
/// <param name="Id">The id.</param>
/// <param name="Definition">What it is.</param>
internal sealed record DemoService(string Id, ServiceDefinition Definition);

/// <summary>The services of the demo tenant: one of each kind.</summary>
internal static class DemoServices
{
    /// <summary>Of several lengths, each for its price, here or by video.</summary>
    public const string Session = "session";

    /// <summary>A class with seats.</summary>
    public const string Class = "back-class";

    /// <summary>One that somebody has to confirm, and that asks something.</summary>
    public const string Assessment = "sports-assessment";

    /// <summary>One that two experts hold together.</summary>
    public const string Joint = "joint-assessment";

    /// <summary>One that is booked with a deposit.</summary>
    public const string Paid = "running-analysis";

    /// <summary>The question that an assessment cannot do without.</summary>
    public const string SportQuestion = "sport";

    /// <summary>The question that an assessment would like to have answered.</summary>
    public const string SinceQuestion = "since";

    /// <summary>How many seats a class has.</summary>
    public const int ClassSeats = 6;

    private static readonly Place Practice = new(PlaceType.Address, "Rua das Flores 12, Lisboa");

    private static readonly Place Video = new(PlaceType.Online, "https://meet.demo.example/rita");

    /// <summary>How long its symptoms may have lasted.</summary>
    public static ImmutableArray<string> SinceOptions { get; } = ["Some days", "Some weeks", "Longer"];

    /// <summary>All of them, in the order in which they are made.</summary>
    public static ImmutableArray<DemoService> All { get; } =
    [
        new("svc_demo", new ServiceDefinition
        {
            Name = "Consultation",
            ServiceType = DemoTenant.ServiceType,
            Description = "Half an hour to find out what can be done. It costs nothing.",
            DurationMinutes = 30,
            ExpertIds = [DemoTenant.ExpertId],
        }),
        new("svc_demo2", new ServiceDefinition
        {
            Name = "First visit",
            ServiceType = DemoTenant.SharedServiceType,
            Description = "We listen, look and make a plan. With whoever of Rita and Bruno has seen fewer clients.",
            DurationMinutes = 30,
            Price = Euros(35),
            CancellationPolicy = new CancellationPolicy(FreeUntilHours: 24, FeePercent: 50),
            Places = [Practice],
            Assignment = Assignment.RoundRobin,
            Experts = [new ServiceExpert(DemoTenant.ExpertId) { Weight = 2 }, new ServiceExpert(DemoTenant.SecondExpertId)],
        }),
        new("svc_demo3", new ServiceDefinition
        {
            Name = "Treatment session",
            ServiceType = Session,
            Description = "Hands-on treatment and exercises for home. Take as long as you need.",
            DurationMinutes = 45,
            SlotIntervalMinutes = 15,
            Price = Euros(55),
            Durations = [new DurationChoice(30, Euros(40)), new DurationChoice(60, Euros(70))],
            CancellationPolicy = new CancellationPolicy(FreeUntilHours: 24, FeePercent: 100),
            Places = [Practice, Video],
            Assignment = Assignment.Any,
            ExpertIds = [DemoTenant.ExpertId, DemoTenant.SecondExpertId, DemoTenant.ThirdExpertId],
        }),
        new("svc_demo4", new ServiceDefinition
        {
            Name = "Back class",
            ServiceType = Class,
            Description = "An hour of Pilates for backs, in a group of six. Mats are here; bring socks.",
            DurationMinutes = 60,
            Capacity = ClassSeats,
            MaxPerDay = 1,
            Price = Euros(15),
            Places = [Practice],
            ExpertIds = [DemoTenant.ThirdExpertId],
        }),
        new("svc_demo5", new ServiceDefinition
        {
            Name = "Sports assessment",
            ServiceType = Assessment,
            Description = "An hour of tests for people who train. Bruno looks at what you write and confirms the time.",
            DurationMinutes = 60,
            BufferAfterMinutes = 15,
            MinimumNoticeMinutes = 24 * 60,
            Price = Euros(80),
            RequiresConfirmation = true,
            ConfirmWithinHours = 5 * 24,
            CancellationPolicy = new CancellationPolicy(FreeUntilHours: 48, FeePercent: 50),
            TypedQuestions =
            [
                new Question(SportQuestion, "Which sport do you do?", QuestionType.Text, Required: true) { MaxLength = 100 },
                new Question(SinceQuestion, "How long has it been hurting?", QuestionType.Choice, Required: false)
                {
                    Options = SinceOptions,
                },
            ],
            Places = [Practice],
            ExpertIds = [DemoTenant.SecondExpertId],
        }),
        new("svc_demo6", new ServiceDefinition
        {
            Name = "Joint assessment",
            ServiceType = Joint,
            Description = "Bruno and Clara together: a physiotherapist's eye and a teacher's, and one plan from both.",
            DurationMinutes = 60,
            Price = Euros(120),
            CancellationPolicy = new CancellationPolicy(FreeUntilHours: 48, FeePercent: 50),
            Places = [Practice],
            Assignment = Assignment.Collective,
            ExpertIds = [DemoTenant.SecondExpertId, DemoTenant.ThirdExpertId],
        }),
        new("svc_demo7", new ServiceDefinition
        {
            Name = "Running analysis",
            ServiceType = Paid,
            Description = "An hour on the treadmill with cameras, and what to do about it. It is booked with a deposit.",
            DurationMinutes = 60,
            Price = Euros(90),
            Tax = new TaxRate(BasisPoints: 2_300, IsInclusive: true),
            Payment = new PaymentTerms { Collects = PaymentCollection.Deposit, DepositAmount = 30_00, KeepsDeposit = true },
            CancellationPolicy = new CancellationPolicy(FreeUntilHours: 24, FeePercent: 50),
            Places = [Practice],
            ExpertIds = [DemoTenant.SecondExpertId],
        }),
    ];

    /// <summary>The id of a service.</summary>
    public static string IdOf(string serviceType) => All.Single(service => service.Definition.ServiceType == serviceType).Id;

    private static Money Euros(int amount) => new(amount * 100, "EUR");
}
