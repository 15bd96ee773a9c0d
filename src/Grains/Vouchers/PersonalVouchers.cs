using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.Vouchers;

/// <summary>Finds the vouchers of a person: those under her proven address.</summary>
public static class PersonalVouchers
{
    private static readonly PersonalDocuments<Voucher> Kept = new(
        VoucherDocuments.Voucher, VouchersJson.Default.Voucher, static voucher => (null, voucher.Owner?.Email));

    /// <summary>Finds them, a page at a time, none twice.</summary>
    /// <param name="documents">Where they are found.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userId">The user.</param>
    /// <param name="email">Her address, in lower case; null when it is not known to be hers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IAsyncEnumerable<Voucher> FindAsync(
        IDocuments documents, string tenant, string userId, string? email, CancellationToken cancellationToken) =>
        Kept.FindAsync(documents, tenant, userId, email, cancellationToken);
}

/// <summary>Erases what vouchers tell of their owner. What is left on one that was hers alone is lost with her.</summary>
internal sealed class VoucherEraser(IGrainFactory grains, IDocuments documents) : IPersonEraser
{
    /// <inheritdoc/>
    public Task Erase(string tenant, PersonErasure erasure, CancellationToken cancellationToken) =>
        PersonalVouchers.FindAsync(documents, tenant, erasure.UserId, erasure.Email, cancellationToken).EraseEachAsync(
            erasure, static voucher => (voucher.Id, voucher.CreatedAt),
            id => grains.GetGrain<IVoucherGrain>(GrainKey.For(tenant, id)).Erase(), cancellationToken);
}
