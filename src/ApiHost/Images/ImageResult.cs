using System.Reflection;
using System.Text.Json;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Images;
using Actors.Grains.Interfaces.Images;
using Actors.Grains.Journaling;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Images;

/// <summary>
/// An image. Its id is a digest of it, so whoever has it need never ask again. The headers of all answers keep a browser from taking it for
/// anything else (nosniff, and a policy that runs nothing); pages of other sites may show it.
/// </summary>
internal sealed class ImageResult : ApiResult, IEndpointMetadataProvider
{
    private const string ForEver = "public, max-age=31536000, immutable";

    private readonly string _id;
    private readonly StoredImage? _image;

    private ImageResult(string id, StoredImage? image) => (_id, _image) = (id, image);

    /// <summary>The image of an owner; a failure when there is none of this id, or no more.</summary>
    public static async Task<ImageResult> FindAsync(IDocuments documents, ApiCall call, string ownerId, string imageId)
    {
        var key = new DocumentKey(call.TenantId, ImageDocuments.Image, imageId);
        var document = await documents.GetAsync(key, call.Http.RequestAborted);
        return document?.Owner == ownerId
            ? new ImageResult(imageId, JsonSerializer.Deserialize(document.Body.Span, ImagesJson.Default.StoredImage))
            : None;
    }

    /// <summary>There is no such image.</summary>
    public static ImageResult None { get; } = new("", null);

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(byte[]), [.. ImageReader.ContentTypes]));

    /// <inheritdoc/>
    protected override async Task WriteAsync(ApiCall call)
    {
        if (_image is null)
        {
            await ErrorWriter.WriteAsync(call, ApiError.NotFound("image"));
            return;
        }

        var headers = call.Http.Response.Headers;
        headers.ETag = $"\"{_id}\"";
        headers.CacheControl = ForEver;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.ContentDisposition = "inline";
        if (Preconditions.IsNotModified(call.Http.Request.Headers.IfNoneMatch, $"\"{_id}\""))
        {
            await JsonOutput.NotModifiedAsync(call);
            return;
        }

        JsonOutput.Begin(call, StatusCodes.Status200OK, _image.ContentType);
        call.Http.Response.ContentLength = _image.Data.Length;
        await call.Http.Response.BodyWriter.WriteAsync(_image.Data, call.Http.RequestAborted);
    }
}
