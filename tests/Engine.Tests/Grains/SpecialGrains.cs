using Orleans.Concurrency;

namespace Actors.Engine.Tests;

public interface IReentrantGrain : IGrainWithStringKey
{
    Task Hold(string gate);

    Task<int> Add(int number);

    Task<int> CallThrough(string otherKey);
}

[Reentrant]
public sealed class ReentrantGrain : Grain, IReentrantGrain
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
public sealed class FlakyGrain : Grain, IFlakyGrain
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
}

/// <summary>Filters its own calls.</summary>
public sealed class FilteringGrain : Grain, IFilteringGrain, IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.MethodName == nameof(Forbidden))
        {
            context.Result = $"refused {context.TargetId.Key} {context.InterfaceMethod.Name} {context.ImplementationMethod.DeclaringType!.Name}";
            return;
        }

        RequestContext.Set(TrailFilter.TrailKey, RequestContext.Get(TrailFilter.TrailKey) + "g");
        await context.Invoke();
    }

    public Task<string> Trail() => Task.FromResult(RequestContext.Get(TrailFilter.TrailKey) as string ?? string.Empty);

    public Task<string> Forbidden() => Task.FromResult("reached");
}

public interface IWorkerGrain : IGrainWithStringKey
{
    Task Hold(string gate);
}

[StatelessWorker(2)]
public sealed class WorkerGrain : Grain, IWorkerGrain
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
public sealed class DerivedGrain : Grain, IDerivedGrain
{
    public Task<string> Name() => Task.FromResult(this.GetGrainId().ToString());

    public Task<string> Name(string prefix) => Task.FromResult(prefix + this.GetPrimaryKeyString());
}
