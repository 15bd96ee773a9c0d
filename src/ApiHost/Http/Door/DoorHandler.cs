using System.Net;
using Actors.Web.Api;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.Http.Door;

/// <summary>
/// The door by which the pages in this process reach the API: a request runs through the host's own pipeline as if it had come over the
/// network from the visitor, without a socket. So rules, rights and refusals have one home.
/// </summary>
internal sealed class DoorHandler(DoorPipeline door, IServiceScopeFactory scopes) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var response = new DoorResponse(new MemoryStream());
        var sent = request.Content is null ? Stream.Null : await request.Content.ReadAsStreamAsync(cancellationToken);
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(RequestOf(request, sent));
        features.Set<IHttpRequestBodyDetectionFeature>(new BodyDetection(request.Content is not null));
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(response);
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = AddressOf(request) });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancellationToken });
        features.Set(DoorMark.Instance);
        await door.Pipeline(new DefaultHttpContext(features) { RequestServices = scope.ServiceProvider });
        return await response.FinishAsync(request);
    }

    private static HttpRequestFeature RequestOf(HttpRequestMessage request, Stream body)
    {
        var uri = request.RequestUri ?? throw new ArgumentException("A request has an address.", nameof(request));
        IHeaderDictionary headers = new HeaderDictionary();
        foreach (var (name, values) in request.Headers) headers[name] = new StringValues([.. values]);
        if (request.Content is { } content)
        {
            foreach (var (name, values) in content.Headers) headers[name] = new StringValues([.. values]);
            headers.ContentLength = content.Headers.ContentLength;
        }

        headers.Host = uri.Authority;
        return new HttpRequestFeature
        {
            Protocol = "HTTP/1.1",
            Method = request.Method.Method,
            Scheme = uri.Scheme,
            // As the server decodes it: an escaped slash is part of a name and leads nowhere else.
            Path = PathString.FromUriComponent(uri.AbsolutePath).Value!,
            RawTarget = uri.PathAndQuery,
            QueryString = uri.Query,
            Headers = headers,
            Body = body,
        };
    }

    private static IPAddress? AddressOf(HttpRequestMessage request) =>
        request.Options.TryGetValue(Visitor.Option, out var visitor) ? visitor.Address : null;

    private sealed record BodyDetection(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;
}

/// <summary>The pipeline behind the door: all that happens to a request of this host.</summary>
internal sealed class DoorPipeline
{
    private RequestDelegate? _pipeline;

    /// <summary>The pipeline.</summary>
    public RequestDelegate Pipeline => _pipeline ?? throw new InvalidOperationException("The host has no pipeline yet.");

    /// <summary>Remembers what follows in the pipeline of a host.</summary>
    public RequestDelegate Remember(RequestDelegate next) => _pipeline = next;
}

/// <summary>Marks a request that the pages make for their visitor, whose own request has been counted.</summary>
internal sealed class DoorMark
{
    /// <summary>The mark.</summary>
    public static DoorMark Instance { get; } = new();
}
