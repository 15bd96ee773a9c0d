namespace Actors.Grains.Payments.Testing.Model;

/// <summary>Opens a page on which somebody pays.</summary>
internal sealed record OpenCheckout(ModelOrder Order, DateTimeOffset ExpiresAt) : ModelCommand
{
    /// <summary>The family that it founds.</summary>
    public required string Family { get; init; }

    /// <summary>Where somebody goes who has paid.</summary>
    public required string SuccessUrl { get; init; }

    /// <summary>Where somebody goes who has not.</summary>
    public required string CancelUrl { get; init; }

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (OrderRules.Check(ledger, Order) is { } wrong) return wrong;
        if (CheckoutRules.CheckEnd(ledger, ExpiresAt) is { } end) return end;
        return ledger.Put(new ModelCheckout
        {
            Id = ModelIds.Of("cs", Family),
            CreatedAt = ledger.Now,
            Metadata = Order.Metadata,
            Order = Order,
            Status = CheckoutRules.Open,
            SuccessUrl = SuccessUrl,
            CancelUrl = CancelUrl,
            ExpiresAt = ExpiresAt,
        });
    }
}

/// <summary>Somebody pays on a page, or leaves a method there, or tries to; answers the page's intent or setup.</summary>
internal sealed record PayCheckout(string CheckoutId, string Method) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (ledger.Find<ModelCheckout>(CheckoutId) is not { } page) return ModelError.NoSuch("checkout.session", CheckoutId);
        if (page.Status != CheckoutRules.Open) return CheckoutRules.NotOpen;
        if (page.SetupFor is not null) return SetupCheckoutRules.Confirm(ledger, page, Method);
        if (ledger.Find<ModelIntent>(page.IntentId) is { } earlier) return IntentRules.Confirm(ledger, earlier, Method, false);
        if (ModelIds.FamilyOf(Method) is null && TestCards.Find(Method) is null)
            return MethodRules.Resolve(ledger, page.Id, Method, page.Order.CustomerId);
        var id = ModelIds.Of("pi", ModelIds.FamilyOf(page.Id)!);
        var intent = ledger.Put(IntentRules.Opened(ledger, id, page.Order) with { CheckoutId = page.Id });
        ledger.Put(page with { IntentId = id });
        ledger.Tell("payment_intent.created", intent);
        return IntentRules.Confirm(ledger, intent, Method, false);
    }
}

/// <summary>Closes a page that nobody has completed.</summary>
internal sealed record ExpireCheckout(string CheckoutId) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelCheckout>(CheckoutId) switch
    {
        null => ModelError.NoSuch("checkout.session", CheckoutId),
        { Status: CheckoutRules.Open } page => CheckoutRules.Expire(ledger, page),
        _ => CheckoutRules.NotOpen,
    };
}

/// <summary>How pages go from state to state.</summary>
internal static class CheckoutRules
{
    /// <summary>It can be used.</summary>
    public const string Open = "open";

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    // What was reckoned from another clock's minute, or sent in whole seconds, is as good.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>The refusal of what only open pages allow.</summary>
    public static ModelError NotOpen { get; } = ModelError.State(
        "checkout_session_not_open", "Only Checkout Sessions with a status in [\"open\"] can be paid on or expired.");

    /// <summary>What is wrong with the time until which a page is to be open; null when nothing is.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="end">The time.</param>
    public static ModelError? CheckEnd(Ledger ledger, DateTimeOffset end) =>
        end >= ledger.Now + Shortest - Tolerance && end <= ledger.Now + Longest + Tolerance
            ? null
            : ModelError.Wrong(
                "parameter_invalid", "expires_at", "The page must end from 30 minutes to 24 hours after it is opened.");

    /// <summary>Closes a page.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="page">The page.</param>
    public static ModelCheckout Expire(Ledger ledger, ModelCheckout page)
    {
        if (ledger.Find<ModelIntent>(page.IntentId) is { Status: not IntentStatus.Canceled } intent)
            IntentRules.Cancel(ledger, intent, "abandoned");
        if (ledger.Find<ModelSetup>(page.SetupId) is { Status: not IntentStatus.Canceled } setup) SetupRules.Cancel(ledger, setup);
        var expired = ledger.Put(page with { Status = "expired" });
        ledger.Tell("checkout.session.expired", expired);
        return expired;
    }

    /// <summary>Closes the page of an intent that was charged, or of a setup whose method is kept.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="checkoutId">The page; null when there is none.</param>
    /// <param name="made">The intent or the setup.</param>
    public static void Complete(Ledger ledger, string? checkoutId, ModelObject made)
    {
        if (ledger.Find<ModelCheckout>(checkoutId) is not { Status: Open } page) return;
        var complete = ledger.Put(page with { Status = "complete" });
        ledger.Tell("checkout.session.completed", complete, made);
    }
}
