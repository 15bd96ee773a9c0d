using System.Globalization;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments.Gateway;
using Actors.Simulation.Oracles;

namespace Actors.Simulation.World;

/// <summary>
/// The payment service outside: written from what Stripe says of its own, and not from the product. It takes each idempotency key once, and
/// whatever is asked of it that nobody should ask breaks the run.
/// </summary>
internal sealed partial class PaymentService
{
    private static readonly GatewayRefusal WrongState = new(
        GatewayRefusalKind.WrongState, "payment_intent_unexpected_state", "The intent's state does not allow it.");

    private static readonly GatewayRefusal Unknown = new(GatewayRefusalKind.NotFound, "resource_missing", "There is no such thing.");

    private static readonly GatewayRefusal Declined = new(GatewayRefusalKind.Declined, "card_declined", "Declined.")
    {
        DeclineCode = "insufficient_funds",
    };

    private readonly Dictionary<string, (string Request, object Answer)> _keys = [];
    private readonly Dictionary<string, ServiceIntent> _intents = [];
    private readonly Dictionary<string, ServicePage> _pages = [];
    private int _last;

    /// <summary>Told of everything that happens.</summary>
    public required Action<ServiceEvent> Tell { get; init; }

    /// <summary>The banks of those who pay.</summary>
    public required PaymentBanks Banks { get; init; }

    /// <summary>Whether money may be taken for something; throws when it may not.</summary>
    public required Action<ServiceIntent> MayTake { get; init; }

    /// <summary>All intents.</summary>
    public IReadOnlyCollection<ServiceIntent> Intents => _intents.Values;

    /// <summary>Does something under a key: once, and then answers what it answered.</summary>
    public GatewayAnswer<T> Once<T>(string key, string request, Func<GatewayAnswer<T>> act)
        where T : class
    {
        if (_keys.TryGetValue(key, out var first))
        {
            return first.Request == request
                ? (GatewayAnswer<T>)first.Answer
                : throw new ViolationException("same key, same request", $"{key} was {first.Request} and is {request}");
        }

        var answer = act();
        _keys[key] = (request, answer);
        return answer;
    }

    /// <summary>Opens an intent.</summary>
    public GatewayAnswer<GatewayIntent> Open(IntentOrder order) => Seen(Make(order.Amount, order.Metadata, isSetup: false));

    /// <summary>Opens an intent that keeps a card.</summary>
    public GatewayAnswer<GatewaySetup> OpenSetup(IReadOnlyDictionary<string, string> metadata) =>
        SetupOf(Make(new Money(0, "EUR"), metadata, isSetup: true));

    /// <summary>Charges a kept card.</summary>
    public GatewayAnswer<GatewayIntent> Charge(IntentOrder order, bool isDeclined)
    {
        if (isDeclined) return Declined;
        var intent = Make(order.Amount, order.Metadata, isSetup: false, isCharge: true);
        Take(intent, order.Amount.Amount);
        return Seen(intent);
    }

    /// <summary>What an intent is.</summary>
    public GatewayAnswer<GatewayIntent> Get(string id) => _intents.TryGetValue(id, out var intent) ? Seen(intent) : Unknown;

    /// <summary>What an intent that keeps a card is.</summary>
    public GatewayAnswer<GatewaySetup> GetSetup(string id) => _intents.TryGetValue(id, out var intent) ? SetupOf(intent) : Unknown;

    /// <summary>Takes what is promised.</summary>
    public GatewayAnswer<GatewayIntent> Capture(string id, long amount)
    {
        if (!_intents.TryGetValue(id, out var intent)) return Unknown;
        if (intent.Status != GatewayIntentStatus.Authorized || amount > intent.Amount.Amount || amount <= 0) return WrongState;
        Take(intent, amount);
        return Seen(intent);
    }

    /// <summary>Gives an intent up.</summary>
    public GatewayAnswer<GatewayIntent> Cancel(string id)
    {
        if (!_intents.TryGetValue(id, out var intent)) return Unknown;
        if (intent.Status is GatewayIntentStatus.Succeeded or GatewayIntentStatus.Canceled or GatewayIntentStatus.Processing)
            return WrongState;
        Set(intent, GatewayIntentStatus.Canceled, intent.IsSetup ? "setup_intent.canceled" : "payment_intent.canceled");
        return Seen(intent);
    }

    /// <summary>Opens a page.</summary>
    public GatewayAnswer<GatewayCheckout> OpenPage(CheckoutOrder order)
    {
        var page = new ServicePage(Next("cs"), order.Intent);
        _pages[page.Id] = page;
        return PageOf(page);
    }

    /// <summary>Opens a page on which a card is left.</summary>
    public GatewayAnswer<GatewayCheckout> OpenSetupPage(SetupCheckoutOrder order)
    {
        var intent = new IntentOrder { Amount = new Money(0, "EUR"), CapturesLater = false, Metadata = order.Metadata };
        var page = new ServicePage(Next("cs"), intent) { IsSetup = true };
        _pages[page.Id] = page;
        return PageOf(page);
    }

    /// <summary>What a page is.</summary>
    public GatewayAnswer<GatewayCheckout> GetPage(string id) => _pages.TryGetValue(id, out var page) ? PageOf(page) : Unknown;

