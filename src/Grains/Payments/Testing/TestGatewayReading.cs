using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Mail;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing;

/// <summary>What the model answers, as the ports say it.</summary>
internal sealed class TestGatewayReading(TestGatewaySecrets secrets, MailOptions mail)
{
    /// <summary>Reads an answer.</summary>
    /// <typeparam name="TThing">What the model answers with.</typeparam>
    /// <typeparam name="T">What the port says.</typeparam>
    /// <param name="answer">The answer.</param>
    /// <param name="read">Reads the thing.</param>
    public static GatewayAnswer<T> Read<TThing, T>(ModelAnswer answer, Func<TThing, T> read)
        where TThing : ModelObject
        where T : class
    {
        if (answer.Error is not { } error) return read((TThing)answer.Value!);
        var refusal = RefusalOf(error);
        return refusal with { IntentId = answer.Related.OfType<ModelIntent>().FirstOrDefault()?.Id };
    }

    /// <summary>A refusal of the model.</summary>
    /// <param name="error">The refusal.</param>
    public static GatewayRefusal RefusalOf(ModelError error) =>
        StripeRefusals.Of(error.Http, error.Type, error.Code, error.DeclineCode, error.Message)
        ?? throw new TestGatewayException(error.Message);

    /// <summary>An intent.</summary>
    /// <param name="answer">The answer that has it.</param>
    /// <param name="tellsSecret">True when its secret may be told.</param>
    public GatewayAnswer<GatewayIntent> Intent(ModelAnswer answer, bool tellsSecret = false) =>
        Read<ModelIntent, GatewayIntent>(answer, intent => Intent(answer, intent, tellsSecret));

    /// <summary>A refund.</summary>
    /// <param name="answer">The answer that has it.</param>
    public static GatewayAnswer<GatewayRefund> Refund(ModelAnswer answer) => Read<ModelRefund, GatewayRefund>(
        answer, refund => new GatewayRefund(
        refund.Id,
        refund.Status switch
        {
            "pending" => GatewayRefundStatus.Pending,
            "succeeded" => GatewayRefundStatus.Succeeded,
            "failed" => GatewayRefundStatus.Failed,
            _ => GatewayRefundStatus.Canceled,
        },
        refund.Amount,
        refund.FailureReason));

    /// <summary>A page.</summary>
    /// <param name="answer">The answer that has it.</param>
    public GatewayAnswer<GatewayCheckout> Checkout(ModelAnswer answer) => Read<ModelCheckout, GatewayCheckout>(
        answer, page => new GatewayCheckout(
        page.Id,
        page.Status switch
        {
            CheckoutRules.Open => GatewayCheckoutStatus.Open,
            "complete" => GatewayCheckoutStatus.Complete,
            _ => GatewayCheckoutStatus.Expired,
        },
        page.Status == CheckoutRules.Open ? PageUrl(page.Id) : null,
        page.IntentId)
        {
            SetupId = page.SetupId,
        });

    /// <summary>A setup.</summary>
    /// <param name="answer">The answer that has it.</param>
    public GatewayAnswer<GatewaySetup> Setup(ModelAnswer answer) => Read<ModelSetup, GatewaySetup>(
        answer, setup => new GatewaySetup(
        setup.Id,
        setup.Status switch
        {
            IntentStatus.NeedsAction => GatewaySetupStatus.NeedsAction,
            IntentStatus.Processing => GatewaySetupStatus.Processing,
            IntentStatus.Succeeded => GatewaySetupStatus.Succeeded,
            IntentStatus.Canceled => GatewaySetupStatus.Canceled,
            _ => GatewaySetupStatus.NeedsMethod,
        },
        setup.CustomerId,
        setup.MethodId)
        {
            ClientSecret = secrets.ClientSecretOf(setup.Id),
            LastDecline = DeclineOf(setup.LastError),
        });

    /// <summary>An account.</summary>
    /// <param name="answer">The answer that has it.</param>
    public static GatewayAnswer<GatewayAccount> Account(ModelAnswer answer) => Read<ModelAccount, GatewayAccount>(
        answer, account => new GatewayAccount
        {
            Id = account.Id,
            ChargesEnabled = account.ChargesEnabled,
            PayoutsEnabled = account.PayoutsEnabled,
            DetailsSubmitted = account.DetailsSubmitted,
            CurrentlyDue = account.CurrentlyDue,
            PastDue = account.PastDue,
            DisabledReason = account.DisabledReason,
        });

    /// <summary>A link to the page that asks an expert.</summary>
    /// <param name="answer">The answer that has the account.</param>
    public GatewayAnswer<GatewayLink> Link(ModelAnswer answer) => Read<ModelAccount, GatewayLink>(
        answer, account => new GatewayLink(
        new Uri($"{mail.PagesUrl}/checkout/test/accounts/{account.Id}?key={secrets.LinkKeyOf(account.Id, account.Link)}"),
        account.LinkExpiresAt!.Value));

    /// <summary>The name of a state of an intent.</summary>
    /// <param name="status">In the words of Stripe.</param>
    public static GatewayIntentStatus StatusOf(string status) => status switch
    {
        IntentStatus.NeedsMethod => GatewayIntentStatus.NeedsMethod,
        IntentStatus.NeedsConfirmation => GatewayIntentStatus.NeedsConfirmation,
        IntentStatus.NeedsAction => GatewayIntentStatus.NeedsAction,
        IntentStatus.Processing => GatewayIntentStatus.Processing,
        IntentStatus.NeedsCapture => GatewayIntentStatus.Authorized,
        IntentStatus.Succeeded => GatewayIntentStatus.Succeeded,
        _ => GatewayIntentStatus.Canceled,
    };

    private static GatewayRefusal? DeclineOf(ModelError? error) => error is null ? null : RefusalOf(error);

    private Uri PageUrl(string id) => new($"{mail.PagesUrl}/checkout/test/{id}?key={secrets.PageKeyOf(id)}");

    private GatewayIntent Intent(ModelAnswer answer, ModelIntent intent, bool tellsSecret) => new()
    {
        Id = intent.Id,
        Status = StatusOf(intent.Status),
        Amount = new Money(intent.Order.Amount, intent.Order.Currency),
        Capturable = intent.Capturable,
        Received = intent.Received,
        Refunded = intent.Refunded,
        ClientSecret = tellsSecret ? secrets.ClientSecretOf(intent.Id) : null,
        Metadata = intent.Metadata,
        CustomerId = intent.Order.CustomerId,
        PaymentMethodId = intent.MethodId,
        LastDecline = DeclineOf(intent.LastError),
        Dispute = answer.Find<ModelDispute>(intent.DisputeId) is { } dispute
            ? new GatewayDispute(dispute.Id, dispute.Status, dispute.Amount, dispute.Reason, dispute.IsRefundable)
            : null,
    };
}
