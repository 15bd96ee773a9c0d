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

    public async Task Invoke()
    {
        var stage = _stage++;
        try
        {
            if (stage < filters.Length)
                await Pass(filters[stage]);
            else if (stage == filters.Length && Grain is IIncomingGrainCallFilter own)
                await Pass(own);
            else if (stage <= filters.Length + 1)
                await Call();
            else
                throw new InvalidOperationException("A call filter went on with a call that had already reached the grain.");
        }
        finally
        {
            // A filter may try the rest of the call again.
            _stage = stage;
        }
    }

    /// <summary>Replies once the filters are done.</summary>
    internal void Reply(Task filtered)
    {
        if (!filtered.IsCompletedSuccessfully)
            request.ReplyAsFailed(filtered);
        else if (_isResultChosen)
            request.ReplyValue(_result);
        else
            request.ReplyAs(_ended!);
    }

    private async Task Pass(IIncomingGrainCallFilter filter)
    {
        await filter.Invoke(this);
        if (_ended is null && !_isResultChosen)
            throw new InvalidOperationException($"{filter.GetType()} neither went on with the call nor gave a result.");
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
