using Actors.Bookings.Contenders;
using Actors.Bookings.Report;
using Actors.Bookings.Traffic;

namespace Actors.Bookings.Loads;

/// <summary>The free slots of thirty days in a calendar with 500 bookings, asked for at a steady rate while others book as often.</summary>
internal sealed record SlotsLoad(int Experts) : Load("slots", "Slots of 30 days among 500 bookings, while others book")
{
    private const int Booked = 500;
    private const int PerSecond = 500;

    public override Measure Main => Measure.ReadP99;

    public override async Task Prepare(Arena arena, Stage stage, Settings settings)
    {
        var full = stage.Full(Booked);
        var orders = new ListedOrders(full);
        var (tally, _) = await ClosedLoop.Run(arena.Host.Port, settings.Connections, TimeSpan.FromSeconds(30), _ => orders);
        arena.Acknowledged += tally.Count(Answered.Won);
        if (tally.Count(Answered.Won) != Booked) throw new HostFailedException("The calendar could not be filled: " + tally.FirstFailure);
    }

    public override async Task<Outcome> Run(Arena arena, Stage stage, Settings settings)
    {
        var orders = new EndlessOrders(random => random.Next(2) == 0 ? stage.ReadFull() : stage.Book(random.Next(Experts)));
        var (tally, seconds, _) = await OpenLoop.Run(arena.Host.Port, 2 * PerSecond, settings.Time, orders);
        return new Outcome(tally, seconds) { Rate = 2 * PerSecond };
    }
}
