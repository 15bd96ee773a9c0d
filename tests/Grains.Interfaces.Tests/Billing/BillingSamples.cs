using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Tests.Billing;

/// <summary>Samples of billing.</summary>
internal sealed class BillingSamples : ISamples
{
    private static readonly DateTimeOffset At = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly BillingDetails Details = new()
    {
        Name = "My Clinic Lda.",
        AddressLines = ["Rua Augusta 1", "1100-048 Lisboa"],
        Country = "PT",
        TaxNumber = "PT 501 964 843",
        Email = "office@clinic.example",
        Locale = "pt",
    };

    private static readonly Subscription Subscribed = new()
    {
        Id = "sub_1",
        PlanId = "pro",
        PriceId = "price_1",
        Status = "past_due",
        PeriodStart = At,
        PeriodEnd = At.AddDays(31),
        EndsWithPeriod = true,
        TrialEnd = At.AddDays(-1),
        PastDueSince = At.AddHours(1),
    };

    private static readonly BillingStep Step = new()
    {
        Number = 3,
        Kind = BillingStepKind.Change,
        PlanId = "pro",
        PriceId = "price_1",
        MethodId = "pm_1",
        TrialEnd = At.AddDays(14),
    };

    private static readonly PlanLimits Limits = new(10, 500, 1_000_000, SoftPercent: 80);
    private static readonly Entitlement Entitled = new("pro", Limits, At.AddDays(38));
    private static readonly PaymentMethod Method = new("pm_1", "card", "visa", "4242", 12, 2030);
    private static readonly InvoiceLine Line = new("Pro", 1, 2_900, At, At.AddDays(31));
    private static readonly LimitStanding Standing = new(Limited.Experts, 8, 10, 8);
    private static readonly UsageStanding Standings = new("2027-03", [Standing], IsWhole: true);
    private static readonly MonthUsage Month = new() { Month = "2027-03", Bookings = 412, Experts = 8, AiTokens = 1_000 };

    private static readonly Invoice Billed = new()
    {
        Id = "in_1",
        Number = "ACT-0042",
        Status = "paid",
        Total = new Money(3_567, "EUR"),
        Subtotal = 2_900,
        Paid = 3_567,
        CreatedAt = At,
        PaidAt = At.AddMinutes(1),
        NextAttemptAt = At.AddDays(3),
        Lines = [Line],
        PdfUrl = "https://pay.stripe.com/invoice/1/pdf",
    };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new BillingCustomerOpened("cus_1"),
        new BillingStepAsked(Step),
        new BillingStepRefused(3, "card_declined"),
        new SubscriptionSeen(Subscribed, 3, At.AddDays(32)),
        new BillingSetupOpened("pms_1", "seti_1"),
        new BillingDetailsSet(Details),
        new BillingManagersTold("ended:sub_1"),
        new BillingClosed(),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        Details,
        Subscribed,
        Step,
        new BillingAccount
        {
            Gateway = "test",
            Subscription = Subscribed,
            Entitlement = Entitled,
            Details = Details,
            Methods = 1,
            ClientSecret = "pi_1_secret",
            Version = 2,
        },
        Entitled,
        Limits,
        Method,
        new PaymentMethods([Method]),
        new MethodSetup("seti_1", IsDone: true, "seti_1_secret"),
        Billed,
        Line,
        new InvoicePage([Billed], 1),
        new BillingNews(BillingNewsKind.PaymentFailed, "in_1", 2),
        Standing,
        Standings,
        new PlannedUse(Limited.Experts, ["apt_1"]),
        new UsageGrant(IsGranted: true, Standings),
        Month,
        new CountedMonth(Month, 1_234),
        new LimitNotice(Limited.Experts, "2027-03", 400, 500),
        .. Enum.GetValues<BillingStepKind>().Cast<object>(),
        .. Enum.GetValues<BillingNewsKind>().Cast<object>(),
        .. Enum.GetValues<Limited>().Cast<object>(),
    ];

    // Ids and words of the gateway and of the configuration; the details themselves are marked.
    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "BillingCustomerOpened.CustomerId", "BillingStep.PlanId", "BillingStep.PriceId", "BillingStep.MethodId", "BillingStepRefused.Code",
        "Subscription.Id", "Subscription.PlanId", "Subscription.PriceId", "Subscription.Status", "BillingSetupOpened.KeyId",
        "BillingSetupOpened.SetupId", "BillingManagersTold.Key",
    ];
}
