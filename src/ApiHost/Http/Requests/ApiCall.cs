using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.Http;

/// <summary>One request, as far as every part of the host wants to know it.</summary>
/// <param name="http">The request.</param>
/// <param name="requestId">Its id.</param>
/// <param name="clock">The clock.</param>
internal sealed class ApiCall(HttpContext http, string requestId, TimeProvider clock)
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

    /// <summary>Whom the journal names.</summary>
    public string Actor => Principal?.UserId ?? Caller.Anonymous;

    /// <summary>How long the request has taken so far.</summary>
    public TimeSpan Elapsed => Clock.GetElapsedTime(_startedAt);

    /// <summary>The request's state, which the first middleware has made.</summary>
    /// <param name="http">The request.</param>
    public static ApiCall Of(HttpContext http) =>
        http.Features.Get<ApiCall>() ?? throw new InvalidOperationException("The conventions' middleware did not run.");

    /// <summary>A value of the route, which the route's pattern promises.</summary>
    /// <param name="name">The value's name in the pattern.</param>
    public string RouteValue(string name) =>
        (string?)Http.Request.RouteValues[name] ?? throw new InvalidOperationException($"The route has no {name}.");

    /// <summary>A header, or null when it is absent or empty; several are one with commas between them (RFC 9110 5.3), which nothing may hold that is read by this.</summary>
    /// <param name="name">The header's name.</param>
    public string? Header(string name)
    {
        var values = Http.Request.Headers[name];
        return StringValues.IsNullOrEmpty(values) ? null : values.ToString();
    }
}
