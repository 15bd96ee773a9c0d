using System.Globalization;
using Actors.Grains.Payments.Gateway;
using Stripe;

namespace Actors.Integrations.Payments.Stripe;

internal sealed partial class StripeGateway
{
    private readonly AccountService _accounts = new(lines.Client);
    private readonly AccountLinkService _links = new(lines.Client);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayAccount>> CreateAccountAsync(AccountOrder order, string key, CancellationToken cancellationToken)
    {
        var options = new AccountCreateOptions
        {
            Type = "express",
            Country = order.Country,
            Email = order.Email,
            Capabilities = new AccountCapabilitiesOptions
            {
                CardPayments = new AccountCapabilitiesCardPaymentsOptions { Requested = true },
                Transfers = new AccountCapabilitiesTransfersOptions { Requested = true },
            },
            Metadata = StripeWriting.Metadata(order.Metadata),
        };
        return lines.AskAsync(
            async stop => StripeReading.Account(await _accounts.CreateAsync(options, StripeLines.Under(key), stop)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayAccount>> GetAccountAsync(string accountId, CancellationToken cancellationToken) => lines.AskAsync(
        async stop => StripeReading.Account(await _accounts.GetAsync(accountId, cancellationToken: stop)), cancellationToken);

    /// <inheritdoc/>
    public Task<GatewayAnswer<GatewayLink>> CreateLinkAsync(
        string accountId, Uri refreshUrl, Uri returnUrl, CancellationToken cancellationToken)
    {
        var options = new AccountLinkCreateOptions
        {
            Account = accountId,
            Type = "account_onboarding",
            RefreshUrl = refreshUrl.AbsoluteUri,
            ReturnUrl = returnUrl.AbsoluteUri,
        };
        // A link can be used once, so each call makes a new one; a key is for its own attempts only.
        var key = string.Create(CultureInfo.InvariantCulture, $"link:{accountId}:{lines.Now.UtcTicks}");
        return lines.AskAsync(
            async stop =>
            {
                var link = await _links.CreateAsync(options, StripeLines.Under(key), stop);
                return new GatewayLink(new Uri(link.Url), new DateTimeOffset(DateTime.SpecifyKind(link.ExpiresAt, DateTimeKind.Utc)));
            },
            cancellationToken);
    }
}
