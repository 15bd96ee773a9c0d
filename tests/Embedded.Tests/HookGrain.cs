namespace Actors.Embedded.Tests;

public interface IHookGrain : IGrainWithStringKey
{
    Task Reach();
}

/// <summary>Its activation hook calls a grain that calls back.</summary>
public sealed class HookGrain : Grain, IHookGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        GrainFactory.GetGrain<IHookHelperGrain>(this.GetPrimaryKeyString()).CallBack();

    public Task Reach() => Task.CompletedTask;
}

public interface IHookHelperGrain : IGrainWithStringKey
{
    Task CallBack();

    Task Start();
}

public sealed class HookHelperGrain : Grain, IHookHelperGrain
{
    public async Task CallBack() => await GrainFactory.GetGrain<IHookGrain>(this.GetPrimaryKeyString()).Reach();

    public async Task Start() => await GrainFactory.GetGrain<IHookGrain>("woken by another").Reach();
}
