using System.Reflection;
using System.Text.Json;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Http.Results;

/// <summary>
/// An <see cref="Envelope{T}"/> that is written while its data is computed, so that a long answer takes no more memory than a short one.
/// </summary>
/// <param name="write">Writes the data.</param>
internal sealed class StreamedResult<T>(Func<StreamedJson, Task> write) : ApiResult, IEndpointMetadataProvider
{
    private readonly ApiError? _error;

    private StreamedResult(ApiError error)
        : this(_ => Task.CompletedTask) => _error = error;

    /// <summary>The name under which a browser saves it; null for answers that are not saved.</summary>
    public string? FileName { get; init; }

    public static implicit operator StreamedResult<T>(ApiError error) => new(error);

    public static implicit operator StreamedResult<T>(Refusal refusal) => new(Refusals.ToError(refusal));

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Envelope<T>), ["application/json"]));

    /// <inheritdoc/>
    protected override async Task WriteAsync(ApiCall call)
    {
        if (_error is not null)
        {
            await ErrorWriter.WriteAsync(call, _error);
            return;
        }

        if (FileName is not null) call.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        using var json = new StreamedJson(call, call.CacheMiss?.LargestBytes ?? StreamedJson.PieceBytes);
        try
        {
            await WriteAsync(call, json);
        }
        catch (OperationCanceledException) when (json.HasBegun && json.Stopped.IsCancellationRequested)
        {
            // Who asked has gone, or read too slowly: there is nobody to tell.
        }
    }

    private async Task WriteAsync(ApiCall call, StreamedJson json)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        writer.WriteBoolean("success"u8, true);
        writer.WritePropertyName("data"u8);
        await write(json);
        writer.WritePropertyName("meta"u8);
        JsonSerializer.Serialize(writer, JsonOutput.MetaFor(call), HttpJson.Default.AnswerMeta);
        writer.WriteEndObject();
        if (json.HasBegun) await json.SendAsync();
        else if (call.CacheMiss is { } miss) await miss.Keep(json.Pending.WrittenSpan).WriteAsync(call, isHit: false);
        else await JsonOutput.WriteAsync(call, StatusCodes.Status200OK, json.Pending, JsonOutput.Json);
    }
}
