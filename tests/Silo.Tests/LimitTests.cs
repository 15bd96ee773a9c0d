using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Actors.Silo.Tests;

/// <summary>A grain that has got stuck keeps some callers waiting, and not all there are.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Every_grain_has_a_bound()
    {
        await using var silo = await TestSilo.Start();
        var options = silo.Host.Services.GetRequiredService<IOptions<SiloMessagingOptions>>().Value;
        options.MaxEnqueuedRequestsHardLimit.ShouldBe(10_000);
        options.MaxEnqueuedRequestsHardLimit_StatelessWorker.ShouldBe(10_000);
    }

    [Fact]
    public async Task Who_comes_when_it_is_reached_is_refused_and_the_others_are_served()
    {
        await using var silo = await TestSilo.Start(configure: services =>
        {
            FaultyJournal.Replace(services);
            services.Configure<SiloMessagingOptions>(options => options.MaxEnqueuedRequestsHardLimit = 5);
        });
        await silo.AddExpert();
        await silo.AddService();
        var written = new TaskCompletionSource();
        var fault = ((FaultyJournal)silo.Journal).Wait(written.Task);
        Task<Outcome<Appointment>> Book(int hour) => silo.Calendar("exp_1").Book(silo.Key(), TestSilo.Request(TestSilo.At(hour)));

        var first = Book(9);
        await fault.Reached;
        Task<Outcome<Appointment>>[] more = [.. Enumerable.Repeat(10, 20).Select(Book)];
        await Eventually.Holds(() => more.Count(booking => booking.IsFaulted) >= 10);
        written.SetResult();

        (await first).Refusal.ShouldBeNull();
        (await Task.WhenAll(more.Where(booking => !booking.IsFaulted))).Count(outcome => outcome.Refusal is null).ShouldBe(1);
        foreach (var refused in more.Where(booking => booking.IsFaulted)) await Should.ThrowAsync<OrleansException>(refused);
    }
}
