using System.Text.Json;
using Actors.Grains.InboundWebhooks;

namespace Actors.Grains.Identity.Clerk;

/// <summary>What stands in Clerk's objects; what is missing or of another kind is null.</summary>
internal static class ClerkJson
{
    /// <summary>An object within an object.</summary>
    public static JsonElement? PartIn(this JsonElement data, string name) => ((JsonElement?)data).Part(name);

    /// <summary>The id of an object.</summary>
    public static string? IdIn(this JsonElement data, string name = "id") => ((JsonElement?)data).Text(name);

    /// <summary>A text that is not empty.</summary>
    public static string? TextIn(this JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>True where a flag is set.</summary>
    public static bool FlagIn(this JsonElement data, string name) =>
        data.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;

    /// <summary>A time in milliseconds since 1970.</summary>
    public static long? MillisecondsIn(this JsonElement data, string name) =>
        data.TryGetProperty(name, out var at) && at.ValueKind == JsonValueKind.Number && at.TryGetInt64(out var milliseconds)
            && milliseconds is > 0 and <= LastMillisecond
            ? milliseconds
            : null;

    // The last one of the year 9999: what comes after it is no time here.
    private const long LastMillisecond = 253_402_300_799_999;
}
