using System.Net;
using Actors.ApiHost.Http;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Http;

/// <summary>Allowances, and what becomes of those who do not keep to them.</summary>
public sealed class RequestLimiterTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void An_allowance_is_used_up_and_comes_back_as_the_window_slides()
    {
        var limiter = Limiter(new RateLimitOptions());
        for (var request = 0; request < 20; request++) limiter.Take("a", 20).IsAllowed.ShouldBeTrue();
        var refused = limiter.Take("a", 20);
        refused.IsAllowed.ShouldBeFalse();
        refused.ResetSeconds.ShouldBeInRange(1, 60);
        limiter.Take("b", 20).IsAllowed.ShouldBeTrue("callers do not count for each other");
        _clock.Advance(TimeSpan.FromSeconds(refused.ResetSeconds));
        limiter.Take("a", 20).IsAllowed.ShouldBeTrue("Retry-After must keep its word");
    }

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
    public void Those_who_keep_on_are_banned_for_a_while()
    {
        var limiter = Limiter(new RateLimitOptions { Ban = new BanOptions { Refusals = 5, Seconds = 300 } });
        for (var request = 0; request < 2; request++) limiter.Take("a", 2).IsAllowed.ShouldBeTrue();
        for (var refusal = 1; refusal < 5; refusal++) limiter.Take("a", 2).ResetSeconds.ShouldBeLessThanOrEqualTo(60);
        var ban = limiter.Take("a", 2);
        ban.IsBanned.ShouldBeTrue();
        ban.ResetSeconds.ShouldBe(300);
        _clock.Advance(TimeSpan.FromSeconds(299));
        limiter.Take("a", 2).IsAllowed.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));
        limiter.Take("a", 2).IsAllowed.ShouldBeTrue();
    }

    [Fact]
    public void Refusals_that_lie_far_apart_are_no_reason_to_ban()
    {
        var limiter = Limiter(new RateLimitOptions { Ban = new BanOptions { Refusals = 5, WithinSeconds = 10 } });
        for (var request = 0; request < 200; request++)
        {
            limiter.Take("a", 1).IsBanned.ShouldBeFalse();
            _clock.Advance(TimeSpan.FromSeconds(3));
        }
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

    [Fact]
    public void Nonsense_is_refused_at_start()
    {
        new RateLimitOptions().Problem().ShouldBeNull();
        new RateLimitOptions { AnonymousRequests = 0 }.Problem().ShouldNotBeNull();
        new RateLimitOptions { WindowSeconds = 0 }.Problem().ShouldNotBeNull();
        new RateLimitOptions { RememberedCallers = 1 }.Problem().ShouldNotBeNull();
        new RateLimitOptions { GenerationRequests = 0 }.Problem().ShouldNotBeNull();
        new RateLimitOptions { Ban = new BanOptions { Seconds = 0 } }.Problem().ShouldNotBeNull();
        new RateLimitOptions { Ban = new BanOptions { Refusals = -1 } }.Problem().ShouldNotBeNull();
    }

    private RequestLimiter Limiter(RateLimitOptions options) => new(Options.Create(options), _clock);
}
