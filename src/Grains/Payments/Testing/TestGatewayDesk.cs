using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Mail;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing;

/// <summary>A card by which the test gateway can be paid.</summary>
/// <param name="Token">Its name, for example <c>pm_card_visa</c>.</param>
/// <param name="Last4">The last four digits of its number.</param>
/// <param name="Does">What it does.</param>
public sealed record TestCardInfo(string Token, string Last4, string Does);

/// <summary>A page of the test gateway on which somebody pays, or leaves a card.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Amount">What is to be paid: nothing where a card is left.</param>
/// <param name="Description">What for.</param>
/// <param name="SuccessUrl">Where somebody goes who has done it.</param>
/// <param name="CancelUrl">Where somebody goes who has not.</param>
/// <param name="NeedsAction">True when the payer has to prove herself next.</param>
public sealed record TestPage(
    string Id, GatewayCheckoutStatus Status, Money Amount, string? Description, string SuccessUrl, string CancelUrl, bool NeedsAction)
{
    /// <summary>True when a card is left there, and nothing paid.</summary>
    public bool KeepsCard { get; init; }
}

/// <summary>The page of the test gateway that asks an expert.</summary>
/// <param name="Id">The account.</param>
/// <param name="IsSpent">True when the link was used or is too old.</param>
/// <param name="ReturnUrl">Where it leads afterwards.</param>
/// <param name="RefreshUrl">Where a spent link leads.</param>
public sealed record TestAccountPage(string Id, bool IsSpent, string ReturnUrl, string RefreshUrl);

