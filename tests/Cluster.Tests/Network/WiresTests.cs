using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Actors.Cluster.Tests.Network;

/// <summary>What the harness rests on: a cut keeps back what is said, in one direction, and loses nothing.</summary>
public sealed class WiresTests : IAsyncLifetime, IDisposable
{
    private static readonly Wire There = new(Callers.Nobody, "part");
    private static readonly Wire Back = new("part", Callers.Nobody);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Wires _wires = new();
    private readonly Socket _caller = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _limit = new(LongestWait);
    private Socket _part = null!;

    public async ValueTask InitializeAsync()
    {
        _listener.Start();
        await _caller.ConnectAsync(IPAddress.Loopback, _wires.To("part", ((IPEndPoint)_listener.LocalEndpoint).Port), _limit.Token);
        _part = await _listener.AcceptSocketAsync(_limit.Token);
    }

    public async ValueTask DisposeAsync() => await _wires.DisposeAsync();

    public void Dispose()
    {
        _caller.Dispose();
        _part.Dispose();
        _listener.Dispose();
        _limit.Dispose();
    }

    [Fact]
    public async Task A_whole_wire_passes_on_what_is_said()
    {
        await Say(_caller, "question");
        (await Hear(_part, 8)).ShouldBe("question");
        await Say(_part, "answer");
        (await Hear(_caller, 6)).ShouldBe("answer");
    }

    [Fact]
    public async Task A_cut_is_one_way_and_what_was_said_arrives_when_it_is_mended()
    {
        _wires.Cut([There]);
        await Say(_caller, "question");
        await Say(_part, "answer");
        (await Hear(_caller, 6)).ShouldBe("answer");
        _part.Available.ShouldBe(0);
        _wires.Mend();
        (await Hear(_part, 8)).ShouldBe("question");
    }

    [Fact]
    public async Task An_end_is_not_heard_over_a_cut()
    {
        _wires.Cut([Back]);
        _part.Shutdown(SocketShutdown.Send);
        var end = Hear(_caller, 1);
        await Say(_caller, "still here");
        (await Hear(_part, 10)).ShouldBe("still here");
        end.IsCompleted.ShouldBeFalse();
        _wires.Mend();
        (await end).ShouldBe("");
    }

    [Fact]
    public async Task A_process_is_known_by_its_argument()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var process = Process.Start("bash",
            ["-c", $"exec 3<>/dev/tcp/127.0.0.1/{((IPEndPoint)_listener.LocalEndpoint).Port}; sleep 30; true", Callers.Argument("silo-7")]);
        try
        {
            using var connection = await _listener.AcceptTcpClientAsync(_limit.Token);
            Callers.NameOf((IPEndPoint)connection.Client.RemoteEndPoint!, ((IPEndPoint)_listener.LocalEndpoint).Port).ShouldBe("silo-7");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private async Task Say(Socket who, string what) => await who.SendAsync(Encoding.ASCII.GetBytes(what), _limit.Token);

    private async Task<string> Hear(Socket who, int length)
    {
        var buffer = new byte[length];
        var heard = 0;
        while (heard < length && await who.ReceiveAsync(buffer.AsMemory(heard), _limit.Token) is var count and > 0) heard += count;
        return Encoding.ASCII.GetString(buffer, 0, heard);
    }
}
