using System.Collections.Concurrent;

namespace Actors.Live.Bench;

/// <summary>Many connections that each hear an expert of their own, while all of those are booked.</summary>
internal static class FanOut
{
    private const double Aim = 1_000;

    public static async Task<bool> RunAsync(int connections, double rate, TimeSpan time)
    {
        await using var stand = await Stand.StartAsync(connections);
        var delays = new ConcurrentBag<double>();
        using var heardAll = new SemaphoreSlim(0);
        var listeners = await Task.WhenAll(stand.Experts.Select(expert =>
            Listener.OpenAsync(stand.Http, stand.Token, "expert:" + expert, after: null)));
        var listening = listeners.Select(ListenAsync).ToList();

        var booked = await stand.BookAsync(rate, time);
        for (var heard = 0; heard < booked; heard++)
        {
            if (!await heardAll.WaitAsync(TimeSpan.FromSeconds(30)))
                throw new InvalidOperationException($"{heard} of {booked} were heard.");
        }

        foreach (var listener in listeners) listener.Dispose();
        await Task.WhenAll(listening);
        var sorted = delays.Order().ToList();
        double At(double quantile) => sorted[(int)(quantile * (sorted.Count - 1))];
        Console.WriteLine(
            $"fan-out: {booked / time.TotalSeconds:F0} events/s to {connections} connections that each hear one expert; heard after "
            + $"p50 {At(0.5):F0} ms, p99 {At(0.99):F0} ms, at most {sorted[^1]:F0} ms; {sorted.Count} of {booked} heard");
        return At(0.99) <= Aim && sorted.Count == booked;

        async Task ListenAsync(Listener listener)
        {
            try
            {
                while (await listener.NextAsync() is { } heard)
                {
                    delays.Add(heard.Delay.TotalMilliseconds);
                    heardAll.Release();
                }
            }
            catch (Exception failure)
                when (failure is ObjectDisposedException or IOException or TimeoutException or InvalidOperationException)
            {
                // It was closed at the end.
            }
        }
    }
}
