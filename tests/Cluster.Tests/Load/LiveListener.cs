using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace Actors.Cluster.Tests.Load;

/// <summary>
/// Somebody who listens to the organisation's live events, at one host after the other: whenever the connection breaks or its host sends it
/// away, it resumes at the next by the last position that it heard.
/// </summary>
internal sealed class LiveListener : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Longer than two heartbeats: a host from which nothing comes is as good as gone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<(long Position, string Type, string Subject)> _heard = [];
    private readonly Func<IReadOnlyList<HttpClient>> _apis;
    private readonly Task _listening;
    private string? _last;
    private int _connections;

    private LiveListener(Func<IReadOnlyList<HttpClient>> apis)
    {
        _apis = apis;
        _listening = ListenAsync();
    }

    /// <summary>How often it connected.</summary>
    public int Connections => _connections;

    /// <summary>Starts one, and waits until it hears.</summary>
    public static async Task<LiveListener> StartAsync(Func<IReadOnlyList<HttpClient>> apis)
    {
        var listener = new LiveListener(apis);
        await Eventually.Holds(() => Task.FromResult(Volatile.Read(ref listener._last) is not null));
        return listener;
    }

    /// <summary>
    /// Waits until it has heard of all bookings that somebody was told of, and holds it to their order and to hearing each once.
    /// </summary>
    public async Task HasHeard(History history)
    {
        var booked = history.Answers.Where(answer => answer.Appointment is not null)
            .Select(answer => $"appointment:{answer.Appointment}").ToHashSet();
        await Eventually.Holds(() => Task.FromResult(booked.IsSubsetOf(Booked())));
        lock (_heard)
        {
            _heard.Select(told => told.Position).ShouldBeInOrder();
            _heard.Select(told => told.Position).Distinct().Count().ShouldBe(_heard.Count, "each is heard once");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _stop.Dispose();
    }

    private HashSet<string> Booked()
    {
        lock (_heard) return [.. _heard.Where(told => told.Type == "appointment.booked").Select(told => told.Subject)];
    }

    private async Task ListenAsync()
    {
        using var pace = new PeriodicTimer(Pause);
        do
        {
            try
            {
                var apis = _apis();
                await ListenToAsync(apis[_connections++ % apis.Count]);
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException
                or ObjectDisposedException or TimeoutException)
            {
                // The next one, from the same position.
            }
        }
        while (await Ticks(pace));
    }

    private async Task<bool> Ticks(PeriodicTimer pace)
    {
        await pace.WaitForNextTickAsync(CancellationToken.None);
        return !_stop.IsCancellationRequested;
    }

    private async Task ListenToAsync(HttpClient api)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "stream?topics=tenant");
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (_last is not null) request.Headers.Add("Last-Event-ID", _last);
        using var response = await api.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
        response.EnsureSuccessStatusCode();
        var parser = SseParser.Create(await response.Content.ReadAsStreamAsync(_stop.Token));
        // It ends with the answer: one that is waited for no longer is in the middle of a read.
        var events = parser.EnumerateAsync(_stop.Token).GetAsyncEnumerator(_stop.Token);
        while (await events.MoveNextAsync().AsTask().WaitAsync(Patience, _stop.Token))
        {
            if (events.Current.EventType == SseParser.EventTypeDefault) Take(JsonNode.Parse(events.Current.Data)!);
            Volatile.Write(ref _last, events.Current.EventId ?? parser.LastEventId);
        }
    }

    private void Take(JsonNode told)
    {
        lock (_heard)
            _heard.Add((told["position"]!.GetValue<long>(), told["type"]!.GetValue<string>(), told["subject"]!.GetValue<string>()));
    }
}
