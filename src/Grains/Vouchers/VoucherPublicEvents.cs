using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Vouchers;

/// <summary>What the outside hears of vouchers.</summary>
internal static class VoucherPublicEvents
{
    private const string Voucher = "voucher";
    private const string Package = "package";

    private static readonly PublicName Created = new("voucher.created", Voucher, "A coupon, a gift or a bought package can be used.");
    private static readonly PublicName Changed = new("voucher.changed", Voucher, "What a voucher is good for was changed.");
    private static readonly PublicName Deactivated = new("voucher.deactivated", Voucher, "A voucher was taken out of use.");
    private static readonly PublicName Redeemed = new("voucher.redeemed", Voucher, "A booking has used a voucher.");
    private static readonly PublicName Returned = new(
        "voucher.returned", Voucher, "A cancellation has given back what its appointment took of a voucher.");

    private static readonly PublicName Erased = new("voucher.erased", Voucher, "What a voucher told of its owner was erased.");
    private static readonly PublicName Offered = new("package.created", Package, "A package can be bought.");
    private static readonly PublicName Withdrawn = new("package.withdrawn", Package, "A package cannot be bought any more.");

    /// <summary>What vouchers say of their events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .Public<VoucherCreated, VoucherData>(Created, VoucherEventJson.Default.VoucherData, static (created, context) =>
            Of(context, new VoucherData
            {
                VoucherId = context.StreamId,
                Kind = VoucherKindNames.NameOf(created.Voucher.Kind),
                PackageId = created.Voucher.PackageId,
            }))
        .Public<VoucherChanged, VoucherData>(Changed, VoucherEventJson.Default.VoucherData, static (_, context) => Of(context))
        .Public<VoucherDeactivated, VoucherData>(Deactivated, VoucherEventJson.Default.VoucherData, static (_, context) => Of(context))
        .Public<VoucherErased, VoucherData>(Erased, VoucherEventJson.Default.VoucherData, static (_, context) => Of(context))
        .Public<VoucherRedeemed, VoucherUseData>(Redeemed, VoucherEventJson.Default.VoucherUseData, static (redeemed, context) =>
            new Told<VoucherUseData>(context.StreamId, new VoucherUseData
            {
                VoucherId = context.StreamId,
                Uses = [.. redeemed.Redemptions.Select(VoucherUseItem.Of)],
            }))
        .Public<VoucherReturned, VoucherUseData>(Returned, VoucherEventJson.Default.VoucherUseData, static (returned, context) =>
            new Told<VoucherUseData>(
                context.StreamId, new VoucherUseData { VoucherId = context.StreamId, Uses = [VoucherUseItem.Of(returned.Returned)] }))
        .Private<VoucherClientCounted>("A fence; the voucher tells it.")
        .Private<PurchaseOpened>("Its payment tells it.")
        .Private<PurchaseDelivered>("The voucher tells it.")
        .Private<PurchaseTakenBack>("The voucher tells it.")
        .Private<PurchaseErased>("Nothing was bought or given back.")
        .Public<PackageCreated, PackageData>(Offered, VoucherEventJson.Default.PackageData, static (created, context) =>
            new Told<PackageData>(
                context.StreamId, new PackageData { PackageId = context.StreamId, Name = created.Package.Definition.Name }))
        .Public<PackageWithdrawn, PackageData>(Withdrawn, VoucherEventJson.Default.PackageData, static (_, context) =>
            new Told<PackageData>(context.StreamId, new PackageData { PackageId = context.StreamId }));

    private static Told<VoucherData> Of(EventContext context, VoucherData? data = null) =>
        new(context.StreamId, data ?? new VoucherData { VoucherId = context.StreamId });
}

/// <summary>Something of a voucher.</summary>
public sealed record VoucherData
{
    /// <summary>The voucher's id.</summary>
    public required string VoucherId { get; init; }

    /// <summary>coupon, gift or package; absent when it is not new.</summary>
    public string? Kind { get; init; }

    /// <summary>The package that was bought; absent when none was, or when it is not new.</summary>
    public string? PackageId { get; init; }
}

/// <summary>Uses of a voucher.</summary>
public sealed record VoucherUseData
{
    /// <summary>The voucher's id.</summary>
    public required string VoucherId { get; init; }

    /// <summary>What each appointment has taken, or was given back.</summary>
    public required IReadOnlyList<VoucherUseItem> Uses { get; init; }
}

/// <summary>A use of a voucher.</summary>
public sealed record VoucherUseItem
{
    /// <summary>The appointment.</summary>
    public required string AppointmentId { get; init; }

    /// <summary>What was taken off or covered, in minor units of the appointment's currency.</summary>
    public required long Amount { get; init; }

    /// <summary>How many sessions.</summary>
    public required int Sessions { get; init; }

    internal static VoucherUseItem Of(VoucherRedemption redemption) => new()
    {
        AppointmentId = redemption.AppointmentId,
        Amount = redemption.Amount,
        Sessions = redemption.Sessions,
    };
}

/// <summary>Something of a package.</summary>
public sealed record PackageData
{
    /// <summary>The package's id.</summary>
    public required string PackageId { get; init; }

    /// <summary>What it is called; absent when it is not new.</summary>
    public string? Name { get; init; }
}

/// <summary>How the public events of vouchers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VoucherData))]
[JsonSerializable(typeof(VoucherUseData))]
[JsonSerializable(typeof(PackageData))]
internal sealed partial class VoucherEventJson : JsonSerializerContext;
