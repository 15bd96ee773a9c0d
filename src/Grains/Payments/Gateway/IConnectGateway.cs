using System.Collections.Immutable;

namespace Actors.Grains.Payments.Gateway;

/// <summary>Accounts of experts to whom payments go (Stripe Connect, Express). The rules of <see cref="IPaymentGateway"/> hold.</summary>
public interface IConnectGateway
{
    /// <summary>Opens an account.</summary>
    /// <param name="order">For whom.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayAccount>> CreateAccountAsync(AccountOrder order, string key, CancellationToken cancellationToken);

    /// <summary>What an account is now.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayAccount>> GetAccountAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>
    /// A link to where the expert tells the gateway about herself; it can be used once, for some minutes (type <c>account_onboarding</c>,
    /// the only one that accounts with a dashboard take).
    /// </summary>
    /// <param name="accountId">The account.</param>
    /// <param name="refreshUrl">Where a link that is spent leads.</param>
    /// <param name="returnUrl">Where she goes afterwards; that she does proves nothing.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayLink>> CreateLinkAsync(
        string accountId, Uri refreshUrl, Uri returnUrl, CancellationToken cancellationToken);
}

/// <summary>An account to open.</summary>
/// <param name="Country">Its country, ISO 3166-1 alpha-2.</param>
/// <param name="Email">The expert's address.</param>
/// <param name="Metadata">What identifies it here.</param>
public sealed record AccountOrder(string Country, string? Email, IReadOnlyDictionary<string, string> Metadata);

/// <summary>An account, as the gateway knows it.</summary>
public sealed record GatewayAccount
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>True when payments may go to it.</summary>
    public required bool ChargesEnabled { get; init; }

    /// <summary>True when the gateway pays out from it.</summary>
    public required bool PayoutsEnabled { get; init; }

    /// <summary>True when the expert has told what was asked first.</summary>
    public required bool DetailsSubmitted { get; init; }

    /// <summary>What is missing now, in the gateway's words, for example <c>individual.verification.document</c>.</summary>
    public ImmutableArray<string> CurrentlyDue { get; init; } = [];

    /// <summary>What is overdue.</summary>
    public ImmutableArray<string> PastDue { get; init; } = [];

    /// <summary>Why it may not charge, in the gateway's words; null when it may.</summary>
    public string? DisabledReason { get; init; }
}

/// <summary>A link that can be used for a while.</summary>
/// <param name="Url">Where it leads.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record GatewayLink(Uri Url, DateTimeOffset ExpiresAt);
