using Orleans.Concurrency;

namespace Actors.Runtime.Tests.Grains;

public interface IReentrantGrain : IGrainWithStringKey
{
    Task Hold(string gate);

    Task<int> Add(int number);

    Task<int> CallThrough(string otherKey);
}

[Reentrant]
public sealed class ReentrantGrain(IGrainContext context) : Grain(context), IReentrantGrain
{
    private int _sum;

    public Task Hold(string gate) => Gate.Named(gate).PassAsync();

    public Task<int> Add(int number) => Task.FromResult(_sum += number);

    public async Task<int> CallThrough(string otherKey)
    {
        // Comes back to this grain while this request awaits.
        if (otherKey.Length > 0)
            return await GrainFactory.GetGrain<IReentrantGrain>(this.GetPrimaryKeyString()).CallThrough(string.Empty);
        return 42;
    }
}

public interface IFlakyGrain : IGrainWithStringKey
{
    Task<int> Attempts();
}

/// <summary>Its first activation fails.</summary>
public sealed class FlakyGrain(IGrainContext context) : Grain(context), IFlakyGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (Tally.Add("attempts of " + this.GetPrimaryKeyString()) == 1)
            throw new ProbeException("not yet");
    }

    public Task<int> Attempts() => Task.FromResult(Tally.Of("attempts of " + this.GetPrimaryKeyString()));
}

public interface IFilteringGrain : IGrainWithStringKey
{
    Task<string> Trail();

    Task<string> Forbidden();

    Task Fail();

    Task FailThrough(string otherKey);

    Task Tick();
}

/// <summary>Filters its own calls.</summary>
public sealed class FilteringGrain(IGrainContext context) : Grain(context), IFilteringGrain, IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.MethodName == nameof(Forbidden))
        {
            context.Result =
                $"refused {context.TargetId.Key} {context.InterfaceMethod.Name} {context.ImplementationMethod.DeclaringType!.Name}";
            return;
        }

        if (context.SourceId == context.TargetId) Tally.Add($"{context.TargetId.Key} called itself");
        RequestContext.Set(TrailFilter.TrailKey, RequestContext.Get(TrailFilter.TrailKey) + "g");
        try
        {
            await context.Invoke();
        }
        catch (ProbeException failure) when (failure.Message == "broken")
        {
            Tally.Add($"{context.TargetId.Key} failed for {context.SourceId!.Value.Key}");
            throw new ProbeException("filtered");
        }
    }

    public Task<string> Trail() => Task.FromResult(RequestContext.Get(TrailFilter.TrailKey) as string ?? string.Empty);

    public Task<string> Forbidden() => Task.FromResult("reached");

    public Task Fail() => throw new ProbeException("broken");

    public Task FailThrough(string otherKey) => GrainFactory.GetGrain<IFilteringGrain>(otherKey).Fail();

    public Task Tick()
    {
        this.RegisterGrainTimer(() => Task.CompletedTask, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        return Task.CompletedTask;
    }
}

public interface IWorkerGrain : IGrainWithStringKey
{
    Task Hold(string gate);
}

[StatelessWorker(2)]
public sealed class WorkerGrain(IGrainContext context) : Grain(context), IWorkerGrain
{
    public Task Hold(string gate) => Gate.Named(gate).PassAsync();
}

public interface INamed : IGrainWithStringKey
{
    Task<string> Name();
}

public interface IDerivedGrain : INamed
{
    Task<string> Name(string prefix);
}

[GrainType("derived-thing")]
public sealed class DerivedGrain(IGrainContext context) : Grain(context), IDerivedGrain
{
    public Task<string> Name() => Task.FromResult(this.GetGrainId().ToString());

    public Task<string> Name(string prefix) => Task.FromResult(prefix + this.GetPrimaryKeyString());
}

public interface IContextGrain : IGrainWithStringKey
{
    Task<string?> SeenAtActivation(string name);
}

/// <summary>Remembers the context in which it began.</summary>
public sealed class ContextGrain(IGrainContext context) : Grain(context), IContextGrain
{
    private Dictionary<string, object> _seen = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _seen = RequestContext.Entries.ToDictionary();
        return Task.CompletedTask;
    }

    public Task<string?> SeenAtActivation(string name) => Task.FromResult(_seen.GetValueOrDefault(name) as string);
}

public interface IOneWayGrain : IGrainWithStringKey
{
    [OneWay]
    Task Forget();
}

public sealed class OneWayGrain(IGrainContext context) : Grain(context), IOneWayGrain
{
    public Task Forget() => Task.CompletedTask;
}

public interface INobodysGrain : IGrainWithStringKey;
