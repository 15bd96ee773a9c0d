using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Actors.ApiHost.Http.Door;

/// <summary>What the pipeline answers a request that came through the door, kept in memory: answers of the API are bounded.</summary>
/// <param name="body">What it is written into; whoever reads the answer disposes of it.</param>
internal sealed class DoorResponse(MemoryStream body) : IHttpResponseFeature, IHttpResponseBodyFeature
{
    private readonly MemoryStream _body = body;
    private readonly List<(Func<object, Task> Callback, object State)> _onStarting = [];
    private readonly List<(Func<object, Task> Callback, object State)> _onCompleted = [];
    private PipeWriter? _writer;
    private bool _isStarted;

    /// <inheritdoc/>
    public int StatusCode { get; set; } = StatusCodes.Status200OK;

    /// <inheritdoc/>
    public string? ReasonPhrase { get; set; }

    /// <inheritdoc/>
    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    /// <inheritdoc/>
    public Stream Body
    {
        get => _body;
        set => throw new NotSupportedException("The body of an answer through the door cannot be replaced.");
    }

    /// <inheritdoc/>
    public bool HasStarted => _isStarted || _body.Length > 0;

    /// <inheritdoc/>
    public Stream Stream => _body;

    /// <inheritdoc/>
    public PipeWriter Writer => _writer ??= PipeWriter.Create(_body, new StreamPipeWriterOptions(leaveOpen: true));

    /// <inheritdoc/>
    public void OnStarting(Func<object, Task> callback, object state) => _onStarting.Add((callback, state));

    /// <inheritdoc/>
    public void OnCompleted(Func<object, Task> callback, object state) => _onCompleted.Add((callback, state));

    /// <inheritdoc/>
    public void DisableBuffering()
    {
        // The answer is read when it is whole.
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (_isStarted) return;
        _isStarted = true;
        // As the server does it: the last that was registered runs first.
        for (var index = _onStarting.Count - 1; index >= 0; index--) await _onStarting[index].Callback(_onStarting[index].State);
    }

    /// <inheritdoc/>
    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(_body, path, offset, count, cancellationToken);

    /// <inheritdoc/>
    public async Task CompleteAsync()
    {
        await StartAsync();
        if (_writer is not null) await _writer.FlushAsync();
    }

    /// <summary>The answer, once the pipeline is done.</summary>
    public async Task<HttpResponseMessage> FinishAsync(HttpRequestMessage request)
    {
        await CompleteAsync();
        for (var index = _onCompleted.Count - 1; index >= 0; index--) await _onCompleted[index].Callback(_onCompleted[index].State);
        _body.Position = 0;
        var message = new HttpResponseMessage((System.Net.HttpStatusCode)StatusCode)
        {
            RequestMessage = request,
            Content = new StreamContent(_body),
        };
        foreach (var (name, values) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                message.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return message;
    }
}
