using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;
using Actors.Grains.PublicEvents;
using Actors.Grains.Scheduling;
using Actors.Grains.Vouchers.Purchases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Vouchers;

/// <summary>Coupons, gifts and packages.</summary>
public static class VouchersModule
{
    /// <summary>Adds vouchers.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddVouchers(this IServiceCollection services)
    {
        services.TryAddSingleton<VoucherCodes>();
        services.TryAddSingleton<VoucherLedger>();
        services.TryAddSingleton<IBookingVouchers, BookingVouchers>();
        return services
            .AddEvents(VouchersJson.Default)
            .AddDeclarations(VoucherPublicEvents.All)
            .AddEffect<OpenPurchaseHandler>()
            .AddEffect<TellPurchaseHandler>()
            .AddEffect<MailPurchaseHandler>()
            .AddEraser<VoucherEraser>()
            .AddEraser<PurchaseEraser>();
    }
}
