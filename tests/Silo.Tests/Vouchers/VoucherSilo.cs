using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Vouchers;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests.Vouchers;

/// <summary>What tests of vouchers do with a silo.</summary>
internal static class VoucherSilo
{
    /// <summary>The price of the service that they book.</summary>
    public static readonly Money Price = new(10_000, "EUR");

    private static readonly CancellationPolicy DayBefore = new(24, 50);

    /// <summary>Starts a silo with experts and a service that costs a hundred euros, half of it when it is called off late.</summary>
    public static async Task<TestSilo> Start(
        int experts = 1, Func<ServiceDefinition, ServiceDefinition>? change = null, Action<IServiceCollection>? configure = null,
        string? databaseFile = null)
    {
        var silo = await TestSilo.Start(databaseFile, configure);
        for (var number = 1; number <= experts; number++) await silo.AddExpert($"exp_{number}");
        await silo.AddService(service =>
        {
            var priced = service with { Price = Price, CancellationPolicy = DayBefore };
            return change?.Invoke(priced) ?? priced;
        });
        return silo;
    }

    /// <summary>Makes a coupon, and answers its id.</summary>
    public static Task<string> Coupon(this TestSilo silo, CouponTerms coupon, VoucherTerms? terms = null) => silo.Make(new NewVoucher
    {
        Kind = VoucherKind.Coupon,
        Terms = (terms ?? new VoucherTerms()) with { Coupon = coupon },
    });

    /// <summary>Makes a gift, and answers its id.</summary>
    public static Task<string> Gift(this TestSilo silo, long amount) => silo.Make(new NewVoucher
    {
        Kind = VoucherKind.Gift,
        Terms = new VoucherTerms(),
        Worth = new Money(amount, "EUR"),
    });

    /// <summary>Makes a package, and answers its id.</summary>
    public static Task<string> Package(this TestSilo silo, int sessions, VoucherOwner? owner = null) => silo.Make(new NewVoucher
    {
        Kind = VoucherKind.Package,
        Terms = new VoucherTerms(),
        Worth = new Money(40_000, "EUR"),
        Sessions = sessions,
        Owner = owner,
    });

    /// <summary>The grain of a voucher.</summary>
    public static IVoucherGrain VoucherOf(this TestSilo silo, string id) =>
        silo.Grains.GetGrain<IVoucherGrain>(GrainKey.For(silo.Tenant, id));

    /// <summary>A voucher as it is.</summary>
    public static async Task<Voucher> Read(this TestSilo silo, string id) => (await silo.VoucherOf(id).Get()).Value.ShouldNotBeNull();

    /// <summary>A request with a voucher; several days ahead, so that calling off is free.</summary>
    public static BookingRequest With(string? voucher, int day, int hour = 9, string email = "ana@example.com") =>
        TestSilo.Request(TestSilo.At(hour).AddDays(day)) with { Voucher = voucher, Client = new Client("Ana", email, null) };

    /// <summary>Books.</summary>
    public static Task<Outcome<Appointment>> Book(this TestSilo silo, BookingRequest request, string expert = "exp_1") =>
        silo.Calendar(expert).Book(silo.Key(), request);

    /// <summary>The document of a voucher says what its stream says, and every chain holds.</summary>
    public static async Task ShouldAgree(this TestSilo silo, string id)
    {
        var row = await silo.Documents.GetAsync(new DocumentKey(silo.Tenant, VoucherDocuments.Voucher, id), CancellationToken.None);
        var shown = System.Text.Json.JsonSerializer.Deserialize(row.ShouldNotBeNull().Body.Span, VouchersJson.Default.Voucher)!;
        shown.Used.ShouldBe((await silo.Read(id)).Used);
        (await new JournalVerifier(silo.Journal).VerifyAllAsync(null, default)).Broken.ShouldBeNull();
    }

    private static async Task<string> Make(this TestSilo silo, NewVoucher request)
    {
        var codes = silo.Host.Services.GetRequiredService<VoucherCodes>();
        var seed = silo.Key().Id;
        var id = codes.IdOf(silo.Tenant, codes.Make(silo.Tenant, seed));
        (await silo.VoucherOf(id).Create(request with { CodeSeed = seed })).Refusal.ShouldBeNull();
        return id;
    }
}
