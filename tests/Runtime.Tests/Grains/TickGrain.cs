namespace Actors.Runtime.Tests.Grains;

public interface ITickGrain : IGrainWithStringKey
{
    Task Tick(int ticks, TimeSpan period, bool interleaves);

    Task TickAndHold(string gate, TimeSpan period, bool interleaves);

    Task FailEachTick(TimeSpan period);

    Task ChangeInFirstTick(TimeSpan period);

    Task Stop();
}

/// <summary>Has a timer.</summary>
public sealed class TickGrain(IGrainContext context) : Grain(context), ITickGrain
{
    private IGrainTimer? _timer;
    private int _running;

    public Task Tick(int ticks, TimeSpan period, bool interleaves)
    {
        _timer = this.RegisterGrainTimer(() => CountTo(ticks), new GrainTimerCreationOptions(period, period) { Interleave = interleaves });
        return Task.CompletedTask;
    }

    public async Task TickAndHold(string gate, TimeSpan period, bool interleaves)
    {
        await Tick(1, period, interleaves);
        await Gate.Named(gate).PassAsync();
    }

    public Task FailEachTick(TimeSpan period)
    {
        _timer = this.RegisterGrainTimer(Fail, new GrainTimerCreationOptions(period, period));
        return Task.CompletedTask;
    }

    public Task ChangeInFirstTick(TimeSpan period)
    {
        _timer = this.RegisterGrainTimer(Change, new GrainTimerCreationOptions(period, TimeSpan.FromDays(1)));
        return Task.CompletedTask;

        Task Change()
        {
            Tally.Add("ticks of " + this.GetPrimaryKeyString());
            _timer!.Change(period, Timeout.InfiniteTimeSpan);
            return Task.CompletedTask;
        }
    }

    public Task Stop()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    private async Task CountTo(int ticks)
    {
        var key = this.GetPrimaryKeyString();
        if (++_running == 1) Tally.Add("lonely ticks of " + key);
        await Task.Yield();
        _running--;
        if (Tally.Add("ticks of " + key) == ticks) _timer!.Dispose();
    }

    private async Task Fail()
    {
        await Task.Yield();
        Tally.Add("ticks of " + this.GetPrimaryKeyString());
        throw new ProbeException("tick");
    }
}
