namespace Actors.Grains.Payments.Testing.Model;

/// <summary>Somebody who pays.</summary>
internal sealed record CreateCustomer(string? Email, string? Name) : ModelCommand
{
    /// <summary>The family that it founds.</summary>
    public required string Family { get; init; }

    /// <summary>What identifies her at whoever asked.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ModelObject.NoMetadata;

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (OrderRules.CheckMetadata(Metadata) is { } wrong) return wrong;
        var customer = ledger.Put(new ModelCustomer
        {
            Id = ModelIds.Of("cus", Family),
            CreatedAt = ledger.Now,
            Metadata = Metadata,
            Email = Email,
            Name = Name,
        });
        ledger.Tell("customer.created", customer);
        return customer;
    }
}

/// <summary>A method that was given while paying is kept with its customer: it goes from one family to another.</summary>
internal sealed record KeepMethod(ModelMethod Method) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (ledger.Find<ModelMethod>(Method.Id) is { } known) return known;
        var kept = MethodRules.Of(ledger, Method.CustomerId!).ToList();
        if (kept.Count >= MethodRules.MostMethods) ledger.Remove(kept[^1].Id);
        return ledger.Put(Method);
    }
}

/// <summary>Forgets a kept method.</summary>
internal sealed record DetachMethod(string MethodId) : ModelCommand
{
    /// <summary>Whose it has to be; null for whoever's.</summary>
    public string? CustomerId { get; init; }

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (ledger.Find<ModelMethod>(MethodId) is not { CustomerId: { } owner } method || (CustomerId ?? owner) != owner)
            return ModelError.NoSuch("payment_method", MethodId);
        var detached = ledger.Put(method with { CustomerId = null, IsSetUp = false });
        ledger.Tell("payment_method.detached", detached);
        return detached;
    }
}

/// <summary>The kept methods of a customer, newest first.</summary>
internal sealed record ListMethods(string CustomerId, string? After, int Limit) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelCustomer>(CustomerId) is null
        ? ModelError.NoSuch("customer", CustomerId)
        : Paging.Page(MethodRules.Of(ledger, CustomerId), After, Limit);
}

/// <summary>Parts of lists.</summary>
internal static class Paging
{
    /// <summary>What comes after a thing.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="after">The thing; null for the beginning.</param>
    /// <param name="limit">How many.</param>
    public static ModelAnswer Page(IEnumerable<ModelObject> all, string? after, int limit)
    {
        var list = all.ToList();
        var start = after is null ? 0 : list.FindIndex(thing => thing.Id == after) + 1;
        if (after is not null && start == 0) return ModelError.NoSuch("object", after);
        return new ModelAnswer { List = [.. list.Skip(start).Take(limit)], HasMore = list.Count > start + limit };
    }
}

/// <summary>Opens an intent to keep a method.</summary>
internal sealed record OpenSetup(string CustomerId) : ModelCommand
{
    // What is older is forgotten for a new one.
    private const int MostSetups = 50;

    /// <summary>What identifies it at whoever asked.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ModelObject.NoMetadata;

    /// <summary>The page on which it is made; null when a browser confirms it by its secret.</summary>
    public string? CheckoutId { get; init; }

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (OrderRules.CheckMetadata(Metadata) is { } wrong) return wrong;
        if (ledger.Find<ModelCustomer>(CustomerId) is null) return ModelError.NoSuch("customer", CustomerId);
        var others = ledger.All<ModelSetup>().Where(other => other.CustomerId == CustomerId).ToList();
        if (others.Count >= MostSetups) ledger.Remove(others[0].Id);
        var setup = ledger.Put(new ModelSetup
        {
            Id = ledger.NextId("seti", ModelIds.FamilyOf(CustomerId)!),
            CreatedAt = ledger.Now,
            Metadata = Metadata,
            CustomerId = CustomerId,
            CheckoutId = CheckoutId,
        });
        ledger.Tell("setup_intent.created", setup);
        return setup;
    }
}

/// <summary>Confirms such an intent.</summary>
internal sealed record ConfirmSetup(string SetupId, string Method) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelSetup>(SetupId) is { } setup
        ? SetupRules.Confirm(ledger, setup, Method)
        : ModelError.NoSuch("setup_intent", SetupId);
}

