using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Actors.Load;

/// <summary>One keep-alive connection that sends prepared bytes and reads just enough of the answer: the load must not be the limit.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[32 * 1024];

    public Task Connect(int port) => _socket.ConnectAsync(IPAddress.Loopback, port);

    /// <summary>Sends a request and answers the status of the response.</summary>
    public async ValueTask<int> Send(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            if (read == 0) throw new IOException("The server closed the connection.");
            length += read;
            if (IsWhole(_buffer.AsSpan(0, length))) return Status(_buffer);
            if (length == _buffer.Length) throw new IOException("The answer is larger than the buffer.");
        }
    }

    public string LastAnswer(int length = 2048) => Encoding.UTF8.GetString(_buffer, 0, length).TrimEnd('\0');

    public void Dispose() => _socket.Dispose();

    private static int Status(ReadOnlySpan<byte> answer) => (answer[9] - '0') * 100 + (answer[10] - '0') * 10 + answer[11] - '0';

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) return answer.EndsWith("0\r\n\r\n"u8);
        var digits = head[(at + 16)..];
        var stop = digits.IndexOf((byte)'\r');
        var expected = int.Parse(stop < 0 ? digits : digits[..stop], NumberStyles.None, CultureInfo.InvariantCulture);
        return answer.Length >= end + 4 + expected;
    }
}
