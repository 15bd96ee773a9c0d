using System.Diagnostics;

namespace Actors.Bookings.Traffic;

/// <summary>Each connection sends its next request when it has its answer: what a contender can do at most.</summary>
internal static class ClosedLoop
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>Runs until the time is over or there are no more requests; an answer that never comes counts as a failure.</summary>
    public static async Task<(Tally Tally, double Seconds)> Run(int port, int connections, TimeSpan time, Func<int, IOrders> orders)
    {
        var clients = await RawClient.ConnectMany(port, connections);
        var start = Stopwatch.GetTimestamp();
        var until = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var loops = Task.WhenAll(clients.Select((client, index) => Task.Run(() => Loop(client, orders(index), until))));
        if (await Task.WhenAny(loops, Task.Delay(time + Grace)) != loops)
        {
            foreach (var client in clients) client.Dispose();
        }

        var tallies = await loops;
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (var client in clients) client.Dispose();
        return (Tally.Sum(tallies), seconds);
    }

    private static async Task<Tally> Loop(RawClient client, IOrders orders, long until)
    {
        var tally = new Tally();
        while (Stopwatch.GetTimestamp() < until && orders.Next() is { } order)
        {
            if (!await Exchange.Run(client, order, orders, tally, Stopwatch.GetTimestamp())) break;
        }

        return tally;
    }
}

/// <summary>One request and its answer.</summary>
internal static class Exchange
{
    /// <summary>Sends, waits, sorts and notes the time since a start; false when the connection is lost.</summary>
    public static async ValueTask<bool> Run(RawClient client, Order order, IOrders orders, Tally tally, long start)
    {
        try
        {
            var answered = order.Sort(await client.Send(order.Bytes));
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (answered == Answered.Failed) tally.Fail(client.LastAnswer(), milliseconds);
            else tally.Add(answered, milliseconds);
            orders.Heard(order, answered);
            return true;
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            tally.Fail(exception.Message, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            return false;
        }
    }
}
