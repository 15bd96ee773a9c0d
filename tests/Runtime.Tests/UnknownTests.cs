using Actors.Runtime.Tests.Grains;
using Actors.Runtime.Tests.Runtimes;
using Shouldly;
using Xunit;

namespace Actors.Runtime.Tests;

/// <summary>What no grain of the product uses, the simulated runtime refuses by name: nothing is let through as if it were there.</summary>
public sealed class UnknownTests
{
    private static readonly SeededRuntime Runtime = new();

    [Fact]
    public Task Stateless_workers_are_refused() => Runtime.Run(r =>
    {
        Should.Throw<NotSupportedException>(() => r.Get<IWorkerGrain>("worker")).Message.ShouldContain("StatelessWorkerAttribute");
        return Task.CompletedTask;
    });

    [Fact]
    public Task Subscriptions_of_grains_are_refused() => Runtime.Run(async r =>
        await Failure.Of<NotSupportedException>(r.Get<IPublisherGrain>("subscriber").Subscribe("stream")));

    [Fact]
    public Task Calls_that_nobody_waits_for_are_refused() => Runtime.Run(r =>
    {
        Should.Throw<NotSupportedException>(() => _ = r.Get<IOneWayGrain>("one-way").Forget());
        return Task.CompletedTask;
    });

    [Fact]
    public Task Interfaces_that_no_grain_implements_are_refused() => Runtime.Run(r =>
    {
        Should.Throw<ArgumentException>(() => r.Get<INobodysGrain>("nobody"));
        return Task.CompletedTask;
    });
}
