using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Actors.Embedded;

/// <summary>All activations of one grain class: one per key.</summary>
internal class ClassDispatcher : GrainDispatcher
{
    private readonly ConcurrentDictionary<IdSpan, Activation> _activations = new();
    private readonly ObjectFactory _factory;

    internal ClassDispatcher(EngineCore core, GrainClass grainClass) : base(GrainType.Create(grainClass.GrainTypeName))
    {
        Core = core;
        Class = grainClass;
        HasOwnFilter = typeof(IIncomingGrainCallFilter).IsAssignableFrom(grainClass.Type);
        _factory = ActivatorUtilities.CreateFactory(grainClass.Type, []);
    }

    internal EngineCore Core { get; }

    internal GrainClass Class { get; }

    internal bool HasOwnFilter { get; }

    internal virtual IEnumerable<Activation> Activations => _activations.Values;

    internal Grain Create(IServiceProvider services) => (Grain)_factory(services, null);

    internal sealed override void Send(IdSpan key, GrainRequest request)
    {
        AmbientCall.Capture(out var values, out var parent);
        request.Values = values;
        if (parent is { IsSettled: false })
            request.Parent = parent;
        request.JoinTrace();
        request.Deadline = Core.Clock.DeadlineOfCall();
        Deliver(key, request);
    }

    /// <summary>Puts a request, also one that has come a way already, into a mailbox.</summary>
    internal virtual void Deliver(IdSpan key, GrainRequest request)
    {
        while (true)
        {
            if (!_activations.TryGetValue(key, out var activation))
            {
                if (Core.RefusesActivations(GrainType, key, request))
                    return;
                activation = _activations.GetOrAdd(key, static (newKey, dispatcher) => new Activation(dispatcher, newKey), this);
            }

            // One that is gone has left the dictionary before it says so; the next look finds another.
            if (activation.TryAccept(request))
                return;
        }
    }

    internal virtual void Remove(Activation activation) => _activations.TryRemove(new(activation.Key, activation));
}
