using System.Diagnostics;

namespace Actors.Bookings.Traffic;

/// <summary>So many clients, each on a connection of its own, who all want one of a few slots in the same instant.</summary>
internal static class Burst
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Sends one request on every connection at once; every answer is timed from the instant of the burst.</summary>
    public static async Task<(Tally Tally, double LastAnswer)> Run(RawClient[] clients, Order[] orders, IOrders listener)
    {
        var tallies = clients.Select(_ => new Tally()).ToArray();
        var start = Stopwatch.GetTimestamp();
        var sent = new Task[clients.Length];
        for (var index = 0; index < clients.Length; index++)
            sent[index] = Exchange.Run(clients[index], orders[index], listener, tallies[index], start).AsTask();
        var all = Task.WhenAll(sent);
        if (await Task.WhenAny(all, Task.Delay(Longest)) != all)
        {
            foreach (var client in clients) client.Dispose();
            await all;
        }

        return (Tally.Sum(tallies), Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
