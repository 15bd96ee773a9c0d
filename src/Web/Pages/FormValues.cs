using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Actors.Web.Pages;

/// <summary>What a form sent: texts by name, bounded in number and size.</summary>
public sealed class FormValues(IFormCollection form)
{
    private static readonly FormOptions Bounds = new()
    {
        ValueCountLimit = 1_500,
        KeyLengthLimit = 200,
        ValueLengthLimit = 20_000,
        BufferBodyLengthLimit = 512 * 1024,
        MultipartBodyLengthLimit = 512 * 1024,
    };

    /// <summary>No form.</summary>
    public static FormValues None { get; } = new(FormCollection.Empty);

    /// <summary>Every name that came.</summary>
    public IEnumerable<string> Names => form.Keys;

    /// <summary>All names and values, as they came.</summary>
    public IEnumerable<(string Name, string Value)> Pairs =>
        form.SelectMany(entry => entry.Value.Select(value => (entry.Key, value ?? "")));

    /// <summary>A value without blanks around it; null when it is empty or did not come.</summary>
    public string? this[string name] => TextOf(form[name].ToString()) is { Length: > 0 } text ? text : null;

    /// <summary>The version that the form was made of; null when it says none.</summary>
    public long? Version =>
        long.TryParse(this["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>All values of a name.</summary>
    public IReadOnlyList<string> All(string name) =>
        [.. form[name].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => TextOf(value!))];

    /// <summary>A value as it came, for passwords; null when it did not come.</summary>
    public string? Raw(string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>True when a box is ticked.</summary>
    public bool IsTicked(string name) => this[name] is not null;

    // Browsers send lines as a carriage return and a line feed (HTML, 4.10.21.8); the API keeps line feeds.
    private static string TextOf(string value) => value.Trim().ReplaceLineEndings("\n");

    /// <summary>Reads the form of a request; null when what came is no form.</summary>
    internal static async Task<FormValues?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return null;
        var feature = new FormFeature(http.Request, Bounds);
        try
        {
            return new FormValues(await feature.ReadFormAsync(http.RequestAborted));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
