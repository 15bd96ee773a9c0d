using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Scheduling.Services;

namespace Actors.ApiHost.Payments;

/// <summary>What is to be paid: an appointment, or an amount for something that is not known here.</summary>
public sealed record PaymentInput
{
    /// <summary>The appointment; its amount was agreed when it was booked. Give this or <c>amount</c>.</summary>
    public string? AppointmentId { get; init; }

    /// <summary>How much, when it is for no appointment; for owners and admins.</summary>
    public PriceBody? Amount { get; init; }

    /// <summary>What an amount is for, up to 200 characters; statements show it, so it names nobody.</summary>
    public string? Description { get; init; }

    /// <summary>The expert whose money an amount is; the organisation's when absent.</summary>
    public string? ExpertId { get; init; }

    /// <summary>How many minutes there are to pay an amount, 30 to 10,080; 1,440 by default.</summary>
    public int? PayWithinMinutes { get; init; }
}

/// <summary>A page of the payment provider's on which somebody is to pay.</summary>
public sealed record CheckoutInput
{
    /// <summary>Where people come back to who have paid. It proves nothing: read the payment then.</summary>
    [Required]
    public string? SuccessUrl { get; init; }

    /// <summary>Where people come back to who have not.</summary>
    [Required]
    public string? CancelUrl { get; init; }
}

/// <summary>Money that is to be given back.</summary>
public sealed record RefundInput
{
    /// <summary>How much, in minor units; all that is left when absent.</summary>
    public long? Amount { get; init; }

    /// <summary>Why, up to 500 characters.</summary>
    [Required]
    public string? Reason { get; init; }
}

/// <summary>An expert who is to have an account at the payment provider.</summary>
public sealed record ConnectInput
{
    /// <summary>The expert.</summary>
    [Required]
    public string? ExpertId { get; init; }

    /// <summary>The account's country, ISO 3166-1 alpha-2; asked for when there is no account yet.</summary>
    public string? Country { get; init; }

    /// <summary>Where a link that is spent leads; make another there.</summary>
    [Required]
    public string? RefreshUrl { get; init; }

    /// <summary>Where the expert goes afterwards. It proves nothing: read the account then.</summary>
    [Required]
    public string? ReturnUrl { get; init; }
}

/// <summary>How requests about payments are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth)]
[JsonSerializable(typeof(PaymentInput))]
[JsonSerializable(typeof(CheckoutInput))]
[JsonSerializable(typeof(RefundInput))]
[JsonSerializable(typeof(ConnectInput))]
internal sealed partial class PaymentRequests : JsonSerializerContext;
