using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Http.Results;

/// <summary>Writes JSON. The answer is made whole first, so that it has a length and a failure to write it is still told as one.</summary>
internal static class JsonOutput
{
    /// <summary>The content type of all answers that are no problem documents.</summary>
    public const string Json = "application/json; charset=utf-8";

    // A buffer that one large list has grown is not kept.
    private const int LargestKeptBuffer = 256 * 1024;

    /// <summary>How answers are written.</summary>
    // They are JSON, never part of a page, and say so (nosniff): letters and signs need no escapes.
    public static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>What an answer says about itself.</summary>
    public static AnswerMeta MetaFor(ApiCall call) =>
        new() { Timestamp = call.Clock.GetUtcNow().UtcDateTime, RequestId = call.RequestId, Version = ApiVersion.Text };

    /// <summary>Says how long the request took.</summary>
    public static void AddResponseTime(ApiCall call) => call.Http.Response.Headers[ApiHeaders.ResponseTime] =
        call.Elapsed.TotalMilliseconds.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Writes a body.</summary>
    public static Task WriteAsync<T>(ApiCall call, int status, T body, JsonTypeInfo<T> type, string contentType = Json) =>
        WriteAsync(call, status, Fill(body, type), contentType);

    /// <summary>Tells that what the caller has still holds.</summary>
    public static Task NotModifiedAsync(ApiCall call)
    {
        call.Http.Response.StatusCode = StatusCodes.Status304NotModified;
        AddResponseTime(call);
        return Task.CompletedTask;
    }

    /// <summary>Writes an envelope of which all but its meta is there.</summary>
    public static Task WriteAsync(ApiCall call, byte[] beginning)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(2048);
        var writer = _writer ??= new Utf8JsonWriter(buffer, Options);
        buffer.ResetWrittenCount();
        buffer.Write(beginning);
        buffer.Write(",\"meta\":"u8);
        writer.Reset(buffer);
        JsonSerializer.Serialize(writer, MetaFor(call), HttpJson.Default.AnswerMeta);
        writer.Flush();
        buffer.Write("}"u8);
        return WriteAsync(call, StatusCodes.Status200OK, buffer, Json);
    }

    /// <summary>Says what follows.</summary>
    public static void Begin(ApiCall call, int status, string contentType)
    {
        call.Http.Response.StatusCode = status;
        call.Http.Response.ContentType = contentType;
        AddResponseTime(call);
    }

    /// <summary>Writes a body that is there.</summary>
    public static Task WriteAsync(ApiCall call, int status, ArrayBufferWriter<byte> buffer, string contentType)
    {
        Begin(call, status, contentType);
        var response = call.Http.Response;
        response.ContentLength = buffer.WrittenCount;
        response.BodyWriter.Write(buffer.WrittenSpan);
        if (buffer == _buffer && buffer.Capacity > LargestKeptBuffer) Forget();
        var flush = response.BodyWriter.FlushAsync(call.Http.RequestAborted);
        return flush.IsCompletedSuccessfully ? Task.CompletedTask : flush.AsTask();
    }

    /// <summary>Writes a value into a buffer that is good until the next call on this thread.</summary>
    public static ArrayBufferWriter<byte> Fill<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(2048);
        var writer = _writer ??= new Utf8JsonWriter(buffer, Options);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        JsonSerializer.Serialize(writer, value, type);
        writer.Flush();
        return buffer;
    }

    private static void Forget()
    {
        _buffer = null;
        _writer = null;
    }
}
