using System.Text.Json.Nodes;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing.Shapes;

/// <summary>Things of the model as Stripe's API writes them (wire contracts, section 2.6), as far as anybody here reads them.</summary>
internal static partial class StripeShapes
{
    /// <summary>A thing.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="context">What belongs to it.</param>
    public static JsonObject Of(ModelObject thing, ShapeContext context)
    {
        var shape = thing switch
        {
            ModelIntent intent => Intent(intent, context),
            ModelRefund refund => Refund(refund),
            ModelDispute dispute => Dispute(dispute, context),
            ModelCheckout page => Checkout(page, context),
            ModelCustomer customer => Customer(customer),
            ModelMethod method => Method(method),
            ModelSetup setup => Setup(setup, context),
            ModelAccount account => Account(account),
            ModelSubscription subscription => Subscription(subscription, context),
            ModelInvoice invoice => Invoice(invoice, context),
            _ => throw new InvalidOperationException($"{thing.Id} has no shape."),
        };
        shape["livemode"] = false;
        shape["created"] = Seconds(thing.CreatedAt);
        shape["metadata"] = Metadata(thing.Metadata);
        return shape;
    }

    /// <summary>A list.</summary>
    /// <param name="url">Where it is.</param>
    /// <param name="items">What is in it.</param>
    /// <param name="hasMore">True when it goes on.</param>
    public static JsonObject List(string url, IEnumerable<JsonNode?> items, bool hasMore) =>
        new() { ["object"] = "list", ["url"] = url, ["has_more"] = hasMore, ["data"] = new JsonArray([.. items]) };

    /// <summary>An event, as webhooks bring it. No secret stands in it.</summary>
    /// <param name="told">What has happened.</param>
    /// <param name="id">The event's id, which may be another than its own when it is told twice.</param>
    public static JsonObject Event(ModelEvent told, string id)
    {
        var context = new ShapeContext
        {
            Find = known => told.About.Id == known ? told.About : told.Related.FirstOrDefault(related => related.Id == known),
        };
        var about = told is { Type: "charge.refunded" or "charge.succeeded", About: ModelIntent intent }
            ? Charge(intent)
            : Of(told.About, context);
        var shape = new JsonObject
        {
            ["id"] = id,
            ["object"] = "event",
            ["api_version"] = StripeApi.Version,
            ["created"] = Seconds(told.At),
            ["livemode"] = false,
            ["pending_webhooks"] = 1,
            ["type"] = told.Type,
            ["request"] = new JsonObject { ["id"] = null, ["idempotency_key"] = told.Key },
            ["data"] = new JsonObject { ["object"] = about },
        };
        if (told.About is ModelAccount account) shape["account"] = account.Id;
        return shape;
    }

    /// <summary>A refusal.</summary>
    /// <param name="error">The refusal.</param>
    /// <param name="intent">The intent that it is about; null for none.</param>
    /// <param name="context">What belongs to it.</param>
    public static JsonObject Error(ModelError error, ModelIntent? intent, ShapeContext context)
    {
        var shape = new JsonObject { ["type"] = error.Type, ["message"] = error.Message };
        if (error.Code is { } code) shape["code"] = code;
        if (error.DeclineCode is { } declined) shape["decline_code"] = declined;
        if (error.Parameter is { } parameter) shape["param"] = parameter;
        if (intent is not null) shape["payment_intent"] = Intent(intent, context);
        return new JsonObject { ["error"] = shape };
    }

    private static JsonValue Seconds(DateTimeOffset at) => JsonValue.Create(at.ToUnixTimeSeconds());

    private static JsonValue? Seconds(DateTimeOffset? at) => at is { } known ? Seconds(known) : null;

    private static JsonObject Metadata(IReadOnlyDictionary<string, string> metadata) =>
        new(metadata.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value))));

    private static string Currency(string currency) => currency.ToLowerInvariant();

    private static JsonObject? LastError(ModelError? error)
    {
        if (error is null) return null;
        return new JsonObject
        {
            ["type"] = error.Type,
            ["code"] = error.Code,
            ["decline_code"] = error.DeclineCode,
            ["message"] = error.Message,
        };
    }
}
