using System.Globalization;
using System.Text;

namespace Actors.Live.Bench;

/// <summary>An event as a listener heard it.</summary>
/// <param name="Position">Its place.</param>
/// <param name="Delay">In how much time after it was decided, by the same machine's clock.</param>
internal readonly record struct Heard(long Position, TimeSpan Delay);

/// <summary>One connection to the stream of events.</summary>
internal sealed class Listener : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private Listener(HttpResponseMessage response, Stream stream) =>
        (_response, _lines) = (response, new StreamReader(stream, Encoding.UTF8, false, 512));

    /// <summary>The position from which an EventSource would go on.</summary>
    public long LastId { get; private set; }

    /// <summary>Connects, and waits until it hears everything; what it missed is heard on the way there.</summary>
    public static async Task<Listener> OpenAsync(HttpClient http, string token, string topics, long? after, Action<Heard>? missed = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"api/v1/stream?topics={topics}", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        if (after is { } position) request.Headers.Add("Last-Event-ID", position.ToString(CultureInfo.InvariantCulture));
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var listener = new Listener(response, await response.Content.ReadAsStreamAsync());
        var isReady = false;
        while (await listener.LineAsync() is { } line)
        {
            if (line.Length == 0 && isReady) return listener;
            isReady |= line == "event: ready";
            if (listener.Read(line) is { } heard) missed?.Invoke(heard);
        }

        throw new IOException("The stream ended before it was ready.");
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<Heard?> NextAsync()
    {
        while (await LineAsync() is { } line)
        {
            if (line == "event: end") return null;
            if (Read(line) is { } heard) return heard;
        }

        return null;
    }

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }

    private Task<string?> LineAsync() => _lines.ReadLineAsync().WaitAsync(Patience);

    private Heard? Read(string line)
    {
        if (line.StartsWith("id: ", StringComparison.Ordinal)) LastId = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
        const string time = "\"time\":\"", position = "\"position\":";
        if (!line.StartsWith("data: {\"id\"", StringComparison.Ordinal)) return null;
        var now = TimeProvider.System.GetUtcNow();
        var at = line.AsSpan(line.IndexOf(time, StringComparison.Ordinal) + time.Length);
        var place = line.AsSpan(line.IndexOf(position, StringComparison.Ordinal) + position.Length);
        return new Heard(
            long.Parse(place[..place.IndexOf(',')], NumberStyles.None, CultureInfo.InvariantCulture),
            now - DateTimeOffset.Parse(at[..at.IndexOf('"')], CultureInfo.InvariantCulture));
    }
}
