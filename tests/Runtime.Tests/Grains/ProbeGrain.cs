using Orleans.Concurrency;

namespace Actors.Runtime.Tests.Grains;

public interface IProbeGrain : IGrainWithStringKey
{
    Task<string> Key();

    Task<int> ActivationNumber();

    Task<int> CountUp();

    Task Hold(string gate);

    [ReadOnly]
    Task HoldReading(string gate);

    [AlwaysInterleave]
    Task HoldInterleaving(string gate);

    Task Note(string text);

    [ReadOnly]
    Task NoteReading(string text);

    [AlwaysInterleave]
    Task NoteInterleaving(string text);

    [AlwaysInterleave]
    Task<string> Notes();

    Task Fail(string message);

    Task FailAtOnce(string message);

    ValueTask<int> Twice(int number);

    ValueTask Nothing();

    Task EndSoon();

    Task<string?> Context(string name);

    Task<string?> ContextOf(string otherKey, string name);

    Task ChangeContext(string name, string value);

    Task<bool> StaysInTurns();

    Task AwaitCancellation(CancellationToken token);

    [ResponseTimeout("00:00:01")]
    Task HoldImpatiently(string gate);

    [ResponseTimeout("00:00:01")]
    Task NoteImpatiently(string text);

    Task NoteThroughItself();
}

public sealed class ProbeGrain : Grain, IProbeGrain
{
    private readonly List<string> _notes = [];
    private readonly int _number;
    private int _count;

    public ProbeGrain(IGrainContext context)
        : base(context) => _number = Tally.Add("activations of " + this.GetPrimaryKeyString());

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Tally.Add($"{reason.ReasonCode} of {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<int> ActivationNumber() => Task.FromResult(_number);

    public async Task<int> CountUp()
    {
        // Loses counts if another turn of the grain comes between.
        var count = _count;
        await Task.Yield();
        await Task.Yield();
        return _count = count + 1;
    }

    public Task Hold(string gate) => Gate.Named(gate).PassAsync();

    public Task HoldReading(string gate) => Gate.Named(gate).PassAsync();

    public Task HoldInterleaving(string gate) => Gate.Named(gate).PassAsync();

    public Task Note(string text) => Write(text);

    public Task NoteReading(string text) => Write(text);

    public Task NoteInterleaving(string text) => Write(text);

    public Task<string> Notes() => Task.FromResult(string.Join(",", _notes));

    public async Task Fail(string message)
    {
        await Task.Yield();
        throw new ProbeException(message);
    }

    public Task FailAtOnce(string message) => throw new ProbeException(message);

    public ValueTask<int> Twice(int number) => new(number * 2);

    public ValueTask Nothing() => default;

    public Task EndSoon()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<string?> Context(string name) => Task.FromResult(RequestContext.Get(name) as string);

    public async Task<string?> ContextOf(string otherKey, string name) => await GrainFactory.GetGrain<IProbeGrain>(otherKey).Context(name);

    public Task ChangeContext(string name, string value)
    {
        RequestContext.Set(name, value);
        return Task.CompletedTask;
    }

    public async Task<bool> StaysInTurns()
    {
        var own = TaskScheduler.Current;
        var stays = own != TaskScheduler.Default;
        await Task.Yield();
        stays &= TaskScheduler.Current == own;
        await Task.Factory.StartNew(
            () => stays &= TaskScheduler.Current == own, CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Current);
        await Task.CompletedTask.ContinueWith(_ => stays &= TaskScheduler.Current == own, TaskScheduler.Current);
        return stays;
    }

    public async Task AwaitCancellation(CancellationToken token)
    {
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = token.Register(() => cancelled.TrySetResult(true));
        Gate.Named(this.GetPrimaryKeyString()).PassAsync().Ignore();
        await cancelled.Task;
        Tally.Add("cancelled " + this.GetPrimaryKeyString());
        token.ThrowIfCancellationRequested();
    }

    public Task HoldImpatiently(string gate) => Gate.Named(gate).PassAsync();

    public Task NoteImpatiently(string text) => Write(text);

    public Task NoteThroughItself() => GrainFactory.GetGrain<IProbeGrain>(this.GetPrimaryKeyString()).NoteImpatiently("itself");

    private async Task Write(string text)
    {
        await Task.Yield();
        _notes.Add(text);
    }
}

internal static class TaskExtensions
{
    /// <summary>For a task that nobody waits for and that cannot fail.</summary>
    internal static void Ignore(this Task task) => _ = task;
}
