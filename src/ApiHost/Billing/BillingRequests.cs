using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;

namespace Actors.ApiHost.Billing;

/// <summary>A plan that the organisation wants to have.</summary>
public sealed record SubscriptionInput
{
    /// <summary>The plan: one of <c>/billing/plans</c> that can be subscribed to.</summary>
    [Required]
    public string? Plan { get; init; }

    /// <summary>By which payment method it is paid; the newest one when absent. Only with a new subscription.</summary>
    public string? PaymentMethodId { get; init; }
}

/// <summary>A payment method that is to be added; it is given in the browser, and nothing of it here.</summary>
public sealed record PaymentMethodSetupInput;

/// <summary>To whom invoices are made out.</summary>
public sealed record BillingDetailsInput
{
    /// <summary>The name on invoices, up to 100 characters.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>The address as it stands on a letter, without the country: up to six lines of 100 characters.</summary>
    public IReadOnlyList<string?>? AddressLines { get; init; }

    /// <summary>The country, ISO 3166-1 alpha-2, for example <c>PT</c>.</summary>
    [Required]
    public string? Country { get; init; }

    /// <summary>The number under which taxes are paid, up to 40 characters.</summary>
    public string? TaxNumber { get; init; }

    /// <summary>An e-mail address that hears of billing as owners and admins do.</summary>
    public string? Email { get; init; }

    /// <summary>The language of invoices and of mails about billing, for example <c>pt</c>; the organisation's when absent.</summary>
    public string? Locale { get; init; }
}

/// <summary>How requests about billing are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth)]
[JsonSerializable(typeof(SubscriptionInput))]
[JsonSerializable(typeof(PaymentMethodSetupInput))]
[JsonSerializable(typeof(BillingDetailsInput))]
internal sealed partial class BillingRequests : JsonSerializerContext;
