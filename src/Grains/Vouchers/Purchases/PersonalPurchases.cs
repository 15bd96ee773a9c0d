using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.Vouchers.Purchases;

/// <summary>Finds the purchases of a person: those under her proven address.</summary>
public static class PersonalPurchases
{
    private static readonly PersonalDocuments<Purchase> Kept = new(
        VoucherDocuments.Purchase, VouchersJson.Default.Purchase, static purchase => (null, purchase.Owner.Email));

    /// <summary>Finds them, a page at a time, none twice.</summary>
    /// <param name="documents">Where they are found.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userId">The user.</param>
    /// <param name="email">Her address, in lower case; null when it is not known to be hers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IAsyncEnumerable<Purchase> FindAsync(
        IDocuments documents, string tenant, string userId, string? email, CancellationToken cancellationToken) =>
        Kept.FindAsync(documents, tenant, userId, email, cancellationToken);
}

/// <summary>Erases what purchases tell of their buyer. One that is not paid yet may still be; its voucher is nobody's then.</summary>
internal sealed class PurchaseEraser(IGrainFactory grains, IDocuments documents) : IPersonEraser
{
    /// <inheritdoc/>
    public Task Erase(string tenant, PersonErasure erasure, CancellationToken cancellationToken) =>
        PersonalPurchases.FindAsync(documents, tenant, erasure.UserId, erasure.Email, cancellationToken).EraseEachAsync(
            erasure, static purchase => (purchase.Id, purchase.CreatedAt),
            id => grains.GetGrain<IPurchaseGrain>(GrainKey.For(tenant, id)).Erase(), cancellationToken);
}
