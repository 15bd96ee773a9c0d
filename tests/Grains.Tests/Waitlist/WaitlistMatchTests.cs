using System.Globalization;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Waitlist;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Waitlist;

/// <summary>What fits whom, by the wall clock of the schedule.</summary>
public sealed class WaitlistMatchTests
{
    // A Sunday on which Lisbon's clocks go forward at one.
    private static readonly DateTimeOffset Night = new(2027, 3, 28, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2027-03-28T10:59:59Z", PartOfDay.Morning)]
    [InlineData("2027-03-28T11:00:00Z", PartOfDay.Afternoon)]
    [InlineData("2027-03-28T15:59:59Z", PartOfDay.Afternoon)]
    [InlineData("2027-03-28T16:00:00Z", PartOfDay.Evening)]
    [InlineData("2027-03-28T22:59:59Z", PartOfDay.Evening)]
    [InlineData("2027-03-28T23:00:00Z", PartOfDay.Morning)]
    public void Parts_of_the_day_are_those_of_the_schedule(string start, PartOfDay part)
    {
        var slot = SlotAt(start);
        foreach (var asked in Enum.GetValues<PartOfDay>())
            WaitlistMatch.Fits(Waiting(new() { From = Night, To = Night.AddDays(2), PartOfDay = asked }), slot).ShouldBe(asked == part);
    }

    [Theory]
    [InlineData("2027-03-28T22:30:00Z", 7)]
    [InlineData("2027-03-28T23:00:00Z", 1)]
    public void Days_are_dates_of_the_schedule(string start, int day)
    {
        for (var asked = 1; asked <= 7; asked++)
            WaitlistMatch.Fits(Waiting(new() { From = Night, To = Night.AddDays(2), Days = [asked] }), SlotAt(start))
            .ShouldBe(asked == day);
    }

    [Theory]
    [InlineData("2027-03-28T09:00:00Z", true)]
    [InlineData("2027-03-28T08:59:00Z", false)]
    [InlineData("2027-03-28T10:00:00Z", false)]
    public void The_range_has_its_start_and_not_its_end(string start, bool fits) => WaitlistMatch
        .Fits(Waiting(new() { From = Night.AddHours(9), To = Night.AddHours(10) }), SlotAt(start)).ShouldBe(fits);

    [Fact]
    public void An_expert_who_is_named_and_seats_must_fit()
    {
        var slot = SlotAt("2027-03-28T09:00:00Z");
        WaitlistWish any = new() { From = Night, To = Night.AddDays(1) };
        WaitlistMatch.Fits(Waiting(any with { ExpertId = "exp_1" }), slot).ShouldBeTrue();
        WaitlistMatch.Fits(Waiting(any with { ExpertId = "exp_2" }), slot).ShouldBeFalse();
        WaitlistMatch.Fits(Waiting(any with { Seats = 2 }), slot).ShouldBeTrue();
        WaitlistMatch.Fits(Waiting(any with { Seats = 3 }), slot).ShouldBeFalse();
    }

    [Fact]
    public void Slots_that_are_not_free_are_none() => FreeSlot.Of(Answer("2027-03-28T09:00:00Z", SlotReason.Held)).ShouldBeEmpty();

    private static FreeSlot SlotAt(string start) => FreeSlot.Of(Answer(start, SlotReason.None)).Single();

    private static Slots Answer(string text, SlotReason reason)
    {
        var start = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        var time = TimeOnly.FromTimeSpan((start + TimeSpan.FromHours(1)).TimeOfDay);
        return new Slots("exp_1", "Europe/Lisbon", [new OfferedSlot(start, start.AddMinutes(30), time, 2, reason)]);
    }

    private static LineEntry Waiting(WaitlistWish wish) => new(
        new WaitlistEntry
        {
            Id = "wle_1",
            ServiceId = "svc_1",
            ServiceType = "talk",
            Wish = wish,
            Client = new Client("Ana", "ana@example.com", null),
            Status = WaitlistStatus.Waiting,
            CreatedAt = Night,
            UpdatedAt = Night,
            Version = 1,
        },
        1,
        null);
}
