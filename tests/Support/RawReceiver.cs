using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Actors.Support;

/// <summary>
/// A receiver of HTTP on this machine that answers whatever a test says, byte for byte: also what no server would, such as a length that is
/// not true.
/// </summary>
public sealed class RawReceiver : IAsyncDisposable
{
    /// <summary>Takes what comes.</summary>
    public const string Ok = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentQueue<RawRequest> _requests = [];
    private readonly Task _accepting;

    /// <summary>Starts one that takes what comes.</summary>
    public RawReceiver()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Writes the answer to a request.</summary>
    public Func<RawRequest, Stream, CancellationToken, Task> Answer { get; set; } = (_, stream, ending) => Say(stream, Ok, ending);

    /// <summary>What came, in its order.</summary>
    public IReadOnlyList<RawRequest> Requests => [.. _requests];

    /// <summary>Its address.</summary>
    public string Url => $"http://127.0.0.1:{Port}/hooks";

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Writes text as it is.</summary>
    public static async Task Say(Stream stream, string text, CancellationToken ending)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), ending);
        await stream.FlushAsync(ending);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _accepting;
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ending.Token)));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        await Task.WhenAll(open);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            // One request for each connection: what is said afterwards concerns nobody.
            if (await ReadAsync(stream) is not { } request) return;
            _requests.Enqueue(request);
            await Answer(request, stream, _ending.Token).WaitAsync(_ending.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The sender has gone, or the test is over.
        }
    }

    private async Task<RawRequest?> ReadAsync(NetworkStream stream)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, _ending.Token);
            if (read == 0) return null;
            bytes.Write(buffer, 0, read);
            var text = Encoding.Latin1.GetString(bytes.ToArray());
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            var headers = HeadersIn(text[..end]);
            var length = int.Parse(headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture);
            if (bytes.Length >= end + 4 + length) return new RawRequest(headers, bytes.ToArray()[(end + 4)..(end + 4 + length)]);
        }
    }

    private static Dictionary<string, string> HeadersIn(string head)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in head.Split("\r\n").Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return headers;
    }
}

/// <summary>What came.</summary>
public sealed record RawRequest(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);
}
