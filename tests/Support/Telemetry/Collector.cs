using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Support.Telemetry;

/// <summary>A collector on a port of its own, which keeps what it is sent.</summary>
public sealed class Collector : IAsyncDisposable
{
    private static readonly byte[] NothingFramed = new byte[5];

    private readonly ConcurrentQueue<ExportedSpan> _spans = new();
    private readonly ConcurrentQueue<ExportedMetric> _metrics = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _isSilent;
    private readonly WebApplication _app;

    private Collector(HttpProtocols protocol, bool isSilent)
    {
        _isSilent = isSilent;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, options => options.Protocols = protocol));
        _app = builder.Build();
        _app.Run(Take);
    }

    /// <summary>Where it listens.</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>The spans so far.</summary>
    public IReadOnlyCollection<ExportedSpan> Spans => _spans;

    /// <summary>The metrics so far.</summary>
    public IReadOnlyCollection<ExportedMetric> Metrics => _metrics;

    /// <summary>Starts one.</summary>
    /// <param name="isGrpc">Whether it is spoken to by gRPC.</param>
    /// <param name="isSilent">Whether it never answers.</param>
    public static async Task<Collector> StartAsync(bool isGrpc = false, bool isSilent = false)
    {
        var collector = new Collector(isGrpc ? HttpProtocols.Http2 : HttpProtocols.Http1, isSilent);
        await collector._app.StartAsync();
        return collector;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _end.SetResult();
        await _app.DisposeAsync();
    }

    private async Task Take(HttpContext context)
    {
        if (_isSilent) await _end.Task;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var isGrpc = context.Request.ContentType == "application/grpc";
        var request = new ProtobufMessage(isGrpc ? ProtobufMessage.Unframed(body.ToArray()) : body.ToArray());
        if (IsFor(context, "/v1/traces", "TraceService/Export")) foreach (var span in ExportedSpan.Read(request)) _spans.Enqueue(span);
        else if (IsFor(context, "/v1/metrics", "MetricsService/Export"))
            foreach (var metric in ExportedMetric.Read(request)) _metrics.Enqueue(metric);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = context.Request.ContentType;
        if (isGrpc)
        {
            await context.Response.Body.WriteAsync(NothingFramed);
            context.Response.AppendTrailer("grpc-status", "0");
        }
    }

    private static bool IsFor(HttpContext context, string path, string method) =>
        context.Request.Path == path || context.Request.Path.Value!.EndsWith(method, StringComparison.Ordinal);
}
