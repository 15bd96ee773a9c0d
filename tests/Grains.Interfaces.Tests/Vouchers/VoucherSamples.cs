using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tests.Payments;
using Actors.Grains.Interfaces.Tests.Scheduling;
using Actors.Grains.Interfaces.Vouchers;

namespace Actors.Grains.Interfaces.Tests.Vouchers;

/// <summary>Samples of vouchers and packages.</summary>
internal sealed class VoucherSamples : ISamples
{
    private static readonly DateTimeOffset Made = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Money Fifty = new(5_000, "EUR");

    private static readonly CouponTerms Coupon = new()
    {
        Percent = 20,
        Amount = Fifty,
        MaxRedemptions = 100,
        MaxPerClient = 2,
        FirstBookingOnly = true,
        MinPrice = Fifty,
    };

    private static readonly VoucherTerms Terms = new()
    {
        Name = "Summer",
        Services = ["svc_1"],
        ValidFrom = Made,
        ValidUntil = Made.AddDays(365),
        Coupon = Coupon,
    };

    private static readonly VoucherOwner Owner = new("ana@example.com", "Ana Sousa", IsBound: true);

    private static readonly Voucher Voucher = new()
    {
        Id = "vch_1",
        Kind = VoucherKind.Package,
        Terms = Terms,
        Worth = Fifty,
        Sessions = 10,
        Owner = Owner,
        CodeSeed = "vcs_1",
        PackageId = "pkg_1",
        PaymentId = "pay_1",
        Used = new VoucherUsed(3, 1_500, 3),
        DeactivatedAt = Made.AddDays(1),
        CreatedAt = Made,
        UpdatedAt = Made.AddDays(2),
        Version = 2,
        ErasedAt = Made.AddDays(3),
    };

    private static readonly PackageDefinition Ten = new()
    {
        Name = "Ten sessions",
        Price = Fifty,
        Sessions = 10,
        Services = ["svc_1"],
        ValidDays = 365,
        Worth = Fifty,
    };

    private static readonly Package Package = new()
    {
        Id = "pkg_1",
        Definition = Ten,
        WithdrawnAt = Made.AddDays(1),
        CreatedAt = Made,
        UpdatedAt = Made.AddDays(1),
        Version = 2,
    };

    private static readonly Purchase Purchase = new()
    {
        Id = "pur_1",
        PackageId = "pkg_1",
        Package = Ten,
        Owner = Owner,
        Locale = "pt-PT",
        PaymentId = "pay_pur_1",
        PayBy = Made.AddHours(23),
        VoucherId = "vch_1",
        TakenBackAt = Made.AddDays(1),
        CreatedAt = Made,
        UpdatedAt = Made.AddDays(1),
        Version = 3,
        ErasedAt = Made.AddDays(2),
    };

    private static readonly VoucherRedemption Redemption = new("apt_1", 500, 1);

    /// <summary>What an appointment has taken.</summary>
    internal static readonly AppliedVoucher Applied = new()
    {
        Id = "vch_1",
        Kind = VoucherKind.Package,
        Amount = 500,
        Sessions = 1,
        Currency = "EUR",
        ClientCount = "4wXq",
    };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new VoucherCreated(Voucher, "f1"),
        new VoucherChanged(Terms),
        new VoucherDeactivated(),
        new VoucherErased(),
        new VoucherRedeemed([Redemption]),
        new VoucherReturned(Redemption, 1),
        new VoucherClientCounted("vch_1", -1),
        new PackageCreated(Package, "f1"),
        new PackageWithdrawn(),
        new PurchaseOpened(Purchase, "f1"),
        new PurchaseDelivered("vch_1"),
        new PurchaseTakenBack(),
        new PurchaseErased(),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        .. Enum.GetValues<VoucherKind>().Cast<object>(),
        Applied,
        Coupon,
        Terms,
        Owner,
        Voucher.Used,
        Voucher,
        Redemption,
        Ten,
        Package,
        new NewVoucher
        {
            Kind = VoucherKind.Package,
            Terms = Terms,
            Worth = Fifty,
            Sessions = 10,
            Owner = Owner,
            CodeSeed = "vcs_1",
            PackageId = "pkg_1",
            PaymentId = "pay_1",
            Fingerprint = "f1",
        },
        new VoucherQuote(Applied, PaymentTermsSamples.Charge, Made.AddDays(365), IsBound: true),
        new PackagePurchase { Id = "pur_1", Owner = Owner, PaymentId = "pay_1", Fingerprint = "f1" },
        Purchase,
        new NewPurchase { PackageId = "pkg_1", Owner = Owner, Locale = "pt-PT" },
        new PurchaseAccess(Purchase, PaymentSamples.Access),
    ];

    // What an organisation calls its vouchers is about what it offers; a digest of a client names nobody.
    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "AppliedVoucher.Id", "AppliedVoucher.Currency", "AppliedVoucher.ClientCount",
        "Voucher.Id", "Voucher.CodeSeed", "Voucher.PackageId", "Voucher.PaymentId",
        "VoucherTerms.Name", "VoucherTerms.Services",
        "VoucherRedemption.AppointmentId", "VoucherClientCounted.VoucherId",
        "Package.Id", "PackageDefinition.Name", "PackageDefinition.Services", "PackageCreated.Fingerprint",
        "Purchase.Id", "Purchase.PackageId", "Purchase.Locale", "Purchase.PaymentId", "Purchase.VoucherId", "PurchaseDelivered.VoucherId",
    ];
}
