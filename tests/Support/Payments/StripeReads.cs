using System.Text.Json.Nodes;
using Actors.Grains.Payments.Testing.Model;
using Actors.Grains.Payments.Testing.Shapes;

namespace Actors.Support.Payments;

/// <summary>What GETs of Stripe's API answer.</summary>
internal static class StripeReads
{
    /// <summary>The answer; null when there is no such route.</summary>
    public static (int Status, JsonObject Json)? Get(StripeWorld world, string[] path, StripeForm form, bool isOld) => path switch
    {
        ["payment_intents", var id] => One<ModelIntent>(world, id, "payment_intent", form, isOld),
        ["refunds", var id] => One<ModelRefund>(world, id, "refund", form, isOld),
        ["checkout", "sessions", var id] => One<ModelCheckout>(world, id, "checkout.session", form, isOld),
        ["customers", var id] => One<ModelCustomer>(world, id, "customer", form, isOld),
        ["payment_methods", var id] => One<ModelMethod>(world, id, "payment_method", form, isOld),
        ["setup_intents", var id] => One<ModelSetup>(world, id, "setup_intent", form, isOld),
        ["accounts", var id] => One<ModelAccount>(world, id, "account", form, isOld),
        ["subscriptions", var id] => One<ModelSubscription>(world, id, "subscription", form, isOld),
        ["invoices", var id] => One<ModelInvoice>(world, id, "invoice", form, isOld),
        ["customers", var id, "payment_methods"] => Methods(world, id, form, isOld),
        ["payment_intents"] => List<ModelIntent>(world, form, isOld, "/v1/payment_intents", _ => true),
        ["refunds"] => List<ModelRefund>(
            world, form, isOld, "/v1/refunds", refund => Matches(form.Text("payment_intent"), refund.IntentId)),
        ["disputes"] => List<ModelDispute>(
            world, form, isOld, "/v1/disputes", dispute => Matches(form.Text("payment_intent"), dispute.IntentId)),
        ["customers"] => List<ModelCustomer>(world, form, isOld, "/v1/customers", _ => true),
        ["invoices"] => List<ModelInvoice>(
            world, form, isOld, "/v1/invoices", invoice => Matches(form.Text("customer"), invoice.CustomerId)),
        ["events"] => Events(world, form),
        _ => null,
    };

    private static (int Status, JsonObject Json) One<T>(StripeWorld world, string id, string what, StripeForm form, bool isOld)
        where T : ModelObject
    {
        world.Tick();
        return world.Find(id) is T thing
            ? (200, StripeShapes.Of(thing, world.Context(form.Expand, isOld)))
            : (404, StripeShapes.Error(ModelError.NoSuch(what, id), null, world.Context([], isOld)));
    }

    private static (int Status, JsonObject Json) Methods(StripeWorld world, string customer, StripeForm form, bool isOld) =>
        world.Find(customer) is ModelCustomer
            ? List<ModelMethod>(
                world, form, isOld, $"/v1/customers/{customer}/payment_methods", method => method.CustomerId == customer)
            : (404, StripeShapes.Error(ModelError.NoSuch("customer", customer), null, world.Context([], isOld)));

    private static (int Status, JsonObject Json) List<T>(
        StripeWorld world, StripeForm form, bool isOld, string url, Func<T, bool> belongs)
        where T : ModelObject
    {
        var context = world.Context([], isOld);
        if (form.Limit is < 1 or > 100)
        {
            var wrong = ModelError.Wrong("parameter_invalid_integer", "limit", "The limit is from 1 to 100.");
            return (400, StripeShapes.Error(wrong, null, context));
        }

        var page = Paging.Page(world.All<T>().Where(belongs), form.Text("starting_after"), form.Limit);
        return page.Error is { } error
            ? (400, StripeShapes.Error(error, null, context))
            : (200, StripeShapes.List(url, page.List.Select(thing => StripeShapes.Of(thing, context)), page.HasMore));
    }

    private static (int Status, JsonObject Json) Events(StripeWorld world, StripeForm form)
    {
        var events = world.Events.Where(told => Matches(form.Text("type"), told.Type)).Reverse().Take(form.Limit).ToList();
        return (200, StripeShapes.List("/v1/events", events.Select(told => StripeShapes.Event(told, told.Id)), false));
    }

    private static bool Matches(string? asked, string? has) => asked is null || asked == has;
}
