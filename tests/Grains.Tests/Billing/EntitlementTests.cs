using Actors.Grains.Billing;
using Actors.Grains.Billing.Notices;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.Scheduling;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Billing;

/// <summary>What a tenant may use, by what the gateway told last, and what people are told of money.</summary>
public sealed class EntitlementTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    private static readonly PlanCatalog Plans = new(new BillingOptions
    {
        DefaultPlan = "free",
        Plans = new Dictionary<string, PlanOptions>
        {
            ["free"] = new() { Name = "Free", BookingsPerMonth = 3 },
            ["pro"] = new() { Name = "Pro", PriceId = "price_pro", BookingsPerMonth = 500 },
        },
    });

    [Theory]
    [InlineData("active", false, 30, "pro")]
    [InlineData("active", false, 36, "pro")]
    [InlineData("active", false, 38, "free")]
    [InlineData("active", true, 29, "pro")]
    [InlineData("active", true, 31, "free")]
    [InlineData("trialing", false, 10, "pro")]
    [InlineData("past_due", false, 6, "pro")]
    [InlineData("past_due", false, 8, "free")]
    [InlineData("incomplete", false, 0, "free")]
    [InlineData("incomplete_expired", false, 0, "free")]
    [InlineData("canceled", false, 0, "free")]
    [InlineData("unpaid", false, 0, "free")]
    [InlineData("paused", false, 0, "free")]
    public void A_plan_holds_as_long_as_status_and_period_say(string status, bool ends, int day, string plan)
    {
        var subscription = Of(status) with
        {
            EndsWithPeriod = ends,
            PastDueSince = status == "past_due" ? Start : null,
        };
        Entitlements.Of(subscription, Plans, Grace, Start.AddDays(day)).PlanId.ShouldBe(plan);
    }

    [Fact]
    public void Without_plans_and_for_a_price_that_is_no_plan_s_any_more_nothing_is_limited()
    {
        Entitlements.Of(null, new PlanCatalog(new BillingOptions()), Grace, Start).ShouldBe(PlanCatalog.Unlimited);
        Entitlements.Of(null, Plans, Grace, Start).Limits.Bookings.ShouldBe(3);
        var foreign = Entitlements.Of(Of("active") with { PlanId = "gold", PriceId = "price_gold" }, Plans, Grace, Start);
        (foreign.PlanId, foreign.Limits.Bookings).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("en", 123_456, "EUR", "EUR\u00a01,234.56")]
    [InlineData("de", -123_456, "EUR", "-1.234,56\u00a0EUR")]
    [InlineData("de", 1_234_567, "JPY", "1.234.567\u00a0JPY")]
    [InlineData("fr", 1_234_567, "KWD", "1\u202f234,567\u00a0KWD")]
    [InlineData("pl", 5, "PLN", "0,05\u00a0PLN")]
    [InlineData("pt", 0, "BHD", "0,000\u00a0BHD")]
    [InlineData("xx", 100, "USD", "USD\u00a01.00")]
    public void Amounts_have_the_digits_of_their_currency(string language, long amount, string currency, string text) =>
        BillingLanguages.Of(language).AmountOf(amount, currency).ShouldBe(text);

    [Theory]
    [InlineData("https://pay.stripe.com/invoice/1/pdf", true)]
    [InlineData("https://PAY.stripe.com/invoice/1/pdf", true)]
    [InlineData("http://pay.stripe.com/invoice/1/pdf", false)]
    [InlineData("https://pay.stripe.com:8443/invoice", false)]
    [InlineData("https://pay.stripe.com@evil.example/invoice", false)]
    [InlineData("https://pay.stripe.com.evil.example/invoice", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    public void A_download_leads_to_named_hosts_alone(string url, bool may) =>
        new BillingOptions().MayLeadTo(new Uri(url)).ShouldBe(may);

    [Fact]
    public void Every_language_has_words_for_everything_and_leaves_no_brace_open()
    {
        var organization = new Interfaces.Tenancy.Organization(
            "tnt_1", new Interfaces.Tenancy.OrganizationProfile { Name = "My evil.example Clinic", Slug = "clinic" },
            Interfaces.Tenancy.TenantStatus.Active, null, Start, Start, 1);
        foreach (var language in BillingLanguages.All)
        {
            foreach (var kind in Enum.GetValues<BillingNoticeKind>())
            {
                var notice = new BillingNotice
                {
                    Kind = kind,
                    Amount = new Money(2_900, "EUR"),
                    Invoice = "ACT-1",
                    At = Start,
                    Limit = new LimitNotice(Limited.Experts, "2026-11", 8, 10),
                };
                var (subject, text) = BillingMails.Write(notice, language, organization, graceDays: 7);
                $"{subject} {text}".ShouldNotContain("{", Case.Sensitive, $"{language.Tag} {kind}");
                text.ShouldNotContain("evil.example");
            }

            language.Limits.Count.ShouldBe(Enum.GetValues<Limited>().Length);
            language.Invoice.Statuses.Keys.ShouldBe(["open", "paid", "void", "uncollectible"], ignoreOrder: true);
        }
    }

    [Fact]
    public void A_step_leads_to_the_plan_and_a_trial_is_for_who_has_not_tried()
    {
        var state = new BillingState();
        var plan = new PlanOptions { PriceId = "price_pro", TrialDays = 14 };
        BillingDecisions.Towards(state, "pro", plan, "pm_1", Start)!.Value.ShouldBe(new BillingStep
        {
            Number = 1,
            Kind = BillingStepKind.Subscribe,
            PlanId = "pro",
            PriceId = "price_pro",
            MethodId = "pm_1",
            TrialEnd = Start.AddDays(14),
        });
        state.Apply(new SubscriptionSeen(Of("active"), null, null), 1, Start);
        BillingDecisions.Towards(state, "pro", plan, null, Start).ShouldBeNull();
        var other = new PlanOptions { PriceId = "price_other" };
        BillingDecisions.Towards(state, "other", other, null, Start)!.Value!.Kind.ShouldBe(BillingStepKind.Change);
        BillingDecisions.Towards(state, "other", other, "pm_1", Start)!.Refusal.ShouldNotBeNull();
        state.Apply(new SubscriptionSeen(Of("active") with { EndsWithPeriod = true }, null, null), 2, Start);
        BillingDecisions.Towards(state, "other", other, null, Start)!.Value!.Kind.ShouldBe(BillingStepKind.GoOn);
        state.Apply(new SubscriptionSeen(Of("canceled"), null, null), 3, Start);
        BillingDecisions.Towards(state, "pro", plan, null, Start)!.Value!.TrialEnd.ShouldBeNull();
    }

    private static Subscription Of(string status) => new()
    {
        Id = "sub_1",
        PlanId = "pro",
        PriceId = "price_pro",
        Status = status,
        PeriodStart = Start,
        PeriodEnd = Start.AddDays(30),
        EndsWithPeriod = false,
    };
}
