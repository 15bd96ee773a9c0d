using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Payments;
using Actors.ApiHost.Scheduling.Services;

namespace Actors.ApiHost.Vouchers;

/// <summary>Examples of vouchers for the contract.</summary>
internal static class VoucherExamples
{
    private const string PackageId = "pkg_01hzx3v7qk8m5n2p4r6t8w0y1h";
    private const string PurchaseId = "pur_01hzx3v7qk8m5n2p4r6t8w0y1j";
    private const string ServiceId = "svc_01hzx3v7qk8m5n2p4r6t8w0y1b";

    private static readonly DateTime Made = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        AddRequests(examples);
        AddAnswers(examples);
    }

    private static void AddRequests(ExampleCatalog examples)
    {
        var until = new DateTimeOffset(Made.AddMonths(6));
        examples
            .Add(
                new VoucherInput
                {
                    Kind = "coupon",
                    Code = "SUMMER-27",
                    Name = "Summer",
                    Percent = 20,
                    MaxRedemptions = 100,
                    MaxPerClient = 1,
                    MinPrice = new PriceBody { Amount = 2_000, Currency = "EUR" },
                    ValidUntil = until,
                },
                VoucherRequests.Default.VoucherInput)
            .Add(new VoucherPatch { MaxRedemptions = 200, ValidUntil = until }, VoucherRequests.Default.VoucherPatch)
            .Add(
                new PackageInput
                {
                    Name = "Ten sessions",
                    Price = new PriceBody { Amount = 40_000, Currency = "EUR" },
                    Sessions = 10,
                    Services = ["consultation"],
                    ValidDays = 365,
                },
                VoucherRequests.Default.PackageInput)
            .Add(new PurchaseInput { ClientEmail = "ana@example.com", ClientName = "Ana Sousa" }, VoucherRequests.Default.PurchaseInput)
            .Add(
                new PurchaseOrderInput { PackageId = PackageId, ClientEmail = "ana@example.com", ClientName = "Ana Sousa", Bearer = true },
                VoucherRequests.Default.PurchaseOrderInput);
    }

    private static void AddAnswers(ExampleCatalog examples)
    {
        examples
            .Add(
                new VoucherView
                {
                    Id = "vch_01hzx3v7qk8m5n2p4r6t8w0y1g",
                    Kind = "package",
                    Code = "7K3M-Q9TX-2BVD",
                    Name = "Ten sessions",
                    IsActive = true,
                    Amount = new PriceView { Amount = 40_000, Currency = "EUR" },
                    Sessions = 10,
                    SessionsLeft = 7,
                    Redemptions = 3,
                    RedeemedAmount = 13_500,
                    Services = [ServiceId],
                    ValidUntil = Made.AddDays(365),
                    ClientEmail = "ana@example.com",
                    ClientName = "Ana Sousa",
                    Bearer = false,
                    PackageId = PackageId,
                    CreatedAt = Made,
                    UpdatedAt = Made,
                    Version = 1,
                },
                VoucherAnswers.Default.VoucherView)
            .Add(
                new VoucherCheckView
                {
                    Kind = "coupon",
                    Price = new PriceView { Amount = 4_500, Currency = "EUR" },
                    Discount = new PriceView { Amount = 900, Currency = "EUR" },
                    Remaining = new PriceView { Amount = 3_600, Currency = "EUR" },
                    Due = new PriceView { Amount = 3_600, Currency = "EUR" },
                    Sessions = 0,
                    IsBound = false,
                    ValidUntil = Made.AddMonths(6),
                },
                VoucherAnswers.Default.VoucherCheckView)
            .Add(
                new PackageView
                {
                    Id = PackageId,
                    Name = "Ten sessions",
                    Price = new PriceView { Amount = 40_000, Currency = "EUR" },
                    Sessions = 10,
                    Services = [ServiceId],
                    ValidDays = 365,
                    IsActive = true,
                    CreatedAt = Made,
                    Version = 1,
                },
                VoucherAnswers.Default.PackageView)
            .Add(Purchase, VoucherAnswers.Default.PurchaseView);
    }

    private static PurchaseView Purchase { get; } = new()
    {
        Id = PurchaseId,
        PackageId = PackageId,
        Name = "Ten sessions",
        Payment = PaymentExamples.Payment with { AppointmentId = null, PurchaseId = PurchaseId, CheckoutUrl = null },
        ManageToken = "q7ZpX2mN4vB8kL1sD6fG3hJ9wE5rT0yU",
        CreatedAt = Made,
        Version = 1,
    };
}
