using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing;

public sealed partial class TestPaymentGateway
{
    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayAccount>> CreateAccountAsync(
        AccountOrder order, string key, CancellationToken cancellationToken)
    {
        var family = ModelIds.Family("account", key);
        var command = new CreateAccount(order.Country, Email: null) { Family = family, Metadata = order.Metadata };
        return TestGatewayReading.Account(await _lines.AskAsync(family, new ModelCall(command, key)));
    }

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayAccount>> GetAccountAsync(string accountId, CancellationToken cancellationToken) =>
        TestGatewayReading.Account(await AskAsync(accountId, new GetThing(accountId)));

    /// <inheritdoc/>
    public async Task<GatewayAnswer<GatewayLink>> CreateLinkAsync(
        string accountId, Uri refreshUrl, Uri returnUrl, CancellationToken cancellationToken) =>
        _reading.Link(await AskAsync(accountId, new CreateLink(accountId, refreshUrl.AbsoluteUri, returnUrl.AbsoluteUri)));
}