    /// <summary>Closes a page.</summary>
    public GatewayAnswer<GatewayCheckout> ExpirePage(string id)
    {
        if (!_pages.TryGetValue(id, out var page)) return Unknown;
        if (page.IntentId is not null) return WrongState;
        page.IsExpired = true;
        return PageOf(page);
    }

    /// <summary>Somebody who pays.</summary>
    public GatewayAnswer<GatewayCustomer> Customer() => new GatewayCustomer(Next("cus"));

    /// <summary>Somebody confirms an intent in her browser, with a card that is good or not.</summary>
    public void Confirm(string secret, bool isGood)
    {
        var intent = _intents.Values.FirstOrDefault(each => each.Secret == secret);
        if (intent is not { Status: GatewayIntentStatus.NeedsMethod }) return;
        if (!isGood)
        {
            intent.Decline = Declined;
            Tell(new ServiceEvent("payment_intent.payment_failed", intent.Metadata));
            return;
        }

        if (intent.IsSetup) Set(intent, GatewayIntentStatus.Succeeded, "setup_intent.succeeded");
        else Set(intent, GatewayIntentStatus.Authorized, "payment_intent.amount_capturable_updated");
    }

    /// <summary>Somebody starts to pay by a bank, which takes its time.</summary>
    public void Process(string secret)
    {
        var intent = _intents.Values.FirstOrDefault(each => each.Secret == secret);
        if (intent is { Status: GatewayIntentStatus.NeedsMethod, IsSetup: false })
            Set(intent, GatewayIntentStatus.Processing, "payment_intent.processing");
    }

    /// <summary>The bank has decided.</summary>
    public void Decide(string secret, bool isGood)
    {
        var intent = _intents.Values.FirstOrDefault(each => each.Secret == secret);
        if (intent is not { Status: GatewayIntentStatus.Processing }) return;
        if (isGood) Set(intent, GatewayIntentStatus.Authorized, "payment_intent.amount_capturable_updated");
        else Set(intent, GatewayIntentStatus.NeedsMethod, "payment_intent.payment_failed");
    }

    /// <summary>Somebody pays on a page, or leaves a card there.</summary>
    public void PayOn(string url)
    {
        var page = _pages.Values.FirstOrDefault(each => each.Url == url);
        if (page is null or { IsExpired: true } or { IntentId: not null }) return;
        var intent = Make(page.Order.Amount, page.Order.Metadata, page.IsSetup);
        page.IntentId = intent.Id;
        Set(intent, page.IsSetup ? GatewayIntentStatus.Succeeded : GatewayIntentStatus.Authorized, "checkout.session.completed");
    }

    private ServiceIntent Make(Money amount, IReadOnlyDictionary<string, string> metadata, bool isSetup, bool isCharge = false)
    {
        var intent = new ServiceIntent
        {
            Id = Next(isSetup ? "seti" : "pi"),
            Amount = amount,
            Metadata = metadata,
            IsSetup = isSetup,
            IsCharge = isCharge,
        };
        _intents[intent.Id] = intent;
        return intent;
    }

    private void Take(ServiceIntent intent, long amount)
    {
        MayTake(intent);
        intent.Received = amount;
        Set(intent, GatewayIntentStatus.Succeeded, "payment_intent.succeeded");
        Banks.Taken(intent);
    }

    private void Set(ServiceIntent intent, GatewayIntentStatus status, string type)
    {
        intent.Status = status;
        Tell(new ServiceEvent(type, intent.Metadata));
    }

    private string Next(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}_{++_last}");

    private static GatewayIntent Seen(ServiceIntent intent) => new()
    {
        Id = intent.Id,
        Status = intent.Status,
        Amount = intent.Amount,
        Capturable = intent.Status == GatewayIntentStatus.Authorized ? intent.Amount.Amount : 0,
        Received = intent.Received,
        Refunded = intent.Refunded,
        ClientSecret = intent.Secret,
        Metadata = intent.Metadata,
        LastDecline = intent.Decline,
        Dispute = intent.Dispute is { } dispute
            ? new GatewayDispute(dispute.Id, dispute.Status, dispute.Amount, "fraudulent", dispute.IsRefundable)
            : null,
    };

    private static GatewaySetup SetupOf(ServiceIntent intent) => new(
        intent.Id,
        intent.Status switch
        {
            GatewayIntentStatus.Succeeded => GatewaySetupStatus.Succeeded,
            GatewayIntentStatus.Canceled => GatewaySetupStatus.Canceled,
            _ => GatewaySetupStatus.NeedsMethod,
        },
        "cus", intent.Status == GatewayIntentStatus.Succeeded ? "pm" : null)
    {
        ClientSecret = intent.Secret,
        LastDecline = intent.Decline,
    };

    private static GatewayCheckout PageOf(ServicePage page) => page.IsExpired
        ? new GatewayCheckout(page.Id, GatewayCheckoutStatus.Expired, null, null)
        : new GatewayCheckout(
            page.Id, page.IntentId is null ? GatewayCheckoutStatus.Open : GatewayCheckoutStatus.Complete,
            page.IntentId is null ? new Uri(page.Url) : null, page.IsSetup ? null : page.IntentId)
        {
            SetupId = page.IsSetup ? page.IntentId : null,
        };
}
