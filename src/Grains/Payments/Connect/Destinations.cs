using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;

namespace Actors.Grains.Payments.Connect;

/// <summary>To whom payments go.</summary>
/// <param name="grains">The grains.</param>
/// <param name="options">What the platform takes of it.</param>
internal sealed class Destinations(IGrainFactory grains, PaymentOptions options)
{
    private const int Whole = 10_000;

    /// <summary>
    /// The connected account that a payment goes to, and the platform's part of it in minor units: the expert's account while it may take
    /// payments, otherwise the platform's own, which has no fee.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="order">What is to be collected.</param>
    public async Task<(string? Account, long Fee)> OfAsync(string tenant, PaymentOrder order)
    {
        if (order.ExpertId is not { } expertId) return (null, 0);
        var account = await grains.GetGrain<IConnectedAccountGrain>(GrainKey.For(tenant, expertId)).Get();
        return account is { ChargesEnabled: true }
            ? (account.AccountId, (long)((Int128)order.Amount.Amount * options.ApplicationFeeBasisPoints / Whole))
            : (null, 0);
    }
}
