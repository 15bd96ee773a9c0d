using Actors.ApiHost.Live.Feed;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;
using Actors.Simulation.Oracles;
using Orleans.Streams;

namespace Actors.Simulation.World;

/// <summary>
/// A live reader of a tenant's events: it is connected to some host, is cut off, loses its host, and resumes by the last position that it
/// heard. It must hear everything, in the order of the journal and once. Streams lose, delay and double what they tell.
/// </summary>
internal sealed class LiveReader(SimulatedWorld world, string tenant, Chance chance) : IAsyncObserver<CommittedEvents>
{
    private const int MostRounds = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly List<long> _heard = [];
    private LiveHost? _host;
    private CommittedEvents? _late;
    private long _after;

    /// <summary>Reads for as long as the world lasts.</summary>
    public async Task Read()
    {
        while (true)
        {
            var process = world.AnyProcess(chance);
            _host = process.Live;
            using var cut = CancellationTokenSource.CreateLinkedTokenSource(process.Death);
            try
            {
                await Hear(_host, cut.Token);
            }
            catch (Exception failure) when (failure is OperationCanceledException or JournalUnavailableException or OrleansException)
            {
                // The connection is lost.
            }

            // What is left of it must not hear on.
            cut.Cancel();
            await Task.Delay(Pause, world.Clients.Clock);
        }
    }

    /// <summary>Waits until everything was heard, and compares it with what there is.</summary>
    public async Task Finish()
    {
        var stored = await world.Database.Storage.ReadAllAsync(0, tenant, 10_000, CancellationToken.None);
        var told = stored.Where(each => _host!.Catalog.Of(each) is not null).Select(each => each.Position).ToList();
        for (var round = 0; _heard.Count < told.Count && round < MostRounds; round++)
            await Task.Delay(TimeSpan.FromSeconds(1), world.Clients.Clock);
        if (!_heard.SequenceEqual(told))
            throw new ViolationException(
                "readers miss nothing", $"{tenant} has {told.Count} events to tell, and its reader has heard {_heard.Count}");
    }

    /// <inheritdoc/>
    public Task OnNextAsync(CommittedEvents item, StreamSequenceToken? token = null)
    {
        foreach (var next in item.Events)
        {
            if (world.Journal.VersionOf(next.Stream) < next.Version || !next.Stream.StartsWith(tenant + "/", StringComparison.Ordinal))
                world.Loop.Fail(
                    new ViolationException("what is published is durable", $"{next.Stream} {next.Version} was published to {tenant}"));
        }

        if (world.Faults.Hit(FaultPoint.ItemIsLost)) return Task.CompletedTask;
        if (world.Faults.Hit(FaultPoint.ItemIsLate))
        {
            (_late, item) = (item, _late ?? item);
            if (ReferenceEquals(_late, item)) return Task.CompletedTask;
        }

        Wake(item);
        if (world.Faults.Hit(FaultPoint.ItemIsDoubled)) Wake(item);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task OnCompletedAsync() => Task.CompletedTask;

    private void Wake(CommittedEvents item) => _host!.Tail.Wake(item.FirstPosition + item.Events.Length - 1);

    private async Task Hear(LiveHost host, CancellationToken cut)
    {
        var subscription = await host.EventsOf(tenant).SubscribeAsync(this);
        // A host that dies answers nothing, and disposes of nothing either.
        var signals = host.Hear(tenant, _after, cut).GetAsyncEnumerator(cut);
        while (await signals.MoveNextAsync().AsTask().WaitAsync(cut))
        {
            var signal = signals.Current;
            if (signal.Kind == LiveSignalKind.Event) Take(signal.Position);
            if (signal.Kind == LiveSignalKind.Reset)
                world.Loop.Fail(new ViolationException("readers miss nothing", $"the reader of {tenant} was told to start anew"));
            _after = Math.Max(_after, signal.Position);
            if (world.Faults.Hit(FaultPoint.SubscriberReconnects)) break;
        }

        await signals.DisposeAsync();
        await subscription.UnsubscribeAsync();
    }

    private void Take(long position)
    {
        if (position <= _after)
            world.Loop.Fail(new ViolationException(
                "readers hear nothing twice", $"the reader of {tenant} heard {position} after {_after}"));
        _heard.Add(position);
    }
}
