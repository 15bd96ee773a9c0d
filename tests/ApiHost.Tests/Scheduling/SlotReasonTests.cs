using Actors.ApiHost.Scheduling.Availability;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Tests.Scheduling;

/// <summary>What staff are told of a slot is a contract, whatever the order of the enum's members.</summary>
public sealed class SlotReasonTests
{
    [Theory]
    [InlineData(SlotReason.None, null)]
    [InlineData(SlotReason.Booked, "BOOKED")]
    [InlineData(SlotReason.Held, "HELD")]
    [InlineData(SlotReason.Buffer, "BUFFER")]
    [InlineData(SlotReason.TimeOff, "TIME_OFF")]
    [InlineData(SlotReason.ExternalBusy, "EXTERNAL_BUSY")]
    [InlineData(SlotReason.Notice, "NOTICE")]
    [InlineData(SlotReason.Window, "WINDOW")]
    [InlineData(SlotReason.Limit, "LIMIT")]
    [InlineData(SlotReason.Holiday, "HOLIDAY")]
    public void Each_reason_has_its_name(SlotReason reason, string? name) => SlotMapping.NameOf(reason).ShouldBe(name);

    [Fact]
    public void No_reason_is_without_a_name() =>
        Enum.GetValues<SlotReason>().Select(SlotMapping.NameOf).Distinct().Count().ShouldBe(Enum.GetValues<SlotReason>().Length);
}
