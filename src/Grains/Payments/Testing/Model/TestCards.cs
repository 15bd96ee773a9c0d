using System.Collections.Immutable;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>What a test card does besides succeeding.</summary>
internal enum CardHabit
{
    /// <summary>It succeeds.</summary>
    Succeeds,

    /// <summary>It is declined whenever it is used.</summary>
    Declines,

    /// <summary>It is kept without complaint, and every charge is declined.</summary>
    DeclinesCharges,

    /// <summary>Its owner has to prove herself each time.</summary>
    AlwaysAsks,

    /// <summary>Its owner has to prove herself unless she did when it was kept.</summary>
    AsksUnlessSetUp,

    /// <summary>It succeeds and is then disputed.</summary>
    Disputes,

    /// <summary>What is given back is pending for a while.</summary>
    PendsRefunds,

    /// <summary>What is given back does not arrive.</summary>
    FailsRefunds,
}

/// <summary>A card that moves no money.</summary>
/// <param name="Token">Its name, for example <c>pm_card_visa</c>.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it does, for people.</param>
/// <param name="Habit">What it does.</param>
internal sealed record TestCard(string Token, string Number, string Title, CardHabit Habit)
{
    /// <summary>With a declined card: the code, and why.</summary>
    public (string Code, string? DeclineCode) Decline { get; init; } = ("card_declined", "generic_decline");

    /// <summary>With a disputed card: the reason, and the status of the dispute.</summary>
    public (string Reason, string Status) Dispute { get; init; } = ("fraudulent", "needs_response");

    /// <summary>The last four digits.</summary>
    public string Last4 => Number[^4..];

    /// <summary>The refusal of a charge.</summary>
    public ModelError Refusal => ModelError.Declined(Decline.Code, Decline.DeclineCode, Decline.Code switch
    {
        "expired_card" => "Your card has expired.",
        "incorrect_cvc" => "Your card's security code is incorrect.",
        "processing_error" => "An error occurred while processing your card. Try again in a little bit.",
        _ when Decline.DeclineCode == "insufficient_funds" => "Your card has insufficient funds.",
        _ => "Your card was declined.",
    });
}

/// <summary>The cards that there are: those that Stripe documents for tests, and no others.</summary>
internal static class TestCards
{
    /// <summary>In which year they all end.</summary>
    public const int ExpiryYear = 2034;

    /// <summary>All of them.</summary>
    public static ImmutableArray<TestCard> All { get; } =
    [
        new("pm_card_visa", "4242424242424242", "Succeeds", CardHabit.Succeeds),
        Declines("visa_chargeDeclined", "4000000000000002", "Is declined", "card_declined", "generic_decline"),
        Declines(
            "visa_chargeDeclinedInsufficientFunds", "4000000000009995", "Is declined: not enough money", "card_declined",
            "insufficient_funds"),
        Declines("visa_chargeDeclinedLostCard", "4000000000009987", "Is declined: lost", "card_declined", "lost_card"),
        Declines("visa_chargeDeclinedStolenCard", "4000000000009979", "Is declined: stolen", "card_declined", "stolen_card"),
        Declines(
            "visa_chargeDeclinedVelocityLimitExceeded", "4000000000006975", "Is declined: used too often", "card_declined",
            "card_velocity_exceeded"),
        Declines("chargeDeclinedExpiredCard", "4000000000000069", "Is declined: expired", "expired_card", null),
        Declines("chargeDeclinedIncorrectCvc", "4000000000000127", "Is declined: wrong security code", "incorrect_cvc", null),
        Declines("chargeDeclinedProcessingError", "4000000000000119", "Is declined: error while processing", "processing_error", null),
        new("pm_card_chargeCustomerFail", "4000000000000341", "Can be kept, then every charge fails", CardHabit.DeclinesCharges),
        new("pm_card_threeDSecure2Required", "4000000000003220", "Asks its owner for proof", CardHabit.AsksUnlessSetUp),
        new("pm_card_authenticationRequired", "4000002760003184", "Asks its owner for proof each time", CardHabit.AlwaysAsks),
        new(
            "pm_card_authenticationRequiredOnSetup", "4000002500003155", "Asks its owner for proof until it is kept",
            CardHabit.AsksUnlessSetUp),
        new("pm_card_bypassPending", "4000000000000077", "Succeeds, the money is there at once", CardHabit.Succeeds),
        Disputes("createDispute", "4000000000000259", "Succeeds, then is disputed as fraudulent", "fraudulent", "needs_response"),
        Disputes(
            "createDisputeProductNotReceived", "4000000000002685", "Succeeds, then is disputed as not received",
            "product_not_received", "needs_response"),
        Disputes(
            "createDisputeInquiry", "4000000000001976", "Succeeds, then the bank inquires", "fraudulent", "warning_needs_response"),
        new("pm_card_pendingRefund", "4000000000007726", "Succeeds, refunds are pending first", CardHabit.PendsRefunds),
        new("pm_card_refundFail", "4000000000005126", "Succeeds, refunds fail later", CardHabit.FailsRefunds),
    ];

    /// <summary>The card of a token or a number, which may have spaces; null when it is no known test card.</summary>
    /// <param name="text">The token or number.</param>
    public static TestCard? Find(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal);
        return All.FirstOrDefault(card => card.Number == plain || Plain(card.Token) == Plain(plain));
    }

    /// <summary>The card of a token that the model has kept.</summary>
    /// <param name="token">The token.</param>
    public static TestCard Of(string token) =>
        Find(token) ?? throw new InvalidOperationException("The model has kept a card that is no test card.");

    // Some are documented with the brand in their names, and known without it as well.
    private static string Plain(string token) => token.Replace("pm_card_visa_", "pm_card_", StringComparison.Ordinal);

    private static TestCard Declines(string name, string number, string title, string code, string? declineCode) =>
        new("pm_card_" + name, number, title, CardHabit.Declines) { Decline = (code, declineCode) };

    private static TestCard Disputes(string name, string number, string title, string reason, string status) =>
        new("pm_card_" + name, number, title, CardHabit.Disputes) { Dispute = (reason, status) };
}