/// <summary>
/// The side of the test gateway that browsers speak with: whoever has the client secret of an intent, or the address of a page, may
/// confirm. What does not prove itself finds nothing.
/// </summary>
/// <param name="grains">The grains.</param>
/// <param name="secrets">Makes what browsers prove themselves with.</param>
/// <param name="mail">Where its pages are reached.</param>
/// <param name="options">How the gateway behaves.</param>
/// <param name="clock">The time.</param>
public sealed class TestGatewayDesk(
    IGrainFactory grains, TestGatewaySecrets secrets, MailOptions mail, TestGatewayOptions options, TimeProvider clock)
{
    // Of a word's length, so that nothing longer is ever handed on.
    private const int LongestMethod = 100;

    private readonly TestGatewayLines _lines = new(grains, options);
    private readonly TestGatewayReading _reading = new(secrets, mail);

    /// <summary>The cards that there are.</summary>
    public static ImmutableArray<TestCardInfo> Cards { get; } =
        [.. TestCards.All.Select(card => new TestCardInfo(card.Token, card.Last4, card.Title))];

    /// <summary>Confirms an intent, as the gateway's script does it in a browser.</summary>
    /// <param name="intentId">The intent.</param>
    /// <param name="clientSecret">Its client secret.</param>
    /// <param name="method">A test card's token or number, or a method that is kept for whoever pays.</param>
    public async Task<GatewayAnswer<GatewayIntent>> ConfirmAsync(string intentId, string clientSecret, string method)
    {
        if (!secrets.IsClientSecret(clientSecret, intentId)) return NotFound;
        var found = await AskAsync(intentId, new GetThing(intentId));
        if (found.Value is not ModelIntent intent) return NotFound;
        var lent = ModelIds.FamilyOf(method) is null ? [] : await _lines.LendAsync((method, intent.Order.CustomerId));
        var call = new ModelCall(new ConfirmIntent(intentId, Bounded(method)), null) { Lent = [.. lent] };
        return _reading.Intent(await _lines.AskAsync(ModelIds.FamilyOf(intentId), call));
    }

    /// <summary>The payer of an intent has proved herself, or has not.</summary>
    /// <param name="intentId">The intent.</param>
    /// <param name="clientSecret">Its client secret.</param>
    /// <param name="succeeds">True when she has.</param>
    public async Task<GatewayAnswer<GatewayIntent>> FinishAsync(string intentId, string clientSecret, bool succeeds) =>
        secrets.IsClientSecret(clientSecret, intentId)
            ? _reading.Intent(await AskAsync(intentId, new FinishIntent(intentId, succeeds)))
            : NotFound;

    /// <summary>Confirms a setup, as the gateway's script does it in a browser.</summary>
    /// <param name="setupId">The setup.</param>
    /// <param name="clientSecret">Its client secret.</param>
    /// <param name="method">A test card's token or number.</param>
    public async Task<GatewayAnswer<GatewaySetup>> ConfirmSetupAsync(string setupId, string clientSecret, string method) =>
        secrets.IsClientSecret(clientSecret, setupId)
            ? _reading.Setup(await AskAsync(setupId, new ConfirmSetup(setupId, Bounded(method))))
            : NotFound;

    /// <summary>The owner of a setup's method has proved herself, or has not.</summary>
    /// <param name="setupId">The setup.</param>
    /// <param name="clientSecret">Its client secret.</param>
    /// <param name="succeeds">True when she has.</param>
    public async Task<GatewayAnswer<GatewaySetup>> FinishSetupAsync(string setupId, string clientSecret, bool succeeds) =>
        secrets.IsClientSecret(clientSecret, setupId)
            ? _reading.Setup(await AskAsync(setupId, new FinishSetup(setupId, succeeds)))
            : NotFound;

    /// <summary>A page on which somebody pays, or leaves a card.</summary>
    /// <param name="checkoutId">The page.</param>
    /// <param name="pageKey">What stands in its address.</param>
    public async Task<GatewayAnswer<TestPage>> GetPageAsync(string checkoutId, string pageKey)
    {
        if (!secrets.IsPageKey(pageKey, checkoutId)) return NotFound;
        var answer = await AskAsync(checkoutId, new GetThing(checkoutId));
        if (answer.Value is not ModelCheckout page) return NotFound;
        var needsAction = MadeOn(page) is { } made
            && (await AskAsync(made, new GetThing(made))).Value
                is ModelIntent { Status: IntentStatus.NeedsAction } or ModelSetup { Status: IntentStatus.NeedsAction };
        var status = _reading.Checkout(answer).Value!.Status;
        var amount = new Money(page.Order.Amount, page.Order.Currency);
        return new TestPage(page.Id, status, amount, page.Order.Description, page.SuccessUrl, page.CancelUrl, needsAction)
        {
            KeepsCard = page.SetupFor is not null,
        };
    }

    /// <summary>Somebody pays on a page, or leaves a card, or tries to; answers why it was refused, null when it was not.</summary>
    /// <param name="checkoutId">The page.</param>
    /// <param name="pageKey">What stands in its address.</param>
    /// <param name="method">A test card's token or number.</param>
    public async Task<GatewayRefusal?> PayAsync(string checkoutId, string pageKey, string method) =>
        secrets.IsPageKey(pageKey, checkoutId)
            ? RefusalOf(await AskAsync(checkoutId, new PayCheckout(checkoutId, Bounded(method))))
            : NotFound;

    /// <summary>Whoever uses a page has proved herself, or has not; answers why it was refused, null when it was not.</summary>
    /// <param name="checkoutId">The page.</param>
    /// <param name="pageKey">What stands in its address.</param>
    /// <param name="succeeds">True when she has.</param>
    public async Task<GatewayRefusal?> FinishPageAsync(string checkoutId, string pageKey, bool succeeds)
    {
        if (!secrets.IsPageKey(pageKey, checkoutId)) return NotFound;
        var page = (await AskAsync(checkoutId, new GetThing(checkoutId))).Value as ModelCheckout;
        if (page is null || MadeOn(page) is not { } made) return NotFound;
        ModelCommand finish = page.SetupFor is null ? new FinishIntent(made, succeeds) : new FinishSetup(made, succeeds);
        return RefusalOf(await AskAsync(made, finish));
    }

    /// <summary>The page that asks an expert.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="linkKey">What stands in its address.</param>
    public async Task<GatewayAnswer<TestAccountPage>> GetAccountPageAsync(string accountId, string linkKey)
    {
        if (secrets.LinkOf(linkKey, accountId) is not { } link) return NotFound;
        var answer = await AskAsync(accountId, new GetThing(accountId));
        if (answer.Value is not ModelAccount { RefreshUrl: { } refresh, ReturnUrl: { } back } account) return NotFound;
        var isAlive = account.Link == link && account.LinkExpiresAt > clock.GetUtcNow();
        return new TestAccountPage(account.Id, !isAlive, back, refresh);
    }

    /// <summary>An expert has answered what the page asks, or left something out.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="linkKey">What stands in its address.</param>
    /// <param name="leavesSomethingOut">True when she did.</param>
    public async Task<GatewayAnswer<GatewayAccount>> OnboardAsync(string accountId, string linkKey, bool leavesSomethingOut) =>
        secrets.LinkOf(linkKey, accountId) is { } link
            ? TestGatewayReading.Account(await AskAsync(accountId, new Onboard(accountId, link, leavesSomethingOut)))
            : NotFound;

    private static string? MadeOn(ModelCheckout page) => page.IntentId ?? page.SetupId;

    private static GatewayRefusal? RefusalOf(ModelAnswer answer) =>
        answer.Error is { } error ? TestGatewayReading.RefusalOf(error) : null;

    private static GatewayRefusal NotFound =>
        new(GatewayRefusalKind.NotFound, "resource_missing", "There is nothing of that id and secret here.");

    private static string Bounded(string method) => method.Length > LongestMethod ? "" : method;

    private Task<ModelAnswer> AskAsync(string id, ModelCommand command) =>
        _lines.AskAsync(ModelIds.FamilyOf(id), new ModelCall(command, null));
}
