using Actors.ApiHost.Live;
using Actors.ApiHost.Live.Feed;
using Actors.ApiHost.Live.Tail;
using Actors.ApiHost.Live.Topics;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Streams;

namespace Actors.Simulation.World;

/// <summary>What a host of the API has for live readers: the product's own tail and feed, over the process' storage.</summary>
internal sealed class LiveHost : IDisposable
{
    // So few that a reader is cut off now and then.
    private const int Waiting = 16;

    private readonly LiveFeed _feed;
    private readonly SimulatedProcess _process;

    /// <summary>Starts it.</summary>
    /// <param name="process">The process.</param>
    /// <param name="services">Its services.</param>
    public LiveHost(SimulatedProcess process, IServiceProvider services)
    {
        _process = process;
        Catalog = services.GetRequiredService<PublicEventCatalog>();
        var (journal, options) = (services.GetRequiredService<IJournal>(), Options.Create(new LiveOptions { Waiting = Waiting }));
        Tail = new JournalTail(journal, Catalog, options, process.Clock, services.GetRequiredService<ILogger<JournalTail>>());
        _feed = new LiveFeed(Tail, journal, Catalog, options);
    }

    /// <summary>What the outside hears.</summary>
    public PublicEventCatalog Catalog { get; }

    /// <summary>The tail.</summary>
    public JournalTail Tail { get; }

    /// <summary>The stream of a tenant's events, as a host listens to it.</summary>
    /// <param name="tenant">The tenant.</param>
    public IAsyncStream<CommittedEvents> EventsOf(string tenant) => _process.EventsOf(tenant);

    /// <summary>Connects a reader.</summary>
    /// <param name="tenant">Whose events it hears.</param>
    /// <param name="after">After which position.</param>
    /// <param name="stop">Cuts it off.</param>
    public IAsyncEnumerable<LiveSignal> Hear(string tenant, long after, CancellationToken stop) => _feed.ReadAsync(
        new LiveSubscription
        {
            TenantId = tenant,
            Topics = [LiveTopic.Tenant],
            After = after,
            Rights = [],
            MayHear = () => ValueTask.FromResult(true),
        },
        stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        _feed.Dispose();
        Tail.Dispose();
    }
}
