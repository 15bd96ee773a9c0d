using System.Buffers;
using System.Globalization;
using System.Reflection;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Http.Results;

/// <summary>What a handler answers; it is written in one place, so that every answer keeps the conventions.</summary>
internal abstract class ApiResult : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var call = ApiCall.Of(httpContext);
        return call.CacheMiss is { } miss && Fill(call) is { } whole
            ? miss.Keep(whole.WrittenSpan).WriteAsync(call, isHit: false)
            : WriteAsync(call);
    }

    /// <summary>Writes the answer.</summary>
    protected abstract Task WriteAsync(ApiCall call);

    /// <summary>
    /// The envelope as it would be written, in a buffer that is good until the next one is filled; null for an answer that may not be given
    /// again: a failure, or a thing that has a version by itself.
    /// </summary>
    protected virtual ArrayBufferWriter<byte>? Fill(ApiCall call) => null;
}

/// <summary>A failure.</summary>
internal sealed class ErrorResult(ApiError error) : ApiResult
{
    /// <inheritdoc/>
    protected override Task WriteAsync(ApiCall call) => ErrorWriter.WriteAsync(call, error);
}

/// <summary>A thing in the envelope, or a failure.</summary>
internal abstract class DataResult<T> : ApiResult
{
    private readonly int _status;
    private readonly T? _data;
    private readonly ApiError? _error;

    protected DataResult(int status, T data) => (_status, _data) = (status, data);

    protected DataResult(ApiError error) => _error = error;

    /// <summary>The thing's version, when it has one: the answer then has an ETag.</summary>
    public long? Version { get; init; }

    /// <summary>The path at which a created thing can be read.</summary>
    public string? Location { get; init; }

    /// <summary>True when the answer is that of an earlier request.</summary>
    public bool Replayed { get; init; }

    /// <inheritdoc/>
    protected override Task WriteAsync(ApiCall call)
    {
        if (_error is not null) return ErrorWriter.WriteAsync(call, _error);
        var headers = call.Http.Response.Headers;
        if (Version is { } version)
        {
            headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
            if (call.IsRead)
            {
                // What only some may see is kept by nobody (ASVS 14.3.2); who remembers the tag itself may still ask with it.
                if (call.Operation is { IsForAnonymous: true }) headers.CacheControl = "private, no-cache";
                // A route that does not say so answers more than its thing's version: what is old of that must be told again.
                var isNamed = call.Operation?.Traits.HasFlag(OperationTraits.ETag) != false;
                if (isNamed && Preconditions.IsNotModified(call.Http.Request.Headers.IfNoneMatch, version))
                    return JsonOutput.NotModifiedAsync(call);
            }
        }

        if (Location is not null) headers.Location = Location;
        if (Replayed) headers[ApiHeaders.IdempotentReplayed] = "true";
        return JsonOutput.WriteAsync(call, _status, EnvelopeFor(call, _data!), call.Json.Of<Envelope<T>>());
    }

    /// <inheritdoc/>
    protected override ArrayBufferWriter<byte>? Fill(ApiCall call) =>
        _error is null && Version is null ? JsonOutput.Fill(EnvelopeFor(call, _data!), call.Json.Of<Envelope<T>>()) : null;

    /// <summary>Tells the contract what is answered.</summary>
    protected static void Describe(EndpointBuilder endpoint, int status) =>
        endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Envelope<T>), ["application/json"]));

    private static Envelope<T> EnvelopeFor(ApiCall call, T data) => new() { Data = data, Meta = JsonOutput.MetaFor(call) };
}

/// <summary>A thing.</summary>
internal sealed class OkResult<T> : DataResult<T>, IEndpointMetadataProvider
{
    public OkResult(T data)
        : base(StatusCodes.Status200OK, data)
    {
    }

    private OkResult(ApiError error)
        : base(error)
    {
    }

    public static implicit operator OkResult<T>(ApiError error) => new(error);

    public static implicit operator OkResult<T>(Refusal refusal) => new(Refusals.ToError(refusal));

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status200OK);
}

/// <summary>A thing that was created.</summary>
internal sealed class CreatedResult<T> : DataResult<T>, IEndpointMetadataProvider
{
    public CreatedResult(T data)
        : this(StatusCodes.Status201Created, data)
    {
    }

    private CreatedResult(int status, T data)
        : base(status, data)
    {
    }

    private CreatedResult(ApiError error)
        : base(error)
    {
    }

    /// <summary>What would be created: nothing was, in a dry run.</summary>
    public static CreatedResult<T> DryRun(T data) => new(StatusCodes.Status200OK, data);

    public static implicit operator CreatedResult<T>(ApiError error) => new(error);

    public static implicit operator CreatedResult<T>(Refusal refusal) => new(Refusals.ToError(refusal));

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status201Created);
}

/// <summary>Something that has begun.</summary>
internal sealed class AcceptedResult<T> : DataResult<T>, IEndpointMetadataProvider
{
    public AcceptedResult(T data)
        : base(StatusCodes.Status202Accepted, data)
    {
    }

    private AcceptedResult(ApiError error)
        : base(error)
    {
    }

    public static implicit operator AcceptedResult<T>(ApiError error) => new(error);

    public static implicit operator AcceptedResult<T>(Refusal refusal) => new(Refusals.ToError(refusal));

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Describe(builder, StatusCodes.Status202Accepted);
}

/// <summary>A page of a list.</summary>
internal sealed class PageResult<T> : ApiResult, IEndpointMetadataProvider
{
    private readonly IReadOnlyList<T> _items = [];
    private readonly Pagination? _pagination;
    private readonly ApiError? _error;

    public PageResult(IReadOnlyList<T> items, Pagination pagination) => (_items, _pagination) = (items, pagination);

    private PageResult(ApiError error) => _error = error;

    public static implicit operator PageResult<T>(ApiError error) => new(error);

    public static implicit operator PageResult<T>(Refusal refusal) => new(Refusals.ToError(refusal));

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(PagedEnvelope<T>), ["application/json"]));

    /// <inheritdoc/>
    protected override Task WriteAsync(ApiCall call) => _error is not null
        ? ErrorWriter.WriteAsync(call, _error)
        : JsonOutput.WriteAsync(call, StatusCodes.Status200OK, EnvelopeFor(call), call.Json.Of<PagedEnvelope<T>>());

    /// <inheritdoc/>
    protected override ArrayBufferWriter<byte>? Fill(ApiCall call) =>
        _error is null ? JsonOutput.Fill(EnvelopeFor(call), call.Json.Of<PagedEnvelope<T>>()) : null;

    private PagedEnvelope<T> EnvelopeFor(ApiCall call) =>
        new() { Data = _items, Pagination = _pagination!, Meta = JsonOutput.MetaFor(call) };
}
