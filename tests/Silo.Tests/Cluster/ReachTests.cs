using Actors.Silo.Cluster.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Actors.Silo.Tests.Cluster;

public sealed class ReachTests
{
    private static readonly TimeSpan AtOnce = TimeSpan.Zero;
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(4.5);

    private readonly FakeTimeProvider _time = new();
    private readonly Reach _reach;

    public ReachTests() => _reach = new Reach(_time);

    [Fact]
    public void A_database_that_refuses_is_lost_when_patience_ends()
    {
        for (var second = 1; second <= 4; second++)
        {
            Look(reached: false, AtOnce);
            _reach.IsLost.ShouldBeFalse();
        }

        Look(reached: false, AtOnce);

        _reach.IsLost.ShouldBeTrue();
    }

    [Fact]
    public void A_database_that_keeps_silent_is_lost_with_the_second_look()
    {
        Look(reached: false, Reach.LongestLook);
        _reach.IsLost.ShouldBeFalse();

        Look(reached: false, Reach.LongestLook);

        _reach.IsLost.ShouldBeTrue();
    }

    [Fact]
    public void A_silo_that_got_no_processor_learns_nothing_of_the_database()
    {
        for (var look = 0; look < 10; look++)
        {
            Look(reached: false, Stall);
            _reach.IsLost.ShouldBeFalse();
        }
    }

    [Fact]
    public void A_look_that_finds_it_begins_anew()
    {
        Look(reached: false, Reach.LongestLook);
        Look(reached: true, AtOnce);

        Look(reached: false, Reach.LongestLook);

        _reach.IsLost.ShouldBeFalse();
    }

    [Fact]
    public void Others_hear_only_of_a_look_that_is_fresh()
    {
        Look(reached: true, AtOnce);
        _reach.IsFresh.ShouldBeTrue();

        _time.Advance(Reach.LookEvery + Reach.LongestLook);

        _reach.IsFresh.ShouldBeFalse();
    }

    private void Look(bool reached, TimeSpan lasts)
    {
        _time.Advance(Reach.LookEvery + lasts);
        _reach.Saw(reached, lasts);
    }
}
