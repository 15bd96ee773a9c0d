namespace Actors.Live.Bench;

/// <summary>Readers that are cut off at random and resume by the last position that they heard, while everybody is booked.</summary>
internal static class Cuts
{
    private const int Experts = 50;
    private const int MostBetween = 40;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    public static async Task<bool> RunAsync(int cuts, int readers)
    {
        await using var stand = await Stand.StartAsync(Experts);
        var (start, left) = (await PositionAsync(stand), cuts);
        var all = Enumerable.Range(0, readers).Select(number => ReadAsync(new Random(number))).ToList();
        while (Volatile.Read(ref left) > 0) await stand.BookAsync(400, Round);

        var heard = await Task.WhenAll(all);
        var truth = new List<long>();
        using (await Listener.OpenAsync(stand.Http, stand.Token, "tenant", start, missed => truth.Add(missed.Position)))
        {
            var wrong = heard.Count(positions => !positions.SequenceEqual(truth.Take(positions.Count)));
            var fewest = heard.Min(positions => positions.Count);
            Console.WriteLine(
                $"cuts: {cuts} cuts of {readers} readers over {truth.Count} events; {wrong} readers missed something or heard it twice "
                + $"(each heard {fewest} or more)");
            return wrong == 0 && fewest > 0;
        }

        async Task<List<long>> ReadAsync(Random random)
        {
            var positions = new List<long>();
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var after = positions.Count == 0 ? start : positions[^1];
                using var listener = await Listener.OpenAsync(
                    stand.Http, stand.Token, "tenant", after, told => positions.Add(told.Position));
                for (var events = random.Next(MostBetween); events > 0 && await listener.NextAsync() is { } told; events--)
                    positions.Add(told.Position);
            }

            return positions;
        }
    }

    // Where the journal stands: the position of the first booking, before which there is nothing that a reader could miss.
    private static async Task<long> PositionAsync(Stand stand)
    {
        using var listener = await Listener.OpenAsync(stand.Http, stand.Token, "tenant", after: 0);
        return listener.LastId;
    }
}
