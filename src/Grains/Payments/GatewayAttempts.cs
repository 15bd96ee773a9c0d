using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Payments;

/// <summary>Opens, sees, takes and gives up attempts at the gateway.</summary>
/// <param name="gateway">The gateway.</param>
internal sealed class GatewayAttempts(IPaymentGateway gateway)
{
    /// <summary>Opens an attempt.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SeenAttempt> OpenAsync(string tenant, PaymentStep step, CancellationToken cancellationToken)
    {
        var attempt = step.Attempt;
        var key = GatewayKeys.Of(tenant, step, "open");
        switch (attempt.Kind)
        {
            case AttemptKind.Intent:
                return SeenOf(attempt, await gateway.OpenAsync(OrderOf(tenant, step), key, cancellationToken));
            case AttemptKind.Charge:
                var order = OrderOf(tenant, step) with
                {
                    CapturesLater = false,
                    CustomerId = attempt.CustomerId,
                    PaymentMethodId = attempt.PaymentMethodId,
                };
                return ChargedOf(attempt, await gateway.ChargeAsync(order, key, cancellationToken));
            case AttemptKind.Setup:
                return await OpenSetupAsync(tenant, step, key, cancellationToken);
            case AttemptKind.Checkout:
                return await OpenPageAsync(tenant, step, key, cancellationToken);
            case AttemptKind.SetupCheckout:
                return await OpenSetupPageAsync(tenant, step, key, cancellationToken);
            default:
                throw new InvalidOperationException($"There is no attempt of kind {attempt.Kind}.");
        }
    }

