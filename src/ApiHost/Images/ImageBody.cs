using System.Reflection;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Images;
using Actors.Grains.Interfaces.Images;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Images;

/// <summary>A body that is an image, up to 2 MiB; what is in it is looked at once it is known what it is to show.</summary>
internal sealed class ImageBody : Bound, IBindableFromHttpContext<ImageBody>, IEndpointParameterMetadataProvider
{
    private readonly BinaryBody? _body;

    private ImageBody(Result<BinaryBody> result)
    {
        if (!result.TryGet(out _body, out var error)) Error = error;
    }

    /// <inheritdoc/>
    public static async ValueTask<ImageBody?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(await RequestBody.ReadBytesAsync(ApiCall.Of(context), ImageReader.ContentTypes, ImageBounds.MostBytes));

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new BodyMetadata(typeof(byte[])) { MediaTypes = ImageReader.ContentTypes });

    /// <summary>The image as it is kept, or what is wrong with it.</summary>
    public Result<Image> ReadFor(string ownerId)
    {
        var body = _body ?? throw new InvalidOperationException("The body was not read.");
        return ImageReader.Read(ownerId, body.MediaType, body.Bytes).IsRefused(out var image, out var refusal)
            ? Refusals.ToError(refusal)
            : image;
    }
}
