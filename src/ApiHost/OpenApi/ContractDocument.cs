using System.Text;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.ApiHost.OpenApi;

/// <summary>The contract as JSON. It is the same for everybody, so it is written once.</summary>
internal sealed class ContractDocument([FromKeyedServices(ContractDocument.Name)] IOpenApiDocumentProvider provider)
{
    /// <summary>The document's name.</summary>
    public const string Name = "v1";

    private readonly Lock _writing = new();
    private Task<byte[]>? _bytes;

    /// <summary>Serves it.</summary>
    public async Task ServeAsync(HttpContext http)
    {
        var bytes = await BytesAsync();
        http.Response.ContentType = JsonOutput.Json;
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.CacheControl = "public, max-age=60";
        JsonOutput.AddResponseTime(ApiCall.Of(http));
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private Task<byte[]> BytesAsync()
    {
        lock (_writing)
        {
            // A failure is not kept: the next caller tries again.
            if (_bytes is null or { IsFaulted: true } or { IsCanceled: true }) _bytes = Task.Run(WriteAsync);
            return _bytes;
        }
    }

    private async Task<byte[]> WriteAsync()
    {
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, CancellationToken.None));
    }
}
