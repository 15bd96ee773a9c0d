using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using static Actors.Grains.Interfaces.Tests.SampleEvents;

namespace Actors.Grains.Interfaces.Tests.Payments;

/// <summary>Samples of payments, and of experts' accounts.</summary>
internal sealed class PaymentSamples : ISamples
{
    private static readonly Money Amount = new(8_000, "EUR");

    private static readonly PaymentPurpose Purpose = new(PaymentPurposeKind.Other, "apt_1");

    private static readonly PaymentOrder Order = new()
    {
        Purpose = Purpose,
        Collects = PaymentCollection.Deposit,
        Amount = Amount,
        PayBy = Start,
        Tax = 1_402,
        Description = "8W0Y1C",
        ExpertId = "exp_1",
    };

    private static readonly Refund Refund = new()
    {
        Id = "rfd_1",
        Amount = 500,
        Status = RefundStatus.Succeeded,
        Reason = "Ended early",
        By = "usr_1",
        At = Start,
        Attempt = 1,
        GatewayId = "re_1",
        Failure = "declined",
    };

    private static readonly Dispute Dispute = new("dp_1", "needs_response", 8_000, "fraudulent", BlocksRefunds: true);

    private static readonly ReturnUrls Urls = new("https://example.com/paid", "https://example.com/not-paid");

    private static readonly Attempt Attempt = new()
    {
        Number = 1,
        Kind = AttemptKind.Checkout,
        Status = AttemptStatus.Open,
        IntentId = "pi_1",
        CheckoutId = "cs_1",
        Amount = 8_000,
        Received = 8_000,
        CustomerId = "cus_1",
        PaymentMethodId = "pm_1",
        DeclineCode = "insufficient_funds",
        ClosesAt = Start,
        Captures = 8_000,
        Urls = Urls,
    };

    private static readonly Sighting Sighting = new()
    {
        Attempt = 1,
        Status = AttemptStatus.Succeeded,
        IntentId = "pi_1",
        CheckoutId = "cs_1",
        Received = 8_000,
        CustomerId = "cus_1",
        PaymentMethodId = "pm_1",
        DeclineCode = "insufficient_funds",
        Dispute = Dispute,
        Refunded = 500,
        FailedRefunds = 1,
    };

    private static readonly Settlement Settlement = new(2_000, 500, "usr_1", "cancelled") { IsSecured = true };

    private static readonly Payment Payment = new()
    {
        Id = "pay_apt_1",
        Order = Order,
        Gateway = "test",
        Status = PaymentStatus.Paid,
        Captured = 8_000,
        Refunded = 500,
        Refunds = [Refund],
        Dispute = Dispute,
        DeclineCode = "insufficient_funds",
        Destination = "acct_1",
        ApplicationFee = 400,
        CreatedAt = Start,
        UpdatedAt = Start.AddMinutes(1),
        Version = 3,
    };

    private static readonly ConnectedAccount Account = new()
    {
        ExpertId = "exp_1",
        Gateway = "test",
        AccountId = "acct_1",
        ChargesEnabled = true,
        PayoutsEnabled = true,
        DetailsSubmitted = true,
        Missing = ["external_account"],
        DisabledReason = "requirements.past_due",
        UpdatedAt = Start,
    };

    private static readonly Reconciliation Reconciliation = new()
    {
        At = Start,
        Since = Start.AddDays(-35),
        Compared = 12,
        Differences = [new PaymentDifference("pay_apt_1", "captured", 8_000, 7_000)],
    };

    /// <summary>What a client needs to pay.</summary>
    internal static PaymentAccess Access { get; } = new() { Payment = Payment, ClientSecret = "pi_1_secret_1", IsSetup = true };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new PaymentOpened(Order, "test", "acct_1", 400, "f1"),
        new AttemptPlanned(Attempt),
        new AttemptSeen(Sighting),
        new PaymentDeclined(1, "insufficient_funds"),
        new PaymentSecured(1),
        new CaptureDecided(1, 8_000),
        new PaymentTaken(1, Amount),
        new CardKept(1),
        new PaymentSettled(Settlement),
        new PaymentEnded(),
        new PaymentFailed("authentication_required"),
        new RefundDecided(Refund, "f2"),
        new RefundSent("rfd_1", "re_1"),
        new RefundArrived("rfd_1", Amount, "re_1"),
        new RefundFailed("rfd_1", "declined"),
        new PaymentDisputed(Dispute),
        new PaymentLookPlanned(Start),
        new PaymentErased(),
        new PaymentsReconciled(Reconciliation),
        new ConnectedAccountSeen(Account),
        new ConnectedAccountLeft(),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        .. Enum.GetValues<PaymentPurposeKind>().Cast<object>(),
        .. Enum.GetValues<PaymentStatus>().Cast<object>(),
        .. Enum.GetValues<RefundStatus>().Cast<object>(),
        .. Enum.GetValues<AttemptKind>().Cast<object>(),
        .. Enum.GetValues<AttemptStatus>().Cast<object>(),
        .. Enum.GetValues<PaymentStepKind>().Cast<object>(),
        Purpose,
        Order,
        Refund,
        Dispute,
        Attempt,
        Sighting,
        Settlement,
        Payment,
        Account,
        Urls,
        Reconciliation,
        Reconciliation.Differences[0],
        new RefundSighting("rfd_1", RefundStatus.Failed, "re_1", "declined"),
        new RefundRequest(new CreationKey("rfd_1", "f1"), 500, "Ended early", 3),
        new PaymentStep
        {
            Kind = PaymentStepKind.Capture,
            Payment = Payment,
            Attempt = Attempt,
            Refund = Refund,
            Amount = 500,
            At = Start,
        },
        new PaymentOutlook(Payment, [Attempt], [Refund]),
        Access,
        new PaymentPage("https://checkout.example.com/1"),
        new OnboardingLink("https://connect.example.com/1", Start),
        new Onboarding("PT", "https://example.com/again", "https://example.com/done"),
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "PaymentPurpose.Id", "PaymentOrder.Description", "PaymentOrder.ExpertId", "PaymentOpened.Gateway", "PaymentOpened.Destination",
        "PaymentOpened.Fingerprint", "Refund.Id", "Refund.By", "Refund.GatewayId", "Refund.Failure", "Dispute.GatewayId", "Dispute.Status",
        "Dispute.Reason", "ReturnUrls.Success", "ReturnUrls.Cancel", "Attempt.IntentId", "Attempt.CheckoutId", "Attempt.CustomerId",
        "Attempt.PaymentMethodId", "Attempt.DeclineCode", "Sighting.IntentId", "Sighting.CheckoutId", "Sighting.CustomerId",
        "Sighting.PaymentMethodId", "Sighting.DeclineCode", "PaymentDeclined.Code", "Settlement.By", "Settlement.Reason",
        "PaymentFailed.Code", "RefundSent.RefundId", "RefundSent.GatewayId", "RefundArrived.RefundId", "RefundArrived.GatewayId",
        "RefundFailed.RefundId", "RefundFailed.Failure", "ConnectedAccount.ExpertId", "ConnectedAccount.Gateway",
        "ConnectedAccount.AccountId", "ConnectedAccount.Missing", "ConnectedAccount.DisabledReason",
        "PaymentDifference.PaymentId", "PaymentDifference.What",
    ];
}