/// <summary>The owner of the method has proved herself, or has not.</summary>
internal sealed record FinishSetup(string SetupId, bool Succeeds) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelSetup>(SetupId) switch
    {
        null => ModelError.NoSuch("setup_intent", SetupId),
        { Status: IntentStatus.NeedsAction } setup when Succeeds => SetupRules.Keep(ledger, setup),
        { Status: IntentStatus.NeedsAction } setup => SetupRules.Decline(ledger, setup, ModelError.Declined(
            "setup_intent_authentication_failure", null, "The provided PaymentMethod has failed authentication.")),
        var setup => SetupRules.Unexpected("finished", setup),
    };
}

/// <summary>Gives such an intent up.</summary>
internal sealed record CancelSetup(string SetupId) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (ledger.Find<ModelSetup>(SetupId) is not { } setup) return ModelError.NoSuch("setup_intent", SetupId);
        // That of a page is given up with the page.
        return setup.CheckoutId is not null || setup.Status is IntentStatus.Succeeded or IntentStatus.Canceled
            ? SetupRules.Unexpected("canceled", setup)
            : SetupRules.Cancel(ledger, setup);
    }
}

/// <summary>How intents to keep a method go from state to state.</summary>
internal static class SetupRules
{
    /// <summary>The refusal of what its state does not allow.</summary>
    /// <param name="what">What it cannot be.</param>
    /// <param name="setup">The intent.</param>
    public static ModelAnswer Unexpected(string what, ModelSetup setup) => ModelError.State(
        "setup_intent_unexpected_state", $"This SetupIntent could not be {what} because it has a status of {setup.Status}.");

    /// <summary>Confirms it.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="setup">The intent.</param>
    /// <param name="method">A test card's token or number.</param>
    public static ModelAnswer Confirm(Ledger ledger, ModelSetup setup, string method)
    {
        if (setup.Status is not (IntentStatus.NeedsMethod or IntentStatus.NeedsConfirmation)) return Unexpected("confirmed", setup);
        var found = MethodRules.Resolve(ledger, setup.CustomerId, method, setup.CustomerId);
        if (found.Error is { } wrong) return wrong;
        var used = (ModelMethod)found.Value!;
        var card = TestCards.Of(used.Card);
        var tried = setup with { MethodId = used.Id, Card = used.Card, LastError = null };
        switch (card.Habit)
        {
            case CardHabit.Declines: return Decline(ledger, tried, card.Refusal);
            case CardHabit.AlwaysAsks or CardHabit.AsksUnlessSetUp:
                var asking = ledger.Put(tried with { Status = IntentStatus.NeedsAction });
                ledger.Tell("setup_intent.requires_action", asking);
                return asking;
            default: return Keep(ledger, tried);
        }
    }

    /// <summary>Gives it up.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="setup">The intent.</param>
    public static ModelSetup Cancel(Ledger ledger, ModelSetup setup)
    {
        var canceled = ledger.Put(setup with { Status = IntentStatus.Canceled });
        ledger.Tell("setup_intent.canceled", canceled);
        return canceled;
    }

    /// <summary>Keeps the method.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="setup">The intent.</param>
    public static ModelAnswer Keep(Ledger ledger, ModelSetup setup)
    {
        if (MethodRules.Of(ledger, setup.CustomerId).Count() >= MethodRules.MostMethods)
            return ModelError.State("payment_method_limit", "No more methods are kept for this customer.");
        var done = ledger.Put(setup with { Status = IntentStatus.Succeeded });
        MethodRules.Keep(ledger, setup.MethodId!, setup.CustomerId);
        ledger.Tell("setup_intent.succeeded", done);
        CheckoutRules.Complete(ledger, done.CheckoutId, done);
        return done;
    }

    /// <summary>Declines the method, which is forgotten.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="setup">The intent.</param>
    /// <param name="error">Why.</param>
    public static ModelAnswer Decline(Ledger ledger, ModelSetup setup, ModelError error)
    {
        if (setup.MethodId is { } method) ledger.Remove(method);
        var declined = ledger.Put(setup with { Status = IntentStatus.NeedsMethod, MethodId = null, LastError = error });
        ledger.Tell("setup_intent.setup_failed", declined);
        return error;
    }
}
