using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Actors.ApiHost.Tests.Support;

/// <summary>What a call was answered.</summary>
internal sealed record ApiAnswer(int Status, string Body, HttpResponseMessage Message)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("The body is null.");

    /// <summary>What was asked for.</summary>
    public JsonNode Data => Json["data"]!;

    /// <summary>The code of the failure; null when there is none.</summary>
    public string? Code => Body.Length == 0 ? null : Json["error"]?["code"]?.GetValue<string>();

    /// <summary>The fields that are said to be wrong.</summary>
    public IReadOnlyList<string> Fields => Json["error"]?["details"] is JsonArray details
        ? [.. details.Select(detail => detail!["field"]!.GetValue<string>())]
        : [];

    /// <summary>A header; null when absent.</summary>
    public string? Header(string name) =>
        Message.Headers.TryGetValues(name, out var values) || Message.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Status} {Body}";
}

/// <summary>Calls in one line.</summary>
internal static class Calls
{
    /// <summary>Calls the server.</summary>
    public static async Task<ApiAnswer> CallAsync(
        this ApiServer server, string method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith('/') ? path : "/api/v1/" + path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type") request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else if (name == "Content-Encoding") request.Content!.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
            else request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new ApiAnswer((int)response.StatusCode, await ReadAsync(response), response);
    }

    /// <summary>Reads a body; none of a stream, which has no end.</summary>
    public static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream") return await response.Content.ReadAsStringAsync();
        response.Dispose();
        return "";
    }

    /// <summary>The header that signs in.</summary>
    public static (string Name, string Value) Bearer(string token) => ("Authorization", "Bearer " + token);
}
