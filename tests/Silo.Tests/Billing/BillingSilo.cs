using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests.Billing;

/// <summary>A silo with plans, as a tenant sees it.</summary>
internal static class BillingSilo
{
    /// <summary>Starts one with a free plan of so many bookings, and one that is paid.</summary>
    /// <param name="bookings">How many bookings the free plan allows in a month.</param>
    /// <param name="databaseFile">The SQLite file; null keeps everything in memory.</param>
    /// <param name="configure">Changes services before the start.</param>
    public static Task<TestSilo> StartAsync(int? bookings, string? databaseFile = null, Action<IServiceCollection>? configure = null) =>
        TestSilo.Start(databaseFile, services =>
        {
            QuickHasher.Add(services);
            services.Configure<BillingOptions>(options =>
            {
                options.DefaultPlan = "free";
                options.Plans = new Dictionary<string, PlanOptions>
                {
                    ["free"] = new() { Name = "Free", BookingsPerMonth = bookings },
                    ["pro"] = new() { Name = "Pro", PriceId = "price_test_2900_eur_month", Amount = 2_900 },
                };
            });
            configure?.Invoke(services);
        });

    /// <summary>What the tenant pays.</summary>
    public static IBillingGrain Billing(this TestSilo silo) =>
        silo.Grains.GetGrain<IBillingGrain>(GrainKey.For(silo.Tenant, silo.Tenant));

    /// <summary>What the tenant uses.</summary>
    public static IUsageGrain Usage(this TestSilo silo) => silo.Grains.GetGrain<IUsageGrain>(GrainKey.For(silo.Tenant, silo.Tenant));
}
