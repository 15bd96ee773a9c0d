using System.Buffers;
using System.Text.Json;
using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Http.Results;

/// <summary>
/// JSON that is written while it is computed. What ends within the first buffer is sent whole, with its length, so that a failure before
/// its end is still told as one; what is longer begins to be sent when the buffer is full, and a failure after that breaks the connection,
/// which no caller takes for the end.
/// </summary>
internal sealed class StreamedJson : IDisposable
{
    /// <summary>How many bytes are sent at a time, and held at the most.</summary>
    public const int PieceBytes = 64 * 1024;

    private readonly ApiCall _call;
    private readonly ArrayBufferWriter<byte> _buffer = new(PieceBytes / 16);
    private readonly int _wholeBytes;

    /// <param name="call">Whose answer it is.</param>
    /// <param name="wholeBytes">How long an answer is sent whole.</param>
    public StreamedJson(ApiCall call, int wholeBytes)
    {
        _call = call;
        _wholeBytes = wholeBytes;
        Writer = new Utf8JsonWriter(_buffer, JsonOutput.Options);
    }

    /// <summary>Where to write.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>True once a part of it has been sent.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Stops what is computed when nobody reads it any more.</summary>
    public CancellationToken Stopped => _call.Http.RequestAborted;

    /// <summary>What has not been sent.</summary>
    public ArrayBufferWriter<byte> Pending
    {
        get
        {
            Writer.Flush();
            return _buffer;
        }
    }

    /// <summary>To be called after each item: sends what there is when it is enough.</summary>
    public ValueTask SendIfEnoughAsync() =>
        Writer.BytesPending + _buffer.WrittenCount >= (HasBegun ? PieceBytes : _wholeBytes) ? SendAsync() : ValueTask.CompletedTask;

    /// <summary>Sends what there is.</summary>
    public async ValueTask SendAsync()
    {
        var pending = Pending;
        var response = _call.Http.Response;
        if (!HasBegun) JsonOutput.Begin(_call, StatusCodes.Status200OK, JsonOutput.Json);
        HasBegun = true;
        response.BodyWriter.Write(pending.WrittenSpan);
        _buffer.ResetWrittenCount();
        // It completes when the caller has taken in enough: nothing is computed ahead of who reads it. How slowly that may be, the server
        // says (RequestBounds).
        var flush = await response.BodyWriter.FlushAsync(Stopped);
        if (flush.IsCompleted || flush.IsCanceled) throw new OperationCanceledException("Nobody reads the answer any more.", Stopped);
    }

    /// <inheritdoc/>
    public void Dispose() => Writer.Dispose();
}
