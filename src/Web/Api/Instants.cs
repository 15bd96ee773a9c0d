using System.Globalization;

namespace Actors.Web.Api;

/// <summary>Instants as addresses, forms and the API carry them.</summary>
internal static class Instants
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Reads one; null when it is none, or so far away that nobody can mean it.</summary>
    public static DateTimeOffset? Parse(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
        && Years.Include(instant.Year)
        ? instant
        : null;

    /// <summary>Writes one.</summary>
    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
}
