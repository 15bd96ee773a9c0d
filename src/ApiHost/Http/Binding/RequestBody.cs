using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.Http.Binding;

/// <summary>Receives the body of a request, bounded in size and time, and reads JSON strictly.</summary>
internal static class RequestBody
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>
    /// The largest body that is received, in bytes. A body between the two is taken in and thrown away, because a caller that is still
    /// sending when the answer comes and the connection closes may never see the answer.
    /// </summary>
    public const int MaxReceived = 8 * MaxBytes;

    /// <summary>How deep a body may nest.</summary>
    public const int MaxDepth = 32;

    /// <summary>The body is too large.</summary>
    public static ApiError TooLarge { get; } = LongerThan(MaxBytes);

    /// <summary>The body is not said to be JSON.</summary>
    public static ApiError NotJson { get; } = new(ApiErrorCode.UnsupportedMediaType, "Content-Type must be application/json")
    {
        Fields = [new FieldProblem("Content-Type", "must be application/json")],
    };

    /// <summary>
    /// The body is said to be compressed. None is decoded: a few bytes could become any number, for requests that are small anyway.
    /// </summary>
    public static ApiError Encoded { get; } = new(ApiErrorCode.UnsupportedMediaType, "Content-Encoding must be identity, or absent")
    {
        Fields = [new FieldProblem("Content-Encoding", "must be identity, or absent")],
    };

    private const string Identity = "identity";

    /// <summary>True when no body came.</summary>
    public static bool IsAbsent(HttpRequest request) =>
        request.ContentType is null && request.ContentLength is null or 0 && request.Headers.TransferEncoding.Count == 0;

    /// <summary>Reads the body as JSON of a type.</summary>
    public static ValueTask<Result<T>> ReadAsync<T>(ApiCall call)
        where T : class => ReceiveJsonAsync(call, call.Json.Of<T>(), static (body, type) => Parse(body, type));

    /// <summary>Reads the body as a merge patch; it is given as bytes that are one JSON object.</summary>
    public static ValueTask<Result<byte[]>> ReadPatchAsync(ApiCall call) =>
        ReceiveJsonAsync<byte[], object?>(call, null, static (body, _) => MergePatch.Check(body));

    /// <summary>Reads the body as bytes of one of some media types.</summary>
    public static ValueTask<Result<BinaryBody>> ReadBytesAsync(ApiCall call, IReadOnlyList<string> mediaTypes, int maxBytes)
    {
        var type = call.Http.Request.ContentType?.Split(';', 2)[0].Trim().ToLowerInvariant();
        if (type is null || !mediaTypes.Contains(type)) return new(OneOf(mediaTypes));
        return ReceiveAsync<BinaryBody, string>(call, maxBytes, type, static (body, type) => new BinaryBody(type, body.ToArray()));
    }

    /// <summary>Reads the body as the bytes that came, whatever they are said to be: for whoever checks a signature of them.</summary>
    public static ValueTask<Result<byte[]>> ReadRawAsync(ApiCall call, int maxBytes) =>
        ReceiveAsync<byte[], object?>(call, maxBytes, null, static (body, _) => body.ToArray());

    /// <summary>Reads a body of another media type, which the caller has looked at, as text in UTF-8.</summary>
    public static ValueTask<Result<string>> ReadTextAsync(ApiCall call) =>
        ReceiveAsync<string, object?>(call, MaxBytes, null, static (body, _) => TextOf(body));

    /// <summary>True when a content type names a media type, in UTF-8.</summary>
    public static bool IsOf(string? contentType, string mediaType)
    {
        var (type, parameters) = PartsOf(contentType);
        return type.Equals(mediaType, StringComparison.OrdinalIgnoreCase) && IsUtf8(parameters);
    }

    /// <summary>Reads a value.</summary>
    public static Result<T> Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        if (!Utf8.IsValid(json)) return ApiError.Malformed("body", "must be UTF-8");
        try
        {
            return JsonSerializer.Deserialize(json, type) is { } value ? value : ApiError.Malformed("body", "must be an object");
        }
        catch (JsonException)
        {
            return JsonFaults.Explain(json, type);
        }
    }

    // What the parser needs is passed along, so that no request has to make a closure for it.
    private delegate Result<T> Parser<T, TState>(ReadOnlySpan<byte> body, TState state)
        where T : class;

    private static ApiError LongerThan(int maxBytes) =>
        new(ApiErrorCode.PayloadTooLarge, $"body must have at most {maxBytes} bytes")
        {
            Fields = [new FieldProblem("body", $"must have at most {maxBytes} bytes")],
        };

    private static ApiError OneOf(IReadOnlyList<string> mediaTypes)
    {
        var expected = $"must be one of {string.Join(", ", mediaTypes)}";
        return new(ApiErrorCode.UnsupportedMediaType, "Content-Type " + expected) { Fields = [new FieldProblem("Content-Type", expected)] };
    }

    private static ValueTask<Result<T>> ReceiveJsonAsync<T, TState>(ApiCall call, TState state, Parser<T, TState> parse)
        where T : class =>
        IsJson(call.Http.Request.ContentType) ? ReceiveAsync(call, MaxBytes, state, parse) : new(NotJson);

    private static async ValueTask<Result<T>> ReceiveAsync<T, TState>(
        ApiCall call, int maxBytes, TState state, Parser<T, TState> parse)
        where T : class
    {
        var request = call.Http.Request;
        if (IsEncoded(request.Headers.ContentEncoding))
        {
            call.Http.Response.Headers.AcceptEncoding = Identity;
            return Encoded;
        }

        if (request.ContentLength > maxBytes && request.Headers.Expect.Count > 0) return LongerThan(maxBytes);
        var reader = request.BodyReader;
        while (true)
        {
            var read = await ReadAsync(call, reader);
            if (read.Buffer.Length > maxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                if (!read.IsCompleted) await DrainAsync(call, reader);
                return LongerThan(maxBytes);
            }

            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var parsed = read.Buffer.IsSingleSegment ? parse(read.Buffer.FirstSpan, state) : parse(read.Buffer.ToArray(), state);
            reader.AdvanceTo(read.Buffer.End);
            return parsed;
        }
    }

    private static async Task DrainAsync(ApiCall call, PipeReader reader)
    {
        while (true)
        {
            var read = await ReadAsync(call, reader);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return;
        }
    }

    // Most bodies are here by now, and need no timer.
    private static ValueTask<ReadResult> ReadAsync(ApiCall call, PipeReader reader) =>
        reader.TryRead(out var read) ? new ValueTask<ReadResult>(read) : WaitAsync(call, reader);

    private static async ValueTask<ReadResult> WaitAsync(ApiCall call, PipeReader reader)
    {
        var left = call.BodyTime - call.Elapsed;
        if (left <= TimeSpan.Zero) throw TooSlow();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(call.Http.RequestAborted);
        patience.CancelAfter(left);
        try
        {
            return await reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!call.Http.RequestAborted.IsCancellationRequested)
        {
            throw TooSlow();
        }
    }

    // As the server itself puts it when a body comes in too slowly.
    private static BadHttpRequestException TooSlow() => new("The body did not arrive in time.", StatusCodes.Status408RequestTimeout);

    private static bool IsEncoded(StringValues encodings)
    {
        foreach (var encoding in encodings)
        {
            if (!string.IsNullOrWhiteSpace(encoding) && !encoding.Trim().Equals(Identity, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsJson(string? contentType)
    {
        if (contentType is null) return false;
        if (contentType == "application/json") return true;
        var (type, parameters) = PartsOf(contentType);
        var isJson = type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/merge-patch+json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/vnd.actors.v1+json", StringComparison.OrdinalIgnoreCase);
        return isJson && IsUtf8(parameters);
    }

    private static ContentTypeParts PartsOf(ReadOnlySpan<char> contentType)
    {
        var semicolon = contentType.IndexOf(';');
        return semicolon < 0
            ? new ContentTypeParts(contentType.Trim(), [])
            : new ContentTypeParts(contentType[..semicolon].Trim(), contentType[(semicolon + 1)..].Trim());
    }

    private static Result<string> TextOf(ReadOnlySpan<byte> body) =>
        Utf8.IsValid(body) ? Encoding.UTF8.GetString(body) : ApiError.Malformed("body", "must be UTF-8");

    private static bool IsUtf8(ReadOnlySpan<char> parameters)
    {
        const string charset = "charset=";
        if (!parameters.StartsWith(charset, StringComparison.OrdinalIgnoreCase)) return true;
        return parameters[charset.Length..].Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
    }

    private readonly ref struct ContentTypeParts(ReadOnlySpan<char> type, ReadOnlySpan<char> parameters)
    {
        private readonly ReadOnlySpan<char> _type = type;
        private readonly ReadOnlySpan<char> _parameters = parameters;

        public void Deconstruct(out ReadOnlySpan<char> type, out ReadOnlySpan<char> parameters)
        {
            type = _type;
            parameters = _parameters;
        }
    }
}

/// <summary>A body that is no JSON.</summary>
/// <param name="MediaType">What it is said to be.</param>
/// <param name="Bytes">The bytes.</param>
internal sealed record BinaryBody(string MediaType, byte[] Bytes);
