namespace Actors.Grains.Payments.Testing.Model;

/// <summary>What can be asked for.</summary>
internal static class OrderRules
{
    private const long Least = 50;
    private const long Most = 99_999_999;
    private const int MostMetadata = 50;
    private const int LongestName = 40;
    private const int LongestValue = 500;

    /// <summary>What is wrong with an order; null when nothing is.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="order">The order.</param>
    public static ModelError? Check(Ledger ledger, ModelOrder order)
    {
        if (CheckMetadata(order.Metadata) is { } wrong) return wrong;
        if (CheckCurrency(order.Currency) is { } currency) return currency;
        if (order.Amount < Least) return ModelError.Wrong("amount_too_small", "amount", $"The amount must be at least {Least}.");
        if (order.Amount > Most) return ModelError.Wrong("amount_too_large", "amount", $"The amount must be at most {Most}.");
        if (order.ApplicationFee < 0 || order.ApplicationFee > order.Amount)
            return ModelError.Wrong("parameter_invalid", "application_fee_amount", "The fee must be at most the amount.");
        if (order.ApplicationFee > 0 && order.Destination is null)
            return ModelError.Wrong("parameter_missing", "application_fee_amount", "A fee needs a destination.");
        if (order is { KeepsMethod: true, CustomerId: null })
            return ModelError.Wrong("parameter_missing", "customer", "A method is kept for a customer.");
        if (order.CustomerId is { } customer && ledger.Find<ModelCustomer>(customer) is null)
            return ModelError.NoSuch("customer", customer);
        return order.Destination is { } account ? CheckDestination(ledger, account) : null;
    }

    /// <summary>What is wrong with a currency; null when nothing is.</summary>
    /// <param name="currency">The currency, in capitals.</param>
    public static ModelError? CheckCurrency(string currency) => currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)
        ? null
        : ModelError.Wrong("parameter_invalid", "currency", "The currency has three letters.");

    /// <summary>What is wrong with metadata; null when nothing is.</summary>
    /// <param name="metadata">The metadata.</param>
    public static ModelError? CheckMetadata(IReadOnlyDictionary<string, string> metadata) =>
        metadata.Count <= MostMetadata && metadata.All(pair => pair.Key.Length <= LongestName && pair.Value.Length <= LongestValue)
            ? null
            : ModelError.Wrong("parameter_invalid", "metadata", "At most 50 names of 40 characters with values of 500 are kept.");

    private static ModelError? CheckDestination(Ledger ledger, string id) => ledger.Find<ModelAccount>(id) switch
    {
        null => ModelError.NoSuch("destination", id),
        { ChargesEnabled: false } => ModelError.Wrong(
            "insufficient_capabilities_for_transfer", "transfer_data[destination]",
            "Your destination account needs to have the transfers capability enabled."),
        _ => null,
    };
}
