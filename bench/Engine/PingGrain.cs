using Orleans;

namespace Actors.Engine.Bench;

public interface IPingGrain : IGrainWithStringKey
{
    Task Ping();

    Task<int> Echo(int number);

    Task PingOther(string key, int times);
}

public sealed class PingGrain : Grain, IPingGrain
{
    public Task Ping() => Task.CompletedTask;

    public Task<int> Echo(int number) => Task.FromResult(number);

    public async Task PingOther(string key, int times)
    {
        var other = GrainFactory.GetGrain<IPingGrain>(key);
        for (var at = 0; at < times; at++)
            await other.Ping();
    }
}
