using System.Diagnostics.CodeAnalysis;
using Actors.Effects;
using Actors.Embedded;
using Actors.Identity;
using Actors.Journaling;
using Actors.Mail;
using Actors.Scheduling;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Actors.Simulation.World;

/// <summary>One process of the product: its own engine and grains over the database that all share. It lives until it is killed.</summary>
internal sealed class SimulatedProcess : Owner, ITurnScheduler, IDisposable
{
    private readonly ServiceProvider _services;
    private readonly ProcessStorage _storage;
    private readonly FaultPlan _faults;
    private readonly HashSet<IThreadPoolWorkItem> _vanished = [];
    private readonly CancellationTokenSource _death = new();

    /// <summary>Starts a process.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="loop">What runs it.</param>
    /// <param name="database">What it shares with others.</param>
    /// <param name="mails">The mail service outside.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="chance">Its delays.</param>
    /// <param name="trace">Where it logs.</param>
    public SimulatedProcess(string name, Loop loop, Database database, MailService mails, FaultPlan faults, Chance chance, Trace trace)
        : base(loop, name)
    {
        _faults = faults;
        _storage = new ProcessStorage(database, this, faults, chance);
        _services = Compose(mails, trace).BuildServiceProvider();
        Core = _services.GetRequiredService<EngineCore>();
        _services.GetRequiredService<Sweeper>().Start();
        Grains = _services.GetRequiredService<IGrainFactory>();
        // As the host starts it, but in the loop's turns.
        var heartbeat = _services.GetServices<IHostedService>().OfType<EffectHeartbeat>().Single();
        loop.Begin(this, () => heartbeat.Beat(_death.Token));
    }

    /// <summary>Its engine.</summary>
    public EngineCore Core { get; }

    /// <summary>Its grains.</summary>
    public IGrainFactory Grains { get; }

    /// <summary>Fires when the process dies: whoever was connected notices.</summary>
    public CancellationToken Death => _death.Token;

    /// <inheritdoc/>
    public bool OrdersEverything => true;

    /// <inheritdoc/>
    public int TurnsPerShare => 1;

    /// <summary>The stream of a tenant's events, as a subscriber outside grains reaches it.</summary>
    /// <param name="tenant">The tenant.</param>
    public IAsyncStream<CommittedEvents> EventsOf(string tenant) => Core.GetStreamProvider(EventStreams.Provider)
        .GetStream<CommittedEvents>(StreamId.Create(EventStreams.TenantNamespace, tenant));

    /// <summary>Activations that have something to do, other than to wait for the next effects.</summary>
    public IEnumerable<string> Busy() => Core.Activations()
        .Where(activation => activation.Load > 0 && activation.GrainInstance is not EffectDispatcherGrain)
        .Select(activation => $"{Name} {activation}");

    /// <summary>Ends it at once, as kill -9 does.</summary>
    /// <param name="isOnItsWayWritten">Whether batches that were on their way have reached the database.</param>
    public void Kill(bool isOnItsWayWritten)
    {
        IsDead = true;
        _storage.Die(isOnItsWayWritten);
        _death.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _services.Dispose();
        _death.Dispose();
    }

    /// <inheritdoc/>
    public void Schedule(IThreadPoolWorkItem work, bool behindOthers) => Loop.Add(this, work);

    /// <inheritdoc/>
    public override bool MayRun(IThreadPoolWorkItem work)
    {
        if (work is not Activation activation) return true;
        if (_vanished.Contains(work)) return false;
        if (_faults.Hit(FaultPoint.ActivationVanishes))
        {
            Vanish(activation);
            return false;
        }

        if (_faults.Hit(FaultPoint.ActivationEnds))
            activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The simulator wants it."));
        return true;
    }

    // As when the one node of a cluster dies that had it: its turns never run again, the next call finds a fresh one elsewhere, and who waited
    // for it is told.
    private void Vanish(Activation activation)
    {
        _vanished.Add(activation);
        activation.Dispatcher.Remove(activation);
        var waiting = new List<GrainRequest>();
        activation.TakeOverdue(long.MaxValue, waiting);
        foreach (var request in waiting) request.ReplyFailure(new SiloUnavailableException($"{activation} is gone."));
    }

    private ServiceCollection Compose(MailService mails, Trace trace)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.AddProvider(new TraceLogger(trace, Name)));
        services.AddSingleton<ITurnScheduler>(this);
        services.AddSingleton(Clock);
        services.AddKeyedSingleton(Actors.Clock.Key, Clock);
        services.AddSingleton(new SchedulingOptions { HoldFor = TimeSpan.FromSeconds(20), MaximumTimeOff = 8 });
        services.AddEmbeddedEngine(options => options.GrainAssemblies.Add(typeof(GrainServices).Assembly));
        services.AddSingleton<IJournal>(_storage);
        services.AddSingleton<IDocuments>(_storage);
        services.AddSingleton<IOutbox>(_storage);
        services.AddSingleton<IErasedTraces>(_storage);
        services.AddSingleton<IMailSender>(new MailConnection(mails, this, _faults));
        services.AddSingleton<ITokenSecret, TestSecret>();
        services.AddSingleton<IMailTokens, NoAccounts>();
        services.AddSingleton<IIncomingGrainCallFilter>(new SlowCalls(this, _faults));
        services.AddSingleton(SimulatedWorld.Catalog);
        services.AddSingleton(provider => new JournalServices(_storage, SimulatedWorld.Catalog, Clock, provider.GetRequiredService<ILogger<JournalServices>>())
        {
            MinimumSnapshotInterval = 5,
        });
        services.AddGrainServices();
        foreach (var handler in services.Where(service => service.ServiceType == typeof(IEffectHandler)).ToList())
        {
            services.Remove(handler);
            services.AddSingleton<IEffectHandler>(provider => new FaultyEffectHandler(
                (IEffectHandler)ActivatorUtilities.CreateInstance(provider, handler.ImplementationType!), this, _faults));
        }

        return services;
    }

    // Accounts hash passwords on threads of their own, so they stay outside.
    private sealed class NoAccounts : IMailTokens
    {
        public string Make(MailClaim claim) => throw new NotSupportedException();

        public bool TryRead(string token, MailPurpose purpose, [NotNullWhen(true)] out MailClaim? claim) => throw new NotSupportedException();
    }

    private sealed class TestSecret : ITokenSecret
    {
        public ReadOnlySpan<byte> Key => "a secret that only tests know, 32 bytes or more"u8;
    }
}
