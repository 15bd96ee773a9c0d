using Actors.ApiHost.OpenApi;

namespace Actors.ApiHost.Payments;

/// <summary>Examples of payments for the contract.</summary>
internal static class PaymentExamples
{
    private static readonly DateTime Made = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly RefundView Refund = new()
    {
        Id = "rfd_01hzx3v7qk8m5n2p4r6t8w0y1f",
        Amount = 2_000,
        Status = "succeeded",
        Reason = "The session ended early.",
        By = "usr_01hzx3v7qk8m5n2p4r6t8w0y1b",
        At = Made.AddDays(1),
    };

    private static readonly DisputeView Dispute = new()
    {
        Status = "needs_response",
        Amount = 8_000,
        Reason = "product_not_received",
        BlocksRefunds = true,
    };

    /// <summary>A payment that waits for its client.</summary>
    public static readonly PaymentView Payment = new()
    {
        Id = "pay_apt_01hzx3v7qk8m5n2p4r6t8w0y1c",
        Status = "requires_payment",
        Amount = 8_000,
        Currency = "EUR",
        Collects = "full",
        AppointmentId = "apt_01hzx3v7qk8m5n2p4r6t8w0y1c",
        Description = "8W0Y1C",
        Gateway = "test",
        ClientSecret = "pi_1_secret_example",
        CheckoutUrl = "https://book.example.com/book/clinic/-/appointments/apt_01hzx3v7qk8m5n2p4r6t8w0y1c/pay",
        ExpiresAt = Made.AddMinutes(30),
        Captured = 0,
        Refunded = 0,
        CreatedAt = Made,
        UpdatedAt = Made,
        Version = 2,
    };

    private static readonly ConnectedAccountView Account = new()
    {
        ExpertId = "exp_01hzx3v7qk8m5n2p4r6t8w0y1a",
        Gateway = "test",
        AccountId = "acct_1",
        ChargesEnabled = false,
        PayoutsEnabled = false,
        DetailsSubmitted = false,
        Missing = ["A bank account to pay out to"],
        DisabledReason = "requirements.past_due",
    };

    private static readonly PaymentDifferenceView Difference = new()
    {
        PaymentId = Payment.Id,
        What = "captured",
        Here = 8_000,
        There = 0,
    };

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples) => examples
        .Add(new PaymentInput { AppointmentId = Payment.AppointmentId }, PaymentRequests.Default.PaymentInput)
        .Add(
            new CheckoutInput
            {
                SuccessUrl = "https://book.example.com/book/clinic/-/paid",
                CancelUrl = "https://book.example.com/book/clinic/-/not-paid",
            },
            PaymentRequests.Default.CheckoutInput)
        .Add(new RefundInput { Amount = Refund.Amount, Reason = Refund.Reason }, PaymentRequests.Default.RefundInput)
        .Add(
            new ConnectInput
            {
                ExpertId = Account.ExpertId,
                Country = "PT",
                RefreshUrl = "https://clinic.example.com/payouts/again",
                ReturnUrl = "https://clinic.example.com/payouts",
            },
            PaymentRequests.Default.ConnectInput)
        .Add(Payment, PaymentAnswers.Default.PaymentView)
        .Add(Refund, PaymentAnswers.Default.RefundView)
        .Add(Dispute, PaymentAnswers.Default.DisputeView)
        .Add(new CheckoutView { Url = "https://checkout.stripe.com/c/pay/cs_test_1" }, PaymentAnswers.Default.CheckoutView)
        .Add(
            new OnboardingLinkView { Url = "https://connect.stripe.com/setup/e/acct_1/x", ExpiresAt = Made.AddMinutes(5) },
            PaymentAnswers.Default.OnboardingLinkView)
        .Add(Account, PaymentAnswers.Default.ConnectedAccountView)
        .Add(Difference, PaymentAnswers.Default.PaymentDifferenceView)
        .Add(
            new ReconciliationView { At = Made, Since = Made.AddDays(-35), Compared = 12, Differences = [Difference] },
            PaymentAnswers.Default.ReconciliationView);
}
