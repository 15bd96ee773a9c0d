using Actors.ApiHost.Http.Input;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces.Billing;

namespace Actors.ApiHost.Billing;

/// <summary>What is shown of billing, and what may stand in requests about it.</summary>
internal static class BillingViews
{
    /// <summary>How limits are called, in their order.</summary>
    public static IReadOnlyList<string> Limits { get; } = ["bookings", "experts", "ai_tokens"];

    private const int MaxPlan = 40;
    private const int MaxMethod = 100;
    private const int MaxName = 100;
    private const int MaxLines = 6;
    private const int MaxTaxNumber = 40;

    /// <summary>A plan.</summary>
    public static PlanView Of(PlanCatalog plans, string id, PlanOptions plan) => new()
    {
        Id = id,
        Name = plan.Name,
        Price = new BillingMoneyView { Amount = plan.Amount, Currency = plan.Currency },
        Interval = plan.Interval == PlanInterval.Year ? "year" : "month",
        TrialDays = plan.TrialDays,
        Experts = plan.Experts,
        BookingsPerMonth = plan.BookingsPerMonth,
        AiTokensPerMonth = plan.AiTokensPerMonth,
        CanBeSubscribed = plan.PriceId is not null,
        IsDefault = id == plans.DefaultPlan,
    };

    /// <summary>How an organisation stands.</summary>
    public static SubscriptionView Of(BillingAccount account, UsageStanding standing, PlanCatalog plans) => new()
    {
        Enabled = plans.IsOn,
        Gateway = account.Gateway,
        Plan = account.Entitlement.PlanId,
        PlanUntil = account.Entitlement.Until?.UtcDateTime,
        SubscribedPlan = account.Subscription?.PlanId,
        Status = account.Subscription?.Status ?? "none",
        CurrentPeriodStart = account.Subscription?.PeriodStart.UtcDateTime,
        CurrentPeriodEnd = account.Subscription?.PeriodEnd.UtcDateTime,
        TrialEnd = account.Subscription?.TrialEnd?.UtcDateTime,
        CancelAtPeriodEnd = account.Subscription?.EndsWithPeriod == true,
        PastDueSince = account.Subscription?.PastDueSince?.UtcDateTime,
        Month = standing.Month,
        Limits =
        [
            .. standing.Standings.Select(limit => new LimitView
            {
                What = Limits[(int)limit.What],
                Used = limit.Used,
                Limit = limit.Most,
                WarnsFrom = limit.WarnsFrom,
            }),
        ],
        Missing = BillingWords.MissingOf(account, standing, plans),
        ClientSecret = account.ClientSecret,
    };

    /// <summary>A payment method.</summary>
    public static PaymentMethodView Of(PaymentMethod method) => new()
    {
        Id = method.Id,
        Type = method.Type,
        Brand = method.Brand,
        Last4 = method.Last4,
        ExpiryMonth = method.ExpiryMonth,
        ExpiryYear = method.ExpiryYear,
    };

    /// <summary>An invoice.</summary>
    public static InvoiceView Of(Invoice invoice) => new()
    {
        Id = invoice.Id,
        Number = invoice.Number,
        Status = invoice.Status,
        Total = new BillingMoneyView { Amount = invoice.Total.Amount, Currency = invoice.Total.Currency },
        Subtotal = invoice.Subtotal,
        Paid = invoice.Paid,
        CreatedAt = invoice.CreatedAt.UtcDateTime,
        PaidAt = invoice.PaidAt?.UtcDateTime,
        NextAttemptAt = invoice.NextAttemptAt?.UtcDateTime,
        Lines =
        [
            .. invoice.Lines.Select(line => new InvoiceLineView
            {
                Description = line.Description,
                Quantity = line.Quantity,
                Amount = line.Amount,
                PeriodStart = line.PeriodStart.UtcDateTime,
                PeriodEnd = line.PeriodEnd.UtcDateTime,
            }),
        ],
    };

    /// <summary>A month.</summary>
    public static UsageView Of(MonthUsage usage) => new()
    {
        Month = usage.Month,
        Bookings = usage.Bookings,
        Experts = usage.Experts,
        AiTokens = usage.AiTokens,
    };

    /// <summary>To whom invoices are made out.</summary>
    public static BillingDetailsView DetailsOf(BillingAccount account) => new()
    {
        Name = account.Details?.Name,
        AddressLines = account.Details?.AddressLines ?? [],
        Country = account.Details?.Country,
        TaxNumber = account.Details?.TaxNumber,
        Email = account.Details?.Email,
        Locale = account.Details?.Locale,
        Version = account.Version,
    };

    /// <summary>Checks a plan that is wanted.</summary>
    public static Result<SubscriptionInput> Check(SubscriptionInput input)
    {
        Validator validator = default;
        return validator.Result(new SubscriptionInput
        {
            Plan = validator.Required("plan", input.Plan, MaxPlan),
            PaymentMethodId = validator.Optional("paymentMethodId", input.PaymentMethodId, MaxMethod),
        });
    }

    /// <summary>Checks to whom invoices are to be made out.</summary>
    public static Result<BillingDetails> Check(BillingDetailsInput input)
    {
        Validator validator = default;
        var country = validator.Required("country", input.Country, 2, 2);
        if (country.Length == 2 && !country.All(char.IsAsciiLetterUpper))
            validator.Add("country", "must be two capital letters, such as PT");
        return validator.Result(new BillingDetails
        {
            Name = validator.RequiredName("name", input.Name, MaxName),
            AddressLines = validator.List("addressLines", input.AddressLines, MaxLines, MaxName),
            Country = country,
            TaxNumber = validator.Optional("taxNumber", input.TaxNumber, MaxTaxNumber),
            Email = validator.Email("email", input.Email),
            Locale = validator.Locale("locale", input.Locale),
        });
    }
}
