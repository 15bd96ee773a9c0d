namespace Actors.Live.Bench;

/// <summary>What a connection costs that hears nothing.</summary>
internal static class Idle
{
    private const int AtOnce = 64;
    private const double Aim = 20;

    // Longer than two heartbeats, so that what they need is there.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(35);

    public static async Task<bool> RunAsync(int connections)
    {
        await using var stand = await Stand.StartAsync(experts: 1);
        var topics = "expert:" + stand.Experts[0];
        // What the first ones bring with them is not theirs.
        using var first = await Listener.OpenAsync(stand.Http, stand.Token, topics, after: null);
        await Task.Delay(Settling);
        var before = stand.Memory;
        var listeners = new Listener[connections];
        await Parallel.ForAsync(0, connections, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (index, _) =>
            listeners[index] = await Listener.OpenAsync(stand.Http, stand.Token, topics, after: null));
        await Task.Delay(Settling);
        var each = (stand.Memory - before) / 1024.0 / connections;
        foreach (var listener in listeners) listener.Dispose();
        Console.WriteLine($"idle: {connections} connections, {each:F1} KiB of the host's memory each");
        return each <= Aim;
    }
}
