using Orleans.Storage;

namespace Actors.Runtime.Tests.Grains;

public interface IIdleGrain : IGrainWithStringKey
{
    Task Start(bool? timerThatKeepsIt);

    Task<int> ActivationNumber();
}

/// <summary>Is soon idle (RuntimeSettings), unless its timer keeps it.</summary>
public sealed class IdleGrain : Grain, IIdleGrain
{
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private readonly int _number;

    public IdleGrain(IGrainContext context)
        : base(context) => _number = Tally.Add("activations of " + this.GetPrimaryKeyString());

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Tally.Add($"{reason.ReasonCode} of {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public Task Start(bool? timerThatKeepsIt)
    {
        if (timerThatKeepsIt is { } keeps)
            this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(Period, Period) { KeepAlive = keeps });
        return Task.CompletedTask;
    }

    public Task<int> ActivationNumber() => Task.FromResult(_number);

    private Task Tick()
    {
        Tally.Add("ticks of " + this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }
}

public interface IFleetingGrain : IGrainWithStringKey
{
    Task Reach();
}

/// <summary>Ends before it has served anybody.</summary>
public sealed class FleetingGrain(IGrainContext context) : Grain(context), IFleetingGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Reach() => Task.CompletedTask;
}

public interface IFenceGrain : IGrainWithStringKey
{
    Task<string> Key();

    Task<int> ActivationNumber();

    Task Lose();

    Task LoseThrough(string otherKey);
}

/// <summary>Finds that somebody else has written first.</summary>
public sealed class FenceGrain : Grain, IFenceGrain
{
    private readonly int _number;

    public FenceGrain(IGrainContext context)
        : base(context) => _number = Tally.Add("activations of " + this.GetPrimaryKeyString());

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<int> ActivationNumber() => Task.FromResult(_number);

    public Task Lose() => throw new InconsistentStateException("Somebody else wrote first.");

    public Task LoseThrough(string otherKey) => GrainFactory.GetGrain<IFenceGrain>(otherKey).Lose();
}
