using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

public sealed class SlotQueryTests
{
    private static readonly DateTimeOffset Monday = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly SlotQuery Nothing = new("consultation", null, null, null, null, false);
    private static readonly SlotQuery Day = Nothing with { Date = new DateOnly(2027, 3, 1) };
    private static readonly SlotQuery Longest = Nothing with { From = Monday, To = Monday.AddDays(SlotQuery.MaxDays) };

    public static TheoryData<string?, string?, SlotQuery> Questions => new()
    {
        { null, null, Day },
        { null, null, Longest },
        { "date", "must be given, or from and to", Nothing },
        { "date", "must be before 9999-12-31", Nothing with { Date = DateOnly.MaxValue } },
        { "from", "must not be given with date", Day with { From = Monday } },
        { "to", "must not be given with date", Day with { To = Monday } },
        { "from", "must be given with to", Nothing with { To = Monday } },
        { "to", "must be given with from", Nothing with { From = Monday } },
        { "to", "must be after from", Nothing with { From = Monday, To = Monday } },
        { "to", "must be at most 62 days after from", Longest with { To = Longest.To!.Value.AddTicks(1) } },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_is_about_a_date_or_a_range(string? field, string? message, SlotQuery question)
    {
        var problem = question.CheckRange()?.Fields.ShouldHaveSingleItem();
        problem?.Field.ShouldBe(field);
        problem?.Message.ShouldBe(message);
        (problem is null).ShouldBe(field is null);
    }

    [Fact]
    public void A_date_that_a_zone_skipped_has_no_time()
    {
        var (from, to) = SlotAnswers.RangeOf(
            Nothing with { Date = new DateOnly(2011, 12, 30) }, DateTimeZoneProviders.Tzdb["Pacific/Apia"]);
        from.ShouldBe(Given.At("2011-12-30T10:00"));
        to.ShouldBe(from);
    }
}
