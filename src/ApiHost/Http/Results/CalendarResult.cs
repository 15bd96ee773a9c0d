using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Http.Results;

/// <summary>A calendar as programs read it (RFC 5545): the one answer without an envelope.</summary>
internal sealed class CalendarResult : ApiResult, IEndpointMetadataProvider
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/calendar";

    /// <summary>One for the contract.</summary>
    public const string Example =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:apt_1@tnt_1\r\nDTSTART:20270329T080000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private const int TagBytes = 16;

    private readonly byte[] _text = [];
    private readonly ApiError? _error;

    /// <summary>Makes one.</summary>
    public CalendarResult(string text) => _text = Encoding.UTF8.GetBytes(text);

    private CalendarResult(ApiError error) => _error = error;

    /// <summary>When what is in it last changed; null when there is nothing in it.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public static implicit operator CalendarResult(ApiError error) => new(error);

    public static implicit operator CalendarResult(Refusal refusal) => new(Refusals.ToError(refusal));

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaType]));

    /// <inheritdoc/>
    protected override async Task WriteAsync(ApiCall call)
    {
        if (_error is not null)
        {
            await ErrorWriter.WriteAsync(call, _error);
            return;
        }

        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(_text).AsSpan(0, TagBytes))}\"";
        var headers = call.Http.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "private, no-cache";
        // Told, but not asked for: what leaves a feed because it is long ago changes the feed and no entry's time.
        if (ChangedAt is { } changedAt) headers.LastModified = changedAt.ToString("R");
        if (Preconditions.IsNotModified(call.Http.Request.Headers.IfNoneMatch, tag))
        {
            await JsonOutput.NotModifiedAsync(call);
            return;
        }

        JsonOutput.Begin(call, StatusCodes.Status200OK, MediaType + "; charset=utf-8");
        call.Http.Response.ContentLength = _text.Length;
        await call.Http.Response.Body.WriteAsync(_text, call.Http.RequestAborted);
    }
}
