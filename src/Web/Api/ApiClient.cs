using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Web.Api;

/// <summary>
/// The API as pages call it: for one visitor, in the name of one organisation or of who has signed in. Pages know of the product what any
/// client can know.
/// </summary>
public sealed class ApiClient(HttpMessageInvoker transport, Visitor visitor)
{
    private const string Base = "http://actors.local/api/v1";

    /// <summary>The organisation, by its slug, for visitors who have not signed in.</summary>
    public string? Tenant { get; init; }

    /// <summary>The token of who has signed in.</summary>
    public string? AccessToken { get; init; }

    /// <summary>Reads.</summary>
    public Task<Answer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, string? manageToken, CancellationToken cancellationToken)
        where T : class => SendAsync(new ApiRequest(HttpMethod.Get, path) { ManageToken = manageToken }, type, cancellationToken);

    /// <summary>Reads.</summary>
    public Task<Answer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => GetAsync(path, type, null, cancellationToken);

    /// <summary>Asks.</summary>
    public async Task<Answer<T>> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var message = MessageOf(request);
        using var response = await transport.SendAsync(message, cancellationToken);
        if (response.StatusCode == System.Net.HttpStatusCode.NoContent) return new Answer<T>();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        if (!response.IsSuccessStatusCode) return new Answer<T> { Problem = ApiProblem.From(response, document.RootElement) };
        var root = document.RootElement;
        return new Answer<T>
        {
            Data = root.GetProperty("data").Deserialize(type),
            Pagination = root.TryGetProperty("pagination", out var page) ? page.Deserialize(ApiJson.Default.Pagination) : null,
        };
    }

    /// <summary>Reads what is no JSON, as it is.</summary>
    public async Task<Answer<ApiFile>> GetFileAsync(string path, string? manageToken, CancellationToken cancellationToken)
    {
        using var message = MessageOf(new ApiRequest(HttpMethod.Get, path) { ManageToken = manageToken });
        using var response = await transport.SendAsync(message, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
            return new Answer<ApiFile> { Data = new ApiFile(bytes, response.Content.Headers.ContentType?.ToString() ?? "text/plain") };
        using var document = JsonDocument.Parse(bytes);
        return new Answer<ApiFile> { Problem = ApiProblem.From(response, document.RootElement) };
    }

    private HttpRequestMessage MessageOf(ApiRequest request)
    {
        var message = new HttpRequestMessage(request.Method, Base + request.Path);
        message.Options.Set(Visitor.Option, visitor);
        var headers = message.Headers;
        headers.Add("X-Request-ID", visitor.RequestId);
        if (AccessToken is not null) headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        else if (Tenant is not null) headers.Add("X-Tenant", Tenant);
        if (request.ManageToken is not null) headers.TryAddWithoutValidation("X-Manage-Token", request.ManageToken);
        if (request.IdempotencyKey is not null) headers.TryAddWithoutValidation("Idempotency-Key", request.IdempotencyKey);
        if (request.IfMatch is { } version) headers.TryAddWithoutValidation("If-Match", FormattableString.Invariant($"\"{version}\""));
        message.Content = request.Body;
        return message;
    }
}

/// <summary>What the API answers where it does not answer JSON.</summary>
/// <param name="Bytes">What is in it.</param>
/// <param name="ContentType">What that is.</param>
public sealed record ApiFile(byte[] Bytes, string ContentType);

/// <summary>A request to the API.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">What follows <c>/api/v1</c>, with its query, escaped.</param>
public sealed record ApiRequest(HttpMethod Method, string Path)
{
    /// <summary>The body, as JSON.</summary>
    public HttpContent? Body { get; init; }

    /// <summary>The key by which a repeat is known.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The version that must still hold.</summary>
    public long? IfMatch { get; init; }

    /// <summary>With this a client manages one appointment or place on the waitlist.</summary>
    public string? ManageToken { get; init; }

    /// <summary>A request with a body.</summary>
    public static ApiRequest With<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> type) =>
        new(method, path) { Body = JsonBody(body, type) };

    private static ByteArrayContent JsonBody<T>(T body, JsonTypeInfo<T> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
