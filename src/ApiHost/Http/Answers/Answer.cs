using System.Buffers;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace Actors.ApiHost.Http;

/// <summary>What a handler answers; it is written in one place, so that every answer keeps the conventions.</summary>
internal abstract class Answer
{
    /// <summary>Writes the answer.</summary>
    /// <param name="call">The request that it answers.</param>
    public abstract Task WriteAsync(ApiCall call);

    /// <summary>
    /// The envelope as it would be written, in a buffer that is good until the next one is filled; null for an answer that may not be given
    /// again: a failure, or a thing that has a version by itself.
    /// </summary>
    /// <param name="call">The request that it answers.</param>
    public virtual ArrayBufferWriter<byte>? Fill(ApiCall call) => null;

    /// <summary>A thing.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="data">The thing.</param>
    /// <param name="type">How it is written.</param>
    /// <param name="version">Its version, when it has one.</param>
    public static DataAnswer<T> Ok<T>(T data, JsonTypeInfo<Envelope<T>> type, long? version = null) =>
        new(StatusCodes.Status200OK, data, type) { Version = version };

    /// <summary>A thing that was created.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="data">The thing.</param>
    /// <param name="type">How it is written.</param>
    /// <param name="location">The path at which it can be read.</param>
    /// <param name="version">Its version, when it has one.</param>
    /// <param name="replayed">True when it was created by an earlier request.</param>
    public static DataAnswer<T> Created<T>(T data, JsonTypeInfo<Envelope<T>> type, string? location, long? version, bool replayed) =>
        new(StatusCodes.Status201Created, data, type) { Location = location, Version = version, Replayed = replayed };

    /// <summary>Tells a failure.</summary>
    /// <param name="error">The failure.</param>
    public static implicit operator Answer(ApiError error) => new ErrorAnswer(error);

    /// <summary>Tells a refusal.</summary>
    /// <param name="refusal">The refusal.</param>
    public static implicit operator Answer(Refusal refusal) => new ErrorAnswer(Refusals.ToError(refusal));
}

/// <summary>A failure.</summary>
/// <param name="error">The failure.</param>
internal sealed class ErrorAnswer(ApiError error) : Answer
{
    /// <inheritdoc/>
    public override Task WriteAsync(ApiCall call) => ErrorWriter.WriteAsync(call, error);
}

/// <summary>A thing.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="status">The HTTP status.</param>
/// <param name="data">The thing.</param>
/// <param name="type">How it is written.</param>
internal sealed class DataAnswer<T>(int status, T data, JsonTypeInfo<Envelope<T>> type) : Answer
{
    /// <summary>The thing's version, when it has one: the answer then has an ETag.</summary>
    public long? Version { get; init; }

    /// <summary>The path at which a created thing can be read.</summary>
    public string? Location { get; init; }

    /// <summary>True when the answer is that of an earlier request.</summary>
    public bool Replayed { get; init; }

    /// <inheritdoc/>
    public override Task WriteAsync(ApiCall call)
    {
        var headers = call.Http.Response.Headers;
        if (Version is { } version)
        {
            headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
            if (HttpMethods.IsGet(call.Http.Request.Method))
            {
                // What only some may see is kept by nobody (ASVS 14.3.2); who remembers the tag itself may still ask with it.
                if (IsForStrangers(call)) headers.CacheControl = "private, no-cache";
                if (Preconditions.IsNotModified(call.Http.Request.Headers.IfNoneMatch, version))
                {
                    call.Http.Response.StatusCode = StatusCodes.Status304NotModified;
                    JsonOutput.AddResponseTime(call);
                    return Task.CompletedTask;
                }
            }
        }

        if (Location is not null) headers.Location = Location;
        if (Replayed) headers[ApiHeaders.IdempotentReplayed] = "true";
        return JsonOutput.WriteAsync(call, status, EnvelopeFor(call), type);
    }

    /// <inheritdoc/>
    public override ArrayBufferWriter<byte>? Fill(ApiCall call) =>
        status == StatusCodes.Status200OK && Version is null ? JsonOutput.Fill(EnvelopeFor(call), type) : null;

    private static bool IsForStrangers(ApiCall call) => call.Http.GetEndpoint()?.Metadata.GetMetadata<Operation>() is { IsForStrangers: true };

    private Envelope<T> EnvelopeFor(ApiCall call) => new() { Data = data, Meta = JsonOutput.MetaFor(call) };
}

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
/// <param name="items">The items of the page.</param>
/// <param name="pagination">Where in the list the page is.</param>
/// <param name="type">How it is written.</param>
internal sealed class ListAnswer<T>(IReadOnlyList<T> items, Pagination pagination, JsonTypeInfo<PagedEnvelope<T>> type) : Answer
{
    /// <inheritdoc/>
    public override Task WriteAsync(ApiCall call) => JsonOutput.WriteAsync(call, StatusCodes.Status200OK, EnvelopeFor(call), type);

    /// <inheritdoc/>
    public override ArrayBufferWriter<byte>? Fill(ApiCall call) => JsonOutput.Fill(EnvelopeFor(call), type);

    private PagedEnvelope<T> EnvelopeFor(ApiCall call) => new() { Data = items, Pagination = pagination, Meta = JsonOutput.MetaFor(call) };
}
