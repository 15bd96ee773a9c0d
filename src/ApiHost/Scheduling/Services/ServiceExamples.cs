using Actors.ApiHost.OpenApi;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>Examples of services for the contract.</summary>
internal static class ServiceExamples
{
    private static readonly QuestionView Question = new()
    {
        Id = "first-visit",
        Label = "Is it your first visit?",
        Type = "boolean",
        Required = true,
    };

    private static readonly DurationView Duration = new() { Minutes = 60, Price = new PriceView { Amount = 8_000, Currency = "EUR" } };

    private static readonly PlaceView Place = new() { Type = "address", Value = "Rua Augusta 1, Lisboa" };

    private static readonly PaymentTermsBody Terms = new() { Collects = "deposit", DepositAmount = 1_000, KeepsDeposit = true };

    private static readonly PaymentTermsView TermsShown =
        new() { Collects = "deposit", DepositAmount = 1_000, KeepsDeposit = true, PayWithinMinutes = 30 };

    private static readonly TaxRateView TaxRate = new() { BasisPoints = 2_300, Inclusive = true };

    private static readonly ChargeView Charge = new() { Currency = "EUR", Total = 4_500, Tax = 841, TaxRate = TaxRate, Due = 1_000 };

    private static readonly ServiceInput Input = new()
    {
        Name = "Consultation",
        ServiceType = "consultation",
        DurationMinutes = 30,
        BufferAfterMinutes = 10,
        MinimumNoticeMinutes = 60,
        Price = new PriceBody { Amount = Price.Amount, Currency = Price.Currency },
        Payment = Terms,
        TaxRate = new TaxRateBody { BasisPoints = 2_300, Inclusive = true },
        ExpertIds = [ExpertId],
        Questions = [new QuestionBody { Id = "first-visit", Label = "Is it your first visit?", Type = "boolean", Required = true }],
        Durations = [new DurationBody { Minutes = 60, Price = new PriceBody { Amount = 8_000, Currency = "EUR" } }],
        Places = [new PlaceBody { Type = "address", Value = "Rua Augusta 1, Lisboa" }, new PlaceBody { Type = "online" }],
        MeetingPlatform = "none",
    };

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples) => examples
        .Add(
            new QuestionBody { Id = "knee", Label = "Which knee is it?", Type = "choice", Options = ["left", "right"] },
            SchedulingRequests.Default.QuestionBody)
        .Add(Question, SchedulingAnswers.Default.QuestionView)
        .Add(new DurationBody { Minutes = 60 }, SchedulingRequests.Default.DurationBody)
        .Add(Duration, SchedulingAnswers.Default.DurationView)
        .Add(new PlaceBody { Type = "address", Value = "Rua Augusta 1, Lisboa" }, SchedulingRequests.Default.PlaceBody)
        .Add(Place, SchedulingAnswers.Default.PlaceView)
        .Add(new PriceBody { Amount = Price.Amount, Currency = Price.Currency }, SchedulingRequests.Default.PriceBody)
        .Add(Price, SchedulingAnswers.Default.PriceView)
        .Add(new CancellationPolicyBody { FreeUntilHours = 24, FeePercent = 50 }, SchedulingRequests.Default.CancellationPolicyBody)
        .Add(new CancellationPolicyView { FreeUntilHours = 24, FeePercent = 50 }, SchedulingAnswers.Default.CancellationPolicyView)
        .Add(new ServiceExpertBody { Id = ExpertId, Weight = 2, Priority = 1 }, SchedulingRequests.Default.ServiceExpertBody)
        .Add(
            new ServiceExpertView { Id = ExpertId, Weight = 2, Priority = 1, Fixed = false },
            SchedulingAnswers.Default.ServiceExpertView)
        .Add(Terms, SchedulingRequests.Default.PaymentTermsBody)
        .Add(TermsShown, SchedulingAnswers.Default.PaymentTermsView)
        .Add(new TaxRateBody { BasisPoints = 2_300, Inclusive = true }, SchedulingRequests.Default.TaxRateBody)
        .Add(TaxRate, SchedulingAnswers.Default.TaxRateView)
        .Add(Charge, SchedulingAnswers.Default.ChargeView)
        .Add(Input, SchedulingRequests.Default.ServiceInput)
        .Add(
            new ServiceView
            {
                Id = ServiceId,
                Name = "Consultation",
                ServiceType = "consultation",
                DurationMinutes = 30,
                SlotIntervalMinutes = 30,
                BufferBeforeMinutes = 0,
                BufferAfterMinutes = 10,
                MinimumNoticeMinutes = 60,
                BookingWindowDays = 365,
                Capacity = 1,
                Price = Price,
                RequiresConfirmation = false,
                RequiresPayment = true,
                Payment = TermsShown,
                TaxRate = TaxRate,
                Charge = Charge,
                ConfirmWithinHours = 48,
                WaitlistOfferMinutes = 120,
                ExpertIds = [ExpertId],
                Assignment = "any",
                Experts = [],
                Questions = [Question],
                Durations = [Duration],
                Places = [Place],
                Reminders = [1440, 60],
                MeetingPlatform = "zoom",
                Active = true,
                CreatedAt = Made,
                UpdatedAt = Made,
                Version = 1,
            },
            SchedulingAnswers.Default.ServiceView);
}
