using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains;
using Actors.Grains.Effects;
using Actors.Grains.Identity.Mails;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Scheduling;
using Actors.Grains.Scheduling.Notifications;
using Actors.Grains.Secrets;
using Actors.Grains.Webhooks;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;
using Actors.Simulation.Running;
using Actors.Simulation.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Actors.Simulation.World;

/// <summary>One process of the product: its own runtime and grains over the database that all share. It lives until it is killed.</summary>
internal sealed class SimulatedProcess : Owner, IDisposable
{
    private readonly ServiceProvider _services;
    private readonly SimulatedRuntime _runtime;
    private readonly ProcessStorage _storage;
    private readonly FaultPlan _faults;
    private readonly CancellationTokenSource _death = new();

    /// <summary>Starts a process.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="loop">What runs it.</param>
    /// <param name="database">What it shares with others.</param>
    /// <param name="outside">The services outside.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="chance">Its delays.</param>
    /// <param name="trace">Where it logs.</param>
    public SimulatedProcess(string name, Loop loop, Database database, Outside outside, FaultPlan faults, Chance chance, Trace trace)
        : base(loop, name)
    {
        _faults = faults;
        _storage = new ProcessStorage(database, this, faults, chance);
        _services = Compose(outside, trace).BuildServiceProvider();
        _runtime = _services.GetRequiredService<SimulatedRuntime>();
        // As the host starts it, but in the loop's turns.
        var heartbeat = _services.GetServices<IHostedService>().OfType<EffectHeartbeat>().Single();
        loop.Begin(this, () => heartbeat.Beat(_death.Token));
        var watch = _services.GetServices<IHostedService>().OfType<WebhookHeartbeat>().Single();
        loop.Begin(this, () => watch.Beat(_death.Token));
        Live = new LiveHost(this, _services);
        loop.Begin(this, () => Live.Tail.ReadAsync(_death.Token));
    }

    /// <summary>What it has for live readers.</summary>
    public LiveHost Live { get; }

    /// <summary>Its grains.</summary>
    public IGrainFactory Grains => _runtime.GrainFactory;

    /// <summary>Fires when the process dies: whoever was connected notices.</summary>
    public CancellationToken Death => _death.Token;

    /// <summary>The stream of a tenant's events, as a subscriber outside grains reaches it.</summary>
    /// <param name="tenant">The tenant.</param>
    public IAsyncStream<CommittedEvents> EventsOf(string tenant) =>
        _services.GetRequiredKeyedService<IStreamProvider>(EventStreams.Provider)
        .GetStream<CommittedEvents>(StreamId.Create(EventStreams.TenantNamespace, tenant));

    /// <summary>Activations that have something to do, other than to wait for the next effects.</summary>
    public IEnumerable<string> Busy() => _runtime.Activations
        .Where(activation => activation.IsBusy && activation.GrainInstance is not EffectDispatcherGrain)
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
        Live.Dispose();
        _services.Dispose();
        _death.Dispose();
    }

    /// <inheritdoc/>
    public override bool MayRun(IThreadPoolWorkItem work)
    {
        if (work is not Activation activation) return true;
        if (activation.HasVanished) return false;
        if (_faults.Hit(FaultPoint.ActivationVanishes))
        {
            _runtime.Vanish(activation);
            return false;
        }

        if (_faults.Hit(FaultPoint.ActivationEnds))
            activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The simulator wants it."));
        return true;
    }

    private ServiceCollection Compose(Outside outside, Trace trace)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.AddProvider(new TraceLogger(trace, Name)));
        services.AddSingleton(Clock);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new SchedulingOptions { HoldFor = TimeSpan.FromSeconds(20), MaximumTimeOff = 8 });
        services.AddSimulatedRuntime(this, SimulatedWorld.Grains, EventStreams.Provider);
        // As a silo of the product has it.
        services.Configure<Orleans.Configuration.SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<IJournal>(_storage);
        services.AddSingleton<IDocuments>(_storage);
        services.AddSingleton<IOutbox>(_storage);
        services.AddSingleton<IErasedTraces>(_storage);
        services.AddSingleton<IMailSender>(new MailConnection(outside.Mails, this, _faults));
        services.AddSingleton<IWebhookSender>(new ReceiverConnection(outside.Receiver, this, _faults));
        services.AddSingleton<IPaymentGateway>(new PaymentConnection(outside.Payments, this, _faults));
        services.AddSingleton<IConnectGateway>(new PaymentConnection(outside.Payments, this, _faults));
        services.AddSingleton<IPurposeKeys, TestKeys>();
        services.AddSingleton<IMailTokens, NoAccounts>();
        services.AddSingleton<ICalendarFormat, PlainCalendars>();
        services.AddSingleton<IIncomingGrainCallFilter>(new SlowCalls(this, _faults));
        services.AddSingleton(SimulatedWorld.Catalog);
        services.AddSingleton(provider => new JournalServices(
            _storage, SimulatedWorld.Catalog, Clock, provider.GetRequiredService<ILogger<JournalServices>>())
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

    // How calendars are written follows from what is written and changes nothing.
    private sealed class PlainCalendars : ICalendarFormat
    {
        public string Write(IReadOnlyList<CalendarEntry> entries, string? method = null, string? name = null) =>
            string.Join('\n', entries);
    }

    // Accounts hash passwords on threads of their own, so they stay outside.
    private sealed class NoAccounts : IMailTokens
    {
        public string Make(MailClaim claim) => throw new NotSupportedException();

        public bool TryRead(string token, MailPurpose purpose, [NotNullWhen(true)] out MailClaim? claim) =>
            throw new NotSupportedException();
    }

    /// <summary>The keys of the installation.</summary>
    internal sealed class TestKeys : IPurposeKeys
    {
        /// <inheritdoc/>
        public byte[] For(string purpose) => SHA256.HashData(Encoding.UTF8.GetBytes(purpose));
    }
}
