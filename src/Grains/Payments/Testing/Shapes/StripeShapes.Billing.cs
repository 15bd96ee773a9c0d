using System.Text.Json.Nodes;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing.Shapes;

internal static partial class StripeShapes
{
    private static JsonObject Subscription(ModelSubscription subscription, ShapeContext context)
    {
        var item = new JsonObject
        {
            ["id"] = subscription.ItemId,
            ["object"] = "subscription_item",
            ["quantity"] = 1,
            ["subscription"] = subscription.Id,
            ["price"] = Price(subscription.Price),
        };
        var shape = new JsonObject
        {
            ["id"] = subscription.Id,
            ["object"] = "subscription",
            ["cancel_at_period_end"] = subscription.EndsWithPeriod,
            ["canceled_at"] = Seconds(subscription.EndedAt),
            ["collection_method"] = "charge_automatically",
            ["currency"] = Currency(subscription.Price.Currency),
            ["customer"] = subscription.CustomerId,
            ["default_payment_method"] = subscription.MethodId,
            ["ended_at"] = Seconds(subscription.EndedAt),
            ["items"] = List("/v1/subscription_items", [item], false),
            ["latest_invoice"] = context.Reference("latest_invoice", subscription.LatestInvoiceId),
            ["start_date"] = Seconds(subscription.CreatedAt),
            ["status"] = subscription.Status,
            ["trial_end"] = Seconds(subscription.TrialEnd),
        };
        // Periods stood with the subscription once, and stand with its items now.
        var holder = context.IsOld ? shape : item;
        holder["current_period_start"] = Seconds(subscription.PeriodStart);
        holder["current_period_end"] = Seconds(subscription.PeriodEnd);
        return shape;
    }

    private static JsonObject Price(ModelPrice price) => new()
    {
        ["id"] = price.Id,
        ["object"] = "price",
        ["currency"] = Currency(price.Currency),
        ["unit_amount"] = price.Amount,
        ["type"] = "recurring",
        ["recurring"] = new JsonObject { ["interval"] = price.Interval, ["interval_count"] = 1 },
    };

    private static JsonObject Invoice(ModelInvoice invoice, ShapeContext context)
    {
        var shape = new JsonObject
        {
            ["id"] = invoice.Id,
            ["object"] = "invoice",
            ["amount_due"] = invoice.Total,
            ["amount_paid"] = invoice.Paid,
            ["amount_remaining"] = invoice.Total - invoice.Paid,
            ["attempt_count"] = invoice.Attempts,
            ["billing_reason"] = invoice.Reason,
            ["collection_method"] = "charge_automatically",
            ["currency"] = Currency(invoice.Currency),
            ["customer"] = invoice.CustomerId,
            ["invoice_pdf"] = context.SecretOf is null ? null : "https://pay.stripe.test/invoice/" + invoice.Id + "/pdf",
            ["lines"] = List("/v1/invoices/" + invoice.Id + "/lines", invoice.Lines.Select(line => Line(line, invoice.Currency)), false),
            ["next_payment_attempt"] = Seconds(invoice.NextAttemptAt),
            ["number"] = invoice.Number,
            ["status"] = invoice.Status,
            ["status_transitions"] = new JsonObject
            {
                ["finalized_at"] = Seconds(invoice.CreatedAt),
                ["paid_at"] = Seconds(invoice.PaidAt),
                ["marked_uncollectible_at"] = null,
                ["voided_at"] = null,
            },
            ["subtotal"] = invoice.Total,
            ["total"] = invoice.Total,
        };
        if (context.IsOld) AddOldLinks(shape, invoice, context);
        else AddLinks(shape, invoice, context);
        return shape;
    }

    private static void AddLinks(JsonObject shape, ModelInvoice invoice, ShapeContext context)
    {
        shape["parent"] = new JsonObject
        {
            ["type"] = "subscription_details",
            ["subscription_details"] = new JsonObject
            {
                ["subscription"] = invoice.SubscriptionId,
                ["metadata"] = Metadata(invoice.Metadata),
            },
        };
        if (invoice is not { Status: "open", IntentId: { } intent } || !context.Expands("confirmation_secret")) return;
        if (context.Secret(intent) is not { } secret) return;
        shape["confirmation_secret"] = new JsonObject { ["type"] = "payment_intent", ["client_secret"] = secret };
    }

    private static void AddOldLinks(JsonObject shape, ModelInvoice invoice, ShapeContext context)
    {
        shape["subscription"] = invoice.SubscriptionId;
        shape["payment_intent"] = context.Reference("payment_intent", invoice.IntentId);
        shape["paid"] = invoice.Status == "paid";
    }

    private static JsonObject Line(ModelLine line, string currency) => new()
    {
        ["id"] = line.Id,
        ["object"] = "line_item",
        ["amount"] = line.Amount,
        ["currency"] = Currency(currency),
        ["description"] = line.Description,
        ["period"] = new JsonObject { ["start"] = Seconds(line.PeriodStart), ["end"] = Seconds(line.PeriodEnd) },
        ["quantity"] = 1,
    };
}
