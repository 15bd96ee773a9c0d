using System.Net.Http.Headers;

namespace Actors.ApiHost.Tests.Support;

/// <summary>Calls whose bodies are no JSON.</summary>
internal static class Uploads
{
    /// <summary>Sends bytes.</summary>
    public static async Task<ApiAnswer> UploadAsync(
        this ApiServer server, string path, string contentType, byte[] bytes, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/" + path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        var response = await server.Client.SendAsync(request);
        return new ApiAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }
}
