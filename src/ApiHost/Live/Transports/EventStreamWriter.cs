using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Live.Feed;
using Actors.ApiHost.Live.Tail;

namespace Actors.ApiHost.Live.Transports;

/// <summary>Writes a stream of server-sent events (WHATWG HTML, section 9.2).</summary>
internal static class EventStreamWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/event-stream";

    /// <summary>One for the contract.</summary>
    public const string Example =
        "event: ready\nid: 1041\nretry: 500\ndata: {\"position\":1041}\n\n"
            + "id: 1042\ndata: {\"id\":\"evt_a34d83fd856a73082cdc\",\"type\":\"appointment.booked\",\"version\":1}\n\n";

    // Who is sent away comes back within this time, not all in the same moment.
    private const int SoonestRetry = 500;
    private const int LatestRetry = 3_000;

    // A reader whose time is over has to fetch something first.
    private const int LongRetry = 15_000;

    /// <summary>Writes what a connection is told. The id is from where an EventSource goes on by itself.</summary>
    public static void Write(IBufferWriter<byte> output, in LiveSignal signal)
    {
        switch (signal.Kind)
        {
            case LiveSignalKind.Event:
                // Without a name, so that whoever listens to messages hears all of them.
                Id(output, signal.Position);
                output.Write("\ndata: "u8);
                output.Write(signal.Event!.Json);
                output.Write("\n\n"u8);
                break;
            case LiveSignalKind.Heartbeat:
                // An id without data is kept and told to nobody: whoever comes back need not look at what did not concern it.
                output.Write(": heartbeat\n"u8);
                Id(output, signal.Position);
                output.Write("\n\n"u8);
                break;
            case LiveSignalKind.Ready:
                Named(output, "ready"u8, signal, SoonestRetry);
                break;
            case LiveSignalKind.Reset:
                Named(output, "reset"u8, signal, SoonestRetry);
                break;
            case LiveSignalKind.End:
                var isOver = signal.End == LiveEnd.Rights;
                Named(output, "end"u8, signal, isOver ? LongRetry : RandomNumberGenerator.GetInt32(SoonestRetry, LatestRetry));
                break;
        }
    }

    /// <summary>Tells a failure after which an EventSource comes back: any status but 200 would end it for good.</summary>
    public static Task WriteFailureAsync(HttpContext http, ApiError error, bool isExpired)
    {
        Begin(http.Response);
        var retry = Math.Max(LongRetry, (error.RetryAfterSeconds ?? 0) * 1_000);
        var data = JsonSerializer.Serialize(
            new LiveFailure { Code = error.Code.Name, Message = error.Message }, LiveAnswers.Default.LiveFailure);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"event: {(isExpired ? "expired" : "busy")}\nretry: {retry}\ndata: {data}\n\n");
        return http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted).AsTask();
    }

    /// <summary>Says what follows, to proxies too: that it is neither kept nor held back.</summary>
    public static void Begin(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
    }

    private static void Named(IBufferWriter<byte> output, ReadOnlySpan<byte> name, in LiveSignal signal, int retry)
    {
        output.Write("event: "u8);
        output.Write(name);
        output.Write("\n"u8);
        Id(output, signal.Position);
        output.Write("\nretry: "u8);
        Number(output, retry);
        output.Write("\ndata: "u8);
        output.Write(LiveStates.Write(signal));
        output.Write("\n\n"u8);
    }

    private static void Id(IBufferWriter<byte> output, long position)
    {
        output.Write("id: "u8);
        Number(output, position);
    }

    private static void Number(IBufferWriter<byte> output, long number)
    {
        var span = output.GetSpan(20);
        number.TryFormat(span, out var written, provider: CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}

/// <summary>What a connection is told beside events.</summary>
internal static class LiveStates
{
    /// <summary>A signal as its state.</summary>
    public static LiveState Of(in LiveSignal signal) => new()
    {
        Position = signal.Position,
        Reason = signal.Kind == LiveSignalKind.End ? LiveEndNames.Of(signal.End) : null,
    };

    /// <summary>The same as JSON.</summary>
    public static byte[] Write(in LiveSignal signal) => JsonSerializer.SerializeToUtf8Bytes(Of(signal), LiveAnswers.Default.LiveState);
}
