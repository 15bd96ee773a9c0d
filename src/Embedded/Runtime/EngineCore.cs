using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>What the parts of one engine share.</summary>
internal sealed class EngineCore : IStreamProviderDirectory
{
    private readonly IServiceProvider _services;
    private readonly Lazy<IIncomingGrainCallFilter[]> _filters;
    private readonly Dictionary<string, EmbeddedStreamProvider> _streams;
    private long _lastActivation;
    private volatile bool _isStopping;

    public EngineCore(IServiceProvider services, IOptions<EmbeddedEngineOptions> options, TimeProvider time, ILogger<EngineCore> logger)
    {
        _services = services;
        Options = options.Value;
        Time = time;
        Logger = logger;
        Scheduler = services.GetService<ITurnScheduler>() ?? new ThreadPoolTurnScheduler();
        Scopes = services.GetRequiredService<IServiceScopeFactory>();
        Clock = new EngineClock(time, Options.CallTimeout);
        Watch = new WatchList();
        Client = new EmbeddedClient(services, this);
        foreach (var assembly in Options.GrainAssemblies)
            GrainManifest.Load(assembly);
        Classes = new ClassTable(this);
        _streams = Options.StreamProviders.ToDictionary(name => name, name => new EmbeddedStreamProvider(name, this));
        // Late, because a filter may itself ask for the grain factory.
        _filters = new(() => [.. _services.GetServices<IIncomingGrainCallFilter>()]);
    }

    internal EmbeddedEngineOptions Options { get; }

    internal TimeProvider Time { get; }

    internal EngineClock Clock { get; }

    internal ITurnScheduler Scheduler { get; }

    internal IServiceScopeFactory Scopes { get; }

    internal ILogger Logger { get; }

    internal EmbeddedClient Client { get; }

    internal ClassTable Classes { get; }

    /// <summary>Activations that are busy for longer than one share of turns.</summary>
    internal WatchList Watch { get; }

    internal IIncomingGrainCallFilter[] Filters => _filters.Value;

    public IStreamProvider GetStreamProvider(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return _streams.TryGetValue(name, out var provider) ? provider : throw new KeyNotFoundException($"Stream provider '{name}' not found");
    }

    internal long NextActivationNumber() => Interlocked.Increment(ref _lastActivation);

    /// <summary>All activations, the oldest first.</summary>
    internal Activation[] Activations() =>
        [.. Classes.Dispatchers.SelectMany(dispatcher => dispatcher.Activations).OrderBy(activation => activation.Number)];

    internal void RefuseActivations() => _isStopping = true;

    /// <summary>While the engine stops nothing new comes to life; the request is answered with that.</summary>
    internal bool RefusesActivations(GrainType type, IdSpan key, GrainRequest request)
    {
        if (!_isStopping)
            return false;
        request.ReplyFailure(new SiloUnavailableException($"The engine is stopping; {type}/{key} is not activated for {request.Method}."));
        return true;
    }
}
