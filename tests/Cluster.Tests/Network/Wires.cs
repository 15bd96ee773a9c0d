using System.Net;

namespace Actors.Cluster.Network;

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

    /// <summary>Opens a way to a part and answers the port to reach it at.</summary>
    /// <param name="part">The part.</param>
    /// <param name="port">Where it listens.</param>
    public int To(string part, int port)
    {
        var relay = new Relay(this, part, new IPEndPoint(IPAddress.Loopback, port));
        _relays.Add(relay);
        return relay.Port;
    }

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

    private Task? MendedOf(Wire wire)
    {
        lock (_lock) return _cut.Contains(wire) ? _mended.Task : null;
    }
}

/// <summary>The way of what one part says to another.</summary>
internal readonly record struct Wire(string From, string To);
