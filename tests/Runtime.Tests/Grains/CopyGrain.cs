using System.Collections.Concurrent;

namespace Actors.Runtime.Tests.Grains;

public interface ICopyGrain : IGrainWithStringKey
{
    Task<string> SendChangeable(string to);

    Task<string> ChangeWhatItGets(string from);

    Task<string> SendImmutable(string to);

    Task<string> Take(Changeable argument);

    Task<Changeable> Give();

    Task<int> Count();

    Task<string> TakeImmutable(Unchangeable argument);

    Task<Unchangeable> GiveImmutable();
}

[GenerateSerializer]
public sealed class Changeable
{
    [Id(0)]
    public List<int> Numbers { get; set; } = [1];
}

[GenerateSerializer, Immutable]
public sealed record Unchangeable([property: Id(0)] string Text);

/// <summary>Sends things to its like, on the same silo, and looks at what becomes of them.</summary>
public sealed class CopyGrain(IGrainContext context) : Grain(context), ICopyGrain
{
    // What was sent to a grain, by its key: how else could it see that it has got the very thing?
    private static readonly ConcurrentDictionary<string, object> Sent = new();

    private readonly Changeable _changeable = new();
    private readonly Unchangeable _unchangeable = new("given");

    public async Task<string> SendChangeable(string to)
    {
        var sent = new Changeable();
        Sent[to] = sent;
        var there = await Other(to).Take(sent);
        return $"{sent.Numbers.Count} here, {there}";
    }

    public async Task<string> ChangeWhatItGets(string from)
    {
        var got = await Other(from).Give();
        got.Numbers.Add(2);
        return $"{got.Numbers.Count} here, {await Other(from).Count()} there";
    }

    public async Task<string> SendImmutable(string to)
    {
        var sent = new Unchangeable("sent");
        Sent[to] = sent;
        var there = await Other(to).TakeImmutable(sent);
        var back = await Other(to).GiveImmutable();
        return $"{there}, {(ReferenceEquals(Sent[to], back) ? "the same" : "another")} back";
    }

    public Task<string> Take(Changeable argument)
    {
        argument.Numbers.Add(2);
        return Task.FromResult($"{argument.Numbers.Count} there, {(IsSent(argument) ? "the same" : "another")}");
    }

    public Task<Changeable> Give() => Task.FromResult(_changeable);

    public Task<int> Count() => Task.FromResult(_changeable.Numbers.Count);

    public Task<string> TakeImmutable(Unchangeable argument) => Task.FromResult($"{(IsSent(argument) ? "the same" : "another")} there");

    public Task<Unchangeable> GiveImmutable()
    {
        Sent[this.GetPrimaryKeyString()] = _unchangeable;
        return Task.FromResult(_unchangeable);
    }

    private bool IsSent(object argument) => ReferenceEquals(Sent[this.GetPrimaryKeyString()], argument);

    private ICopyGrain Other(string key) => GrainFactory.GetGrain<ICopyGrain>(key);
}
