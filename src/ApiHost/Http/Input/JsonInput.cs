using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Actors.ApiHost.Http;

/// <summary>Reads the JSON body of a request, and says of a wrong one where it is wrong.</summary>
internal static class JsonInput
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>
    /// The largest body that is received, in bytes. A body between the two is taken in and thrown away, because a caller that is still
    /// sending when the answer comes and the connection closes may never see the answer.
    /// </summary>
    public const int LargestReceived = 8 * LargestBody;

    /// <summary>How deep a body may nest.</summary>
    public const int DeepestNesting = 32;

    /// <summary>The body is too large.</summary>
    public static ApiError TooLarge { get; } = new(ApiErrorCode.PayloadTooLarge, $"body: At most {LargestBody} bytes are read.")
    {
        Fields = [new FieldProblem("body", $"At most {LargestBody} bytes are read.")],
    };

    /// <summary>The body is not said to be JSON.</summary>
    public static ApiError NotJson { get; } = new(ApiErrorCode.UnsupportedMediaType, "Content-Type: application/json is expected.")
    {
        Fields = [new FieldProblem("Content-Type", "application/json is expected.")],
    };

    /// <summary>Reads the body.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="call">The request.</param>
    /// <param name="type">How it is read.</param>
    public static ValueTask<Parsed<T>> ReadAsync<T>(ApiCall call, JsonTypeInfo<T> type)
        where T : class => ReadAsync(call, type, static (body, type) => Parse(body, type));

    /// <summary>Reads the body; an absent one is as good as an empty object.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="call">The request.</param>
    /// <param name="type">How it is read.</param>
    public static ValueTask<Parsed<T>> ReadOptionalAsync<T>(ApiCall call, JsonTypeInfo<T> type)
        where T : class, new()
    {
        var request = call.Http.Request;
        var isAbsent = request.ContentType is null && request.ContentLength is null or 0 && request.Headers.TransferEncoding.Count == 0;
        return isAbsent ? new ValueTask<Parsed<T>>(new T()) : ReadAsync(call, type);
    }

    /// <summary>Reads the body as a merge patch; it is given as bytes that are one JSON object.</summary>
    /// <param name="call">The request.</param>
    public static ValueTask<Parsed<byte[]>> ReadPatchAsync(ApiCall call) => ReadAsync<byte[], object?>(call, null, static (body, _) => MergePatch.Check(body));

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <param name="type">How it is read.</param>
    public static Parsed<T> Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        if (!Utf8.IsValid(json)) return ApiError.Malformed("body", "It is not UTF-8.");
        try
        {
            return JsonSerializer.Deserialize(json, type) is { } value ? value : ApiError.Malformed("body", "A JSON object is expected.");
        }
        catch (JsonException exception)
        {
            return JsonFailures.Explain(exception, type);
        }
    }

    // What the parser needs is passed along, so that no request has to make a closure for it.
    private delegate Parsed<T> Parser<T, TState>(ReadOnlySpan<byte> body, TState state)
        where T : class;

    private static async ValueTask<Parsed<T>> ReadAsync<T, TState>(ApiCall call, TState state, Parser<T, TState> parse)
        where T : class
    {
        var request = call.Http.Request;
        if (!IsJson(request.ContentType)) return NotJson;
        if (request.ContentLength > LargestBody && request.Headers.Expect.Count > 0) return TooLarge;
        var reader = request.BodyReader;
        while (true)
        {
            var read = await ReceiveAsync(call, reader);
            if (read.Buffer.Length > LargestBody)
            {
                reader.AdvanceTo(read.Buffer.End);
                if (!read.IsCompleted) await DrainAsync(call, reader);
                return TooLarge;
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
            var read = await ReceiveAsync(call, reader);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return;
        }
    }

    // What is here already needs no watch.
    private static ValueTask<ReadResult> ReceiveAsync(ApiCall call, PipeReader reader) =>
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

    private static bool IsJson(string? contentType)
    {
        if (contentType is null) return false;
        if (contentType == "application/json") return true;
        var type = contentType.AsSpan();
        var parameters = ReadOnlySpan<char>.Empty;
        var semicolon = type.IndexOf(';');
        if (semicolon >= 0)
        {
            parameters = type[(semicolon + 1)..].Trim();
            type = type[..semicolon];
        }

        type = type.Trim();
        var isJson = type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/merge-patch+json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/vnd.actors.v1+json", StringComparison.OrdinalIgnoreCase);
        return isJson && IsUtf8(parameters);
    }

    private static bool IsUtf8(ReadOnlySpan<char> parameters)
    {
        const string charset = "charset=";
        if (!parameters.StartsWith(charset, StringComparison.OrdinalIgnoreCase)) return true;
        return parameters[charset.Length..].Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
    }
}
