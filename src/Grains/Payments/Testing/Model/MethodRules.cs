namespace Actors.Grains.Payments.Testing.Model;

/// <summary>What people pay by: test cards, and nothing else.</summary>
internal static class MethodRules
{
    /// <summary>How many methods are kept for a customer at most.</summary>
    public const int MostMethods = 100;

    private static readonly ModelError NoTestCard = ModelError.Wrong(
        "test_mode_live_card", "payment_method",
        "No money moves here: only the documented test cards are taken. Never give a real card's number to a test gateway.");

    /// <summary>The method that is meant: a new one by a test card's token or number, or one that is kept for the payer.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="of">The intent or setup that asks, in whose family a new one lives.</param>
    /// <param name="method">The token, number or id.</param>
    /// <param name="customerId">Who pays; null when nobody whom the gateway knows.</param>
    public static ModelAnswer Resolve(Ledger ledger, string of, string method, string? customerId)
    {
        if (ModelIds.FamilyOf(method) is not null)
        {
            return ledger.Find<ModelMethod>(method) is { CustomerId: { } owner } kept && owner == customerId
                ? kept
                : ModelError.NoSuch("payment_method", method);
        }

        return TestCards.Find(method) is { } card
            ? ledger.Put(new ModelMethod
            {
                Id = ledger.NextId("pm", ModelIds.FamilyOf(of)!),
                CreatedAt = ledger.Now,
                Card = card.Token,
            })
            : NoTestCard;
    }

    /// <summary>Keeps a method for a customer, whose owner was there.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="methodId">The method.</param>
    /// <param name="customerId">The customer.</param>
    public static ModelMethod Keep(Ledger ledger, string methodId, string customerId)
    {
        var method = ledger.Find<ModelMethod>(methodId)!;
        if (method.CustomerId is not null) return method;
        var kept = ledger.Put(method with { CustomerId = customerId, IsSetUp = true });
        ledger.Tell("payment_method.attached", kept);
        return kept;
    }

    /// <summary>The methods of a customer, newest first.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="customerId">The customer.</param>
    public static IEnumerable<ModelMethod> Of(Ledger ledger, string customerId) =>
        ledger.All<ModelMethod>().Where(method => method.CustomerId == customerId).Reverse();
}
