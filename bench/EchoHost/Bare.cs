using System.Text.Json;
using Actors.ApiHost.Scheduling;

namespace Actors.EchoHost;

/// <summary>
/// Reads a booking and writes it back with the framework alone: before routing, without conventions, tokens, limits or logs.
/// </summary>
internal static class Bare
{
    /// <summary>Answers at <c>/bare</c>. To be called before everything else.</summary>
    /// <param name="app">The host.</param>
    public static void MapBare(this WebApplication app) => app.Map("/bare", branch => branch.Run(ServeAsync));

    private static async Task ServeAsync(HttpContext http)
    {
        var input = await JsonSerializer.DeserializeAsync(
            http.Request.BodyReader, SchedulingRequests.Default.BookingInput, http.RequestAborted);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(input!, SchedulingRequests.Default.BookingInput);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
