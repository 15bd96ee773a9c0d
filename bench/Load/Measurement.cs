using System.Diagnostics;
using System.Globalization;

namespace Actors.Load;

/// <summary>What a load of so many connections for so long gave.</summary>
internal sealed record Measurement(string Name, int Connections, double PerSecond, double P50, double P99, double P999, string Statuses)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-34} {Connections,4} connections {PerSecond,8:F0}/s  p50 {P50,6:F2} ms  p99 {P99,6:F2} ms  p99.9 {P999,6:F2} ms  {Statuses}");

    /// <summary>
    /// Without a rate, a closed loop: each connection sends its next request when it has its answer. With one, an open loop: requests are
    /// due at a steady rate, and an answer's time counts from when its request was due, whether or not a connection was free to send it.
    /// </summary>
    public static async Task<Measurement> Run(
        string name, int port, int connections, TimeSpan time, int rate, Func<ReadOnlyMemory<byte>> request)
    {
        var clients = new RawClient[connections];
        for (var index = 0; index < connections; index++)
        {
            clients[index] = new RawClient();
            await clients[index].Connect(port);
        }

        var start = Stopwatch.GetTimestamp();
        var until = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var pace = new Pace(start, rate);
        var loops = await Task.WhenAll(clients.Select(client => Task.Run(() => Loop(client, pace, until, request))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (var client in clients) client.Dispose();
        var latencies = loops.SelectMany(loop => loop.Latencies).Order().ToArray();
        var statuses = loops.SelectMany(loop => loop.Statuses).GroupBy(pair => pair.Key, pair => pair.Value)
            .OrderBy(group => group.Key).Select(group => $"{group.Key}: {group.Sum()}");
        return new Measurement(
            name, connections, latencies.Length / seconds, At(latencies, 0.5), At(latencies, 0.99), At(latencies, 0.999), string.Join(", ", statuses));
    }

    private static async Task<(List<double> Latencies, Dictionary<int, int> Statuses)> Loop(
        RawClient client, Pace pace, long until, Func<ReadOnlyMemory<byte>> request)
    {
        var latencies = new List<double>(16_384);
        var statuses = new Dictionary<int, int>();
        while (Stopwatch.GetTimestamp() < until)
        {
            var bytes = request();
            var due = await pace.Next();
            var status = await client.Send(bytes);
            latencies.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        return (latencies, statuses);
    }

    private static double At(double[] sorted, double quantile) => sorted.Length == 0 ? 0 : sorted[(int)(quantile * (sorted.Length - 1))];
}
