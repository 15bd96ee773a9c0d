using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Billing;

/// <summary>
/// How events and effects of billing are written. Stored bytes are a contract: names never change, and what is added is optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(BillingCustomerOpened))]
[JsonSerializable(typeof(BillingStepAsked))]
[JsonSerializable(typeof(BillingStepRefused))]
[JsonSerializable(typeof(SubscriptionSeen))]
[JsonSerializable(typeof(BillingSetupOpened))]
[JsonSerializable(typeof(BillingDetailsSet))]
[JsonSerializable(typeof(BillingManagersTold))]
[JsonSerializable(typeof(BillingClosed))]
public sealed partial class BillingJson : JsonSerializerContext;

/// <summary>Document kinds of billing.</summary>
public static class BillingDocuments
{
    /// <summary>
    /// Of the tenant <c>system</c>: a customer of the gateway, by which events find their tenant. The id is the customer's, the owner the
    /// tenant.
    /// </summary>
    public const string Customer = "billing-customer";
}
