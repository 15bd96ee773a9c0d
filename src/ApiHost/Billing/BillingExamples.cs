using Actors.ApiHost.OpenApi;

namespace Actors.ApiHost.Billing;

/// <summary>Examples of billing for the contract.</summary>
internal static class BillingExamples
{
    private static readonly DateTime November = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly BillingMoneyView Price = new() { Amount = 2_900, Currency = "EUR" };

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        AddSubscription(examples);
        AddInvoices(examples);
        var used = new UsageView { Month = "2026-11", Bookings = 412, Experts = 5, AiTokens = 0 };
        examples
            .Add(used, BillingAnswers.Default.UsageView)
            .Add(new RecountView { Counted = used, Recounted = used, AreEqual = true }, BillingAnswers.Default.RecountView)
            .Add(
                new BillingDetailsInput
                {
                    Name = "My Clinic Lda.",
                    AddressLines = ["Rua Augusta 1", "1100-048 Lisboa"],
                    Country = "PT",
                    TaxNumber = "PT 501 964 843",
                    Email = "office@clinic.example",
                    Locale = "pt",
                },
                BillingRequests.Default.BillingDetailsInput)
            .Add(
                new BillingDetailsView
                {
                    Name = "My Clinic Lda.",
                    AddressLines = ["Rua Augusta 1", "1100-048 Lisboa"],
                    Country = "PT",
                    TaxNumber = "PT 501 964 843",
                    Email = "office@clinic.example",
                    Locale = "pt",
                    Version = 1,
                },
                BillingAnswers.Default.BillingDetailsView);
    }

    private static void AddSubscription(ExampleCatalog examples)
    {
        var limit = new LimitView { What = "bookings", Used = 412, Limit = 500, WarnsFrom = 400 };
        examples
            .Add(Price, BillingAnswers.Default.BillingMoneyView)
            .Add(
                new PlanView
                {
                    Id = "pro",
                    Name = "Pro",
                    Price = Price,
                    Interval = "month",
                    TrialDays = 14,
                    Experts = 10,
                    BookingsPerMonth = 500,
                    AiTokensPerMonth = 1_000_000,
                    CanBeSubscribed = true,
                    IsDefault = false,
                },
                BillingAnswers.Default.PlanView)
            .Add(limit, BillingAnswers.Default.LimitView)
            .Add(new SubscriptionInput { Plan = "pro", PaymentMethodId = "pm_1" }, BillingRequests.Default.SubscriptionInput)
            .Add(
                new SubscriptionView
                {
                    Enabled = true,
                    Gateway = "stripe",
                    Plan = "pro",
                    PlanUntil = November.AddMonths(1).AddDays(7),
                    SubscribedPlan = "pro",
                    Status = "active",
                    CurrentPeriodStart = November,
                    CurrentPeriodEnd = November.AddMonths(1),
                    CancelAtPeriodEnd = false,
                    Month = "2026-11",
                    Limits = [limit],
                    Missing = ["Nobody has said to whom invoices are made out: PUT /billing/details."],
                },
                BillingAnswers.Default.SubscriptionView)
            .Add(
                new PaymentMethodView { Id = "pm_1", Type = "card", Brand = "visa", Last4 = "4242", ExpiryMonth = 12, ExpiryYear = 2030 },
                BillingAnswers.Default.PaymentMethodView)
            .Add(
                new PaymentMethodSetupView { SetupId = "seti_1", ClientSecret = "seti_1_secret_from_the_gateway", Gateway = "stripe" },
                BillingAnswers.Default.PaymentMethodSetupView);
    }

    private static void AddInvoices(ExampleCatalog examples)
    {
        var line = new InvoiceLineView
        {
            Description = "Pro",
            Quantity = 1,
            Amount = Price.Amount,
            PeriodStart = November,
            PeriodEnd = November.AddMonths(1),
        };
        examples
            .AddText(PdfResult.MediaType, "%PDF-1.7")
            .Add(line, BillingAnswers.Default.InvoiceLineView)
            .Add(
                new InvoiceView
                {
                    Id = "in_1",
                    Number = "ACT-2026-0042",
                    Status = "paid",
                    Total = Price,
                    Subtotal = Price.Amount,
                    Paid = Price.Amount,
                    CreatedAt = November,
                    PaidAt = November.AddMinutes(1),
                    Lines = [line],
                },
                BillingAnswers.Default.InvoiceView);
    }
}
