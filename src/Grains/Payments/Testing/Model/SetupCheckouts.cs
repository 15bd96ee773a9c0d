namespace Actors.Grains.Payments.Testing.Model;

/// <summary>Opens a page on which somebody leaves a method. It is in the family of its customer, for whom the method is kept.</summary>
internal sealed record OpenSetupCheckout(string CustomerId, string Currency, DateTimeOffset ExpiresAt) : ModelCommand
{
    // What is older is forgotten for a new one.
    private const int MostPages = 50;

    /// <summary>What identifies it at whoever asked.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ModelObject.NoMetadata;

    /// <summary>Where somebody goes who has left a method.</summary>
    public required string SuccessUrl { get; init; }

    /// <summary>Where somebody goes who has not.</summary>
    public required string CancelUrl { get; init; }

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (Check(ledger) is { } wrong) return wrong;
        var others = ledger.All<ModelCheckout>().Where(other => other.SetupFor == CustomerId).ToList();
        if (others.Count >= MostPages) ledger.Remove(others[0].Id);
        return ledger.Put(new ModelCheckout
        {
            Id = ledger.NextId("cs", ModelIds.FamilyOf(CustomerId)!),
            CreatedAt = ledger.Now,
            Metadata = Metadata,
            Order = new ModelOrder { Amount = 0, Currency = Currency, CustomerId = CustomerId },
            Status = CheckoutRules.Open,
            SuccessUrl = SuccessUrl,
            CancelUrl = CancelUrl,
            ExpiresAt = ExpiresAt,
            SetupFor = CustomerId,
        });
    }

    private ModelError? Check(Ledger ledger) =>
        OrderRules.CheckMetadata(Metadata)
        ?? OrderRules.CheckCurrency(Currency)
        ?? (ledger.Find<ModelCustomer>(CustomerId) is null ? ModelError.NoSuch("customer", CustomerId) : null)
        ?? CheckoutRules.CheckEnd(ledger, ExpiresAt);
}

/// <summary>How a method is left on a page.</summary>
internal static class SetupCheckoutRules
{
    /// <summary>Somebody gives a method, or tries to; answers the page's setup.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="page">The page, which is open.</param>
    /// <param name="method">A test card's token or number.</param>
    public static ModelAnswer Confirm(Ledger ledger, ModelCheckout page, string method)
    {
        if (ledger.Find<ModelSetup>(page.SetupId) is { } earlier) return SetupRules.Confirm(ledger, earlier, method);
        // What is no test card leaves nothing behind.
        if (TestCards.Find(method) is null) return MethodRules.Resolve(ledger, page.Id, method, page.SetupFor);
        var opened = new OpenSetup(page.SetupFor!) { Metadata = page.Metadata, CheckoutId = page.Id }.Run(ledger);
        if (opened.Value is not ModelSetup setup) return opened;
        ledger.Put(page with { SetupId = setup.Id });
        return SetupRules.Confirm(ledger, setup, method);
    }
}
