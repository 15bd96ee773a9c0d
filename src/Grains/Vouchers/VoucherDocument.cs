using System.Text.Json;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;

namespace Actors.Grains.Vouchers;

/// <summary>The document of a voucher, written in the commit of every event that changes or uses it.</summary>
internal static class VoucherDocument
{
    /// <summary>The document that shows a voucher as it is.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="voucher">The voucher.</param>
    /// <param name="version">The version of its stream.</param>
    public static Document Of(string tenant, Voucher voucher, long version) => new()
    {
        Key = new DocumentKey(tenant, VoucherDocuments.Voucher, voucher.Id),
        Version = version,
        CreatedAt = voucher.CreatedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(voucher, VouchersJson.Default.Voucher),
        Status = voucher.DeactivatedAt is null ? VoucherDocuments.Active : VoucherDocuments.Inactive,
        Subject = voucher.Owner?.Email,
        Category = VoucherKindNames.NameOf(voucher.Kind),
        Amount = voucher.Balance()?.Amount,
        Currency = voucher.Balance()?.Currency,
        SearchText = voucher.Terms.Name,
    };

    /// <summary>The document that shows a purchase as it is.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="purchase">The purchase.</param>
    public static Document Of(string tenant, Purchase purchase) => new()
    {
        Key = new DocumentKey(tenant, VoucherDocuments.Purchase, purchase.Id),
        Version = purchase.Version,
        CreatedAt = purchase.CreatedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(purchase, VouchersJson.Default.Purchase),
        Subject = purchase.Owner.Email,
        Category = purchase.PackageId,
        Amount = purchase.Package.Price.Amount,
        Currency = purchase.Package.Price.Currency,
    };

    /// <summary>The document that shows a package as it is.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="package">The package.</param>
    public static Document Of(string tenant, Package package) => new()
    {
        Key = new DocumentKey(tenant, VoucherDocuments.Package, package.Id),
        Version = package.Version,
        CreatedAt = package.CreatedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(package, VouchersJson.Default.Package),
        Status = package.WithdrawnAt is null ? VoucherDocuments.Active : VoucherDocuments.Inactive,
        Amount = package.Definition.Price.Amount,
        Currency = package.Definition.Price.Currency,
        SearchText = package.Definition.Name,
    };
}
