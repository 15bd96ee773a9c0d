using System.Globalization;
using System.Text;
using NodaTime;

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

    /// <summary>Adds a date.</summary>
    public ApiQuery With(string name, LocalDate? value) => With(name, Dates.Write(value));

    /// <summary>Adds a month.</summary>
    public ApiQuery With(string name, YearMonth? value) => With(name, Dates.Write(value));

    /// <summary>Adds an instant.</summary>
    public ApiQuery With(string name, DateTimeOffset? value) =>
        With(name, value is { } instant ? Instants.Write(instant) : null);

    /// <summary>Adds a switch that is on.</summary>
    public ApiQuery With(string name, bool isOn) => isOn ? With(name, "true") : this;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
