using System.Reflection;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Billing;

/// <summary>A PDF, or where it is. It tells what an organisation pays, so nobody on the way keeps it.</summary>
internal sealed class PdfResult : ApiResult, IEndpointMetadataProvider
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/pdf";

    private const int MaxName = 60;

    private readonly byte[] _bytes = [];
    private readonly string _name = "";
    private readonly Uri? _elsewhere;
    private readonly ApiError? _error;

    /// <summary>One that was printed here.</summary>
    public PdfResult(byte[] bytes, string name) => (_bytes, _name) = (bytes, name);

    /// <summary>One that is elsewhere.</summary>
    public PdfResult(Uri elsewhere) => _elsewhere = elsewhere;

    private PdfResult(ApiError error) => _error = error;

    public static implicit operator PdfResult(Refusal refusal) => new(Refusals.ToError(refusal));

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(byte[]), [MediaType]));

    /// <inheritdoc/>
    protected override async Task WriteAsync(ApiCall call)
    {
        if (_error is not null)
        {
            await ErrorWriter.WriteAsync(call, _error);
            return;
        }

        var response = call.Http.Response;
        response.Headers.CacheControl = "private, no-store";
        if (_elsewhere is not null)
        {
            JsonOutput.Begin(call, StatusCodes.Status302Found, MediaType);
            response.ContentType = null;
            response.Headers.Location = _elsewhere.AbsoluteUri;
            return;
        }

        response.Headers.ContentDisposition = $"attachment; filename=\"invoice-{NameOf(_name)}.pdf\"";
        JsonOutput.Begin(call, StatusCodes.Status200OK, MediaType);
        response.ContentLength = _bytes.Length;
        await response.BodyWriter.WriteAsync(_bytes, call.Http.RequestAborted);
    }

    // A number is the gateway's; a name of a file has nothing in it that means something to anybody.
    private static string NameOf(string number) =>
        string.Concat(number.Take(MaxName).Select(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-' ? sign : '-'));
}
