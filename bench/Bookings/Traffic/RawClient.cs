using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Actors.Bookings.Traffic;

/// <summary>
/// One keep-alive connection that sends prepared bytes and reads just enough of the answer: the load must not be the limit.
/// </summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[16 * 1024];
    private int _length;

    /// <summary>Opens the connection.</summary>
    public Task Connect(int port) => _socket.ConnectAsync(IPAddress.Loopback, port);

    /// <summary>Opens so many connections.</summary>
    public static async Task<RawClient[]> ConnectMany(int port, int count)
    {
        var clients = new RawClient[count];
        for (var index = 0; index < count; index++)
        {
            clients[index] = new RawClient();
            await clients[index].Connect(port);
        }

        return clients;
    }

    /// <summary>Sends a request and reads the whole answer.</summary>
    public async ValueTask<Reply> Send(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        _length = 0;
        var expected = -1;
        while (true)
        {
            if (_length == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_length));
            if (read == 0) throw new IOException("The server closed the connection.");
            _length += read;
            if (expected < 0) expected = LengthOf(_buffer.AsSpan(0, _length));
            if (expected >= 0 && _length >= expected) return ReplyIn(_buffer.AsSpan(0, _length));
        }
    }

    /// <summary>The last answer, for messages.</summary>
    public string LastAnswer() => Encoding.UTF8.GetString(_buffer, 0, Math.Min(_length, 1_000));

    public void Dispose() => _socket.Dispose();

    // The length of head and body, once the head is whole. Every answer of the contenders says its length.
    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return -1;
        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) throw new IOException("The answer does not say its length: " + Encoding.ASCII.GetString(head));
        var digits = head[(at + 16)..];
        var stop = digits.IndexOf((byte)'\r');
        return end + 4 + int.Parse(stop < 0 ? digits : digits[..stop], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static Reply ReplyIn(ReadOnlySpan<byte> answer)
    {
        var status = (answer[9] - '0') * 100 + (answer[10] - '0') * 10 + answer[11] - '0';
        var head = answer[..answer.IndexOf("\r\n\r\n"u8)];
        return new Reply(status, head.IndexOf("\r\nIdempotent-Replayed: true"u8) >= 0);
    }
}

/// <summary>What an answer says at first sight.</summary>
internal readonly record struct Reply(int Status, bool IsRepeat);
