using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Payments.Testing;

/// <summary>What a browser tells the test gateway of an intent: by what it is paid, or that its payer has proved herself.</summary>
public sealed record TestConfirmInput
{
    /// <summary>The intent's client secret; it proves that the browser may.</summary>
    [Required]
    public string? ClientSecret { get; init; }

    /// <summary>A test card's name such as pm_card_visa, its number, or a method that is kept for whoever pays.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>In place of a method, once the intent requires_action: whether the payer has proved herself.</summary>
    public bool? Succeeds { get; init; }
}

/// <summary>What somebody does on a page of the test gateway; with the key alone the page is told.</summary>
public sealed record TestPageInput
{
    /// <summary>What stands in the page's address.</summary>
    [Required]
    public string? Key { get; init; }

    /// <summary>A test card's name or number, to pay by or to leave.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>Whether the payer has proved herself, when she was asked to.</summary>
    public bool? Succeeds { get; init; }
}

/// <summary>What an expert answers on a page of the test gateway; with the key alone the page is told.</summary>
public sealed record TestAccountInput
{
    /// <summary>What stands in the page's address; it is good once, for some minutes.</summary>
    [Required]
    public string? Key { get; init; }

    /// <summary>True when something is left out, so that the account may not charge yet; false when all is told.</summary>
    public bool? LeavesSomethingOut { get; init; }
}

/// <summary>Why a method was declined.</summary>
public sealed record TestDeclineView
{
    /// <summary>The code, for example card_declined.</summary>
    public required string Code { get; init; }

    /// <summary>Why, for example insufficient_funds.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>For people.</summary>
    public required string Message { get; init; }
}

/// <summary>What became of an intent of the test gateway. No money moves.</summary>
public sealed record TestStepView
{
    /// <summary>The intent's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is, in the words of Stripe.</summary>
    public required string Status { get; init; }

    /// <summary>Why the method was declined; absent when it was not.</summary>
    public TestDeclineView? Declined { get; init; }
}

/// <summary>A card by which the test gateway can be paid.</summary>
public sealed record TestCardView
{
    /// <summary>Its name.</summary>
    public required string Token { get; init; }

    /// <summary>The last four digits of its number.</summary>
    public required string Last4 { get; init; }

    /// <summary>What it does.</summary>
    public required string Does { get; init; }
}

/// <summary>A page of the test gateway on which somebody pays, or leaves a card. No money moves.</summary>
public sealed record TestPageView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>open, complete or expired.</summary>
    public required string Status { get; init; }

    /// <summary>True when a card is left there, and nothing paid.</summary>
    public required bool KeepsCard { get; init; }

    /// <summary>How much is to be paid, in minor units; 0 where a card is left.</summary>
    public required long Amount { get; init; }

    /// <summary>The currency.</summary>
    public required string Currency { get; init; }

    /// <summary>What for.</summary>
    public string? Description { get; init; }

    /// <summary>Where somebody goes who has done it.</summary>
    public required string SuccessUrl { get; init; }

    /// <summary>Where somebody goes who has not.</summary>
    public required string CancelUrl { get; init; }

    /// <summary>True when the payer has to prove herself next.</summary>
    public required bool NeedsAction { get; init; }

    /// <summary>The cards that there are.</summary>
    public required IReadOnlyList<TestCardView> Cards { get; init; }

    /// <summary>Why the method was declined that was given last; absent when none was.</summary>
    public TestDeclineView? Declined { get; init; }
}

/// <summary>The page of the test gateway that asks an expert.</summary>
public sealed record TestAccountView
{
    /// <summary>The account.</summary>
    public required string Id { get; init; }

    /// <summary>True when the link was used, or is too old.</summary>
    public required bool IsSpent { get; init; }

    /// <summary>Where it leads afterwards.</summary>
    public required string ReturnUrl { get; init; }

    /// <summary>Where a spent link leads.</summary>
    public required string RefreshUrl { get; init; }
}

/// <summary>How requests of browsers are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth)]
[JsonSerializable(typeof(TestConfirmInput))]
[JsonSerializable(typeof(TestPageInput))]
[JsonSerializable(typeof(TestAccountInput))]
internal sealed partial class TestPaymentRequests : JsonSerializerContext;

/// <summary>How answers to browsers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<TestStepView>))]
[JsonSerializable(typeof(Envelope<TestPageView>))]
[JsonSerializable(typeof(Envelope<TestAccountView>))]
internal sealed partial class TestPaymentAnswers : JsonSerializerContext;
