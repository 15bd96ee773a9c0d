using System.Globalization;

namespace Actors.ApiHost.Http;

/// <summary>Says that a route is to go away, in headers that programs read (RFC 9745, RFC 8594) and in the contract.</summary>
/// <param name="Since">Since when callers should no longer use it.</param>
internal sealed record Deprecation(DateTimeOffset Since)
{
    private readonly string _since = string.Create(CultureInfo.InvariantCulture, $"@{Since.ToUnixTimeSeconds()}");

    /// <summary>From when on it may be gone; null while that is open. Not before <see cref="Since"/> (RFC 9745 4).</summary>
    public DateTimeOffset? Sunset { get; init; }

    /// <summary>The path to use instead; null when there is none.</summary>
    public string? Successor { get; init; }

    /// <summary>Adds the headers.</summary>
    /// <param name="headers">Of the answer.</param>
    public void AddTo(IHeaderDictionary headers)
    {
        headers["Deprecation"] = _since;
        if (Sunset is { } sunset) headers["Sunset"] = sunset.ToString("R", CultureInfo.InvariantCulture);
        if (Successor is not null) headers.Append("Link", $"<{Successor}>; rel=\"successor-version\"");
    }

    /// <summary>The same for people.</summary>
    public string Text()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Deprecated since {Since:yyyy-MM-dd}.");
        if (Sunset is { } sunset) text += string.Create(CultureInfo.InvariantCulture, $" It may be gone from {sunset:yyyy-MM-dd} on.");
        return Successor is null ? text : $"{text} Use {Successor} instead.";
    }
}
