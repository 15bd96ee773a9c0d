using Actors.Web.Api;
using Microsoft.AspNetCore.WebUtilities;

namespace Actors.Web.Booking.ZoneChoice;

/// <summary>
/// Where somebody goes back to who has chosen a zone: a page of the same organisation on this host, or its first page when the address
/// names anything else, so that no link of ours leads elsewhere.
/// </summary>
public sealed class ReturnAddress
{
    private const int Longest = 2_000;
    private const int MostValues = 40;

    private static readonly Uri Here = new("https://here.invalid");

    private readonly string _path;
    private readonly IReadOnlyDictionary<string, string> _values;

    private ReturnAddress(string path, IReadOnlyDictionary<string, string> values) => (_path, _values) = (path, values);

    /// <summary>Reads one.</summary>
    /// <param name="root">What it must be at or below.</param>
    /// <param name="address">The address.</param>
    public static ReturnAddress Of(string root, string? address)
    {
        ArgumentNullException.ThrowIfNull(root);
        var home = new ReturnAddress(root, new Dictionary<string, string>());
        if (address is null || address.Length > Longest || !address.StartsWith(root, StringComparison.Ordinal)) return home;
        if (address.Any(sign => sign is '\\' || char.IsControl(sign))) return home;
        // As a browser would read it: what climbs out of the folder is elsewhere.
        if (!Uri.TryCreate(Here, address, out var whole) || whole.Host != Here.Host) return home;
        var path = whole.AbsolutePath;
        if (path != root && !path.StartsWith(root + "/", StringComparison.Ordinal)) return home;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in QueryHelpers.ParseQuery(whole.Query).Take(MostValues)) values[name] = value.ToString();
        return new ReturnAddress(path, values);
    }

    /// <summary>The address with one value set.</summary>
    public string With(string name, string value) => Setting(name, value).ToString();

    /// <summary>The same with one value set.</summary>
    public ReturnAddress Setting(string name, string value) =>
        new(_path, new Dictionary<string, string>(_values.Where(known => known.Key != name), StringComparer.Ordinal) { [name] = value });

    /// <inheritdoc/>
    public override string ToString()
    {
        var address = new ApiQuery(_path);
        foreach (var (known, kept) in _values) address.With(Uri.EscapeDataString(known), kept);
        return address.ToString();
    }

    /// <summary>A value of it; null when it has none.</summary>
    public string? Value(string name) => _values.GetValueOrDefault(name);
}
