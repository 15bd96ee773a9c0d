using System.Text.Json.Nodes;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing.Shapes;

internal static partial class StripeShapes
{
    private static JsonObject Customer(ModelCustomer customer) => new()
    {
        ["id"] = customer.Id,
        ["object"] = "customer",
        ["email"] = customer.Email,
        ["name"] = customer.Name,
    };

    private static JsonObject Method(ModelMethod method)
    {
        var card = TestCards.Of(method.Card);
        return new JsonObject
        {
            ["id"] = method.Id,
            ["object"] = "payment_method",
            ["type"] = "card",
            ["customer"] = method.CustomerId,
            ["billing_details"] = new JsonObject { ["email"] = null, ["name"] = null, ["phone"] = null, ["address"] = null },
            ["card"] = new JsonObject
            {
                ["brand"] = "visa",
                ["last4"] = card.Last4,
                ["exp_month"] = 12,
                ["exp_year"] = TestCards.ExpiryYear,
                ["funding"] = "credit",
                ["country"] = "US",
            },
        };
    }

    private static JsonObject Setup(ModelSetup setup, ShapeContext context) => new()
    {
        ["id"] = setup.Id,
        ["object"] = "setup_intent",
        ["client_secret"] = context.Secret(setup.Id),
        ["customer"] = setup.CustomerId,
        ["last_setup_error"] = LastError(setup.LastError),
        ["next_action"] = NextAction(setup.Status),
        ["payment_method"] = setup.MethodId,
        ["payment_method_types"] = new JsonArray("card"),
        ["status"] = setup.Status,
        ["usage"] = "off_session",
    };

    private static JsonObject Account(ModelAccount account)
    {
        var capability = account.ChargesEnabled ? "active" : "inactive";
        return new JsonObject
        {
            ["id"] = account.Id,
            ["object"] = "account",
            ["type"] = "express",
            ["country"] = account.Country,
            ["email"] = account.Email,
            ["charges_enabled"] = account.ChargesEnabled,
            ["payouts_enabled"] = account.PayoutsEnabled,
            ["details_submitted"] = account.DetailsSubmitted,
            ["capabilities"] = new JsonObject { ["card_payments"] = capability, ["transfers"] = capability },
            ["requirements"] = new JsonObject
            {
                ["currently_due"] = Texts(account.CurrentlyDue),
                ["eventually_due"] = Texts(account.CurrentlyDue),
                ["past_due"] = Texts(account.PastDue),
                ["pending_verification"] = new JsonArray(),
                ["disabled_reason"] = account.DisabledReason,
                ["current_deadline"] = null,
                ["errors"] = new JsonArray(),
            },
        };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);
}
