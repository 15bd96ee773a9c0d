using Actors.Bookings.Contenders;
using Actors.Bookings.Report;
using Actors.Bookings.Traffic;

namespace Actors.Bookings.Loads;

/// <summary>So many clients at once want a few slots of one fresh expert.</summary>
internal sealed record BurstLoad(int Clients, int Slots)
    : Load(
        Slots == 1 ? $"burst-{Clients}-on-1" : $"burst-{Clients}",
        $"Burst of {Clients:N0} clients on {(Slots == 1 ? "one slot" : $"{Slots} slots")}")
{
    public override Measure Main => Measure.LastAnswer;

    public override async Task<Outcome> Run(Arena arena, Stage stage, Settings settings)
    {
        var clients = await RawClient.ConnectMany(arena.Host.Port, Clients);
        var tallies = new List<Tally>();
        var last = new List<double>();
        var wrong = 0;
        var nobody = new EndlessOrders(_ => throw new InvalidOperationException("A burst knows its requests."));
        for (var burst = 0; burst < settings.BurstsOf(Clients); burst++)
        {
            var expert = stage.Fresh();
            var orders = Enumerable.Range(0, Clients).Select(client => stage.BookSlot(expert, client % Slots)).ToArray();
            var (tally, milliseconds) = await Burst.Run(clients, orders, nobody);
            tallies.Add(tally);
            last.Add(milliseconds);
            if (tally.Count(Answered.Won) != Math.Min(Clients, Slots)) wrong++;
        }

        foreach (var client in clients) client.Dispose();
        return new Outcome(Tally.Sum(tallies), last.Sum() / 1_000) { LastAnswers = last, WrongBursts = wrong };
    }
}
