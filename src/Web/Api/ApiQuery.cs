using System.Globalization;
using System.Text;

namespace Actors.Web.Api;

/// <summary>Writes addresses of the API: parts are escaped, and values that are absent are left out.</summary>
public sealed class ApiQuery(string path)
{
    private readonly StringBuilder _text = new(path);
    private bool _hasQuery = path.Contains('?', StringComparison.Ordinal);

    /// <summary>Adds a value.</summary>
    public ApiQuery With(string name, string? value)
    {
        if (value is null) return this;
        _text.Append(_hasQuery ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        _hasQuery = true;
        return this;
    }

    /// <summary>Adds a number.</summary>
    public ApiQuery With(string name, int? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds an instant.</summary>
    public ApiQuery With(string name, DateTimeOffset? value) =>
        With(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Adds a switch that is on.</summary>
    public ApiQuery With(string name, bool isOn) => isOn ? With(name, "true") : this;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
