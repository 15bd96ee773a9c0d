using Actors.Grains.Interfaces.Reviews;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Reviews;
using Actors.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Reviews;

/// <summary>Ratings are compared with a list of reviews that is added up anew each time.</summary>
public sealed class ExpertRatingsTests(ITestOutputHelper output)
{
    private static readonly Gen<(int Review, int Version, int Rating)[]> Counts = Gen.ArrayOf(
        from review in Gen.Choose(0, 8)
        from version in Gen.Choose(1, 6)
        from rating in Gen.Choose(0, 5)
        select (review, version, rating));

    [Fact]
    public void However_often_and_in_whatever_order_reviews_are_told_each_counts_once_as_it_is_last() => Properties.Hold(
        Prop.ForAll(Arb.From(Counts), counts =>
        {
            var ratings = new ExpertRatings();
            var last = new Dictionary<string, (int Version, int Rating)>();
            var version = 0;
            foreach (var (review, of, rating) in counts)
            {
                var id = $"rev_{review}";
                var isNews = !last.TryGetValue(id, out var known) || known.Version < of;
                ratings.Knows(id, of).ShouldBe(!isNews);
                if (!isNews) continue;
                ratings.Apply(new ReviewCounted(id, of, rating == 0 ? null : rating), ++version, DateTimeOffset.UnixEpoch);
                last[id] = (of, rating);
                ratings.Total.ShouldBe(new ExpertRating(
                    last.Values.Sum(one => one.Rating), last.Values.Count(one => one.Rating > 0), version));
            }
        }), 2_000, output: output);

    [Fact]
    public void There_is_a_most()
    {
        var ratings = new ExpertRatings();
        for (var number = 0; number < ExpertRatings.Most; number++)
        {
            ratings.HasRoom.ShouldBeTrue();
            ratings.Apply(new ReviewCounted($"rev_{number}", 1, 5), number + 1, DateTimeOffset.UnixEpoch);
        }

        ratings.HasRoom.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(14, 3, 467)]
    [InlineData(9, 2, 450)]
    [InlineData(1, 1, 100)]
    public void An_average_has_two_decimals(long sum, int count, int? hundredths) =>
        new ExpertRating(sum, count, 1).Hundredths().ShouldBe(hundredths);
}
