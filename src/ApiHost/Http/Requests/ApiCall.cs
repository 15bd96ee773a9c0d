using System.Reflection;
using Actors.ApiHost.Http.Caching;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.Http.Requests;

/// <summary>One request, as far as every part of the host wants to know it.</summary>
internal sealed class ApiCall(HttpContext http, string requestId, TimeProvider clock) : IBindableFromHttpContext<ApiCall>
{
    private readonly long _startedAt = clock.GetTimestamp();
    private string? _tenantId;

    /// <summary>The request.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>Its id: the caller's, or one made here.</summary>
    public string RequestId { get; } = requestId;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>In how much time its body must be here.</summary>
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How JSON is read and written.</summary>
    public JsonTypes Json { get; init; } = JsonTypes.None;

    /// <summary>What the route is; null for what is no route of the API.</summary>
    public Operation? Operation { get; set; }

    /// <summary>The page that is asked for; null for what is no page.</summary>
    public PagePath? Page { get; init; }

    /// <summary>Under what its answer is kept for others; null when it is not.</summary>
    public CacheMiss? CacheMiss { get; set; }

    /// <summary>True when it only reads.</summary>
    public bool IsRead => HttpMethods.IsGet(Http.Request.Method) || HttpMethods.IsHead(Http.Request.Method);

    /// <summary>Who asks; null when nobody has signed in.</summary>
    public Principal? Principal { get; set; }

    /// <summary>Why the credentials that came along are not accepted; null when they are, or when none came.</summary>
    public ApiError? CredentialsFailure { get; set; }

    /// <summary>The code of the failure that was answered; null when it went well.</summary>
    public ApiErrorCode? Failure { get; set; }

    /// <summary>The id of the account whose password came along, known or not: a digest. Null when none came.</summary>
    public string? AccountId { get; set; }

    /// <summary>The tenant of the request. Only for routes that have one.</summary>
    public string TenantId
    {
        get => _tenantId ?? throw new InvalidOperationException("The route has no tenant.");
        set => _tenantId = value;
    }

    /// <summary>The tenant of the request; null while it has none.</summary>
    public string? FoundTenantId => _tenantId;

    /// <summary>How long the request had taken when its caller was admitted.</summary>
    public TimeSpan AdmittedAfter { get; set; }

    /// <summary>Whom the journal names.</summary>
    public string Actor => Principal?.UserId ?? Caller.Anonymous;

    /// <summary>How long the request has taken so far.</summary>
    public TimeSpan Elapsed => Clock.GetElapsedTime(_startedAt);

    /// <summary>The request's state, which the first middleware has made.</summary>
    public static ApiCall Of(HttpContext http) =>
        http.Features.Get<ApiCall>() ?? throw new InvalidOperationException("The conventions' middleware did not run.");

    /// <inheritdoc/>
    public static ValueTask<ApiCall?> BindAsync(HttpContext context, ParameterInfo parameter) => new(Of(context));

    /// <summary>Tells the grains that are called from here on for which tenant, and in whose name, they are called.</summary>
    public void ActFor(string tenantId) => RequestContext.Set(Caller.ContextKey, new Caller(tenantId, Actor, RequestId));

    /// <summary>A value of the route, which the route's pattern promises.</summary>
    public string RouteValue(string name) =>
        (string?)Http.Request.RouteValues[name] ?? throw new InvalidOperationException($"The route has no {name}.");

    /// <summary>
    /// A header, or null when it is absent or empty; several are one with commas between them (RFC 9110 5.3), which nothing may hold that
    /// is read by this.
    /// </summary>
    public string? Header(string name)
    {
        var values = Http.Request.Headers[name];
        return StringValues.IsNullOrEmpty(values) ? null : values.ToString();
    }
}
