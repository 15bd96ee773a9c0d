namespace Actors.Web.Api;

/// <summary>The way to the API: in this process, or over the network.</summary>
public sealed class ApiTransport(HttpMessageHandler handler) : IDisposable
{
    /// <summary>What sends requests.</summary>
    public HttpMessageInvoker Invoker { get; } = new(handler, disposeHandler: true);

    /// <inheritdoc/>
    public void Dispose() => Invoker.Dispose();
}
