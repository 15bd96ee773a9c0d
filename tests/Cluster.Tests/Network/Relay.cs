using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Actors.Cluster.Tests.Network;

/// <summary>Takes connections for a part and passes on what is said, in both directions, as long as the wires are whole.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private const int Chunk = 32_768;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, Task> _connections = [];
    private readonly Wires _wires;
    private readonly string? _caller;
    private readonly string _part;
    private readonly IPEndPoint _target;
    private readonly Task _accepting;

    /// <param name="wires">What may be cut.</param>
    /// <param name="caller">The only part that calls here; null when several do, and each call has to be looked up.</param>
    /// <param name="part">The part that is called.</param>
    /// <param name="target">Where it listens.</param>
    public Relay(Wires wires, string? caller, string part, IPEndPoint target)
    {
        (_wires, _caller, _part, _target) = (wires, caller, part, target);
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_connections.Keys);
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                var connection = Task.Run(() => Serve(socket), CancellationToken.None);
                _connections.TryAdd(connection, connection);
                _ = connection.ContinueWith(ended => _connections.TryRemove(ended, out var _), TaskScheduler.Default);
            }
        }
        catch (Exception error) when (_stop.IsCancellationRequested
            && error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The relay is being taken down.
        }
    }

    private async Task Serve(Socket caller)
    {
        using var target = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (caller)
        {
            try
            {
                (caller.NoDelay, target.NoDelay) = (true, true);
                var there = new Wire(_caller ?? Callers.NameOf((IPEndPoint)caller.RemoteEndPoint!, Port), _part);
                await _wires.WhenWhole(there, _stop.Token);
                await target.ConnectAsync(_target, _stop.Token);
                await Task.WhenAll(Pass(caller, target, there), Pass(target, caller, new Wire(there.To, there.From)));
            }
            catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // Who is at the other end finds its connection closed, as it would without a relay.
            }
        }
    }

    // That a connection was closed is also only heard over a whole wire.
    private async Task Pass(Socket from, Socket to, Wire wire)
    {
        var buffer = new byte[Chunk];
        try
        {
            while (await from.ReceiveAsync(buffer, _stop.Token) is var count and > 0)
            {
                await _wires.WhenWhole(wire, _stop.Token);
                for (var sent = 0; sent < count;) sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _stop.Token);
            }

            await _wires.WhenWhole(wire, _stop.Token);
            to.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            await _wires.WhenWhole(wire, _stop.Token);
            to.Close();
        }
    }
}
