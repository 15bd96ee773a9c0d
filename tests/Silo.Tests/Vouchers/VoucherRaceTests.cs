using System.Diagnostics;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;
using static Actors.Silo.Tests.Vouchers.VoucherSilo;

namespace Actors.Silo.Tests.Vouchers;

/// <summary>Many bookings with one voucher at the same time: exactly as many use it as there may be, whoever asks where.</summary>
public sealed class VoucherRaceTests(ITestOutputHelper output)
{
    private const int Experts = 50;

    [Fact]
    public async Task Of_a_thousand_bookings_at_once_with_a_coupon_of_a_hundred_exactly_a_hundred_have_it()
    {
        var folder = Directory.CreateTempSubdirectory("actors-vouchers-");
        try
        {
            await using var silo = await VoucherSilo.Start(Experts, databaseFile: Path.Combine(folder.FullName, "vouchers.db"));
            var coupon = await silo.Coupon(new CouponTerms { Percent = 20, MaxRedemptions = 100 });
            var watch = Stopwatch.StartNew();
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(each => silo.Book(
                With(coupon, day: 3 + (each / Experts / 8), hour: 9 + (each / Experts % 8), email: $"client{each}@example.com"),
                $"exp_{1 + (each % Experts)}")));
            output.WriteLine($"{outcomes.Length} bookings in {watch.ElapsedMilliseconds} ms, {Experts} calendars, one coupon, SQLite");

            outcomes.Count(outcome => outcome.Value?.Voucher is not null).ShouldBe(100);
            outcomes.Where(outcome => outcome.Refusal is not null)
                .ShouldAllBe(outcome => IsUsedUp(outcome.Refusal!));
            outcomes.Count(outcome => outcome.Refusal is not null).ShouldBe(900);
            (await silo.Read(coupon)).Used.Redemptions.ShouldBe(100);
            await silo.ShouldAgree(coupon);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Two_hosts_that_know_nothing_of_each_others_turns_give_no_more_than_there_is()
    {
        await using var one = await VoucherSilo.Start(8, configure: FaultyJournal.Replace);
        await using var other = await Beside(one);
        var gift = await one.Gift(10 * Price.Amount);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(each => Again(() => (each % 2 == 0 ? one : other).Calendar(
            $"exp_{1 + (each % 8)}").Book(new CreationKey($"apt_{each}", "f"), With(gift, day: 3 + (each / 8))))));
        outcomes.Count(outcome => outcome.Value is not null).ShouldBe(10);
        outcomes.Where(outcome => outcome.Refusal is not null).ShouldAllBe(outcome => outcome.Refusal!.Code == RefusalCode.LimitReached);
        (await one.Read(gift)).Balance().ShouldBe(new Money(0, "EUR"));

        var booked = outcomes.Where(outcome => outcome.Value is not null).Select(outcome => outcome.Value!).ToList();
        await Task.WhenAll(booked.Select((each, index) => Again(() => (index % 2 == 0 ? one : other).Appointment(each.Id)
            .Cancel(byClient: true, null, null))));
        (await other.Read(gift)).Balance().ShouldBe(new Money(10 * Price.Amount, "EUR"));
        await one.ShouldAgree(gift);
    }

    [Fact]
    public async Task One_clients_first_bookings_that_cross_use_one_coupon_for_first_bookings()
    {
        await using var silo = await VoucherSilo.Start(4);
        var coupons = new[]
        {
            await silo.Coupon(new CouponTerms { Percent = 20, FirstBookingOnly = true }),
            await silo.Coupon(new CouponTerms { Percent = 30, FirstBookingOnly = true }),
        };
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(each => silo.Book(
            With(coupons[each % 2], day: 3 + each), $"exp_{1 + (each % 4)}")));
        outcomes.Count(outcome => outcome.Value is not null).ShouldBe(1);
        outcomes.Where(outcome => outcome.Value is null)
            .ShouldAllBe(outcome => outcome.Refusal!.Code == RefusalCode.PolicyViolation || IsUsedUp(outcome.Refusal));
    }

    [Fact]
    public async Task A_voucher_that_was_used_very_often_is_read_from_near_its_end()
    {
        await using var silo = await VoucherSilo.Start(configure: FaultyJournal.Replace);
        var coupon = await silo.Coupon(new CouponTerms { Percent = 20 });
        for (var each = 0; each < 110; each++)
        {
            var booked = (await silo.Book(With(coupon, day: 5))).Value.ShouldNotBeNull();
            (await silo.Appointment(booked.Id).Cancel(byClient: true, null, null)).Refusal.ShouldBeNull();
        }

        var tail = await silo.Journal.ReadTailAsync(StreamName.For(silo.Tenant, "voucher", coupon), 1_000, CancellationToken.None);
        tail.Snapshot.ShouldNotBeNull().Version.ShouldBeGreaterThan(150);
        tail.Events.Count.ShouldBeLessThanOrEqualTo(101);
        (await silo.Read(coupon)).Used.ShouldBe(new VoucherUsed(0, 0, 0));
    }

    private static bool IsUsedUp(Refusal refusal) =>
        refusal.Code == RefusalCode.LimitReached && refusal.Fields[0].Field == "voucherCode";

    // What the host could not do for want of a turn is asked again, as callers do who hear 503.
    private static async Task<Outcome<Appointment>> Again(Func<Task<Outcome<Appointment>>> ask)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (InconsistentStateException) when (attempt < 10)
            {
                await Task.Yield();
            }
        }
    }

    private static Task<TestSilo> Beside(TestSilo silo) => TestSilo.Start(configure: services =>
    {
        services.RemoveAll<IJournal>().AddSingleton<IJournal>(((FaultyJournal)silo.Journal).Beside());
        services.RemoveAll<IDocuments>().AddSingleton(silo.Documents);
        services.RemoveAll<IOutbox>().AddSingleton(silo.Host.Services.GetRequiredService<IOutbox>());
    });
}
