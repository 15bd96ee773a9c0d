using Actors.Grains.Payments.Testing.Model;

namespace Actors.Support.Payments;

/// <summary>What the routes of Stripe's API ask of the model.</summary>
internal static class StripeRoutes
{
    // Of intents, endive takes no list of kinds of methods any more.
    private static readonly string[] Gone = ["payment_method_types"];

    /// <summary>What a POST asks; null when there is no such route.</summary>
    public static ModelCommand? Post(string[] path, StripeForm form, string key) => path switch
    {
        ["payment_intents"] => new OpenIntent(form.Order())
        {
            Family = ModelIds.Family("intent", key),
            Method = form.Flag("confirm") == true ? form.Text("payment_method") ?? "" : null,
            OffSession = form.Flag("off_session") ?? false,
        },
        ["payment_intents", var id, "confirm"] =>
            new ConfirmIntent(id, form.Text("payment_method") ?? "") { OffSession = form.Flag("off_session") ?? false },
        ["payment_intents", var id, "capture"] =>
            new CaptureIntent(id, form.Number("amount_to_capture"), form.Number("application_fee_amount")),
        ["payment_intents", var id, "cancel"] => new CancelIntent(id) { Reason = form.Text("cancellation_reason") },
        ["refunds"] => new CreateRefund(form.Text("payment_intent") ?? "", form.Number("amount"))
        {
            ReversesTransfer = form.Flag("reverse_transfer") ?? false,
            Metadata = form.Metadata,
        },
        ["checkout", "sessions"] when form.Text("mode") == "setup" => new OpenSetupCheckout(
            form.Text("customer") ?? "", (form.Text("currency") ?? "").ToUpperInvariant(), form.Time("expires_at") ?? default)
        {
            Metadata = form.Metadata,
            SuccessUrl = form.Text("success_url") ?? "",
            CancelUrl = form.Text("cancel_url") ?? "",
        },
        ["checkout", "sessions"] => new OpenCheckout(form.Order("payment_intent_data"), form.Time("expires_at") ?? default)
        {
            Family = ModelIds.Family("intent", key),
            SuccessUrl = form.Text("success_url") ?? "",
            CancelUrl = form.Text("cancel_url") ?? "",
        },
        ["checkout", "sessions", var id, "expire"] => new ExpireCheckout(id),
        _ => PostOfPeople(path, form, key) ?? PostOfBilling(path, form),
    };

    /// <summary>What is wrong with a POST before it comes to the model; null when nothing is.</summary>
    public static ModelError? Check(string[] path, StripeForm form)
    {
        if (path is not (["payment_intents", ..] or ["setup_intents", ..] or ["checkout", ..])) return null;
        return form.Names.Any(Gone.Contains)
            ? ModelError.Wrong("payment_method_types_no_longer_supported", "payment_method_types", "This parameter is gone.")
            : null;
    }

    private static ModelCommand? PostOfPeople(string[] path, StripeForm form, string key) => path switch
    {
        ["customers"] => new CreateCustomer(form.Text("email"), form.Text("name"))
        {
            Family = ModelIds.Family("customer", key),
            Metadata = form.Metadata,
        },
        ["payment_methods", var id, "detach"] => new DetachMethod(id),
        ["setup_intents"] => new OpenSetup(form.Text("customer") ?? "") { Metadata = form.Metadata },
        ["setup_intents", var id, "confirm"] => new ConfirmSetup(id, form.Text("payment_method") ?? ""),
        ["setup_intents", var id, "cancel"] => new CancelSetup(id),
        ["accounts"] => new CreateAccount(form.Text("country") ?? "", form.Text("email"))
        {
            Family = ModelIds.Family("account", key),
            Metadata = form.Metadata,
        },
        ["account_links"] => new CreateLink(
            form.Text("account") ?? "", form.Text("refresh_url") ?? "", form.Text("return_url") ?? ""),
        _ => null,
    };

    private static ModelCommand? PostOfBilling(string[] path, StripeForm form) => path switch
    {
        ["subscriptions"] => new Subscribe(form.Text("customer") ?? "", form.Text("items[0][price]") ?? "")
        {
            TrialEnd = form.Time("trial_end"),
            MethodId = form.Text("default_payment_method"),
            Metadata = form.Metadata,
        },
        ["subscriptions", var id] when form.Flag("cancel_at_period_end") is { } ends => new EndWithPeriod(id, ends),
        ["subscriptions", var id] => new ChangeSubscription(id, form.Text("items[0][price]") ?? ""),
        _ => null,
    };
}
