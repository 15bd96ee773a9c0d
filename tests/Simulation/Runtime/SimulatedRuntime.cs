using System.Runtime.CompilerServices;
using Actors.Simulation.Machine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.CodeGeneration;
using Orleans.Configuration;
using Orleans.Core;
using Orleans.Serialization.Invocation;
using Orleans.Storage;
using Orleans.Timers;

namespace Actors.Simulation.Runtime;

/// <summary>
/// What one process has of Orleans: everything that a grain or a client can reach, over Orleans' public abstractions, with the grains as
/// they are compiled. One thread, and no time but the loop's.
/// </summary>
internal sealed class SimulatedRuntime : IGrainReferenceRuntime, IGrainRuntime, ITimerRegistry
{
    private readonly Owner _process;
    private readonly GrainTypes _types;
    private readonly GrainReferences _references;
    private readonly SortedDictionary<long, Activation> _activations = [];
    private readonly Dictionary<GrainId, Activation> _directory = [];
    private readonly ConditionalWeakTable<Exception, object> _escaped = [];
    private readonly Lazy<IIncomingGrainCallFilter[]> _filters;
    private readonly SiloMessagingOptions _messaging;
    private readonly GrainId _outside;
    private long _lastActivation;

    public SimulatedRuntime(
        Owner process,
        GrainTypes types,
        IServiceProvider services,
        IOptions<SiloMessagingOptions> messaging,
        IOptions<GrainCollectionOptions> collection,
        ILogger<SimulatedRuntime> logger)
    {
        _process = process;
        _types = types;
        _references = new GrainReferences(types, this);
        _messaging = messaging.Value;
        _outside = GrainId.Create("sys.client", process.Name);
        // Late, since a filter may itself ask for grains.
        _filters = new(() => [.. services.GetServices<IIncomingGrainCallFilter>()]);
        Services = services;
        Logger = logger;
        Collection = collection.Value;
        process.Clock.CreateTimer(_ => CollectIdle(), null, Collection.CollectionQuantum, Collection.CollectionQuantum);
    }

    public IServiceProvider Services { get; }

    public ILogger Logger { get; }

    public GrainCollectionOptions Collection { get; }

    public IGrainFactory GrainFactory => _references;

    public ITimerRegistry TimerRegistry => this;

    public IServiceProvider ServiceProvider => Services;

    public TimeProvider TimeProvider => _process.Clock;

    public string SiloIdentity => _process.Name;

    public SiloAddress SiloAddress => throw new NotSupportedException("A simulated process has no address.");

    /// <summary>All that are active, the oldest first.</summary>
    public IEnumerable<Activation> Activations => _activations.Values;

    public ValueTask<T?> InvokeMethodAsync<T>(GrainReference reference, IInvokable request, InvokeMethodOptions options) =>
        new(Send<T>(reference, request, options));

    public ValueTask InvokeMethodAsync(GrainReference reference, IInvokable request, InvokeMethodOptions options) =>
        new(Send<object>(reference, request, options));

    public void InvokeMethod(GrainReference reference, IInvokable request, InvokeMethodOptions options) =>
        throw NoneHas("a call that nobody waits for");

    public object Cast(IAddressable grain, Type interfaceType) =>
        interfaceType.IsInstanceOfType(grain) ? grain : _references.Make(interfaceType, ((GrainReference)grain).GrainId.Key);

    public void DeactivateOnIdle(IGrainContext grainContext) =>
        grainContext.Deactivate(
            new DeactivationReason(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

    public void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan)
    {
        // Nobody ends for want of work here.
    }

    public IStorage<TGrainState> GetStorage<TGrainState>(IGrainContext grainContext) => throw NoneHas("a state that Orleans stores");

    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options) =>
        ((Activation)grainContext).Register(callback, state, options);

    public IDisposable RegisterTimer(
        IGrainContext grainContext, Func<object?, Task> callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        RegisterGrainTimer(grainContext, (argument, _) => callback(argument), state,
            new GrainTimerCreationOptions(dueTime, period) { Interleave = true });

    /// <summary>Lets an activation vanish; the next call finds a fresh one.</summary>
    public void Vanish(Activation activation)
    {
        Remove(activation);
        activation.Vanish();
    }

    /// <summary>Takes an activation out of the directory.</summary>
    public void Remove(Activation activation)
    {
        if (_activations.Remove(activation.Number)) _directory.Remove(activation.GrainId);
    }

    /// <summary>Gives a call to the next activation, a few times at most, as Orleans does.</summary>
    public void HandOn(GrainCall call, GrainId target)
    {
        if (call.Forwards++ < _messaging.MaxForwardCount) ActivationOf(target).Receive(call);
        else
            call.Fail(
                new SiloUnavailableException($"{call} was handed on {_messaging.MaxForwardCount} times, and {target} ended each time."));
    }

    /// <summary>Runs a call in the current turn of its grain.</summary>
    public async Task<Response> Answer(GrainCall call, Activation activation)
    {
        Response response;
        try
        {
            call.EnterContext();
            call.Request.SetTarget(activation);
            var incoming = new IncomingCall(call, activation, _filters.Value);
            await incoming.Invoke();
            response = CopyOf(incoming.Response!);
            call.Request.Dispose();
        }
        catch (Exception failure)
        {
            response = Response.FromException(failure);
        }

        // A grain that lets a lost fence escape no longer knows what is true; those it passes on its way are none the worse for it.
        if (response.Exception is InconsistentStateException lost && _escaped.TryAdd(lost, activation))
            activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, lost.Message));
        return response;
    }

    // A value shares nothing with anybody, and a container without dynamic code makes no copier of it.
    private Response CopyOf(Response response) =>
        response is { Exception: null, Result: ValueType } ? response : _types.Responses.Copy(response);

    private Task<T?> Send<T>(GrainReference reference, IInvokable request, InvokeMethodOptions options)
    {
        if ((options & InvokeMethodOptions.OneWay) != 0) throw NoneHas("a call that nobody waits for");
        var cancellation = request.GetCancellationToken();
        cancellation.ThrowIfCancellationRequested();
        var call = new GrainCall<T>(request, Activation.Acting?.GrainId ?? _outside, reference.InterfaceType, options);
        var target = ActivationOf(reference.GrainId);
        call.Limit(request.GetDefaultResponseTimeout() ?? _messaging.ResponseTimeout, _process.Clock);
        call.Observe(() => target.QueueAction(() => request.TryCancel()), cancellation);
        target.Receive(call);
        return call.Reply;
    }

    private static NotSupportedException NoneHas(string what) =>
        new($"No grain of the product has {what}, so the simulated runtime does not know it.");

    private Activation ActivationOf(GrainId id)
    {
        if (_directory.TryGetValue(id, out var found)) return found;
        var activation = new Activation(this, _process, _types.ClassOf(id.Type), id, ++_lastActivation);
        _activations.Add(activation.Number, activation);
        _directory.Add(id, activation);
        return activation;
    }

    private void CollectIdle()
    {
        foreach (var activation in _activations.Values) activation.EndIfIdle();
    }
}
