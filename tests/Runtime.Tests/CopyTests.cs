using Actors.Runtime.Tests.Grains;
using Actors.Runtime.Tests.Runtimes;
using Shouldly;
using Xunit;

namespace Actors.Runtime.Tests;

public abstract class CopyTests(IRuntime runtime) : RuntimeTests(runtime)
{
    [Fact(Timeout = Limit)]
    public Task An_argument_that_can_change_is_copied() => Run(async r =>
    {
        var (from, to) = (r.Get<ICopyGrain>(NewKey()), NewKey());
        (await from.SendChangeable(to)).ShouldBe("1 here, 2 there, another");
    });

    [Fact(Timeout = Limit)]
    public Task A_result_that_can_change_is_copied() => Run(async r =>
    {
        var (from, to) = (r.Get<ICopyGrain>(NewKey()), NewKey());
        (await from.ChangeWhatItGets(to)).ShouldBe("2 here, 1 there");
    });

    [Fact(Timeout = Limit)]
    public Task What_is_immutable_is_handed_over_as_it_is() => Run(async r =>
    {
        var (from, to) = (r.Get<ICopyGrain>(NewKey()), NewKey());
        (await from.SendImmutable(to)).ShouldBe("the same there, the same back");
    });
}
