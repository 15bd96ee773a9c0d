using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Payments;

/// <summary>An expert's account at the gateway, to which payments go.</summary>
[GenerateSerializer, Immutable, Alias("payments.connected-account")]
public sealed record ConnectedAccount
{
    /// <summary>The expert.</summary>
    [Id(0)] public required string ExpertId { get; init; }

    /// <summary>Who has the account: <c>stripe</c> or <c>test</c>.</summary>
    [Id(1)] public required string Gateway { get; init; }

    /// <summary>The account's id there.</summary>
    [Id(2)] public required string AccountId { get; init; }

    /// <summary>True when payments may go to it.</summary>
    [Id(3)] public bool ChargesEnabled { get; init; }

    /// <summary>True when the gateway pays out from it.</summary>
    [Id(4)] public bool PayoutsEnabled { get; init; }

    /// <summary>True when the expert has told what was asked first.</summary>
    [Id(5)] public bool DetailsSubmitted { get; init; }

    /// <summary>What is missing, in the gateway's words.</summary>
    [Id(6)] public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Why it may take no payments, in the gateway's words; null when it may.</summary>
    [Id(7)] public string? DisabledReason { get; init; }

    /// <summary>When anything of this last changed.</summary>
    [Id(8)] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>True for the same state.</summary>
    /// <param name="other">The other.</param>
    public bool IsSame(ConnectedAccount other) =>
        AccountId == other.AccountId && ChargesEnabled == other.ChargesEnabled && PayoutsEnabled == other.PayoutsEnabled
        && DetailsSubmitted == other.DetailsSubmitted && DisabledReason == other.DisabledReason
        && Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());
}

/// <summary>An expert got an account, or it is something else now.</summary>
/// <param name="Account">What it is.</param>
[GenerateSerializer, Immutable, Alias("payments.account-seen.v1")]
public sealed record ConnectedAccountSeen([property: Id(0)] ConnectedAccount Account) : IEvent;

/// <summary>An expert's account is no longer ours to pay to.</summary>
[GenerateSerializer, Immutable, Alias("payments.account-left.v1")]
public sealed record ConnectedAccountLeft : IEvent;

/// <summary>A link to where an expert tells the gateway about herself.</summary>
/// <param name="Url">Where it leads; it can be used once.</param>
/// <param name="ExpiresAt">Until when.</param>
[GenerateSerializer, Immutable, Alias("payments.onboarding-link")]
public sealed record OnboardingLink([property: Id(0)] string Url, [property: Id(1)] DateTimeOffset ExpiresAt);

/// <summary>What is asked for to open an account.</summary>
/// <param name="Country">Its country, ISO 3166-1 alpha-2.</param>
/// <param name="RefreshUrl">Where a link that is spent leads.</param>
/// <param name="ReturnUrl">Where the expert goes afterwards.</param>
[GenerateSerializer, Immutable, Alias("payments.onboarding")]
public sealed record Onboarding(
    [property: Id(0)] string Country, [property: Id(1)] string RefreshUrl, [property: Id(2)] string ReturnUrl);

/// <summary>An expert's account at the gateway. The key is <c>{tenant}/{expertId}</c>.</summary>
[Alias("payments.connected-account-grain")]
public interface IConnectedAccountGrain : IGrainWithStringKey
{
    /// <summary>The account as it is known; null when the expert has none.</summary>
    [Alias("get"), ReadOnly]
    Task<ConnectedAccount?> Get();

    /// <summary>
    /// Makes a link to where the expert tells about herself; opens the account first when there is none. Refused as not found when there is
    /// no such expert, TEMPORARILY_UNAVAILABLE when the gateway does not answer.
    /// </summary>
    /// <param name="onboarding">For what country, and where the link leads back to.</param>
    [Alias("begin")]
    Task<Outcome<OnboardingLink>> Begin(Onboarding onboarding);

    /// <summary>Asks the gateway what the account is now; null when there is none.</summary>
    [Alias("refresh")]
    Task<ConnectedAccount?> Refresh();

    /// <summary>The gateway has taken the account from us.</summary>
    [Alias("leave")]
    Task Leave();
}
