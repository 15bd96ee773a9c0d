using System.Net;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Tests.Support;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.RateLimiting;

/// <summary>Allowances, and what becomes of those who do not keep to them.</summary>
public sealed class MemoryCountersTests
{
    private readonly FakeTimeProvider _clock = new(ApiServer.Monday);

    public static TheoryData<string> Cases => CounterConformance.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task It_counts_as_all_must(string name) => CounterConformance.RunAsync(name, new MemoryTime(_clock));

    [Fact]
    public void No_window_wherever_it_lies_has_more_than_the_allowance()
    {
        var limiter = Limiter(new RateLimitOptions { Ban = new BanOptions { Refusals = 0 } });
        var allowed = new List<DateTimeOffset>();
        for (var request = 0; request < 4_000; request++)
        {
            if (limiter.Take("a", 20).IsAllowed) allowed.Add(_clock.GetUtcNow());
            _clock.Advance(TimeSpan.FromMilliseconds(97));
        }

        foreach (var start in allowed) allowed.Count(at => at >= start && at < start.AddSeconds(55)).ShouldBeLessThanOrEqualTo(20);
        allowed.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Those_who_share_an_allowance_are_not_banned_for_each_other()
    {
        var limiter = Limiter(new RateLimitOptions { RememberedCallers = 100, Ban = new BanOptions { Refusals = 1, Seconds = 300 } });
        for (var caller = 0; caller < 1_000; caller++) limiter.Take("caller" + caller, 20).IsBanned.ShouldBeFalse();
        var refused = limiter.Take("one more", 20);
        refused.IsAllowed.ShouldBeFalse();
        refused.ResetSeconds.ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public void A_flood_of_callers_does_not_fill_the_memory()
    {
        var limiter = Limiter(new RateLimitOptions { RememberedCallers = 100 });
        for (var caller = 0; caller < 10_000; caller++) limiter.Take("caller" + caller, 20);
        limiter.Remembered.ShouldBeLessThanOrEqualTo(100);
        limiter.Take("one more", 20).IsAllowed.ShouldBeFalse("those beyond share one allowance");
        limiter.Take("caller1", 20).IsAllowed.ShouldBeTrue("those who were there first keep theirs");
        _clock.Advance(TimeSpan.FromSeconds(301));
        limiter.Take("one more", 20).IsAllowed.ShouldBeTrue("the flood is forgotten");
        limiter.Remembered.ShouldBe(1);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void An_address_counts_for_its_network(string address, string network) =>
        RateLimitMiddleware.NetworkOf(IPAddress.Parse(address)).ShouldBe(network);

    private Counted Limiter(RateLimitOptions options) => new(new MemoryCounters(Options.Create(options), _clock));

    private sealed class MemoryTime(FakeTimeProvider clock) : ICountedTime
    {
        public IAllowanceCounters With(BanOptions ban) => new MemoryCounters(Options.Create(new RateLimitOptions { Ban = ban }), clock);

        public Task PassAsync(TimeSpan span)
        {
            clock.Advance(span);
            return Task.CompletedTask;
        }
    }

    private sealed record Counted(MemoryCounters Counters)
    {
        public int Remembered => Counters.Remembered;

        // Counting in memory is done when the call comes back.
        public RateLimitDecision Take(string caller, int limit) => Counters.TakeAsync([new Allowance(caller, limit)]).AsTask().Result;
    }
}
