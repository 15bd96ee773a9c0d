using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Billing.Plans;

/// <summary>How often a plan is paid.</summary>
public enum PlanInterval
{
    /// <summary>Each month.</summary>
    Month,

    /// <summary>Each year.</summary>
    Year,
}

/// <summary>A plan. Section <c>Billing:Plans:{id}</c> of the configuration.</summary>
public sealed class PlanOptions
{
    /// <summary>What it is called, up to 60 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its price at the gateway, up to 100 characters; without one nobody can subscribe to it.</summary>
    public string? PriceId { get; set; }

    /// <summary>What it costs in an interval, in minor units, as people are shown it; what counts is the gateway's price.</summary>
    public long Amount { get; set; }

    /// <summary>The currency of <see cref="Amount"/>, ISO 4217; <c>EUR</c> unless set.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>How often that is paid; each month unless set.</summary>
    public PlanInterval Interval { get; set; } = PlanInterval.Month;

    /// <summary>For how many days the first subscription of a tenant costs nothing: none unless set, up to 365.</summary>
    public int TrialDays { get; set; }

    /// <summary>How many experts there may be; null does not limit.</summary>
    public int? Experts { get; set; }

    /// <summary>How many bookings there may be in a month; null does not limit.</summary>
    public int? BookingsPerMonth { get; set; }

    /// <summary>How many tokens models may use in a month; null does not limit.</summary>
    public long? AiTokensPerMonth { get; set; }

    /// <summary>From how many percent of a limit it warns: 80 unless set, from 1 to 100.</summary>
    public int SoftPercent { get; set; } = 80;
}

/// <summary>Who makes out the invoices that are printed here. Section <c>Billing:Seller</c> of the configuration.</summary>
public sealed class SellerOptions
{
    /// <summary>The name; <c>Actors</c> unless set.</summary>
    public string Name { get; set; } = "Actors";

    /// <summary>The address as it stands on a letter, ten lines at most.</summary>
    public IReadOnlyList<string> AddressLines { get; set; } = [];

    /// <summary>The number under which taxes are paid.</summary>
    public string? TaxNumber { get; set; }
}

/// <summary>
/// What tenants pay for using the product. Section <c>Billing</c> of the configuration; without plans nothing is limited.
/// </summary>
public sealed class BillingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Billing";

    /// <summary>The most plans.</summary>
    public const int MostPlans = 50;

    private static readonly string[] UsualPdfHosts = ["pay.stripe.com", "invoice.stripe.com", "files.stripe.com"];

    /// <summary>The plans by their ids.</summary>
    public IReadOnlyDictionary<string, PlanOptions> Plans { get; set; } = new Dictionary<string, PlanOptions>();

    /// <summary>The plan of a tenant without a subscription. It must be set when there are plans.</summary>
    public string? DefaultPlan { get; set; }

    /// <summary>For how many days a tenant keeps its plan whose payment is due: 7 unless set, from 0 to 60.</summary>
    public int GraceDays { get; set; } = 7;

    /// <summary>Who makes out the invoices.</summary>
    public SellerOptions Seller { get; set; } = new();

    /// <summary>The hosts to which a download of a gateway's own printed invoice may lead; those of Stripe unless set.</summary>
    public IReadOnlyList<string>? PdfHosts { get; set; }

    /// <summary>True when there are plans.</summary>
    internal bool IsOn => Plans.Count > 0;

    /// <summary>True when a download may lead to an address.</summary>
    /// <param name="url">The address.</param>
    public bool MayLeadTo(Uri url) =>
        url is { IsAbsoluteUri: true, Scheme: "https", IsDefaultPort: true, UserInfo: "" }
        && (PdfHosts ?? UsualPdfHosts).Contains(url.Host, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Refuses settings that are out of bounds.</summary>
internal sealed class BillingOptionsValidator : IValidateOptions<BillingOptions>
{
    private const int MostUsed = 100_000_000;
    private const long MostTokens = 1_000_000_000_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BillingOptions options)
    {
        var rules = new OptionsRules(BillingOptions.Section)
            .Range(nameof(options.GraceDays), options.GraceDays, 0, 60)
            .Must(nameof(options.Plans), options.Plans.Count <= BillingOptions.MostPlans, $"{BillingOptions.MostPlans} plans at most")
            .Must(
                nameof(options.DefaultPlan), options.IsOn ? IsPlan(options, options.DefaultPlan) : options.DefaultPlan is null,
                "the id of one of Billing:Plans, and absent when there are none", options.DefaultPlan ?? "")
            .Must("Seller:Name", options.Seller.Name is { Length: > 0 and <= 100 }, "a name of 1 to 100 characters")
            .Must(
                "Seller:AddressLines", options.Seller.AddressLines is { Count: <= 10 } lines && lines.All(line => line.Length <= 100),
                "ten lines of 100 characters at most")
            .Must("Seller:TaxNumber", options.Seller.TaxNumber is null or { Length: > 0 and <= 40 }, "1 to 40 characters")
            .Must(
                nameof(options.PdfHosts), (options.PdfHosts ?? []).All(host => Uri.CheckHostName(host) == UriHostNameType.Dns),
                "names of hosts, such as pay.stripe.com");
        foreach (var (id, plan) in options.Plans) Check(rules, id, plan);
        var prices = options.Plans.Values.Where(plan => plan.PriceId is not null).Select(plan => plan.PriceId!).ToArray();
        return rules
            .Must(nameof(options.Plans), prices.Distinct(StringComparer.Ordinal).Count() == prices.Length, "plans of different prices")
            .Result;
    }

    private static bool IsPlan(BillingOptions options, string? id) => id is not null && options.Plans.ContainsKey(id);

    private static void Check(OptionsRules rules, string id, PlanOptions plan)
    {
        var key = $"Plans:{id}:";
        rules
            .Must(
                $"Plans:{id}", id.Length <= 40 && id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'),
                "an id of 40 small letters, digits and hyphens at most")
            .Must(key + nameof(plan.Name), plan.Name is { Length: > 0 and <= 60 }, "a name of 1 to 60 characters")
            .Must(key + nameof(plan.PriceId), plan.PriceId is null or { Length: > 0 and <= 100 }, "1 to 100 characters")
            .Range(key + nameof(plan.Amount), plan.Amount, 0, 1_000_000_000)
            .Must(
                key + nameof(plan.Currency), plan.Currency.Length == 3 && plan.Currency.All(char.IsAsciiLetterUpper),
                "an ISO 4217 code, such as EUR", plan.Currency)
            .Must(key + nameof(plan.Interval), Enum.IsDefined(plan.Interval), "month or year")
            .Range(key + nameof(plan.TrialDays), plan.TrialDays, 0, 365)
            .Range(key + nameof(plan.Experts), plan.Experts ?? 0, 0, MostUsed)
            .Range(key + nameof(plan.BookingsPerMonth), plan.BookingsPerMonth ?? 0, 0, MostUsed)
            .Range(key + nameof(plan.AiTokensPerMonth), plan.AiTokensPerMonth ?? 0, 0, MostTokens)
            .Range(key + nameof(plan.SoftPercent), plan.SoftPercent, 1, 100);
    }
}
