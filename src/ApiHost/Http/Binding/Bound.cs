using System.Reflection;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Http.Binding;

/// <summary>
/// A parameter of a handler that is read from the request. One that could not be read holds the failure; a filter then answers with it, and
/// the handler is not called.
/// </summary>
internal abstract class Bound
{
    /// <summary>Why it could not be read; null when it could.</summary>
    public ApiError? Error { get; protected init; }
}

/// <summary>The body of a request, as JSON of a type.</summary>
internal sealed class Body<T> : Bound, IBindableFromHttpContext<Body<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly T? _value;

    private Body(Result<T> result)
    {
        if (!result.TryGet(out _value, out var error)) Error = error;
    }

    /// <summary>What was read.</summary>
    public T Value => _value ?? throw new InvalidOperationException("The body was not read.");

    /// <inheritdoc/>
    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(await RequestBody.ReadAsync<T>(ApiCall.Of(context)));

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new BodyMetadata(typeof(T)));
}

/// <summary>A body that may be left out: an absent one is as good as an empty object.</summary>
internal sealed class OptionalBody<T> : Bound, IBindableFromHttpContext<OptionalBody<T>>, IEndpointParameterMetadataProvider
    where T : class, new()
{
    private readonly T? _value;

    private OptionalBody(Result<T> result)
    {
        if (!result.TryGet(out _value, out var error)) Error = error;
    }

    /// <summary>What was read.</summary>
    public T Value => _value ?? throw new InvalidOperationException("The body was not read.");

    /// <inheritdoc/>
    public static async ValueTask<OptionalBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(RequestBody.IsAbsent(context.Request) ? new T() : await RequestBody.ReadAsync<T>(ApiCall.Of(context)));

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new BodyMetadata(typeof(T)) { IsOptional = true });
}

/// <summary>A body that is a merge patch (RFC 7396) of a type.</summary>
internal sealed class Patch<T> : Bound, IBindableFromHttpContext<Patch<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly ApiCall _call;
    private readonly byte[]? _patch;

    private Patch(ApiCall call, Result<byte[]> result)
    {
        _call = call;
        if (!result.TryGet(out _patch, out var error)) Error = error;
    }

    /// <inheritdoc/>
    public static async ValueTask<Patch<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var call = ApiCall.Of(context);
        return new Patch<T>(call, await RequestBody.ReadPatchAsync(call));
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new BodyMetadata(typeof(T)) { IsPatch = true });

    /// <summary>Applies the patch to a value.</summary>
    public Result<T> ApplyTo(T current) =>
        MergePatch.Apply(current, _patch ?? throw new InvalidOperationException("The body was not read."), _call.Json.Of<T>());
}

/// <summary>The version that a change is based on, from If-Match; null when the caller gives none, or <c>*</c>.</summary>
internal sealed class IfMatch : Bound, IBindableFromHttpContext<IfMatch>, IEndpointParameterMetadataProvider
{
    /// <summary>Any version.</summary>
    public static IfMatch None { get; } = new();

    /// <summary>The version.</summary>
    public long? Version { get; private init; }

    /// <inheritdoc/>
    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter) => new(
        Preconditions.TryReadIfMatch(context.Request.Headers.IfMatch, out var version)
            ? new IfMatch { Version = version }
            : new IfMatch { Error = Preconditions.NoVersion });

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new TraitMetadata(OperationTraits.IfMatch));
}

/// <summary>The key under which a repeat of a request is recognised, from Idempotency-Key.</summary>
internal sealed class IdempotencyKey : Bound, IBindableFromHttpContext<IdempotencyKey>, IEndpointParameterMetadataProvider
{
    private readonly ApiCall _call;

    private IdempotencyKey(ApiCall call)
    {
        _call = call;
        if (CreationKeys.TryRead(call, out var text)) Text = text;
        else Error = CreationKeys.NotAKey;
    }

    /// <summary>The key as the caller wrote it; null when there is none.</summary>
    public string? Text { get; }

    /// <inheritdoc/>
    public static ValueTask<IdempotencyKey?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(new IdempotencyKey(ApiCall.Of(context)));

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new TraitMetadata(OperationTraits.Idempotent));

    /// <summary>
    /// The key under which a request creates a thing: its id is fresh without an idempotency key, and derived from one otherwise.
    /// </summary>
    public CreationKey For<T>(in CreationScope scope, T request) =>
        Given(scope, request) ?? new CreationKey(Ids.Fresh(scope.Prefix, _call.Clock.GetUtcNow()), null);

    /// <summary>The same for a request that creates nothing: null without an idempotency key.</summary>
    public CreationKey? Given<T>(in CreationScope scope, T request) => Text is null
        ? null
        : new CreationKey(CreationKeys.Derive(scope, _call.Actor, Text), CreationKeys.Fingerprint(Text, request, _call.Json.Of<T>()));
}

/// <summary>The parameters of a query.</summary>
internal sealed class Query<T> : Bound, IBindableFromHttpContext<Query<T>>, IEndpointParameterMetadataProvider
    where T : IQuery<T>
{
    private readonly T? _value;

    private Query(IQueryCollection query)
    {
        var reader = new QueryReader(query);
        _value = T.Read(ref reader);
        if (!reader.None) Error = reader.ToError();
    }

    /// <summary>What was read.</summary>
    public T Value => _value ?? throw new InvalidOperationException("The query was not read.");

    /// <inheritdoc/>
    public static ValueTask<Query<T>?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new Query<T>(context.Request.Query));

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryMetadata(T.Parameters));
}

/// <summary>A question that a query string asks.</summary>
internal interface IQuery<T>
    where T : IQuery<T>
{
    /// <summary>The parameters, for the contract.</summary>
    static abstract IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>Reads them; what is wrong is noted with the reader.</summary>
    static abstract T Read(ref QueryReader query);
}
