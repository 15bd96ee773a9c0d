using Actors.Grains.Interfaces;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;
using Actors.Simulation.Oracles;
using Orleans.Streams;

namespace Actors.Simulation.World;

/// <summary>
/// A reader of a tenant's events who must not miss anything: the stream tells that there is something new, the journal says what. It takes
/// what the stream brings when it continues what it has, and reads the journal when there is a gap, or when it has heard nothing for a
/// while.
/// </summary>
internal sealed class LiveReader(SimulatedWorld world, string tenant, Chance chance) : IAsyncObserver<CommittedEvents>
{
    private readonly Dictionary<string, long> _versions = [];
    private readonly List<string> _seen = [];
    private StreamSubscriptionHandle<CommittedEvents>? _subscription;
    private SimulatedProcess? _process;
    private CommittedEvents? _late;
    private long _position;
    private bool _isCatchingUp;

    /// <summary>Reads for as long as the world lasts.</summary>
    public async Task Read()
    {
        while (true)
        {
            if (_process is null || _process.IsDead || world.Faults.Hit(FaultPoint.SubscriberReconnects)) await Connect();
            await Task.Delay(TimeSpan.FromSeconds(5), world.Clients.Clock);
            await CatchUp();
        }
    }

    /// <summary>Compares what was read with what there is: everything, once, in the order of each stream.</summary>
    public async Task Finish()
    {
        await CatchUp();
        var all = await world.Database.Storage.ReadAllAsync(0, tenant, 10_000, CancellationToken.None);
        if (all.Count != _seen.Count)
            throw new ViolationException("readers miss nothing", $"{tenant} has {all.Count} events and its reader has seen {_seen.Count}");
    }

    /// <inheritdoc/>
    public async Task OnNextAsync(CommittedEvents item, StreamSequenceToken? token = null)
    {
        foreach (var next in item.Events)
        {
            if (world.Journal.VersionOf(next.Stream) < next.Version || !next.Stream.StartsWith(tenant + "/", StringComparison.Ordinal))
                world.Loop.Fail(
                    new ViolationException("what is published is durable", $"{next.Stream} {next.Version} was published to {tenant}"));
        }

        if (world.Faults.Hit(FaultPoint.ItemIsLost)) return;
        if (world.Faults.Hit(FaultPoint.ItemIsLate))
        {
            (_late, item) = (item, _late ?? item);
            if (ReferenceEquals(_late, item)) return;
        }

        await Take(item);
        if (world.Faults.Hit(FaultPoint.ItemIsDoubled)) await Take(item);
    }

    /// <inheritdoc/>
    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task OnCompletedAsync() => Task.CompletedTask;

    private async Task Connect()
    {
        if (_subscription is not null) await _subscription.UnsubscribeAsync();
        _process = world.AnyProcess(chance);
        _subscription = await _process.EventsOf(tenant).SubscribeAsync(this);
        await CatchUp();
    }

    private Task Take(CommittedEvents item) =>
        item.Events.All(next => next.Version == _versions.GetValueOrDefault(next.Stream) + 1 || IsKnown(next))
        ? Accept(item)
        : CatchUp();

    private Task Accept(CommittedEvents item)
    {
        foreach (var next in item.Events.Where(next => !IsKnown(next))) See(next.Stream, next.Version);
        return Task.CompletedTask;
    }

    private bool IsKnown(CommittedEvent next) => next.Version <= _versions.GetValueOrDefault(next.Stream);

    private async Task CatchUp()
    {
        if (_isCatchingUp) return;
        _isCatchingUp = true;
        try
        {
            while (true)
            {
                var events = await world.Database.Storage.ReadAllAsync(_position, tenant, 100, CancellationToken.None);
                foreach (var next in events)
                {
                    if (next.Version > _versions.GetValueOrDefault(next.Stream.Value)) See(next.Stream.Value, next.Version);
                }

                if (events.Count > 0) _position = events[^1].Position;
                if (events.Count < 100) return;
            }
        }
        finally
        {
            _isCatchingUp = false;
        }
    }

    private void See(string stream, long version)
    {
        if (version != _versions.GetValueOrDefault(stream) + 1)
            world.Loop.Fail(new ViolationException(
                "readers miss nothing", $"the reader of {tenant} saw {stream} {version} after {_versions.GetValueOrDefault(stream)}"));
        _versions[stream] = version;
        _seen.Add($"{stream} {version}");
    }
}
