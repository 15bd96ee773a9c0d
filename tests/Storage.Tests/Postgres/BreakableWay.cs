using System.Net;
using System.Net.Sockets;
using Actors.Storage.Postgres;
using Npgsql;

namespace Actors.Storage.Tests.Postgres;

/// <summary>A port of this machine that passes everything on to the server, until it is told to lose something.</summary>
public sealed class BreakableWay : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly List<Socket> _sockets = [];
    private readonly int _port;
    private TcpListener? _listener;
    private int _toLose;
    private int _lost;
    private volatile bool _thenClose;
    private long _toAsk = long.MaxValue;

    public BreakableWay(NpgsqlConnectionStringBuilder server)
    {
        _server = server;
        _listener = Listen(0);
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int AnswersLost => Volatile.Read(ref _lost);

    public PostgresStorageOptions Options(PostgresFixture fixture)
    {
        var options = fixture.Options();
        options.ConnectionString =
            new NpgsqlConnectionStringBuilder(options.ConnectionString) { Host = "127.0.0.1", Port = _port }.ConnectionString;
        return options;
    }

    /// <summary>
    /// The next thing the server says is thrown away, and the connection with it. The server has then done what it was asked.
    /// </summary>
    public void LoseNextAnswer(bool thenClose = false)
    {
        _thenClose = thenClose;
        Volatile.Write(ref _toLose, 1);
    }

    /// <summary>From now on so many bytes get to the server and no more, as of a client that hangs while it says something.</summary>
    public void HangAfter(int bytes) => Volatile.Write(ref _toAsk, bytes);

    public void Close()
    {
        _listener?.Stop();
        lock (_sockets)
        {
            foreach (var socket in _sockets) socket.Dispose();
            _sockets.Clear();
        }
    }

    public void Open() => _listener = Listen(_port);

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        _ = AcceptAsync(listener);
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync();
                var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await server.ConnectAsync(_server.Host!, _server.Port);
                client.NoDelay = true;
                lock (_sockets) _sockets.AddRange([client, server]);
                _ = PassOnAsync(client, server, isAnswer: false);
                _ = PassOnAsync(server, client, isAnswer: true);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task PassOnAsync(Socket from, Socket to, bool isAnswer)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (await from.ReceiveAsync(buffer) is > 0 and var length)
            {
                if (isAnswer && Interlocked.Exchange(ref _toLose, 0) == 1)
                {
                    Interlocked.Increment(ref _lost);
                    if (_thenClose) Close();
                    break;
                }

                if (!isAnswer && Volatile.Read(ref _toAsk) < long.MaxValue)
                    length = (int)Math.Min(length, Interlocked.Exchange(ref _toAsk, Math.Max(0, Volatile.Read(ref _toAsk) - length)));
                await to.SendAsync(buffer.AsMemory(0, length));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Broken by one of its ends.
        }

        from.Dispose();
        to.Dispose();
    }
}
