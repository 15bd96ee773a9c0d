using System.Collections.Concurrent;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests.Billing;

/// <summary>A limit is exact when many come at once, and costs nothing while it is far.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Of_many_at_once_as_many_are_booked_as_the_plan_allows()
    {
        await using var silo = await BillingSilo.StartAsync(bookings: 10);
        string[] experts = ["exp_1", "exp_2", "exp_3"];
        foreach (var expert in experts) await silo.AddExpert(expert);
        await silo.AddService();
        var bookings = Enumerable.Range(0, 39).Select(number => silo.Calendar(experts[number % 3])
            .Book(silo.Key("print"), TestSilo.Request(TestSilo.At(10 + (number / 3 / 2), number / 3 % 2 * 30)))).ToArray();
        var outcomes = await Task.WhenAll(bookings);
        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(10);
        outcomes.Where(outcome => outcome.Refusal is not null)
            .ShouldAllBe(outcome => outcome.Refusal!.Code == RefusalCode.LimitReached);
        (await silo.Usage().Count(null)).Usage.Bookings.ShouldBe(10);
        var refused = await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(16, 30)));
        refused.Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
    }

    [Fact]
    public async Task What_was_not_booked_after_all_counts_for_nothing()
    {
        await using var silo = await BillingSilo.StartAsync(bookings: 2);
        await silo.AddExpert();
        await silo.AddService();
        var key = silo.Key("print");
        (await silo.Calendar("exp_1").Book(key, TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
        // The time is taken each time, and each repeat is one.
        for (var turn = 0; turn < 5; turn++)
        {
            (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal!.Code
                .ShouldBe(RefusalCode.ScheduleConflict);
            (await silo.Calendar("exp_1").Book(key, TestSilo.Request(TestSilo.At(10)))).Replayed.ShouldBeTrue();
        }

        await Eventually.Holds(async () => (await silo.Usage().Stand()).Of(Limited.Bookings).Used == 1);
        (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(11)))).Refusal.ShouldBeNull();
        (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(12)))).Refusal!.Code
            .ShouldBe(RefusalCode.LimitReached);
        // Who has an answer keeps it.
        (await silo.Calendar("exp_1").Book(key, TestSilo.Request(TestSilo.At(10)))).Replayed.ShouldBeTrue();
    }

    [Fact]
    public async Task Far_from_the_limit_nobody_is_asked()
    {
        var calls = new Counting();
        await using var silo = await BillingSilo.StartAsync(
            bookings: 10_000, configure: services => services.AddSingleton<IIncomingGrainCallFilter>(calls));
        await silo.AddExpert();
        await silo.AddService();
        for (var slot = 0; slot < 12; slot++)
            (await silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(10 + (slot / 2), slot % 2 * 30)))).Refusal
                .ShouldBeNull();
        calls.Of("Ask").ShouldBe(1, "for the expert, and the answer tells how far the bookings are from theirs");
    }

    /// <summary>Counts calls of the grain that counts.</summary>
    private sealed class Counting : IIncomingGrainCallFilter
    {
        private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);

        public int Of(string method) => _calls.GetValueOrDefault(method);

        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (context.InterfaceMethod.DeclaringType == typeof(IUsageGrain))
                _calls.AddOrUpdate(context.InterfaceMethod.Name, 1, static (_, count) => count + 1);
            return context.Invoke();
        }
    }
}
