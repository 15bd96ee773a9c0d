using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Actors.Bookings.Traffic;

/// <summary>
/// Requests arrive at a fixed rate, whatever the contender does, and each is timed from the moment it was meant to be sent: a contender
/// that stalls is charged for everybody who would have waited (no coordinated omission).
/// </summary>
internal sealed partial class OpenLoop
{
    private const int Connections = 256;
    private const uint PauseMicroseconds = 200;
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    private readonly ConcurrentStack<RawClient> _idle = new();
    private readonly ConcurrentQueue<(Order Order, long Due)> _waiting = new();
    private readonly ConcurrentDictionary<RawClient, Tally> _tallies = new();
    private readonly IOrders _orders;
    private int _answered;

    private OpenLoop(IOrders orders) => _orders = orders;

    /// <summary>
    /// Runs for a time at a rate per second. What is not answered when the drain ends is noted with the time it has waited so far.
    /// </summary>
    public static async Task<(Tally Tally, double Seconds, int Unanswered)> Run(int port, double rate, TimeSpan time, IOrders orders)
    {
        var loop = new OpenLoop(orders);
        var clients = await RawClient.ConnectMany(port, Connections);
        foreach (var client in clients)
        {
            loop._tallies[client] = new Tally();
            loop._idle.Push(client);
        }

        var count = (int)(rate * time.TotalSeconds);
        var start = Stopwatch.GetTimestamp();
        await Task.Factory.StartNew(() => loop.Pace(rate, count, start), TaskCreationOptions.LongRunning);
        var end = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref loop._answered) < count && Stopwatch.GetElapsedTime(end) < Drain)
        {
            loop.ServeWaiting();
            await Task.Delay(1);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var late = new Tally();
        while (loop._waiting.TryDequeue(out var left))
            late.Fail("It was still waiting to be sent at the end.", Stopwatch.GetElapsedTime(left.Due).TotalMilliseconds);
        var unanswered = count - Volatile.Read(ref loop._answered);
        foreach (var client in clients) client.Dispose();
        await Task.Delay(50);
        return (Tally.Sum([.. loop._tallies.Values, late]), seconds, unanswered);
    }

    // A timer's tick is a millisecond, which would be most of what is measured; a short sleep of the thread is a fifth of it.
    private void Pace(double rate, int count, long start)
    {
        for (var sent = 0; sent < count;)
        {
            var due = Math.Min(count, (int)(Stopwatch.GetElapsedTime(start).TotalSeconds * rate) + 1);
            for (; sent < due; sent++)
            {
                var order = _orders.Next() ?? throw new InvalidOperationException("An open loop needs requests without end.");
                var intended = start + (long)(sent / rate * Stopwatch.Frequency);
                if (_idle.TryPop(out var client)) _ = Serve(client, order, intended);
                else _waiting.Enqueue((order, intended));
            }

            ServeWaiting();
            _ = Sleep(PauseMicroseconds);
        }
    }

    // A request may have begun to wait while the last busy connection became idle.
    private void ServeWaiting()
    {
        while (!_waiting.IsEmpty && _idle.TryPop(out var client))
        {
            if (_waiting.TryDequeue(out var next)) _ = Serve(client, next.Order, next.Due);
            else _idle.Push(client);
        }
    }

    private async Task Serve(RawClient client, Order order, long due)
    {
        while (true)
        {
            if (!await Exchange.Run(client, order, _orders, _tallies[client], due)) return;
            Interlocked.Increment(ref _answered);
            if (!_waiting.TryDequeue(out var next))
            {
                _idle.Push(client);
                return;
            }

            (order, due) = next;
        }
    }

    [LibraryImport("libc", EntryPoint = "usleep")]
    private static partial int Sleep(uint microseconds);
}
