using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;
using static Actors.Grains.Tests.Scheduling.Given;

namespace Actors.Grains.Tests.Scheduling;

public sealed class TimeIntervalTests
{
    private static readonly TimeInterval NineToTen = new(At("2027-03-01T09:00"), At("2027-03-01T10:00"));

    [Fact]
    public void It_ends_after_it_starts()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TimeInterval(NineToTen.Start, NineToTen.Start)).ParamName.ShouldBe("end");
        Should.Throw<ArgumentOutOfRangeException>(() => new TimeInterval(NineToTen.End, NineToTen.Start)).ParamName.ShouldBe("end");
        NineToTen.Length.ShouldBe(Duration.FromHours(1));
    }

    [Theory]
    [InlineData("08:00", "09:00", false)]
    [InlineData("08:00", "09:01", true)]
    [InlineData("09:10", "09:20", true)]
    [InlineData("08:00", "11:00", true)]
    [InlineData("09:59", "11:00", true)]
    [InlineData("10:00", "11:00", false)]
    public void It_is_half_open(string start, string end, bool overlap)
    {
        var other = new TimeInterval(At("2027-03-01T" + start), At("2027-03-01T" + end));
        NineToTen.Overlaps(other).ShouldBe(overlap);
        other.Overlaps(NineToTen).ShouldBe(overlap);
    }

    [Fact]
    public void What_it_contains_lies_whole_in_it()
    {
        NineToTen.Contains(NineToTen).ShouldBeTrue();
        NineToTen.Padded(Duration.Epsilon, Duration.Zero).Contains(NineToTen).ShouldBeTrue();
        NineToTen.Contains(NineToTen.Padded(Duration.Epsilon, Duration.Zero)).ShouldBeFalse();
        NineToTen.Contains(NineToTen.Padded(Duration.Zero, Duration.Epsilon)).ShouldBeFalse();
    }

    [Fact]
    public void Buffers_stop_at_the_ends_of_time() =>
        NineToTen.Padded(Duration.FromDays(10_000_000), Duration.FromDays(10_000_000))
            .ShouldBe(new TimeInterval(Instant.MinValue, Instant.MaxValue));
}
