using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Live;

/// <summary>Reads a stream of server-sent events as the framework's own reader understands it.</summary>
internal sealed class EventSource : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly Stream _stream;
    private readonly SseParser<string> _parser;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventSource(HttpResponseMessage response, Stream stream)
    {
        (_response, _stream, _parser) = (response, stream, SseParser.Create(stream));
        _events = _parser.EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();
    }

    /// <summary>What was answered.</summary>
    public HttpResponseMessage Response => _response;

    /// <summary>The id from which an EventSource would go on.</summary>
    public string LastEventId => _parser.LastEventId;

    /// <summary>After how many milliseconds an EventSource would come back.</summary>
    public int Retry => (int)_parser.ReconnectionInterval.TotalMilliseconds;

    /// <summary>Connects.</summary>
    public static async Task<EventSource> OpenAsync(ApiServer server, string? token, string query = "", string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/api/v1/stream" + query));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await server.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new EventSource(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>Connects, and waits until it hears everything.</summary>
    public static async Task<EventSource> ReadyAsync(ApiServer server, string? token, string query = "")
    {
        var source = await OpenAsync(server, token, query);
        source.Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await source.NextAsync()).Name.ShouldBe("ready");
        return source;
    }

    /// <summary>The next event that an EventSource would dispatch; a name "closed" when the stream has ended.</summary>
    public async Task<(string Name, JsonNode? Data)> NextAsync() => await _events.MoveNextAsync()
        ? (_events.Current.EventType, JsonNode.Parse(_events.Current.Data))
        : ("closed", null);

    /// <summary>The next events, by type and position.</summary>
    public async Task<IReadOnlyList<(string Type, long Position)>> TakeAsync(int count)
    {
        var taken = new List<(string, long)>();
        while (taken.Count < count)
        {
            var (name, data) = await NextAsync();
            name.ShouldBe("message", data?.ToJsonString());
            LastEventId.ShouldBe(data!["position"]!.GetValue<long>().ToString(CultureInfo.InvariantCulture));
            taken.Add((data["type"]!.GetValue<string>(), data["position"]!.GetValue<long>()));
        }

        return taken;
    }

    /// <summary>All that was answered; for answers that end.</summary>
    public Task<string> BodyAsync() => new StreamReader(_stream).ReadToEndAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _response.Dispose();
}
