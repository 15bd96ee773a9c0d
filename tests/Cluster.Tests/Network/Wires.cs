using System.Net;

namespace Actors.Cluster.Tests.Network;

/// <summary>
/// Everything that the parts of the cluster say to each other goes through here, so that a test can cut what it likes. A cut is a
/// network that loses packets: connections stay open, what was sent arrives when the cut is mended, and until then nobody hears.
/// </summary>
internal sealed class Wires : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<Wire> _cut = [];
    private readonly List<Relay> _relays = [];
    private TaskCompletionSource _mended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Opens a way to a part, for all others, and answers the port to reach it at.</summary>
    /// <param name="part">The part.</param>
    /// <param name="port">Where it listens.</param>
    public int To(string part, int port) => Open(null, part, port);

    /// <summary>
    /// Opens a way from one part to another. Who calls often gets one of its own: to look a caller up costs more than many calls, and a
    /// busy machine then never comes to an end with it.
    /// </summary>
    /// <param name="caller">The part that calls.</param>
    /// <param name="part">The part that is called.</param>
    /// <param name="port">Where it listens.</param>
    public int Between(string caller, string part, int port) => Open(caller, part, port);

    /// <summary>Cuts wires.</summary>
    /// <param name="wires">Which, each in one direction.</param>
    public void Cut(IEnumerable<Wire> wires)
    {
        lock (_lock) _cut.UnionWith(wires);
    }

    /// <summary>Mends everything that was cut.</summary>
    public void Mend()
    {
        TaskCompletionSource mended;
        lock (_lock)
        {
            _cut.Clear();
            (mended, _mended) = (_mended, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        mended.SetResult();
    }

    /// <summary>Waits until a wire is not cut.</summary>
    /// <param name="wire">The wire.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask WhenWhole(Wire wire, CancellationToken cancellationToken)
    {
        while (MendedOf(wire) is { } mended) await mended.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var relay in _relays) await relay.DisposeAsync();
    }

    private int Open(string? caller, string part, int port)
    {
        var relay = new Relay(this, caller, part, new IPEndPoint(IPAddress.Loopback, port));
        lock (_lock) _relays.Add(relay);
        return relay.Port;
    }

    private Task? MendedOf(Wire wire)
    {
        lock (_lock) return _cut.Contains(wire) ? _mended.Task : null;
    }
}

/// <summary>The way of what one part says to another.</summary>
internal readonly record struct Wire(string From, string To);
