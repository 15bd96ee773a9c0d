using System.Globalization;
using Actors.Grains.Interfaces.Payments;

namespace Actors.Grains.Payments;

/// <summary>
/// Under which keys the gateway is asked, and what it keeps with what it makes. A key follows from the payment and the step, so whoever
/// repeats it after a crash finds what the first one did.
/// </summary>
internal static class GatewayKeys
{
    /// <summary>What the gateway keeps of the tenant.</summary>
    public const string Tenant = "tenant_id";

    /// <summary>What the gateway keeps of the payment.</summary>
    public const string Payment = "payment_id";

    /// <summary>The key of a step of an attempt.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="step">The step.</param>
    /// <param name="operation">What is asked of the gateway in it.</param>
    public static string Of(string tenant, PaymentStep step, string operation)
    {
        var about = step.Refund?.Id ?? step.Attempt.Number.ToString(CultureInfo.InvariantCulture);
        return $"pay:{tenant}:{step.Payment.Id}:{operation}:{about}";
    }

    /// <summary>
    /// The key of giving an attempt up, another for each time that it is decided: what is under way is refused and may be given up later,
    /// and a gateway answers a key for ever as it did first. Whoever does it twice does it once.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="step">The step.</param>
    /// <param name="operation">What is asked of the gateway in it.</param>
    public static string OfGivingUp(string tenant, PaymentStep step, string operation) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(tenant, step, operation)}:{step.At.UtcTicks}");

    /// <summary>What the gateway keeps with what it makes.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="payment">The payment.</param>
    public static IReadOnlyDictionary<string, string> MetadataOf(string tenant, Payment payment) =>
        new Dictionary<string, string> { [Tenant] = tenant, [Payment] = payment.Id };
}
