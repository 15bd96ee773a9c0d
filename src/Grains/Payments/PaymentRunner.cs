using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Payments;

/// <summary>
/// Carries a payment on: asks the gateway what has become of it, then takes one step after the other until none is left. Several may run at
/// once, here and on other silos: each step does the same however often it is taken, since its key follows from it, and the payment's grain
/// joins what they tell it.
/// </summary>
/// <param name="grains">The grains.</param>
/// <param name="attempts">Attempts at the gateway.</param>
/// <param name="refunds">Refunds at the gateway.</param>
internal sealed class PaymentRunner(IGrainFactory grains, GatewayAttempts attempts, GatewayRefunds refunds)
{
    // Far more than any payment takes: one that goes round in circles is a mistake, and somebody has to look.
    private const int MostSteps = 64;

    /// <summary>Carries a payment on.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="paymentId">The payment.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    /// <returns>What its attempts were last seen to be, by number, so that nobody need ask again.</returns>
    public async Task<Dictionary<int, SeenAttempt>> AdvanceAsync(string tenant, string paymentId, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<int, SeenAttempt>();
        var grain = grains.GetGrain<IPaymentGrain>(GrainKey.For(tenant, paymentId));
        if (await grain.Look() is not { } outlook) return seen;
        foreach (var attempt in outlook.Attempts)
        {
            if (await attempts.SeeAsync(attempt, cancellationToken) is { } found)
                seen[attempt.Number] = await ToldAsync(grain, outlook.Payment, found);
        }

        foreach (var refund in outlook.Refunds) await grain.SeeRefund(await refunds.SeeAsync(refund, cancellationToken));
        await StepAsync(tenant, grain, seen, cancellationToken);
        return seen;
    }

    private async Task StepAsync(
        string tenant, IPaymentGrain grain, Dictionary<int, SeenAttempt> seen, CancellationToken cancellationToken)
    {
        for (var count = 0; count < MostSteps; count++)
        {
            if (await grain.Next() is not { } step) return;
            cancellationToken.ThrowIfCancellationRequested();
            if (await TakeAsync(tenant, grain, step, cancellationToken) is { } found) seen[step.Attempt.Number] = found;
            // Of its attempt more was given back than was seen.
            else if (step.Kind == PaymentStepKind.Refund) seen.Remove(step.Attempt.Number);
        }

        throw new InvalidOperationException("The payment comes to no end.");
    }

    /// <summary>Takes one step.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="grain">The payment.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    /// <returns>What its attempt was seen to be then; null when the step does not show it.</returns>
    public async Task<SeenAttempt?> TakeAsync(
        string tenant, IPaymentGrain grain, PaymentStep step, CancellationToken cancellationToken)
    {
        switch (step.Kind)
        {
            case PaymentStepKind.Open:
                return await ToldAsync(grain, step.Payment, await attempts.OpenAsync(tenant, step, cancellationToken));
            case PaymentStepKind.Capture:
                return await ToldAsync(grain, step.Payment, await attempts.CaptureAsync(tenant, step, cancellationToken));
            case PaymentStepKind.Cancel:
                return await ToldAsync(grain, step.Payment, await attempts.CancelAsync(tenant, step, cancellationToken));
            case PaymentStepKind.Secure:
                await SecureAsync(tenant, grain, step);
                return null;
            case PaymentStepKind.Refund:
                await grain.SeeRefund(await refunds.GiveAsync(tenant, step, cancellationToken));
                return null;
            default:
                throw new InvalidOperationException($"No payment takes the step {step.Kind}.");
        }
    }

    // An answer of the gateway may be older than what is known when it is told.
    private static async Task<SeenAttempt> ToldAsync(IPaymentGrain grain, Payment known, SeenAttempt seen)
    {
        await grain.See(seen.Sighting with { FailedRefunds = known.FailedRefunds() });
        return seen;
    }

    // What it is for decides by itself whether it is still to be had; only then money is taken.
    private async Task SecureAsync(string tenant, IPaymentGrain grain, PaymentStep step)
    {
        var purpose = step.Payment.Order.Purpose;
        if (purpose is { Kind: PaymentPurposeKind.Appointment, Id: { } appointmentId })
        {
            var outcome = await grains.GetGrain<IAppointmentGrain>(GrainKey.For(tenant, appointmentId)).Secure(step.Payment.Id);
            if (outcome.Refusal is not null)
            {
                await grain.Settle(PaymentDecisions.Lost);
                return;
            }
        }

        await grain.Secure(step.Attempt.Number);
    }
}
