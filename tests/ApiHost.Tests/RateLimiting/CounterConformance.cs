using Actors.ApiHost.Http.RateLimiting;

namespace Actors.ApiHost.Tests.RateLimiting;

/// <summary>What is counted, and how time passes for it.</summary>
internal interface ICountedTime
{
    /// <summary>Counts by other rules from here on.</summary>
    IAllowanceCounters With(BanOptions ban);

    /// <summary>Lets time pass.</summary>
    Task PassAsync(TimeSpan span);
}

/// <summary>What all that counts allowances must do: windows of a minute, and callers of its own for each case.</summary>
internal static class CounterConformance
{
    private static readonly BanOptions Never = new() { Refusals = 0 };
    private static readonly BanOptions Third = new() { Refusals = 3, WithinSeconds = 60, Seconds = 300 };

    private static readonly Dictionary<string, Func<ICountedTime, Task>> Cases = new()
    {
        ["an allowance is used up and comes back when it was said"] = ComesBack,
        ["what is left is told"] = TellsWhatIsLeft,
        ["callers do not count for each other"] = CountsApart,
        ["the tightest of several allowances is told"] = TellsTheTightest,
        ["who has used up their own takes nothing of what is shared"] = TakesNothingOfOthers,
        ["who keeps on is banned for a while"] = Bans,
        ["nobody is banned for what is shared"] = BansNobodyForOthers,
        ["refusals that lie far apart are no reason to ban"] = ForgetsRefusals,
        ["many at once get no more than one after the other"] = CountsAtOnce,
    };

    /// <summary>The names of the cases.</summary>
    public static TheoryData<string> Names => [.. Cases.Keys];

    /// <summary>Runs a case.</summary>
    public static Task RunAsync(string name, ICountedTime time) => Cases[name](time);

    private static async Task ComesBack(ICountedTime time)
    {
        var counters = time.With(Never);
        for (var request = 0; request < 3; request++) (await Take(counters, "back", 3)).IsAllowed.ShouldBeTrue();
        var refused = await Take(counters, "back", 3);
        (refused.IsAllowed, refused.Remaining, refused.IsBanned).ShouldBe((false, 0, false));
        refused.ResetSeconds.ShouldBeInRange(1, 60);
        await time.PassAsync(TimeSpan.FromSeconds(refused.ResetSeconds));
        (await Take(counters, "back", 3)).IsAllowed.ShouldBeTrue();
    }

    private static async Task TellsWhatIsLeft(ICountedTime time)
    {
        var counters = time.With(Never);
        for (var left = 2; left >= 0; left--)
        {
            var decision = await Take(counters, "left", 3);
            (decision.Limit, decision.Remaining).ShouldBe((3, left));
            decision.ResetSeconds.ShouldBeInRange(1, 60);
        }
    }

    private static async Task CountsApart(ICountedTime time)
    {
        var counters = time.With(Never);
        (await Take(counters, "apart-1", 1)).IsAllowed.ShouldBeTrue();
        (await Take(counters, "apart-1", 1)).IsAllowed.ShouldBeFalse();
        (await Take(counters, "apart-2", 1)).IsAllowed.ShouldBeTrue();
    }

    private static async Task TellsTheTightest(ICountedTime time)
    {
        var counters = time.With(Never);
        var decision = await counters.TakeAsync([new Allowance("tight-1", 100), new Allowance("tight-2", 3), new Allowance("tight-3", 5)]);
        (decision.IsAllowed, decision.Limit, decision.Remaining).ShouldBe((true, 3, 2));
    }

    private static async Task TakesNothingOfOthers(ICountedTime time)
    {
        var counters = time.With(Never);
        var all = new Allowance("all", 4) { IsShared = true };
        for (var request = 0; request < 10; request++) await counters.TakeAsync([new Allowance("greedy", 2), all]);
        (await counters.TakeAsync([new Allowance("modest", 2), all])).IsAllowed.ShouldBeTrue();
        (await counters.TakeAsync([new Allowance("modest", 2), all])).IsAllowed.ShouldBeTrue();
        var full = await counters.TakeAsync([new Allowance("third", 2), all]);
        (full.IsAllowed, full.Limit).ShouldBe((false, 4));
    }

    private static async Task Bans(ICountedTime time)
    {
        var counters = time.With(Third);
        (await Take(counters, "banned", 1)).IsAllowed.ShouldBeTrue();
        for (var refusal = 1; refusal < 3; refusal++) (await Take(counters, "banned", 1)).IsBanned.ShouldBeFalse();
        var ban = await Take(counters, "banned", 1);
        (ban.IsAllowed, ban.IsBanned, ban.ResetSeconds).ShouldBe((false, true, 300));
        await time.PassAsync(TimeSpan.FromSeconds(200));
        (await Take(counters, "banned", 1)).IsBanned.ShouldBeTrue("the window has passed, the ban has not");
        await time.PassAsync(TimeSpan.FromSeconds(101));
        (await Take(counters, "banned", 1)).IsAllowed.ShouldBeTrue();
    }

    private static async Task BansNobodyForOthers(ICountedTime time)
    {
        var counters = time.With(Third);
        for (var request = 0; request < 10; request++)
            (await counters.TakeAsync([new Allowance("shared", 1) { IsShared = true }])).IsBanned.ShouldBeFalse();
    }

    private static async Task ForgetsRefusals(ICountedTime time)
    {
        var counters = time.With(Third);
        for (var round = 0; round < 4; round++)
        {
            for (var request = 0; request < 3; request++) (await Take(counters, "far", 1)).IsBanned.ShouldBeFalse();
            await time.PassAsync(TimeSpan.FromSeconds(70));
        }
    }

    private static async Task CountsAtOnce(ICountedTime time)
    {
        var counters = time.With(Never);
        var all = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => Take(counters, "at-once", 20).AsTask())));
        all.Count(decision => decision.IsAllowed).ShouldBe(20);
    }

    private static ValueTask<RateLimitDecision> Take(IAllowanceCounters counters, string caller, int limit) =>
        counters.TakeAsync([new Allowance(caller, limit)]);
}