    /// <summary>What an attempt is at the gateway; null when there is nothing to ask for.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SeenAttempt?> SeeAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Kind.KeepsCard() && attempt.IntentId is { } setupId)
            return SeenOf(attempt, await gateway.GetSetupAsync(setupId, cancellationToken));
        if (attempt.IntentId is { } intentId) return SeenOf(attempt, await gateway.GetAsync(intentId, cancellationToken));
        return attempt.CheckoutId is { } pageId
            ? await SeenOf(attempt, await gateway.GetCheckoutAsync(pageId, cancellationToken), cancellationToken)
            : null;
    }

    /// <summary>Takes what is promised.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SeenAttempt> CaptureAsync(string tenant, PaymentStep step, CancellationToken cancellationToken)
    {
        var payment = step.Payment;
        var fee = Share(payment.ApplicationFee, step.Amount, payment.Order.Amount.Amount);
        var answer = await gateway.CaptureAsync(
            step.Attempt.IntentId!, step.Amount, fee, GatewayKeys.Of(tenant, step, "capture"), cancellationToken);
        return await SeenAfterAsync(step.Attempt, answer, cancellationToken);
    }

    /// <summary>Gives an attempt up.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SeenAttempt> CancelAsync(string tenant, PaymentStep step, CancellationToken cancellationToken)
    {
        var attempt = step.Attempt;
        var key = GatewayKeys.OfGivingUp(tenant, step, "cancel");
        if (attempt.Kind == AttemptKind.Setup)
        {
            var setup = await gateway.CancelSetupAsync(attempt.IntentId!, key, cancellationToken);
            return setup.Refusal is null ? SeenOf(attempt, setup)
                : SeenOf(attempt, await gateway.GetSetupAsync(attempt.IntentId!, cancellationToken));
        }

        if (attempt.IntentId is { } intentId)
            return await SeenAfterAsync(attempt, await gateway.CancelAsync(intentId, key, cancellationToken), cancellationToken);
        // A page whose intent is given up later is asked for something else then.
        var page = await gateway.ExpireCheckoutAsync(
            attempt.CheckoutId!, GatewayKeys.OfGivingUp(tenant, step, "expire"), cancellationToken);
        if (page.Refusal is not null) page = await gateway.GetCheckoutAsync(attempt.CheckoutId!, cancellationToken);
        return await SeenOf(attempt, page, cancellationToken);
    }

    private async Task<SeenAttempt> OpenSetupAsync(string tenant, PaymentStep step, string key, CancellationToken cancellationToken)
    {
        var metadata = GatewayKeys.MetadataOf(tenant, step.Payment);
        var customer = await CreateCustomerAsync(tenant, step, cancellationToken);
        return customer.IsRefused(out var made, out var refusal)
            ? Ended(step.Attempt, refusal)
            : SeenOf(step.Attempt, await gateway.OpenSetupAsync(made.Id, metadata, key, cancellationToken));
    }

    private async Task<SeenAttempt> OpenSetupPageAsync(
        string tenant, PaymentStep step, string key, CancellationToken cancellationToken)
    {
        if (step.Attempt.CheckoutId is { } known)
            return await PageOf(step.Attempt, await gateway.GetCheckoutAsync(known, cancellationToken), cancellationToken);
        var customer = await CreateCustomerAsync(tenant, step, cancellationToken);
        if (customer.IsRefused(out var made, out var refusal)) return Ended(step.Attempt, refusal);
        var urls = UrlsOf(step.Attempt);
        var order = new SetupCheckoutOrder
        {
            CustomerId = made.Id,
            Currency = step.Payment.Order.Amount.Currency,
            Metadata = GatewayKeys.MetadataOf(tenant, step.Payment),
            SuccessUrl = new Uri(urls.Success),
            CancelUrl = new Uri(urls.Cancel),
            ExpiresAt = step.Attempt.ClosesAt!.Value,
        };
        return await PageOf(step.Attempt, await gateway.OpenSetupCheckoutAsync(order, key, cancellationToken), cancellationToken);
    }

    private Task<GatewayAnswer<GatewayCustomer>> CreateCustomerAsync(
        string tenant, PaymentStep step, CancellationToken cancellationToken) => gateway.CreateCustomerAsync(
        new CustomerOrder(null, null, GatewayKeys.MetadataOf(tenant, step.Payment)), GatewayKeys.Of(tenant, step, "customer"),
        cancellationToken);

    private async Task<SeenAttempt> OpenPageAsync(
        string tenant, PaymentStep step, string key, CancellationToken cancellationToken)
    {
        var urls = UrlsOf(step.Attempt);
        var order = new CheckoutOrder
        {
            Intent = OrderOf(tenant, step),
            SuccessUrl = new Uri(urls.Success),
            CancelUrl = new Uri(urls.Cancel),
            ExpiresAt = step.Attempt.ClosesAt!.Value,
        };
        var answer = step.Attempt.CheckoutId is { } known
            ? await gateway.GetCheckoutAsync(known, cancellationToken)
            : await gateway.OpenCheckoutAsync(order, key, cancellationToken);
        return await PageOf(step.Attempt, answer, cancellationToken);
    }

    private async Task<SeenAttempt> PageOf(
        Attempt attempt, GatewayAnswer<GatewayCheckout> answer, CancellationToken cancellationToken) =>
        await SeenOf(attempt, answer, cancellationToken) with { Page = answer.Value?.Url?.ToString() };

    private static ReturnUrls UrlsOf(Attempt attempt) =>
        attempt.Urls ?? throw new InvalidOperationException("A page was planned with nowhere to come back to.");

    private static IntentOrder OrderOf(string tenant, PaymentStep step) => new()
    {
        Amount = step.Payment.Order.Amount with { Amount = step.Attempt.Amount },
        CapturesLater = true,
        Metadata = GatewayKeys.MetadataOf(tenant, step.Payment),
        Description = step.Payment.Order.Description,
        Destination = step.Payment.Destination,
        ApplicationFee = Share(step.Payment.ApplicationFee, step.Attempt.Amount, step.Payment.Order.Amount.Amount),
    };

    // What the state does not allow has become something else meanwhile: the gateway says what.
    private async Task<SeenAttempt> SeenAfterAsync(
        Attempt attempt, GatewayAnswer<GatewayIntent> answer, CancellationToken cancellationToken) => answer.Refusal is null
        ? SeenOf(attempt, answer)
        : SeenOf(attempt, await gateway.GetAsync(attempt.IntentId!, cancellationToken));

    private async Task<SeenAttempt> SeenOf(
        Attempt attempt, GatewayAnswer<GatewayCheckout> answer, CancellationToken cancellationToken)
    {
        if (answer.IsRefused(out var page, out var refusal)) return Ended(attempt, refusal);
        if (page.IntentId is { } intentId)
            return SeenOf(attempt, await gateway.GetAsync(intentId, cancellationToken)).On(page.Id);
        if (page is { Status: GatewayCheckoutStatus.Complete, SetupId: { } setupId })
            return SeenOf(attempt, await gateway.GetSetupAsync(setupId, cancellationToken)).On(page.Id);
        var status = page.Status == GatewayCheckoutStatus.Expired ? AttemptStatus.Ended : AttemptStatus.Open;
        return new SeenAttempt(new Sighting { Attempt = attempt.Number, Status = status, CheckoutId = page.Id });
    }

    private static SeenAttempt SeenOf(Attempt attempt, GatewayAnswer<GatewayIntent> answer) =>
        answer.IsRefused(out var intent, out var refusal)
            ? Ended(attempt, refusal)
            : new SeenAttempt(GatewaySightings.Of(attempt, intent)) { ClientSecret = intent.ClientSecret };

    private static SeenAttempt SeenOf(Attempt attempt, GatewayAnswer<GatewaySetup> answer) =>
        answer.IsRefused(out var setup, out var refusal)
            ? Ended(attempt, refusal)
            : new SeenAttempt(GatewaySightings.Of(attempt, setup)) { ClientSecret = setup.ClientSecret };

    // Nobody is there to try another card: what does not go through at once has failed.
    private static SeenAttempt ChargedOf(Attempt attempt, GatewayAnswer<GatewayIntent> answer)
    {
        var sighting = SeenOf(attempt, answer).Sighting;
        return new SeenAttempt(sighting.Status is AttemptStatus.Succeeded or AttemptStatus.Processing
            ? sighting
            : sighting with { Status = AttemptStatus.Ended, DeclineCode = sighting.DeclineCode ?? "authentication_required" });
    }

    private static SeenAttempt Ended(Attempt attempt, GatewayRefusal refusal) => new(new Sighting
    {
        Attempt = attempt.Number,
        Status = AttemptStatus.Ended,
        DeclineCode = refusal.DeclineCode ?? refusal.Code,
    })
    {
        IsRefused = true,
    };

    private static long Share(long fee, long part, long whole) => whole == 0 ? 0 : (long)((Int128)fee * part / whole);
}
