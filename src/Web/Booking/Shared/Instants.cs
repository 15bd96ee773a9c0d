using System.Globalization;

namespace Actors.Web.Booking.Shared;

/// <summary>Instants as addresses and forms carry them.</summary>
internal static class Instants
{
    /// <summary>Reads one; null when it is none.</summary>
    public static DateTimeOffset? Parse(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
        ? instant
        : null;

    /// <summary>Writes one.</summary>
    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
