using System.Collections.Concurrent;
using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace Actors.Embedded;

/// <summary>A call on its way through the filters. Made only when there are filters.</summary>
internal sealed class IncomingCall(GrainRequest request, Activation activation, IIncomingGrainCallFilter[] filters) : IIncomingGrainCallContext
{
    private static readonly ConcurrentDictionary<(GrainMethod, Type), MethodInfo> Implementations = new();

    private readonly GrainId? _source = request.Parent?.Owner?.GrainId;

    // What each stage gave: the filters, the grain's own filter when it is one, the grain. Null while a stage has not returned.
    private readonly Task?[] _stages = new Task?[filters.Length + (activation.GrainInstance is IIncomingGrainCallFilter ? 2 : 1)];
    private int _stage;
    private Task? _ended;
    private object? _result;
    private bool _isResultChosen;

    public object Grain => activation.GrainInstance!;

    public GrainId? SourceId => _source;

    public GrainId TargetId => activation.GrainId;

    public IGrainContext TargetContext => activation;

    public string InterfaceName => request.Method.InterfaceName;

    public string MethodName => request.Method.Name;

    public MethodInfo InterfaceMethod => request.Method.Method;

    public MethodInfo ImplementationMethod => Implementations.GetOrAdd((request.Method, Grain.GetType()), static key => Implementation(key));

    public object? Result
    {
        get => _isResultChosen ? _result : _ended is null ? null : request.ResultOf(_ended);
        set
        {
            _result = value;
            _isResultChosen = true;
        }
    }

    // Without async, since each frame of it would cost every call that waits an object and a continuation.
    public Task Invoke()
    {
        // A filter may try the rest of the call again: whatever has ended is behind it.
        while (_stage > 0 && _stages[_stage - 1] is { IsCompleted: true }) _stage--;
        var stage = _stage;
        if (stage == _stages.Length)
            return Task.FromException(new InvalidOperationException("A call filter went on with a call that had already reached the grain."));
        _stages[stage] = null;
        _stage = stage + 1;
        return _stages[stage] = Start(stage);
    }

    /// <summary>Replies once the filters are done.</summary>
    internal void Reply(Task filtered)
    {
        if (!filtered.IsCompletedSuccessfully)
            request.ReplyAsFailed(filtered);
        else if (_isResultChosen)
            request.ReplyValue(_result);
        else if (_ended is { } ended)
            request.ReplyAs(ended);
        else
            request.ReplyFailure(new InvalidOperationException("A call filter neither went on with the call nor gave a result."));
    }

    private Task Start(int stage)
    {
        if (stage == _stages.Length - 1)
            return Call();
        var filter = stage < filters.Length ? filters[stage] : (IIncomingGrainCallFilter)Grain;
        try
        {
            return filter.Invoke(this);
        }
        catch (Exception failure)
        {
            return Task.FromException(failure);
        }
    }

    private Task Call()
    {
        try
        {
            return _ended = request.Start(Grain);
        }
        catch (Exception failure)
        {
            return _ended = Task.FromException(failure);
        }
    }

    private static MethodInfo Implementation((GrainMethod Method, Type Class) key)
    {
        var map = key.Class.GetInterfaceMap(key.Method.InterfaceType);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, key.Method.Method)];
    }
}
