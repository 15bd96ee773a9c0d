namespace Actors.Grains.Payments.Testing.Model;

/// <summary>Opens an intent; with a method it is confirmed at once.</summary>
internal sealed record OpenIntent(ModelOrder Order) : ModelCommand
{
    /// <summary>The family that it founds.</summary>
    public required string Family { get; init; }

    /// <summary>By which method it is paid at once; null when somebody confirms it later.</summary>
    public string? Method { get; init; }

    /// <summary>True when the payer is not there.</summary>
    public bool OffSession { get; init; }

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (OrderRules.Check(ledger, Order) is { } wrong) return wrong;
        var intent = ledger.Put(IntentRules.Opened(ledger, ModelIds.Of("pi", Family), Order));
        ledger.Tell("payment_intent.created", intent);
        return Method is null ? intent : IntentRules.Confirm(ledger, intent, Method, OffSession);
    }
}

/// <summary>Confirms an intent, by a test card's token or number or by a kept method.</summary>
internal sealed record ConfirmIntent(string IntentId, string Method) : ModelCommand
{
    /// <summary>True when the payer is not there.</summary>
    public bool OffSession { get; init; }

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelIntent>(IntentId) is { } intent
        ? IntentRules.Confirm(ledger, intent, Method, OffSession)
        : ModelError.NoSuch("payment_intent", IntentId);
}

/// <summary>The payer has proved herself, or has not.</summary>
internal sealed record FinishIntent(string IntentId, bool Succeeds) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelIntent>(IntentId) is { } intent
        ? IntentRules.Finish(ledger, intent, Succeeds)
        : ModelError.NoSuch("payment_intent", IntentId);
}

/// <summary>Takes what was authorised, or a part.</summary>
internal sealed record CaptureIntent(string IntentId, long? Amount, long? Fee) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelIntent>(IntentId) is { } intent
        ? IntentRules.Capture(ledger, intent, Amount, Fee)
        : ModelError.NoSuch("payment_intent", IntentId);
}

/// <summary>Gives an intent up.</summary>
internal sealed record CancelIntent(string IntentId) : ModelCommand
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (ledger.Find<ModelIntent>(IntentId) is not { } intent) return ModelError.NoSuch("payment_intent", IntentId);
        var isOfPage = intent.CheckoutId is not null && intent.Status != IntentStatus.NeedsCapture;
        return isOfPage || intent.Status is IntentStatus.Succeeded or IntentStatus.Canceled or IntentStatus.Processing
            ? IntentRules.Unexpected("canceled", intent)
            : IntentRules.Cancel(ledger, intent, Reason);
    }
}

/// <summary>Gives back what was taken, or a part.</summary>
internal sealed record CreateRefund(string IntentId, long? Amount) : ModelCommand
{
    /// <summary>True when the connected account gives it back in proportion.</summary>
    public bool ReversesTransfer { get; init; }

    /// <summary>What identifies it at whoever asked.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ModelObject.NoMetadata;

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelIntent>(IntentId) is { } intent
        ? RefundRules.Create(ledger, intent, this)
        : ModelError.NoSuch("payment_intent", IntentId);
}

/// <summary>The bank has decided a dispute.</summary>
internal sealed record CloseDispute(string IntentId, bool IsWon) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelIntent>(IntentId) is { DisputeId: not null } intent
        ? DisputeRules.Close(ledger, intent, IsWon)
        : ModelError.NoSuch("dispute", IntentId);
}

/// <summary>A thing as it is now.</summary>
internal sealed record GetThing(string Id) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (ledger.Find<ModelObject>(Id) is not { } thing) return ModelError.NoSuch("object", Id);
        return thing switch
        {
            ModelIntent { DisputeId: { } dispute } => new ModelAnswer { Value = thing, Related = [ledger.Find<ModelDispute>(dispute)!] },
            ModelSubscription subscription => SubscriptionRules.Answer(ledger, subscription),
            _ => thing,
        };
    }
}
